// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.checklist.Shown;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.screening.FullTextOutcomes;
import org.sheaf.steps.screening.ScreeningAccount;
import org.sheaf.steps.screening.ScreeningAccounts;
import org.sheaf.steps.writing.WritingFacts;

/** What the facts show of how studies were chosen. */
final class ScreeningFacts {
    private final WritingFacts facts;
    private final List<ScreeningAccount> accounts;
    private final FullTextOutcomes outcomes;

    ScreeningFacts(WritingFacts facts) {
        this.facts = facts;
        this.accounts = ScreeningAccounts.of(facts.session(), facts.protocol());
        this.outcomes = FullTextOutcomes.of(facts.session(), facts.protocol());
    }

    Shown screening() {
        if (accounts.isEmpty()) {
            return Shown.nothing("The protocol names no stage of screening.", "`stages:` in protocol.yml");
        }
        List<String> words = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ScreeningAccount account : accounts) {
            String stage = account.stage().name();
            if (!account.begun()) {
                missing.add("Nobody has voted at the stage \"" + stage + "\".");
                continue;
            }
            words.add(stage + ": " + Amounts.of(account.people().size(), "person", "people") + ", "
                    + Amounts.of(account.stage().votes(), "vote") + " a report" + unseen(account));
            if (account.seen().unknown() > 0) {
                missing.add("Whether votes from another tool at the stage \"" + stage + "\" were cast unseen.");
            }
        }
        return Amounts.shown(
                words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words)),
                String.join(" ", missing),
                "`sheaf screen`");
    }

    private static String unseen(ScreeningAccount account) {
        ScreeningAccount.Seen seen = account.seen();
        return seen.all() == 0
                ? ""
                : seen.independent()
                        ? ", cast unseen"
                        : ", cast unseen on " + seen.unseen() + " of " + Amounts.of(seen.all(), "report");
    }

    Shown flow() {
        if (facts.protocol().syntheses().isEmpty()) {
            return Shown.nothing(
                    "The protocol names no synthesis, so there is no flow.", "`syntheses:` in protocol.yml");
        }
        boolean stated = facts.protocol().syntheses().stream()
                .noneMatch(synthesis -> synthesis.flow().isEmpty());
        if (stated) {
            return Shown.whole("The flow is drawn of numbers that a publication states");
        }
        if (accounts.stream().noneMatch(ScreeningAccount::begun)) {
            return Shown.nothing("What became of the records: nobody has voted yet.", "`sheaf screen`");
        }
        long undecided =
                accounts.stream().mapToLong(ScreeningAccount::undecided).sum();
        return Amounts.shown(
                Optional.of("The flow is drawn of the review's own decisions"),
                undecided == 0 ? "" : Amounts.of(undecided, "report waits", "reports wait") + " for a decision.",
                "`sheaf screen`; `sheaf conflicts` lists what is to be settled");
    }

    Shown excluded() {
        boolean asked = facts.protocol().stages().stream().anyMatch(stage -> stage.kind() == Stage.Kind.FULL_TEXT);
        if (outcomes.assessed() == 0) {
            return Shown.nothing(
                    asked ? "No full text is decided yet." : "The protocol names no stage of full texts.",
                    asked ? "`sheaf screen` at the stage of full texts" : "`stages:` in protocol.yml");
        }
        long bare = outcomes.excluded().stream()
                .filter(one -> one.reason().isEmpty())
                .count();
        List<String> missing = new ArrayList<>();
        if (bare > 0) {
            missing.add("The reason of " + Amounts.of(bare, "excluded report") + ".");
        }
        if (outcomes.waiting() > 0) {
            missing.add(Amounts.of(outcomes.waiting(), "full text waits", "full texts wait") + " for a decision.");
        }
        return Amounts.shown(
                Optional.of(outcomes.excluded().size() + " of " + outcomes.assessed() + " excluded at full text"),
                String.join(" ", missing),
                "`sheaf screen`; `sheaf conflicts` lists what is to be settled");
    }
}
