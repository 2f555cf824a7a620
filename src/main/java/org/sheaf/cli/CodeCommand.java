// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "code",
        header = "Codes the full texts of included reports, sentence by sentence.",
        description = {
            "Goes on where you stopped. Type a code, or the beginning of one, to give it to the passage; Enter",
            "goes to the next sentence; ? lists the rest. What others coded is not shown: a second coder codes",
            "unseen. Left out, REPORT is the first with a full text that you have not said is done."
        },
        subcommands = {
            CodeSheetCommand.class,
            CodeTakeCommand.class,
            CodeSuggestCommand.class,
            CodeAgreementCommand.class,
            CodeCompareCommand.class,
            CodeSettleCommand.class,
            CodeExportCommand.class,
            CodeImportCommand.class
        },
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "REPORT", arity = "0..1", description = "Its name, such as \"Okafor 2019\", or its id.")
    private Optional<String> report = Optional.empty();

    @Option(
            names = "--packet",
            paramLabel = "FILE",
            defaultValue = "",
            description = "Codes in a work packet instead, on any computer, without a workspace.")
    private String packet = "";

    private final Context context;

    CodeCommand(Context context) {
        this.context = context;
    }

    Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    static ReportId report(CodingDesk desk, String said) {
        return desk.read(state -> StudyDesk.report(state.studies(), said));
    }

    /** The text of a report; where it has none that can be read, that is one problem more, and other reports go on. */
    static Optional<OpenText> open(CodingDesk desk, ReportId report, List<Problem> problems) {
        try {
            return Optional.of(desk.open(report, problems::add));
        } catch (ReviewException e) {
            problems.add(Problem.error("", 0, e.getMessage(), e.advice()));
            return Optional.empty();
        }
    }

    /** The same where there is a sentence in it. */
    static Optional<OpenText> openSentences(CodingDesk desk, ReportId report, List<Problem> problems) {
        Optional<OpenText> open = open(desk, report, problems);
        if (open.isPresent() && open.get().text().sentences().isEmpty()) {
            problems.add(Problem.error(
                    "",
                    0,
                    "The text of " + open.get().name() + " has no sentence.",
                    "Bring in another file with `sheaf retrieval got`."));
            return Optional.empty();
        }
        return open;
    }

    @Override
    public Integer call() {
        if (!packet.isEmpty()) {
            return new PacketCode(context).run(packet, report);
        }
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = review().coding()) {
            if (report.isPresent()) {
                openSentences(desk, report(desk, report.get()), problems)
                        .ifPresent(open -> new CodeLoop(context.console(), desk, open).run());
                return context.show(problems);
            }
            List<ReportId> queue = desk.read(state -> state.queue(desk.me()));
            if (queue.isEmpty()) {
                context.console()
                        .print("Nothing waits to be coded by you. `sheaf code status` says how coding stands.");
            }
            for (ReportId next : queue) {
                Optional<OpenText> open = openSentences(desk, next, problems);
                if (open.isPresent() && !new CodeLoop(context.console(), desk, open.get()).run()) {
                    break;
                }
            }
        }
        return context.show(problems);
    }

    @Command(
            name = "status",
            header = "How coding stands: passages by report and coder, who is done.",
            description = "Counts only; what others coded is not shown.",
            mixinStandardHelpOptions = true)
    int status() {
        try (CodingDesk desk = review().coding()) {
            desk.read(this::status);
        }
        return ExitCode.OK;
    }

    private int status(CodingState state) {
        TextTable table = new TextTable("report", "full text", "coder", "passages", "done");
        List<CodedSegment> segments = state.segments();
        for (ReportId report : state.studies().reports()) {
            String name = state.studies().name(report);
            String here = state.studies().file(report).isPresent() ? "here" : "-";
            List<ReviewerId> coders = new ArrayList<>(state.coders(report));
            state.done(report).stream().filter(coder -> !coders.contains(coder)).forEach(coders::add);
            if (coders.isEmpty()) {
                table.row(name, here, "-", "", "");
            }
            for (ReviewerId coder : coders) {
                int passages = state.segments(report, coder).size();
                table.row(name, here, coder.name(), passages, state.done(report).contains(coder) ? "done" : "");
            }
        }
        table.printTo(context.console());
        context.console().print(Amount.of(segments.size(), "coded passage"));
        state.steps().forEach(step -> context.console().print("  " + step.name() + ": " + step.state()));
        return 0;
    }

    @Command(
            name = "show",
            header = "Shows what you coded in a report.",
            description = "By place, with page and memo.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "REPORT", description = "Its name or id.") String said) {
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = review().coding()) {
            ReportId id = report(desk, said);
            Optional<OpenText> open = open(desk, id, problems);
            for (CodedSegment segment : desk.mine(id)) {
                boolean here = open.filter(text -> segment.text().equals(text.digest()))
                        .isPresent();
                String memo = desk.read(state -> state.noted(segment));
                context.console()
                        .print("page " + segment.page() + "  " + segment.code()
                                + (here || open.isEmpty() ? "" : "  (in an older text: `sheaf code anchor`)")
                                + (memo.isEmpty() ? "" : "  -- " + memo));
                Wrapped.print(
                        context.console(),
                        here ? open.get().text().quote(segment.start(), segment.end()) : segment.quote(),
                        78,
                        "    ");
            }
        }
        return context.show(problems);
    }

    @Command(
            name = "done",
            header = "Says that you have coded a whole report.",
            description = "Only then its codes are compared with those of another coder.",
            mixinStandardHelpOptions = true)
    int done(@Parameters(paramLabel = "REPORT", arity = "1..*", description = "Names or ids.") List<String> reports) {
        try (CodingDesk desk = review().coding()) {
            for (String said : reports) {
                ReportId id = report(desk, said);
                boolean isNew = desk.done(id, true);
                context.console()
                        .print(desk.read(state -> state.studies().name(id)) + ": done"
                                + (isNew ? "" : ", as you said already"));
            }
        }
        return ExitCode.OK;
    }

    @Command(
            name = "again",
            header = "Says that you go on coding a report that you had called done.",
            description = "It comes to you again with `sheaf code`.",
            mixinStandardHelpOptions = true)
    int again(@Parameters(paramLabel = "REPORT", description = "Its name or id.") String said) {
        try (CodingDesk desk = review().coding()) {
            ReportId id = report(desk, said);
            desk.done(id, false);
            context.console().print(desk.read(state -> state.studies().name(id)) + ": not done");
        }
        return ExitCode.OK;
    }

    @Command(
            name = "waiting",
            header = "Lists passages whose code was removed or split.",
            description = "They wait to be coded with another code; until then they count under none.",
            mixinStandardHelpOptions = true)
    int waiting() {
        try (CodingDesk desk = review().coding()) {
            List<CodedSegment> all = desk.read(CodingState::waiting);
            List<CodedSegment> waiting = all.stream()
                    .filter(segment ->
                            segment.coder().equals(desk.me()) || desk.read(state -> state.isOpen(segment.report())))
                    .toList();
            for (CodedSegment segment : waiting) {
                String into = desk.read(state -> state.codebook()
                        .retired(segment.code())
                        .map(CodebookHistory.Retired::became)
                        .orElse("never recorded"));
                context.console()
                        .print(desk.read(state -> state.studies().name(segment.report())) + ", page " + segment.page()
                                + ", " + segment.code() + " (" + into + "), " + segment.coder());
                Wrapped.print(context.console(), segment.quote(), 78, "    ");
            }
            context.console().print(waiting.isEmpty() ? "No passage waits." : Amount.of(waiting.size(), "passage"));
            UnseenCodes.say(context.console(), all.size() - waiting.size());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "anchor",
            header = "Finds coded passages again after a text was changed.",
            description = {
                "By their words. A passage whose words stand at one place of the new text is moved there, as a fact;",
                "one whose words stand at several places or are gone is listed and stays with its old text."
            },
            mixinStandardHelpOptions = true)
    int anchor() {
        List<Problem> problems = new ArrayList<>();
        int found = 0;
        try (CodingDesk desk = review().coding()) {
            for (ReportId id : desk.read(state -> state.studies().reports())) {
                if (desk.read(state -> state.coders(id)).isEmpty()) {
                    continue;
                }
                Optional<OpenText> open = open(desk, id, problems);
                if (open.isPresent()) {
                    found += anchor(desk, open.get(), problems);
                }
            }
        }
        context.console().print(Amount.of(found, "passage") + " found again");
        return context.show(problems);
    }

    private static int anchor(CodingDesk desk, OpenText open, List<Problem> problems) {
        CodingDesk.Anchored anchored = desk.anchor(open);
        anchored.several().forEach(segment -> problems.add(astray(desk, open, segment, "stand at several places")));
        anchored.lost().forEach(segment -> problems.add(astray(desk, open, segment, "are not there any more")));
        anchored.unsettled().forEach(settled -> problems.add(unsettled(open, settled)));
        return anchored.found().size();
    }

    private static Problem unsettled(OpenText open, CodingConsensus settled) {
        return Problem.warning(
                open.name(),
                0,
                "A difference that " + settled.actor() + " settled (" + settled.code()
                        + ") is about a sentence that is not found again"
                        + (settled.quote().isEmpty() ? "." : ": \"" + settled.quote() + "\""),
                "Settle it anew with `sheaf code settle`.");
    }

    private static Problem astray(CodingDesk desk, OpenText open, CodedSegment segment, String what) {
        boolean seen = segment.coder().equals(desk.me()) || desk.read(state -> state.isOpen(open.report()));
        return Problem.error(
                open.name(),
                0,
                seen
                        ? "The words of a passage that " + segment.coder() + " coded with " + segment.code() + " "
                                + what + ": \"" + segment.quote() + "\""
                        : "The words of a passage that " + segment.coder() + " coded " + what + ".",
                "Code the passage anew where it stands now, and take the old one back; until then it is kept as it was.");
    }
}
