// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.Disagreement;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.Review;
import org.sheaf.steps.screening.OutcomeWords;
import org.sheaf.steps.screening.ScreeningConflict;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.steps.screening.StageStatus;
import org.sheaf.steps.screening.VotingDesk;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

@Command(
        name = "screen",
        header = "Votes on reports, one after another; shows progress and disagreements; settles.",
        description = {
            "Shows one report after another and takes your vote: include, exclude or unsure. Every vote",
            "is safe at once; stop at any time, and the next `sheaf screen` goes on where you were.",
            "Nobody sees another's vote before voting, unless the protocol says so. What the votes",
            "differ on waits under `conflicts` for those who settle it."
        },
        subcommands = {
            ScreenAssignCommand.class,
            ScreenPilotCommand.class,
            ScreenAssignmentsCommand.class,
            ScreenReassignCommand.class,
            ScreenCheckCommand.class,
            ScreenSetAsideCommand.class,
            ScreenBringBackCommand.class,
            ScreenReasonCommand.class,
            ScreenImportCommand.class,
            ScreenOrderCommand.class,
            ScreenStoppingCommand.class,
            ScreenStopCommand.class,
            ScreenResumeCommand.class
        },
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            description = "The stage, by its id in the protocol. Left out: for votes one after another the first "
                    + "at which something waits for you; for one report the stage it is at; else all stages.")
    private String stage = "";

    @Option(names = "--later", description = "Only what you have put aside for later.")
    private boolean onlyLater;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only what was given out under this name, at --stage or else the first.")
    private String batch = "";

    @Option(
            names = "--packet",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Votes in a work packet instead, on any computer, without a workspace.")
    private String packet = "";

    private final Context context;

    ScreenCommand(Context context) {
        this.context = context;
    }

    /** The desk of the stage that was named. */
    ScreeningDesk open() {
        return review().screening(stage, eligibility());
    }

    /** The review that the command is about, opened. */
    Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    /** What was agreed beforehand; its mistakes are said. */
    Eligibility eligibility() {
        Codebook.Agreed agreed = codebook().eligibility();
        context.show(agreed.problems());
        return agreed.eligibility();
    }

    /** What was agreed and written down for the review. */
    Codebook codebook() {
        Workspace workspace = context.workspace();
        return new Codebook(workspace, context.review(workspace, reviewOption.name()));
    }

    /** The stage that was named; empty where none was. */
    String stage() {
        return stage;
    }

    @Override
    public Integer call() {
        if (!packet.isEmpty()) {
            return new PacketScreen(context).run(packet, stage, onlyLater);
        }
        try (ScreeningDesk desk = open()) {
            List<ScreeningDesk> mine = (batch.isEmpty() ? stages(desk) : List.of(desk))
                    .stream().filter(ScreeningDesk::mayVote).toList();
            if (mine.isEmpty()) {
                desk.queue(); // refused, with who may
            }
            try {
                Optional<Set<ReportId>> only = batch.isEmpty()
                        ? Optional.empty()
                        : Optional.of(desk.overview().batch(batch));
                Optional<VotingDesk> at = new ScreenSitting(
                                context.console(),
                                mine,
                                report -> only.map(its -> its.contains(report)).orElse(true))
                        .run(onlyLater);
                StopWords words = new StopWords(context.console());
                mine.stream()
                        .filter(its -> at.map(its::equals).orElse(true))
                        .forEach(its -> words.sayIfStopped(its.overview()));
            } finally {
                mine.forEach(ScreeningDesk::close);
            }
        }
        return ExitCode.OK;
    }

    /** The stage that was named, or all. */
    private List<ScreeningDesk> stages(ScreeningDesk desk) {
        return stage.isEmpty() ? desk.stages() : List.of(desk);
    }

    /** The last of the stages at which something is so of a report; if nowhere, the last to which it came. */
    private ScreeningDesk where(ScreeningDesk desk, ReportId report, Predicate<ScreeningDesk> is) {
        List<ScreeningDesk> all = stages(desk);
        for (Predicate<ScreeningDesk> wanted : List.<Predicate<ScreeningDesk>>of(
                is, at -> at.overview().outcome(report).isPresent())) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (wanted.test(all.get(i))) {
                    return all.get(i);
                }
            }
        }
        return desk;
    }

    @Command(
            name = "vote",
            header = "Casts one vote without the loop.",
            description = {
                "Casts your vote on one report, or another one in place of yours: the earlier stays in the",
                "ledger."
            },
            mixinStandardHelpOptions = true)
    int vote(
            @Parameters(paramLabel = "REPORT", description = "Its id, or that of one of its records.") String report,
            @Parameters(paramLabel = "VOTE", description = "include, exclude or unsure.") String vote,
            @Option(
                            names = "--reason",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "Why it is excluded: a reason of eligibility.yml.")
                    String reason,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Stands beside the vote.")
                    String note) {
        try (ScreeningDesk desk = open()) {
            ReportId id = desk.report(recordId(report));
            ScreeningDesk at = where(desk, id, any -> false);
            Optional<Vote> cast = at.vote(id, decision(vote, reason), note);
            context.console().print(id + ": " + (cast.isPresent() ? vote : "nothing new") + "; now " + outcome(at, id));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "status",
            header = "Shows how far each stage is, and who waits for whom.",
            description = "Shows how far each stage is: in all, and each person. Nobody's votes are shown.",
            mixinStandardHelpOptions = true)
    int status() {
        try (ScreeningDesk desk = open()) {
            boolean another = false;
            for (ScreeningDesk at : stages(desk)) {
                if (another) {
                    context.console().print("");
                }
                status(at);
                another = true;
            }
            return context.show(desk.overview().problems());
        }
    }

    private void status(ScreeningDesk desk) {
        StageStatus status = desk.overview().status();
        Console console = context.console();
        console.print(status.stage().name() + ": " + Amount.of(status.reports(), "report") + "; "
                + status.included() + " included, " + status.excluded() + " excluded (" + status.settled()
                + " of these settled), " + Amount.of(status.conflicts(), "conflict") + ", " + status.aside()
                + " set aside, " + status.open() + " wait for votes"
                + (status.unread() > 0 ? ", " + status.unread() + " left unread" : ""));
        new StopWords(console).printIfStopped(desk.overview());
        TextTable table = new TextTable("who", "voted", "can vote on", "wait for others");
        for (StageStatus.Voter voter : status.voters()) {
            table.row(voter.id(), voter.voted(), voter.left(), voter.waiting());
        }
        table.printTo(console);
        long able = status.voters().stream()
                .filter(voter -> voter.voted() + voter.left() > 0)
                .count();
        if (status.open() > 0 && able < status.stage().votes()) {
            console.say("note     The stage needs " + Amount.of(status.stage().votes(), "vote")
                    + " on each report, and " + Amount.of(able, "person", "people")
                    + " can vote. Name more in protocol.yml, or ask for fewer.");
        }
        List<String> changed = desk.overview().changedByRules();
        if (!changed.isEmpty()) {
            console.print("The rules of this stage were changed in protocol.yml since the last vote. "
                    + Amount.of(changed.size(), "report has", "reports have") + " another outcome:");
            changed.forEach(console::print);
        }
    }

    @Command(
            name = "conflicts",
            header = "Lists the disagreements, open ones first.",
            description = {
                "Lists each report on which the votes differ, with all votes and notes, and how and by whom",
                "it was settled where it was."
            },
            mixinStandardHelpOptions = true)
    int conflicts(@Option(names = "--open", description = "Only those that are not settled yet.") boolean onlyOpen) {
        try (ScreeningDesk desk = open()) {
            stages(desk).forEach(at -> conflicts(at, onlyOpen));
        }
        return ExitCode.OK;
    }

    private void conflicts(ScreeningDesk desk, boolean onlyOpen) {
        List<ScreeningConflict> all = desk.overview().conflicts();
        Console console = context.console();
        long open = all.stream().filter(ScreeningConflict::isOpen).count();
        for (ScreeningConflict conflict : all) {
            if (!onlyOpen || conflict.isOpen()) {
                show(console, desk.eligibility(), conflict);
            }
        }
        console.print(desk.stage().name() + ": " + Amount.of(open, "open conflict") + ", " + (all.size() - open)
                + " settled");
        if (open > 0) {
            console.say("Settle with `sheaf screen settle REPORT include`, or `exclude --reason ID`.");
        }
    }

    private static void show(Console console, Eligibility eligibility, ScreeningConflict conflict) {
        console.print(conflict.report() + "  " + (conflict.title().isEmpty() ? "(no title)" : conflict.title()));
        console.print("    " + conflict.conflict().words());
        if (conflict.votes().isEmpty()) {
            console.print("    you see the votes when you have voted");
        }
        for (Vote vote : conflict.votes()) {
            console.print(
                    "    " + vote.at() + "  " + vote.reviewer() + ": " + ScreenLoop.words(eligibility, vote.decision())
                            + (vote.note().isEmpty() ? "" : " (" + vote.note() + ")")
                            + (conflict.wasChanged(vote) ? ", changed later" : ""));
        }
        console.print("    " + ending(eligibility, conflict.disagreement().ending()));
        console.print("");
    }

    private static String ending(Eligibility eligibility, Disagreement.Ending ending) {
        if (ending instanceof Disagreement.Ending.Settled settled) {
            Settlement settlement = settled.settlement();
            return "settled " + settlement.at() + " by " + settlement.by() + " (" + how(settlement) + "): "
                    + ScreenLoop.words(eligibility, settlement.decision())
                    + (settlement.why().isEmpty() ? "" : " (" + settlement.why() + ")");
        }
        if (ending instanceof Disagreement.Ending.VoteChanged changed) {
            return "ended by a changed vote of " + changed.by().reviewer();
        }
        if (ending instanceof Disagreement.Ending.ReasonsMerged) {
            return "no conflict any more: the reasons were merged (`sheaf screen reason`)";
        }
        if (ending instanceof Disagreement.Ending.SetAside aside) {
            return "set aside: " + aside.as().words();
        }
        return "open";
    }

    private static String how(Settlement settlement) {
        return settlement.how().key();
    }

    @Command(
            name = "settle",
            header = "Settles a disagreement; the votes stay as they were.",
            description = {
                "Enters what those who voted agreed on after discussion, or what a third person decided:",
                "the protocol says who. A later settlement takes the place of an earlier one; both stay in",
                "the ledger."
            },
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(paramLabel = "REPORT", description = "Its id, or that of one of its records.") String report,
            @Parameters(paramLabel = "DECISION", description = "include or exclude.") String decision,
            @Option(
                            names = "--reason",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "Why it is excluded: a reason of eligibility.yml.")
                    String reason,
            @Option(
                            names = "--why",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "What was said; it stands in the disagreement log.")
                    String why) {
        try (ScreeningDesk desk = open()) {
            ReportId id = desk.report(recordId(report));
            ScreeningDesk at = where(desk, id, any -> any.overview().isContested(id));
            at.settle(id, decision(decision, reason), why);
            context.console().print(id + ": " + outcome(at, id));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "agreement",
            header = "How far people agreed before they could talk about it.",
            description = {
                "For each two people: how often they voted alike, and what of that chance would give, from",
                "the votes as they stood when a report had all its votes. \"Unsure\" counts as the protocol",
                "says. Intervals are 95%%. What cannot be estimated says why."
            },
            mixinStandardHelpOptions = true)
    int agreement(
            @Option(
                            names = "--batch",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Only on the reports of this batch, such as a pilot round.")
                    String batch) {
        try (ScreeningDesk desk = open()) {
            boolean another = false;
            for (ScreeningDesk at : stages(desk)) {
                if (another) {
                    context.console().print("");
                }
                new AgreementTables(context.console())
                        .print(
                                at.stage(),
                                batch.isEmpty()
                                        ? at.overview().agreement()
                                        : at.overview().agreement(batch));
                another = true;
            }
        }
        return ExitCode.OK;
    }

    @Command(
            name = "claim",
            header = "Says that a vote cast under another name is yours.",
            description = {
                "For a vote that you cast on somebody else's computer, and so under another name. It stays",
                "as it was cast, and counts as yours."
            },
            mixinStandardHelpOptions = true)
    int claim(
            @Parameters(paramLabel = "REPORT", description = "Its id, or that of one of its records.") String report,
            @Parameters(paramLabel = "FROM", description = "Under whose name it was cast.") String from,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
                    String why) {
        try (ScreeningDesk desk = open()) {
            ReportId id = desk.report(recordId(report));
            ReviewerId other = person(from);
            ScreeningDesk at = where(desk, id, any -> any.overview().hasVoteOf(id, other));
            at.claim(id, other, why);
            context.console().print(id + ": the vote is yours; " + outcome(at, id));
        }
        return ExitCode.OK;
    }

    /** What becomes of a report at a stage, in words. */
    private static String outcome(ScreeningDesk desk, ReportId report) {
        return desk.overview().outcome(report).map(OutcomeWords::of).orElse("") + " ("
                + desk.stage().name() + ")";
    }

    /** A person by id. */
    static ReviewerId person(String id) {
        return ReviewerId.parse(id)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + id + "\" cannot be the id of a person.", "The protocol lists them under `reviewers:`."));
    }

    private static ScreeningDecision decision(String word, String reason) {
        return ScreeningDecision.parse(word, reason)
                .orElseThrow(() ->
                        ReviewException.usage("\"" + word + "\" is no vote.", "Write include, exclude or unsure."));
    }

    /** The record that a person named by its id or by that of its report. */
    static RecordId recordId(String text) {
        return RecordId.parse(text.startsWith("R") ? text.substring(1) : text)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + text + "\" is no id of a record or report.",
                        "Ids look like 3fa9c1d2e4b5a6c7-12 and stand in reports/ and in `sheaf screen conflicts`."));
    }
}
