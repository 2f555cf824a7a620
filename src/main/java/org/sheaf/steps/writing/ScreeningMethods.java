// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.screening.ScreeningAccount;

/**
 * How a stage was screened, in sentences. "Independently" is said only where nothing speaks against it: the protocol asks for
 * it, and of no report could a later voter see an earlier vote.
 */
final class ScreeningMethods {
    private static final String VOTES = "votes at this stage";

    private final ScreeningAccount account;
    private final MethodsText text;
    private final String name;

    ScreeningMethods(ScreeningAccount account, MethodsText text) {
        this.account = account;
        this.text = text;
        this.name = account.stage().name();
    }

    void write() {
        if (!account.begun()) {
            text.miss("At the stage \"" + name + "\" nobody has voted yet.");
            return;
        }
        who();
        if (account.seen().all() > 0) {
            howSeen();
            agreement();
            ended();
        }
        account.checks().forEach(this::check);
        rest();
    }

    private static String reports(long n) {
        return Words.amount(n, "report");
    }

    private String persons() {
        List<String> people = new ArrayList<>();
        account.people().forEach((person, reports) -> people.add(person + " (" + reports + ")"));
        return Words.listed(people);
    }

    private void who() {
        List<String> shares = new ArrayList<>();
        account.byVoters()
                .forEach((voters, reports) -> shares.add(reports(reports) + (reports == 1 ? " was" : " were")
                        + " screened by " + Words.amount(voters, "person", "people")));
        text.say(
                "At the stage \"" + name + "\" " + Words.listed(shares) + "; reports by person: " + persons() + ".",
                account.people().values().stream().mapToInt(Integer::intValue).sum() + " " + VOTES);
        int voted =
                account.byVoters().values().stream().mapToInt(Integer::intValue).sum();
        if (account.undecided() > 0) {
            text.miss("At the stage \"" + name + "\" " + account.undecided() + " of " + reports(account.reports())
                    + " are not decided yet.");
        } else if (voted < account.reports() - account.leftUnread()) {
            text.miss("At the stage \"" + name + "\" " + reports(account.reports() - account.leftUnread() - voted)
                    + " have no vote of a person.");
        }
    }

    private void howSeen() {
        ScreeningAccount.Seen seen = account.seen();
        Stage stage = account.stage();
        String rests = "protocol: independent " + (stage.independent() ? "yes" : "no")
                + "; the order of votes and the rules in force when they were cast";
        if (seen.independent()) {
            text.say(
                    "Those who screened the same report voted independently of each other: none could see another's vote"
                            + " before voting.",
                    rests);
        } else if (!stage.independent()) {
            text.say("Whoever voted later on a report could see the earlier votes.", rests);
        } else {
            List<String> shares = new ArrayList<>();
            if (seen.unseen() > 0) {
                shares.add("on " + reports(seen.unseen()) + " people voted without seeing each other's votes");
            }
            if (seen.visible() > 0) {
                shares.add("on " + reports(seen.visible()) + " a later voter could see an earlier vote");
            }
            if (seen.unknown() > 0) {
                shares.add("on " + reports(seen.unknown())
                        + " votes came from another tool, and whether they were cast unseen is not recorded");
            }
            String all = Words.listed(shares);
            text.say(all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".", rests);
        }
        if (seen.unknown() > 0) {
            text.miss("Whether votes that came from another tool at the stage \"" + name + "\" were cast unseen.");
        }
    }

    private void agreement() {
        if (!account.seen().independent()) {
            text.miss("Agreement at the stage \"" + name
                    + "\": not all votes were cast unseen, so a coefficient would not say how far people agree.");
            return;
        }
        account.agreement().map(Agreement::pairs).orElse(List.of()).stream()
                .filter(pair -> pair.table().n() > 0)
                .forEach(this::pair);
    }

    private void pair(PairAgreement pair) {
        text.say(
                pair.raterA() + " and " + pair.raterB() + " voted alike on " + percent(pair.percentAgreement()) + " of "
                        + reports(pair.table().n()) + " (Cohen's kappa " + coefficient(pair.cohenKappa()) + ").",
                "their votes as they stood when a report had all of them; \"unsure\" counts as "
                        + account.stage().unsure().key());
    }

    private static String percent(Estimate estimate) {
        return estimate.value().isPresent()
                ? String.format(Locale.ROOT, "%.1f%%", 100 * estimate.value().getAsDouble())
                : "(not estimable: " + estimate.why() + ")";
    }

    static String coefficient(Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return "not estimable: " + estimate.why();
        }
        String value = number(estimate.value().getAsDouble());
        return estimate.lower().isPresent() && estimate.upper().isPresent()
                ? value + ", 95% CI " + number(estimate.lower().getAsDouble()) + " to "
                        + number(estimate.upper().getAsDouble())
                : value;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void ended() {
        int all = account.disagreements().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (all == 0) {
            text.say("There was no disagreement.", VOTES);
            return;
        }
        List<String> ways = new ArrayList<>();
        account.disagreements().forEach((how, n) -> ways.add(n + " " + way(how)));
        List<String> by = new ArrayList<>();
        account.settledBy().forEach((person, n) -> by.add(person + " (" + n + ")"));
        text.say(
                "They disagreed on " + reports(all) + ": " + Words.listed(ways)
                        + (by.isEmpty() ? "" : "; settlements were entered by " + Words.listed(by)) + ".",
                "the log of disagreements");
        int open = account.disagreements().getOrDefault("open", 0);
        if (open > 0) {
            text.miss("How " + Words.amount(open, "disagreement") + " at the stage \"" + name + "\" will end.");
        }
    }

    private static String way(String how) {
        return Map.of(
                        "consensus", "settled by consensus of those who voted",
                        "third person", "settled by a third person",
                        "vote changed", "ended when a vote was changed",
                        "reasons merged", "ended when reasons were merged",
                        "set aside", "set aside",
                        "open", "open")
                .getOrDefault(how, how);
    }

    private void check(ScreeningAccount.Check check) {
        text.say(
                check.by() + " was to look at a random sample of " + check.drawn() + " (" + check.sample() + ") of "
                        + check.of() + " reports that one person had decided, and has voted on " + check.voted()
                        + " of them.",
                "a check at this stage, seed " + check.seed());
    }

    private void rest() {
        if (!account.learnedOrder().isEmpty()) {
            text.say(
                    "Reports came in an order learned from votes (" + account.learnedOrder() + ").",
                    "the decision on the order");
        }
        if (account.leftUnread() > 0) {
            text.say(
                    "Screening was stopped with " + reports(account.leftUnread()) + " unread.", "the decision to stop");
        }
        if (account.undecided() == 0) {
            List<String> became = new ArrayList<>();
            became.add(account.included()
                    + (account.stage().kind() == Stage.Kind.FULL_TEXT
                            ? account.included() == 1 ? " was included" : " were included"
                            : " went on"));
            became.add(account.excluded() + (account.excluded() == 1 ? " was excluded" : " were excluded"));
            account.aside()
                    .forEach((as, n) -> became.add(n + (n == 1 ? " was set aside: " : " were set aside: ") + as));
            text.say(
                    "Of " + reports(account.reports()) + " " + Words.listed(became) + ".",
                    "the outcomes of this stage");
        }
        if (account.stage().kind() == Stage.Kind.FULL_TEXT) {
            text.say(
                    "Files of " + account.fullTextsHere() + " of " + Words.amount(account.reports(), "full text")
                            + " are kept with the review.",
                    "files brought in");
        }
    }
}
