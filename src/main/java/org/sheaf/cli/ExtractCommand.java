// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.FieldReader;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Settlement;
import org.sheaf.extraction.Value;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Review;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.ExtractionState;
import org.sheaf.steps.extraction.ReportStatus;
import org.sheaf.steps.extraction.Sitting;
import org.sheaf.steps.extraction.TextProposals;
import org.sheaf.text.Highlighter;
import org.sheaf.text.Lemmas;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        header = "What each included report states: the study table.",
        description = {
            "Asks for one field after another, report after report, and goes on where it was. What is asked stands",
            "in codebooks/REVIEW/extraction.yml; without it the usual fields of a study table. What you are to",
            "check of somebody else's work comes first. Everything is kept at once; nothing is overwritten."
        },
        subcommands = {
            ExtractSheetCommand.class,
            ExtractTakeCommand.class,
            ExtractCheckCommand.class,
            ExtractRateCommand.class
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    ExtractCommand(Context context) {
        this.context = context;
    }

    /** The desk of the review, after the mistakes in its form were said. */
    ExtractionDesk desk() {
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        Codebook.Extracted extracted = new Codebook(workspace, review.protocol().review()).extraction();
        context.show(extracted.problems());
        return review.extraction(extracted.form());
    }

    Context context() {
        return context;
    }

    @Override
    public Integer call() {
        try (ExtractionDesk desk = desk()) {
            Sitting sitting = desk.sitting();
            if (sitting.tasks().isEmpty()) {
                context.console().print("Nothing waits for you. `sheaf extract status` shows how far everybody is.");
                return ExitCode.OK;
            }
            sit(desk, sitting);
        }
        return ExitCode.OK;
    }

    private void sit(ExtractionDesk desk, Sitting sitting) {
        Console console = context.console();
        boolean steered = console.takesEscapeCodes();
        Lights lights = new Lights(new Highlighter(List.of(), List.of()), steered);
        ExtractLoop[] loop = new ExtractLoop[1];
        KeyInput.Choices choices =
                new KeyInput.Choices(ExtractLoop.PROMPT, ExtractLoop.LETTERS, "#", "number: ", () -> loop[0].numbers());
        try (ScreenInput input = (console.isClever()
                        ? JlineTerminal.open(console.out(), steered)
                        : Optional.<KeySource>empty())
                .<ScreenInput>map(keys -> new KeyInput(console, lights, keys, steered, choices))
                .orElseGet(() -> new LineInput(console, lights, ExtractLoop.PROMPT))) {
            Lemmas lemmas = context.lemmas();
            if (!lemmas.areTagged() && desk.read(state -> hasText(state, sitting))) {
                input.tell(
                        "Suggestions come by words alone; with the tagger (`make models`) groups come with the words that"
                                + " describe them.");
            }
            loop[0] = new ExtractLoop(console, desk, sitting, new TextProposals(lemmas), input);
            loop[0].run();
        }
    }

    private static boolean hasText(ExtractionState state, Sitting sitting) {
        return sitting.tasks().stream()
                .anyMatch(task -> state.studies().file(task.report()).isPresent());
    }

    @Command(
            name = "status",
            header = "Shows how far each report is.",
            description = "How many fields are filled in, which required ones are not, and on how many people differ.",
            mixinStandardHelpOptions = true)
    int status() {
        try (ExtractionDesk desk = desk()) {
            int fields = desk.form().fields().size();
            TextTable table = new TextTable("report", "id", "filled in", "missing", "to settle", "by");
            List<ReportStatus> reports = desk.status();
            for (ReportStatus report : reports) {
                table.row(
                        report.name(),
                        report.report(),
                        report.filled() + " of " + fields,
                        report.missing().isEmpty() ? "-" : String.join(", ", report.missing()),
                        report.open(),
                        String.join(", ", report.by()));
            }
            table.printTo(context.console());
            long whole = reports.stream()
                    .filter(report -> report.missing().isEmpty())
                    .count();
            context.console()
                    .print(desk.read(state -> counts(state)) + "; every required field filled in for " + whole);
        }
        return ExitCode.OK;
    }

    private static String counts(ExtractionState state) {
        return Amount.of(state.studies().reports().size(), "report") + ", "
                + Amount.of(state.studies().studies().size(), "study", "studies");
    }

    @Command(
            name = "show",
            header = "Shows what is filled in, and by whom.",
            description = "One report, or all of them.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "REPORT", arity = "0..1", description = "Its name or id; left out, all.")
                    Optional<String> report) {
        try (ExtractionDesk desk = desk()) {
            Optional<ReportId> one = report.map(desk::report);
            desk.read(state -> {
                for (ReportId id :
                        one.map(List::of).orElseGet(() -> state.studies().reports())) {
                    show(desk, state, id);
                }
                return state;
            });
        }
        return ExitCode.OK;
    }

    private void show(ExtractionDesk desk, ExtractionState state, ReportId report) {
        Console console = context.console();
        console.print(state.studies().name(report) + "  " + report);
        for (Field field : state.form().fields()) {
            if (state.isHidden(desk.me(), report, field)) {
                console.print("  " + field.label() + ": (hidden until you have checked it)");
                continue;
            }
            Cell cell = state.cell(report, field);
            console.print("  " + field.label() + ": "
                    + cell.value().map(value -> value.words(field)).orElse("(not filled in)")
                    + (cell.isOpen() ? "   TO SETTLE" : ""));
            boolean alone = cell.values().size() == 1 && cell.settlement().isEmpty() && !cell.isOpen();
            for (Entry entry : cell.values()) {
                console.print("      " + entry.who()
                        + (alone
                                ? ""
                                : ": "
                                        + entry.value()
                                                .map(value -> value.words(field))
                                                .orElse(""))
                        + (entry.round() > 0 ? ", check " + entry.round() : "")
                        + (entry.accepted().isEmpty() ? "" : ", accepted from a suggestion (" + entry.accepted() + ")")
                        + entry.place().map(place -> words(desk, report, place)).orElse(""));
            }
            cell.settlement()
                    .ifPresent(settled -> console.print("      settled by " + settled.who() + ": "
                            + settled.value().words(field) + " (" + settled.why() + ")"));
            cell.doubted().ifPresent(before -> console.print("      " + doubted(field, before)));
        }
    }

    private static String doubted(Field field, Settlement before) {
        return "settled before by " + before.who() + ": " + before.value().words(field) + " (" + before.why() + ")";
    }

    /** Where a value rests now; a text that was read anew is looked through for the words. */
    private static String words(ExtractionDesk desk, ReportId report, Place place) {
        Optional<FullText> text = desk.text(report, problem -> {
            // the quote is shown without the text too
        });
        return ", " + place.words(text);
    }

    @Command(
            name = "set",
            header = "Fills in one field of one report.",
            description = {
                "What was filled in before stays in the ledger; your newest value counts, beside those of others.",
                "Participants are written role | number | method, with ; between groups. \"not reported\" says that the",
                "report does not state it."
            },
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(index = "0", paramLabel = "REPORT", description = "Its name or id.") String report,
            @Parameters(index = "1", paramLabel = "FIELD", description = "Its id or label.") String field,
            @Parameters(index = "2", paramLabel = "VALUE", arity = "0..1", description = "What the report states.")
                    Optional<String> value,
            @Option(
                            names = "--take-back",
                            description = "Take your own value back: the field is not filled in by you any more.")
                    boolean takeBack,
            @Option(
                            names = "--quote",
                            paramLabel = "WORDS",
                            description = "On which words of the text it rests; they must stand there once.")
                    Optional<String> quote,
            @Option(
                            names = "--at",
                            paramLabel = "START-END",
                            description = "On which place of the text, in code points from 0.")
                    Optional<String> at) {
        try (ExtractionDesk desk = desk()) {
            ReportId id = desk.report(report);
            Field asked = desk.field(field);
            if (takeBack == value.isPresent()) {
                throw ReviewException.usage(
                        "What does the report state?", "Write the value, or --take-back, and not both.");
            }
            Optional<Value> given = value.map(typed -> value(asked, typed));
            boolean isNew = desk.fill(new ExtractionDesk.Filling(id, asked, given, place(desk, id, quote, at), ""));
            String words = given.map(said -> said.words(asked)).orElse("taken back");
            context.console()
                    .print(desk.read(state -> state.studies().name(id)) + ", " + asked.label() + ": " + words
                            + (isNew ? "" : "; you had said so already"));
            if (desk.read(state -> state.cell(id, asked).isOpen())) {
                context.console().say("note     Others say something else: `sheaf extract conflicts`.");
            }
        }
        return ExitCode.OK;
    }

    private static Value value(Field field, String typed) {
        FieldReader.Reading reading = FieldReader.read(field, typed);
        return reading.value().orElseThrow(() -> ReviewException.usage(reading.what(), reading.advice()));
    }

    private Optional<Place> place(ExtractionDesk desk, ReportId report, Optional<String> quote, Optional<String> at) {
        if (quote.isEmpty() && at.isEmpty()) {
            return Optional.empty();
        }
        FullText text = desk.text(report, problem -> context.show(List.of(problem)))
                .orElseThrow(() -> ReviewException.usage(
                        "There is no text of this report to rest on.", "`sheaf retrieval got` brings one in."));
        if (at.isPresent()) {
            return Optional.of(range(text, at.get()));
        }
        List<Place> places = Place.find(text, quote.orElse(""));
        if (places.size() != 1) {
            throw ReviewException.usage(
                    "These words stand in the text " + places.size() + " times.",
                    "Give words that stand there once, or the place with --at START-END (`sheaf tool text --json` shows"
                            + " places).");
        }
        return Optional.of(places.get(0));
    }

    private static Place range(FullText text, String at) {
        Matcher range = RANGE.matcher(at.strip());
        int length = text.text().codePointCount(0, text.text().length());
        if (!range.matches()
                || Integer.parseInt(range.group(1)) >= Integer.parseInt(range.group(2))
                || Integer.parseInt(range.group(2)) > length) {
            throw ReviewException.usage(
                    "\"" + at + "\" is no place in this text.",
                    "Write START-END in code points from 0; the text has " + length + ".");
        }
        return Place.of(text, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }

    @Command(
            name = "conflicts",
            header = "Lists the fields on which people differ.",
            description = "Settle them with `sheaf extract settle`, or let one of the two take up the other's value.",
            mixinStandardHelpOptions = true)
    int conflicts() {
        try (ExtractionDesk desk = desk()) {
            List<ExtractionState.Conflict> conflicts = desk.read(ExtractionState::conflicts);
            for (ExtractionState.Conflict conflict : conflicts) {
                context.console()
                        .print(desk.read(state -> state.studies().name(conflict.report())) + "  "
                                + conflict.field().id());
                for (Entry entry : conflict.cell().values()) {
                    context.console()
                            .print("    " + entry.who() + ": "
                                    + entry.value()
                                            .map(value -> value.words(conflict.field()))
                                            .orElse(""));
                }
                conflict.cell()
                        .doubted()
                        .ifPresent(before -> context.console().print("    " + doubted(conflict.field(), before)));
            }
            context.console().print(Amount.of(conflicts.size(), "field") + " to settle");
        }
        return ExitCode.OK;
    }

    @Command(
            name = "settle",
            header = "Says what a field comes to after people differed.",
            description = "The values of both stay. Whoever fills in something else later opens it again.",
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(index = "0", paramLabel = "REPORT", description = "Its name or id.") String report,
            @Parameters(index = "1", paramLabel = "FIELD", description = "Its id or label.") String field,
            @Parameters(index = "2", paramLabel = "VALUE", description = "What it comes to.") String value,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ExtractionDesk desk = desk()) {
            ReportId id = desk.report(report);
            Field asked = desk.field(field);
            Value settled = value(asked, value);
            boolean isNew = desk.settle(id, asked, settled, why);
            context.console()
                    .print(desk.read(state -> state.studies().name(id)) + ", " + asked.label() + ": "
                            + settled.words(asked) + (isNew ? "" : "; that was settled so already"));
        }
        return ExitCode.OK;
    }
}
