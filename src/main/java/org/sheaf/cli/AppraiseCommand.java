// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.appraisal.AnswerReader;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Review;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalProblems;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.appraisal.AppraisalStatus;
import org.sheaf.text.Highlighter;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

@Command(
        name = "appraise",
        header = "How each included study was done: the questions of an instrument, answered by raters.",
        description = {
            "Asks one question after another, study after study, and goes on where it was. Which",
            "instruments, how many raters and whether studies or reports are appraised stands under",
            "`appraisal:` in the protocol. Nobody sees another's answers to a study before enough raters",
            "have handed it in; what they differ on is then settled (`sheaf appraise differences`). No",
            "answer is suggested, and nothing is weighted or left out by answers."
        },
        footer = {
            "",
            "An answer is written as in the instrument: Y, yes, can't tell, not reported; what is to",
            "be added to it stands in brackets: \"Y (MM)\"."
        },
        subcommands = {
            AppraiseSheetCommand.class,
            AppraiseTakeCommand.class,
            AppraiseDifferencesCommand.class,
            AppraiseAgreementCommand.class
        },
        mixinStandardHelpOptions = true)
final class AppraiseCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            description = "With which instrument, where the protocol names several.")
    private Optional<String> instrument = Optional.empty();

    private final Context context;

    AppraiseCommand(Context context) {
        this.context = context;
    }

    /** The desk of the review, after what is wrong with its plan and its instruments was said. */
    AppraisalDesk desk() {
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        AppraisalDesk desk = review.appraisal();
        context.show(desk.basis().problems());
        return desk;
    }

    /** The instrument that is meant. */
    Instrument instrument(AppraisalDesk desk) {
        return desk.basis().instrument(instrument.orElse(""));
    }

    /** Those that are meant: the one that is named, or all. */
    List<Instrument> instruments(AppraisalDesk desk) {
        if (instrument.isPresent() || desk.basis().instruments().isEmpty()) {
            return List.of(instrument(desk));
        }
        return desk.basis().instruments();
    }

    @Override
    public Integer call() {
        try (AppraisalDesk desk = desk()) {
            List<Instrument> wanted = instruments(desk);
            List<AppraisalState.Task> tasks = desk.tasks().stream()
                    .filter(task -> wanted.contains(task.instrument()))
                    .toList();
            if (tasks.isEmpty()) {
                context.console()
                        .print("Nothing waits for you. `sheaf appraise status` shows how far everybody is,"
                                + " `sheaf appraise differences` what is to be settled.");
                return ExitCode.OK;
            }
            sit(desk, tasks);
        }
        return ExitCode.OK;
    }

    private void sit(AppraisalDesk desk, List<AppraisalState.Task> tasks) {
        Console console = context.console();
        boolean steered = console.takesEscapeCodes();
        Lights lights = new Lights(new Highlighter(List.of(), List.of()), steered);
        AppraiseLoop[] loop = new AppraiseLoop[1];
        KeyInput.Choices choices =
                new KeyInput.Choices(AppraiseLoop.PROMPT, letters(tasks), "#", "number: ", () -> loop[0].numbers());
        try (ScreenInput input = (console.isClever()
                        ? JlineTerminal.open(console.out(), steered)
                        : Optional.<KeySource>empty())
                .<ScreenInput>map(keys -> new KeyInput(console, lights, keys, steered, choices))
                .orElseGet(() -> new LineInput(console, lights, AppraiseLoop.PROMPT))) {
            loop[0] = new AppraiseLoop(console, desk, tasks, input);
            loop[0].run();
        }
    }

    /** The keys that mean something: those of the loop, and answers whose code is one letter. */
    private static Set<String> letters(List<AppraisalState.Task> tasks) {
        Set<String> letters = new TreeSet<>(AppraiseLoop.LETTERS);
        tasks.forEach(task -> task.instrument()
                .items()
                .forEach(item -> item.answers().stream()
                        .map(answer -> answer.code().toLowerCase(java.util.Locale.ROOT))
                        .filter(code -> code.length() == 1)
                        .forEach(letters::add)));
        return letters;
    }

    @Command(
            name = "status",
            header = "Shows who has which study, and how far each is.",
            description = "Answers are not shown here; `sheaf appraise show` shows yours.",
            mixinStandardHelpOptions = true)
    int status() {
        try (AppraisalDesk desk = desk()) {
            Console console = context.console();
            List<Instrument> wanted = instruments(desk);
            for (Instrument one : wanted) {
                AppraisalStatus status = desk.read(state -> AppraisalStatus.of(state, one));
                if (wanted.size() > 1 || instrument.isPresent()) {
                    console.print(one.id() + ": " + one.name());
                }
                TextTable table = new TextTable(desk.basis().unitWord(), "id", "raters", "answers", "to settle");
                status.units()
                        .forEach(unit -> table.row(
                                unit.name(),
                                unit.id(),
                                unit.raters().isEmpty() ? "-" : String.join("; ", unit.raters()),
                                unit.opened() ? "shown" : "not shown yet",
                                unit.opened() ? String.valueOf(unit.open()) : "-"));
                table.printTo(console);
                console.print(status.words());
            }
            return context.show(desk.read(AppraisalProblems::besidePlan));
        }
    }

    @Command(
            name = "show",
            header = "Shows your answers; where answers are shown already, those of everybody.",
            description = "One study, or all of them.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "STUDY", arity = "0..1", description = "Its name or id; left out, all.")
                    Optional<String> named) {
        try (AppraisalDesk desk = desk()) {
            Instrument one = instrument(desk);
            Optional<AppraisalState.Unit> unit = named.map(desk::unit);
            AppraiseWords words = new AppraiseWords(context.console(), desk.me());
            desk.read(state -> {
                unit.map(List::of).orElseGet(state::units).forEach(each -> words.show(state, each, one));
                return state;
            });
        }
        return ExitCode.OK;
    }

    @Command(
            name = "set",
            header = "Answers one question about one study.",
            description = {
                "What you answered before stays in the ledger; your newest answer counts, beside those of",
                "others. A comment stays while the answer stays; write it anew with a new answer."
            },
            footer = {
                "",
                "Example:",
                "  sheaf appraise set \"Howlin 2005\" q8 N --comment \"no word on how themes arose\""
            },
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(index = "0", paramLabel = "STUDY", description = "Its name or id.") String named,
            @Parameters(index = "1", paramLabel = "ITEM", description = "Its id, number or label.") String item,
            @Parameters(index = "2", paramLabel = "ANSWER", arity = "0..1", description = "Such as Y or \"Y (MM)\".")
                    Optional<String> answer,
            @Option(names = "--comment", paramLabel = "TEXT", description = "Why.") Optional<String> comment,
            @Option(names = "--take-back", description = "Take your own answer back.") boolean takeBack) {
        try (AppraisalDesk desk = desk()) {
            Instrument one = instrument(desk);
            AppraisalState.Unit unit = desk.unit(named);
            Item asked = AppraisalDesk.item(one, item);
            if (takeBack == answer.isPresent()) {
                throw ReviewException.usage("What do you answer?", "Write the answer, or --take-back, and not both.");
            }
            Optional<Given> given = answer.map(typed -> read(asked, typed))
                    .map(read -> read.withComment(comment.orElseGet(() -> desk.mine(unit.id(), one)
                            .answer(asked)
                            .filter(read::agreesWith)
                            .map(Given::comment)
                            .orElse(""))));
            boolean isNew = desk.answer(new AppraisalDesk.Answering(unit.id(), one, asked, given));
            context.console()
                    .print(unit.name() + ", " + asked.name() + ": "
                            + given.map(Given::words).orElse("taken back")
                            + (isNew ? "" : "; you had said so already"));
            if (desk.mine(unit.id(), one).owesComment(asked)) {
                context.console().say("note     This answer owes a comment: --comment TEXT.");
            }
            if (desk.read(state -> state.isOpened(unit, one)
                    && state.of(unit, one).rated(asked.id()).isOpen())) {
                context.console().say("note     Others say something else: `sheaf appraise differences`.");
            }
        }
        return ExitCode.OK;
    }

    /** An answer as it was typed. */
    static Given read(Item item, String typed) {
        AnswerReader.Reading reading = AnswerReader.read(item, typed);
        return reading.given().orElseThrow(() -> ReviewException.usage(reading.what(), reading.advice()));
    }

    @Command(
            name = "done",
            header = "Hands in what you have appraised.",
            description = {
                "Every question that is owed must be answered. Once enough raters have handed in a study, the",
                "answers of all of them are shown. You may still change yours; agreement stays that of the",
                "moment in which they were shown first."
            },
            mixinStandardHelpOptions = true)
    int done(
            @Parameters(paramLabel = "STUDY", arity = "0..*", description = "Its name or id; repeatable.")
                    List<String> named,
            @Option(names = "--all", description = "Every study that you have answered whole.") boolean all,
            @Option(names = "--undo", description = "Go on with it: it is not handed in any more.") boolean undo) {
        List<String> studies = named == null ? List.of() : named;
        if (all != studies.isEmpty() || all && undo) {
            throw ReviewException.usage("Which study?", "Name one or more, or hand in all that are whole with --all.");
        }
        try (AppraisalDesk desk = desk()) {
            Instrument one = instrument(desk);
            List<AppraisalState.Unit> units =
                    all ? desk.whole(one) : studies.stream().map(desk::unit).toList();
            units.forEach(unit -> context.console()
                    .print(unit.name() + ": " + AppraiseWords.of(desk.handIn(unit.id(), one, !undo), undo)));
            if (units.isEmpty()) {
                context.console().print("There is nothing to hand in: what you have begun is not whole yet.");
            }
        }
        return ExitCode.OK;
    }

    @Command(
            name = "settle",
            header = "Says what a question comes to after raters differed.",
            description = {
                "The answers of all stay. A rater who settles does so by consensus, anybody else as a third",
                "person. Whoever answers something else later opens it again."
            },
            footer = {
                "",
                "Example:",
                "  sheaf appraise settle \"Howlin 2005\" q8 N --why \"both agree after reading the annex\""
            },
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(index = "0", paramLabel = "STUDY", description = "Its name or id.") String named,
            @Parameters(index = "1", paramLabel = "ITEM", description = "Its id, number or label.") String item,
            @Parameters(index = "2", paramLabel = "ANSWER", description = "What it comes to.") String answer,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (AppraisalDesk desk = desk()) {
            Instrument one = instrument(desk);
            AppraisalState.Unit unit = desk.unit(named);
            Item asked = AppraisalDesk.item(one, item);
            Given settled = read(asked, answer);
            boolean isNew = desk.settle(unit.id(), one, asked, settled, why);
            context.console()
                    .print(unit.name() + ", " + asked.name() + ": " + settled.words()
                            + (isNew ? "" : "; that was settled so already"));
        }
        return ExitCode.OK;
    }

    /** Ids of some items, for messages. */
    static String ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.joining(", "));
    }
}
