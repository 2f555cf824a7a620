// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.AnswerReader;
import org.sheaf.appraisal.Assessment;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Section;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalState;

/** One question after another, study after study: shows what is asked and keeps the answer. Fits 80 columns. */
final class AppraiseLoop {
    static final String PROMPT = "1-9 [e]nter [x] not stated [c]omment [f]ile [b]ack [s]kip [h]and in [q]uit ? > ";
    static final Set<String> LETTERS = Set.of("e", "x", "c", "f", "b", "s", "r", "h", "q", "?");
    private static final List<String> HELP = List.of(
            "1  the first of the answers on the screen, and so on; or the answer itself, such as y",
            "e  enter an answer in words, or one with something added: Y (MM)",
            "x  the source does not say: \"not reported\"",
            "c  a comment: why you answer so; some answers owe one",
            "f  where the full text is",
            "b  back: the question before; your answer stands until you give another",
            "s  skip this question for now",
            "r  skip the rest of this study for now",
            "h  hand it in, once everything that is owed is answered",
            "q  stop; nothing is lost, and you go on here next time",
            "?  this list");

    private final Console console;
    private final AppraisalDesk desk;
    private final ScreenInput input;
    private final List<AppraisalState.Task> tasks;
    private int kept;
    private int handedIn;
    private int numbers;

    AppraiseLoop(Console console, AppraisalDesk desk, List<AppraisalState.Task> tasks, ScreenInput input) {
        this.console = console;
        this.desk = desk;
        this.tasks = List.copyOf(tasks);
        this.input = input;
    }

    /** How many answers are on the screen. */
    int numbers() {
        return numbers;
    }

    /** Runs until nothing is left or the person stops. */
    void run() {
        for (int i = 0; i < tasks.size(); i++) {
            if (!new OneUnit(tasks.get(i), tasks.size() - i).ask()) {
                break;
            }
        }
        console.print(Amount.of(kept, "answer") + " kept, " + handedIn + " of "
                + desk.basis().units(tasks.size()) + " handed in");
    }

    /** What a key leads to. */
    private enum Next {
        /** The same question again. */
        STAY,
        /** The question at which the cursor stands now. */
        MOVE,
        /** Another unit. */
        LEAVE,
        STOP
    }

    /** The unit that is on the screen. */
    private final class OneUnit {
        private final AppraisalState.Task task;
        private final Instrument instrument;
        private final int left;
        private Assessment mine;
        /** Place among the questions that are asked; behind the last of them, where it is handed in. */
        private int at;
        /** A comment that was written before the answer. */
        private String comment = "";

        OneUnit(AppraisalState.Task task, int left) {
            this.task = task;
            this.instrument = task.instrument();
            this.left = left;
            this.mine = desk.mine(task.unit().id(), instrument);
            this.at = mine.next().map(mine.asked()::indexOf).orElse(mine.asked().size());
        }

        private Optional<Item> item() {
            List<Item> asked = mine.asked();
            return at < asked.size() ? Optional.of(asked.get(at)) : Optional.empty();
        }

        /** Asks until the unit is handed in or the person goes on; false if the person stops. */
        boolean ask() {
            Next next = Next.MOVE;
            while (next == Next.MOVE || next == Next.STAY) {
                if (next == Next.MOVE) {
                    numbers = item().map(item -> item.answers().size()).orElse(0);
                    comment = "";
                    input.show(this::page);
                }
                Optional<ScreenInput.Typed> typed = input.next();
                if (typed.isEmpty()) {
                    return false;
                }
                try {
                    next = answer(typed.get().key(), typed.get().rest());
                } catch (ReviewException e) {
                    console.say(e.getMessage());
                    console.say(e.advice());
                    next = Next.STAY;
                }
            }
            return next == Next.LEAVE;
        }

        private Next answer(String key, String rest) {
            boolean alone = rest.isEmpty();
            if (key.equals("#") || alone && !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return choose(alone ? key : rest);
            }
            switch (key) {
                case "e", "enter" -> {
                    return enter(rest);
                }
                case "c", "comment" -> {
                    return comment(rest);
                }
                case "?" -> {
                    input.showBeside(OneUnit::help);
                    return Next.STAY;
                }
                default -> {
                    return alone && LETTERS.contains(key) ? command(key) : read((key + " " + rest).strip());
                }
            }
        }

        private Next command(String key) {
            switch (key) {
                case "x" -> {
                    return item().isPresent() ? keep(Given.NOT_REPORTED) : Next.STAY;
                }
                case "b" -> {
                    if (at == 0) {
                        input.tell("This is the first question.");
                        return Next.STAY;
                    }
                    at--;
                    return Next.MOVE;
                }
                case "s" -> {
                    if (item().isEmpty()) {
                        return Next.LEAVE;
                    }
                    at++;
                    return Next.MOVE;
                }
                case "r" -> {
                    return Next.LEAVE;
                }
                case "h" -> {
                    return handIn();
                }
                case "f" -> {
                    input.showBeside(this::fullText);
                    return Next.STAY;
                }
                default -> { // q
                    return Next.STOP;
                }
            }
        }

        private Next enter(String typed) {
            if (item().isEmpty()) {
                return Next.STAY;
            }
            String shown = mine.answer(item().get()).map(Given::words).orElse("");
            String said = typed.isEmpty()
                    ? input.line(item().get().name() + ": ", shown).orElse("")
                    : typed;
            return said.isBlank() ? Next.STAY : read(said);
        }

        private Next read(String typed) {
            Optional<Item> item = item();
            if (item.isEmpty() || typed.isBlank()) {
                input.tell("Type h to hand it in, b to go back, s to go on, ? for all keys.");
                return Next.STAY;
            }
            AnswerReader.Reading reading = AnswerReader.read(item.get(), typed);
            if (reading.given().isEmpty()) {
                input.tell(reading.what());
                input.tell(reading.advice() + " ? shows the keys.");
                return Next.STAY;
            }
            return keep(reading.given().get());
        }

        /** An answer by its place, or by its code where codes are numbers. */
        private Next choose(String number) {
            List<Answer> answers = item().map(Item::answers).orElse(List.of());
            Optional<Answer> byCode = answers.stream()
                    .filter(answer -> answer.code().equals(number))
                    .findFirst();
            int place = number.length() > 4 || number.isEmpty() ? 0 : Integer.parseInt(number);
            if (byCode.isEmpty() && (place < 1 || place > answers.size())) {
                input.tell("There is no " + number + " on the screen.");
                return Next.STAY;
            }
            return keep(new Given(byCode.orElseGet(() -> answers.get(place - 1)).code(), "", ""));
        }

        private Next keep(Given read) {
            Item item = item().orElseThrow();
            String why = comment;
            if (why.isEmpty()) {
                why = mine.answer(item)
                        .filter(read::agreesWith)
                        .map(Given::comment)
                        .orElse("");
            }
            if (why.isEmpty() && item.comment().isOwedBy(read.answer())) {
                why = input.line("why (this answer owes a comment): ", "")
                        .orElse("")
                        .strip();
            }
            Given given = read.withComment(why);
            boolean isNew = put(item, given);
            kept += isNew ? 1 : 0;
            input.tell((isNew ? "kept: " : "as before: ") + item.name() + ": " + AppraiseWords.words(given));
            if (mine.owesComment(item)) {
                input.tell("A comment is still owed there: b goes back to it, c writes it.");
            }
            at = Math.min(mine.asked().indexOf(item) + 1, mine.asked().size());
            return Next.MOVE;
        }

        private boolean put(Item item, Given given) {
            boolean isNew =
                    desk.answer(new AppraisalDesk.Answering(task.unit().id(), instrument, item, Optional.of(given)));
            mine = desk.mine(task.unit().id(), instrument);
            return isNew;
        }

        private Next comment(String typed) {
            Optional<Item> item = item();
            if (item.isEmpty()) {
                return Next.STAY;
            }
            Optional<Given> given = mine.answer(item.get());
            String begun =
                    given.map(Given::comment).filter(words -> !words.isEmpty()).orElse(comment);
            String words = typed.isEmpty() ? input.line("comment: ", begun).orElse("") : typed;
            if (words.isBlank()) {
                return Next.STAY;
            }
            if (given.isEmpty()) {
                comment = words.strip();
                input.tell("The comment is kept with your answer.");
            } else {
                kept += put(item.get(), given.get().withComment(words.strip())) ? 1 : 0;
                input.tell("kept: " + item.get().name() + ": " + AppraiseWords.words(mine.answer(item.get())));
            }
            return Next.STAY;
        }

        private Next handIn() {
            AppraisalDesk.HandingIn handed = desk.handIn(task.unit().id(), instrument, true);
            handedIn++;
            input.tell(task.unit().name() + ": " + AppraiseWords.of(handed, false));
            return Next.LEAVE;
        }

        private List<PageLine> page(int width) {
            List<PageLine> page = new ArrayList<>();
            ReportId id = task.unit().id();
            String title = desk.read(state -> state.studies().record(id).title());
            plain(
                    page,
                    "--- " + instrument.id() + " --- " + desk.basis().units(left) + " left --- "
                            + task.unit().name() + " --- " + id,
                    width,
                    "");
            plain(page, title.isEmpty() ? "(no title)" : title, width, "");
            plain(page, "", width, "");
            item().ifPresentOrElse(item -> question(page, item, width), () -> end(page, width));
            return page;
        }

        private void question(List<PageLine> page, Item item, int width) {
            instrument.sections().stream()
                    .filter(section -> section.items().contains(item))
                    .map(Section::title)
                    .filter(title -> !title.isEmpty())
                    .forEach(title -> plain(page, title, width, ""));
            String place =
                    "(" + (at + 1) + " of " + mine.asked().size() + (item.optional() ? ", may stay empty" : "") + ")";
            plain(page, (item.number() + " " + item.question()).strip() + " " + place, width, "");
            item.hints().forEach(hint -> plain(page, "- " + hint, width, "    "));
            for (int i = 0; i < item.answers().size(); i++) {
                Answer answer = item.answers().get(i);
                boolean numbered = item.answers().stream()
                        .noneMatch(any -> any.code().chars().allMatch(Character::isDigit));
                plain(
                        page,
                        (numbered ? (i + 1) + "  " : "")
                                + answer.code()
                                + (answer.label().equals(answer.code()) ? "" : "  " + answer.label())
                                + (item.comment().isOwedBy(answer.code()) ? "   (owes a comment)" : ""),
                        width,
                        "  ");
            }
            if (item.kind() == Item.Kind.TEXT) {
                plain(page, "e  in words", width, "  ");
            }
            mine.answer(item).ifPresent(given -> plain(page, "your answer: " + AppraiseWords.words(given), width, ""));
        }

        private void end(List<PageLine> page, int width) {
            mine.asked()
                    .forEach(item -> plain(
                            page,
                            item.name() + ": "
                                    + mine.answer(item)
                                            .map(AppraiseWords::words)
                                            .orElse("-") + (mine.owesComment(item) ? "   A COMMENT IS OWED" : ""),
                            width,
                            "  "));
            plain(
                    page,
                    mine.isWhole()
                            ? "Everything that is owed is answered. h hands it in, b goes back, s leaves it for later."
                            : "Not whole yet: " + mine.lacks() + ". b goes back, s leaves it for later.",
                    width,
                    "");
        }

        private List<PageLine> fullText(int width) {
            List<PageLine> page = new ArrayList<>();
            desk.fullTexts(task.unit()).forEach(line -> plain(page, line, width, ""));
            return page;
        }

        private static List<PageLine> help(int width) {
            List<PageLine> page = new ArrayList<>();
            HELP.forEach(line -> plain(page, line, width, ""));
            return page;
        }

        private static void plain(List<PageLine> page, String text, int width, String indent) {
            Wrapped.print(line -> page.add(PageLine.plain(indent + line)), text, width - indent.length());
        }
    }
}
