// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.FieldReader;
import org.sheaf.extraction.Group;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Proposal;
import org.sheaf.extraction.StatedNumber;
import org.sheaf.extraction.Value;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.Proposals;
import org.sheaf.steps.extraction.Sitting;

/** One field after another, report after report: shows what is asked and keeps the answer. Fits a terminal of 80 columns. */
final class ExtractLoop {
    static final String PROMPT = "[e]nter 1-9 [y]es [x] not reported [f]ind [s]kip [r]est [b]ack [q]uit ? > ";
    static final Set<String> LETTERS = Set.of("e", "y", "x", "f", "s", "r", "b", "a", "q", "?");
    private static final List<String> HELP = List.of(
            "e  enter what the report says; `e Norway` where whole lines are typed",
            "1  the first of the options or suggestions on the screen, and so on",
            "y  yes: what the first person filled in is right (when you check it)",
            "x  the report does not say: \"not reported\"",
            "f  find words in the text of the report; your answer then rests on that place",
            "s  skip this field for now",
            "r  skip the rest of this report for now",
            "b  back: take back the last value of this sitting and ask again",
            "a  all that is filled in for this report",
            "q  stop; nothing is lost, and you go on here next time",
            "?  this list");

    private final Console console;
    private final ExtractionDesk desk;
    private final Proposals proposals;
    private final ScreenInput input;
    private final List<Sitting.Task> tasks;
    private final List<Integer> done = new ArrayList<>();
    private final Set<ReportId> withoutText = new LinkedHashSet<>();
    private int at;
    private int numbers;

    ExtractLoop(Console console, ExtractionDesk desk, Sitting sitting, Proposals proposals, ScreenInput input) {
        this.console = console;
        this.desk = desk;
        this.tasks = sitting.tasks();
        this.proposals = proposals;
        this.input = input;
    }

    /** How many options and suggestions are on the screen. */
    int numbers() {
        return numbers;
    }

    /** Runs until nothing is left or the person stops. */
    void run() {
        while (at >= 0 && at < tasks.size()) {
            if (!new OneField(tasks.get(at)).ask()) {
                break;
            }
        }
        int left = tasks.size() - done.size();
        console.print(Amount.of(done.size(), "value") + ", " + left + " left");
    }

    /** The field that is on the screen. */
    private final class OneField {
        private final Sitting.Task task;
        private final Field field;
        private final List<Proposal> offered;
        private Optional<Place> place = Optional.empty();

        OneField(Sitting.Task task) {
            this.task = task;
            this.field = task.field();
            this.offered = text().map(text -> proposals.of(text, task.field())).orElse(List.of());
            numbers = field.options().size() + offered.size();
        }

        private Optional<FullText> text() {
            return desk.text(task.report(), problem -> {
                if (withoutText.add(task.report())) {
                    tell(problem);
                }
            });
        }

        private void tell(Problem problem) {
            input.tell(problem.toString());
        }

        /** Asks until there is an answer or the person goes on; false if the person stops. */
        boolean ask() {
            input.show(this::page);
            while (true) {
                Optional<ScreenInput.Typed> typed = input.next();
                if (typed.isEmpty()) {
                    return false;
                }
                try {
                    Optional<Boolean> goOn =
                            answer(typed.get().key(), typed.get().rest());
                    if (goOn.isPresent()) {
                        return goOn.get();
                    }
                } catch (ReviewException e) {
                    console.say(e.getMessage());
                    console.say(e.advice());
                }
            }
        }

        /** Whether to go on with another field; nothing to ask about this one again. */
        private Optional<Boolean> answer(String key, String rest) {
            if (!key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return choose(key);
            }
            switch (key) {
                case "#" -> {
                    return choose(rest);
                }
                case "e", "enter" -> {
                    return enter(rest);
                }
                case "y", "yes" -> {
                    return confirm();
                }
                case "x" -> {
                    return keep(Value.NOT_REPORTED, "");
                }
                case "s", "skip" -> {
                    at++;
                    return Optional.of(true);
                }
                case "r", "rest" -> {
                    ReportId report = task.report();
                    while (at < tasks.size() && tasks.get(at).report().equals(report)) {
                        at++;
                    }
                    return Optional.of(true);
                }
                case "b", "back" -> {
                    return back();
                }
                case "q", "quit" -> {
                    return Optional.of(false);
                }
                case "f", "find" -> find(rest);
                case "a", "all" -> input.showBeside(this::all);
                default -> input.showBeside(OneField::help);
            }
            return Optional.empty();
        }

        private Optional<Boolean> enter(String typed) {
            String answer =
                    typed.isEmpty() ? input.line(field.label() + ": ", shown()).orElse("") : typed;
            return answer.isBlank() ? Optional.empty() : read(answer, "");
        }

        /** What stands there and may be seen, to be changed. */
        private String shown() {
            return task.shown()
                    .flatMap(Cell::value)
                    .map(value -> FieldReader.typed(field, value))
                    .orElse("");
        }

        private Optional<Boolean> read(String answer, String accepted) {
            FieldReader.Reading reading = FieldReader.read(field, answer);
            if (reading.value().isEmpty()) {
                input.tell(reading.what());
                input.tell(reading.advice());
                return Optional.empty();
            }
            return keep(reading.value().get(), accepted);
        }

        private Optional<Boolean> keep(Value value, String accepted) {
            desk.fill(new ExtractionDesk.Filling(task.report(), field, Optional.of(value), place, accepted));
            if (!done.contains(at)) {
                done.add(at);
            }
            input.tell("kept: " + field.label() + ": " + value.words(field));
            at++;
            return Optional.of(true);
        }

        private Optional<Boolean> confirm() {
            Optional<Value> value = task.shown().flatMap(Cell::value);
            if (value.isEmpty()) {
                input.tell("There is no value in sight to confirm. Enter what the report says.");
                return Optional.empty();
            }
            return keep(value.get(), "");
        }

        /** An option, or a suggestion that is accepted. */
        private Optional<Boolean> choose(String number) {
            int chosen = number.length() > 4 || number.isEmpty() ? 0 : Integer.parseInt(number);
            if (chosen < 1 || chosen > numbers) {
                input.tell("There is no " + number + " on the screen.");
                return Optional.empty();
            }
            if (chosen <= field.options().size()) {
                return read(field.options().get(chosen - 1), "");
            }
            Proposal proposal = offered.get(chosen - 1 - field.options().size());
            place = Optional.of(proposal.place());
            return field.kind() == Field.Kind.PARTICIPANTS ? group(proposal) : read(proposal.words(), proposal.kind());
        }

        /** A number that the text offers is a group once a person has said whose it is. */
        private Optional<Boolean> group(Proposal proposal) {
            Optional<String> role = input.line("who are these " + proposal.words() + ": ", "");
            if (role.isEmpty() || role.get().isBlank()) {
                return Optional.empty();
            }
            Optional<String> method = input.line("how they took part (may stay empty): ", "");
            if (method.isEmpty()) {
                return Optional.empty();
            }
            List<Group> groups = new ArrayList<>(desk.read(state -> state.cell(task.report(), field)
                    .of(desk.me())
                    .flatMap(Entry::value)
                    .map(Value::groups)
                    .orElse(List.of())));
            groups.add(new Group(role.get(), new StatedNumber(proposal.words()), method.get(), Group.Part.NO));
            FieldReader.Reading reading = FieldReader.groups(groups);
            if (reading.value().isEmpty()) {
                input.tell(reading.what());
                input.tell(reading.advice());
                return Optional.empty();
            }
            desk.fill(new ExtractionDesk.Filling(task.report(), field, reading.value(), place, proposal.kind()));
            if (!done.contains(at)) {
                done.add(at);
            }
            input.tell(
                    "kept so far: " + reading.value().get().words(field) + ". Another number adds a group, s goes on.");
            return Optional.empty();
        }

        private Optional<Boolean> back() {
            if (done.isEmpty()) {
                input.tell("There is no value of this sitting to take back.");
                return Optional.empty();
            }
            at = done.remove(done.size() - 1);
            Sitting.Task last = tasks.get(at);
            desk.fill(new ExtractionDesk.Filling(last.report(), last.field(), Optional.empty(), Optional.empty(), ""));
            input.tell("taken back: " + last.field().label());
            return Optional.of(true);
        }

        private void find(String typed) {
            String words = typed.isEmpty() ? input.line("words: ", "").orElse("") : typed;
            Optional<FullText> text = text();
            if (words.isBlank() || text.isEmpty()) {
                input.tell(
                        text.isEmpty()
                                ? "There is no text of this report to look in: `sheaf retrieval got` brings one in."
                                : "No place.");
                return;
            }
            List<Place> places = Place.find(text.get(), words);
            if (places.isEmpty()) {
                input.tell("\"" + words + "\" does not stand in the text.");
                return;
            }
            int chosen = 1;
            if (places.size() > 1) {
                for (int i = 0; i < Math.min(9, places.size()); i++) {
                    console.print("  " + (i + 1) + "  " + around(text.get(), places.get(i)));
                }
                String number =
                        input.choose("which: ", Math.min(9, places.size())).orElse("");
                if (!number.matches("[1-9]") || Integer.parseInt(number) > places.size()) {
                    input.tell("No place chosen.");
                    return;
                }
                chosen = Integer.parseInt(number);
            }
            place = Optional.of(places.get(chosen - 1));
            input.tell("your answer will rest on " + around(text.get(), places.get(chosen - 1)));
        }

        private static String around(FullText text, Place place) {
            int length = text.text().codePointCount(0, text.text().length());
            return "page " + place.page() + ": ..."
                    + text.quote(Math.max(0, place.start() - 25), Math.min(length, place.end() + 25)) + "...";
        }

        private List<PageLine> page(int width) {
            List<PageLine> page = new ArrayList<>();
            CitationRecord record = desk.read(state -> state.studies().record(task.report()));
            String name = desk.read(state -> state.studies().name(task.report()));
            plain(
                    page,
                    "--- " + (task.round() > 0 ? "check, round " + task.round() : "extraction") + " --- "
                            + Amount.of(tasks.size() - at, "field") + " left --- " + name + " --- "
                            + task.report(),
                    width,
                    "");
            plain(page, record.title().isEmpty() ? "(no title)" : record.title(), width, "");
            plain(page, "", width, "");
            plain(page, field.label() + (field.required() ? "" : " (may stay empty)"), width, "");
            if (!field.help().isEmpty()) {
                plain(page, field.help(), width, "    ");
            }
            task.shown().ifPresent(cell -> plain(page, inSight(cell), width, ""));
            int number = 0;
            for (String option : field.options()) {
                plain(page, ++number + "  " + option, width, "  ");
            }
            for (Proposal proposal : offered) {
                plain(
                        page,
                        ++number + "  " + proposal.words() + "   (suggested: " + proposal.kind() + ", page "
                                + proposal.place().page() + ": \""
                                + proposal.place().quote() + "\")",
                        width,
                        "  ");
            }
            return page;
        }

        private List<PageLine> all(int width) {
            List<PageLine> page = new ArrayList<>();
            desk.read(state -> {
                for (Field each : state.form().fields()) {
                    Cell cell = state.cell(task.report(), each);
                    boolean hidden = task.round() > 0 && task.shown().isEmpty();
                    plain(
                            page,
                            each.label() + ": "
                                    + (hidden
                                            ? cell.of(desk.me())
                                                    .flatMap(Entry::value)
                                                    .map(value -> value.words(each))
                                                    .orElse("-")
                                            : cell.value()
                                                    .map(value -> value.words(each))
                                                    .orElse("-")),
                            width,
                            "");
                }
                return page;
            });
            return page;
        }

        /** What there is to confirm: always what {@code y} keeps and {@code e} begins with. */
        private String inSight(Cell cell) {
            String value = cell.value().map(said -> said.words(field)).orElse("");
            String place = cell.place().map(on -> " (" + on.words(text()) + ")").orElse("");
            return cell.settlement()
                    .map(settled -> "settled: " + value + ", by " + settled.who())
                    .or(() -> cell.doubted()
                            .map(before ->
                                    "settled before: " + value + ", by " + before.who() + "; not all agree with it"))
                    .or(() -> cell.first().map(first -> first.who() + " filled in: " + value))
                    .map(words -> words + place)
                    .orElse("");
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
