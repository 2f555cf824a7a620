// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Remark;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.confidence.ConfidenceDesk;
import org.sheaf.steps.confidence.ConfidenceIntake;
import org.sheaf.steps.confidence.ConfidenceSheet;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.confidence.Judging;
import org.sheaf.workspace.SheetFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "confidence",
        header = "How confident people are in each finding, after GRADE-CERQual.",
        description = {
            "Without a subcommand, shows how far each finding is judged; with a finding, lays out what",
            "stands behind it, component by component, and asks for a level and an explanation. Four",
            "components come first: methodological limitations, coherence, adequacy of data, relevance.",
            "Then the confidence as a whole, which begins at high and is rated down. Levels are people's",
            "judgements: none is suggested, worked out or changed by the program."
        },
        footer = {
            "",
            "Example:",
            "  sheaf confidence F1",
            "  sheaf confidence set F1 adequacy moderate --why \"thin data of two studies\"",
            "  sheaf confidence overall F1 moderate --why \"for the thin data\" --with \"B. Okafor\"",
            "  sheaf confidence check",
            "",
            "Concerns: none (or very minor), minor, moderate, serious. Confidence: high, moderate, low,",
            "very-low."
        },
        mixinStandardHelpOptions = true)
final class ConfidenceCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "FINDING", arity = "0..1", description = "Such as F1: goes through it with you.")
    private Optional<String> named = Optional.empty();

    private final Context context;

    ConfidenceCommand(Context context) {
        this.context = context;
    }

    /** The desk of the review. */
    ConfidenceDesk desk() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()))
                .confidence();
    }

    @Override
    public Integer call() {
        try (ConfidenceDesk desk = desk()) {
            if (named.isPresent()) {
                new ConfidenceLoop(context.console(), desk, desk.finding(named.get())).run();
            } else {
                desk.read(this::status);
            }
        }
        return ExitCode.OK;
    }

    private int status(ConfidenceState state) {
        TextTable table = new TextTable("finding", "studies", "components", "confidence", "to mend", "finding says");
        int whole = 0;
        int mend = 0;
        for (ReviewFinding finding : state.findings()) {
            CerqualAssessment assessment = state.assessment(finding.id());
            long amiss = state.remarks(finding).stream()
                    .filter(remark -> remark.weight() == Remark.Weight.MEND)
                    .count();
            whole += assessment.isWhole() ? 1 : 0;
            mend += amiss > 0 ? 1 : 0;
            table.row(
                    finding.id(),
                    state.facts(finding).studies().size(),
                    (Component.values().length - assessment.missing().size()) + " of " + Component.values().length,
                    assessment.overall().map(overall -> overall.level().label()).orElse("-"),
                    amiss,
                    beginning(finding.statement()));
        }
        if (table.isEmpty()) {
            context.console()
                    .print("There is no finding yet. `sheaf finding add \"STATEMENT\" --theme CODE` writes the first.");
            return 0;
        }
        table.printTo(context.console());
        context.console()
                .print(whole + " of " + Amount.of(state.findings().size(), "finding") + " judged whole"
                        + (mend == 0 ? "" : "; something is to be mended at " + mend + ": `sheaf confidence check`"));
        return whole;
    }

    private static String beginning(String statement) {
        int most = 40;
        return statement.codePointCount(0, statement.length()) <= most
                ? statement
                : statement.substring(0, statement.offsetByCodePoints(0, most)).strip() + "...";
    }

    @Command(
            name = "set",
            header = "Keeps how serious the concerns about one component of a finding are.",
            description = {
                "The newest judgement counts; all stay. The beginning of a component's name is enough. Every",
                "level but none owes an explanation."
            },
            footer = {
                "",
                "Example:",
                "  sheaf confidence set F1 relevance minor --why \"four of five studies are from one country\""
            },
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(index = "0", paramLabel = "FINDING", description = "Such as F1.") String finding,
            @Parameters(
                            index = "1",
                            paramLabel = "COMPONENT",
                            description = "methodological-limitations, coherence, adequacy or relevance.")
                    String component,
            @Parameters(
                            index = "2",
                            paramLabel = "LEVEL",
                            arity = "0..1",
                            description = "none, minor, moderate or serious.")
                    Optional<String> level,
            @Option(names = "--why", paramLabel = "TEXT", description = "The explanation, as the tables print it.")
                    Optional<String> why,
            @Option(names = "--with", paramLabel = "NAMES", description = "Who else agrees to it.")
                    Optional<String> with,
            @Option(names = "--take-back", description = "Take back what was judged.") boolean takeBack) {
        try (ConfidenceDesk desk = desk()) {
            FindingId id = desk.finding(finding);
            requireOne(level, takeBack);
            Component part = ConfidenceWords.component(component);
            Optional<Concern> concern = level.map(ConfidenceWords::concern);
            boolean isNew = desk.judge(List.of(new Judging.OfComponent(id, part, concern, why, with))) == 1;
            said(
                    desk,
                    id,
                    id + ", " + part.label() + ": "
                            + concern.map(Concern::label).orElse("taken back"),
                    isNew);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "overall",
            header = "Keeps how confident people are in a finding as a whole.",
            description = {
                "It begins at high and is rated down for concerns; the explanation says for which. The newest",
                "judgement counts; all stay."
            },
            footer = {"", "Example:", "  sheaf confidence overall F1 moderate --why \"thin data\" --with \"B. Okafor\""
            },
            mixinStandardHelpOptions = true)
    int overall(
            @Parameters(index = "0", paramLabel = "FINDING", description = "Such as F1.") String finding,
            @Parameters(
                            index = "1",
                            paramLabel = "LEVEL",
                            arity = "0..1",
                            description = "high, moderate, low or very-low.")
                    Optional<String> level,
            @Option(names = "--why", paramLabel = "TEXT", description = "The explanation, as the tables print it.")
                    Optional<String> why,
            @Option(names = "--with", paramLabel = "NAMES", description = "Who else agrees to it.")
                    Optional<String> with,
            @Option(names = "--take-back", description = "Take back what was judged.") boolean takeBack) {
        try (ConfidenceDesk desk = desk()) {
            FindingId id = desk.finding(finding);
            requireOne(level, takeBack);
            Optional<Confidence> confidence = level.map(ConfidenceWords::confidence);
            boolean isNew = desk.judge(List.of(new Judging.OfWhole(id, confidence, why, with))) == 1;
            said(desk, id, id + ": " + confidence.map(Confidence::label).orElse("taken back"), isNew);
        }
        return ExitCode.OK;
    }

    private static void requireOne(Optional<String> level, boolean takeBack) {
        if (takeBack == level.isPresent()) {
            throw ReviewException.usage("Which level?", "Write a level, or --take-back, and not both.");
        }
    }

    private void said(ConfidenceDesk desk, FindingId id, String what, boolean isNew) {
        context.console().print(what + (isNew ? "" : "; that stood so already"));
        desk.read(state -> {
            ReviewFinding finding = state.finding(id).orElseThrow();
            CerqualAssessment assessment = state.assessment(id);
            context.console().print("    " + ConfidenceWords.stand(assessment));
            return ConfidenceWords.notes(context.console(), assessment.isWhole() ? state.remarks(finding) : List.of());
        });
    }

    @Command(
            name = "check",
            header = "Reads findings and judgements as a careful colleague would.",
            description = {
                "Names a component that was skipped, a concern without an explanation, serious concerns",
                "without rating down, a finding that is only a title or rests on nothing, and what was judged",
                "before the finding was changed. MEND is to be mended (exit code 1), think is a prompt to",
                "think. Nothing is changed."
            },
            mixinStandardHelpOptions = true)
    int check() {
        try (ConfidenceDesk desk = desk()) {
            List<Remark> remarks = desk.read(state -> {
                List<Remark> all = new ArrayList<>();
                state.findings().forEach(finding -> all.addAll(state.remarks(finding)));
                return all;
            });
            boolean mend = ConfidenceWords.notes(context.console(), remarks);
            context.console()
                    .print(
                            remarks.isEmpty()
                                    ? "Nothing to say."
                                    : Amount.of(
                                                    remarks.stream()
                                                            .filter(remark -> remark.weight() == Remark.Weight.MEND)
                                                            .count(),
                                                    "thing")
                                            + " to mend, "
                                            + remarks.stream()
                                                    .filter(remark -> remark.weight() == Remark.Weight.THINK)
                                                    .count()
                                            + " to think about");
            return mend ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    @Command(
            name = "sheet",
            header = "Writes the findings as a workbook to judge in.",
            description = {
                "A row for each finding: for each component the facts, the level with a list to choose from,",
                "and the explanation. `sheaf confidence take FILE` takes back only what you changed."
            },
            mixinStandardHelpOptions = true)
    int sheet(
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            required = true,
                            description = "The workbook to write (.xlsx).")
                    String out) {
        if (!SheetFile.isWorkbook(context.path(out))) {
            throw ReviewException.usage(
                    "The findings are written as a workbook.",
                    "Give the file a name that ends in .xlsx: it has several sheets.");
        }
        try (ConfidenceDesk desk = desk()) {
            context.console().print(out + ": " + Amount.of(ConfidenceSheet.write(desk, context.path(out)), "finding"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "take",
            header = "Takes what was judged in a workbook.",
            description = {
                "Only cells that are not as they were written count, as judged by you; an empty level takes",
                "back what stood there. What cannot be used is named with its row and left out. The same",
                "file may be taken twice."
            },
            mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", description = "The workbook.") String file) {
        try (ConfidenceDesk desk = desk()) {
            ConfidenceIntake.Taken taken = ConfidenceIntake.take(desk, context.path(file), file);
            context.console().print(file + ": " + Amount.of(taken.kept(), "judgement") + " taken");
            return context.show(taken.problems());
        }
    }
}
