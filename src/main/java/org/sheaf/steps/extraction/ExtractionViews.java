// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.CheckRound;
import org.sheaf.extraction.CheckedCell;
import org.sheaf.extraction.ExtensionRule;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Group;
import org.sheaf.extraction.Settlement;
import org.sheaf.extraction.Total;
import org.sheaf.extraction.Value;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.ExtractionView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.StudyTableView;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.SampleSize;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/** The study table, and what its second check has come to, with every number and word ready. */
public final class ExtractionViews {
    /** Of a moment in ISO 8601 what tells the day. */
    private static final int DAY = 10;

    /** Why what one of several people filled in is in no total. */
    private static final String DIFFER = "people differ (to settle)";

    private final ExtractionState state;
    private final ReportTexts texts;
    private final Map<ReportId, Optional<FullText>> read = new HashMap<>();

    private ExtractionViews(ExtractionState state, ReportTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    /**
     * Nothing where nobody has filled anything in.
     *
     * @param texts in which the places are found again on which values rest
     */
    public static Optional<ExtractionViews> of(
            Session session, Protocol protocol, ExtractionForm form, ReportTexts texts) {
        ExtractionState state = ExtractionState.of(session, protocol, form);
        return state.extraction().isEmpty() ? Optional.empty() : Optional.of(new ExtractionViews(state, texts));
    }

    private Optional<FullText> text(ReportId report) {
        return read.computeIfAbsent(
                report,
                id -> state.studies()
                        .file(id)
                        .flatMap(file -> texts.read(file, problem -> {
                            // without the text, quotes are shown as they were kept
                        })));
    }

    /**
     * A column that is filled from elsewhere than the form, such as the themes that a report's authors name.
     *
     * @param label its head; empty where there is no such column
     * @param of what it says of a report; nothing where nobody has said anything
     */
    public record Beside(String label, Function<ReportId, List<String>> of) {
        public static final Beside NOTHING = new Beside("", report -> List.of());

        private StudyTableView.Cell cell(ReportId report) {
            List<String> lines = of.apply(report);
            return new StudyTableView.Cell(
                    lines.isEmpty() ? StudyTableView.Cell.EMPTY : StudyTableView.Cell.FILLED, lines, "");
        }
    }

    /**
     * The characteristics of included studies.
     *
     * @param beside stands before what the reports contribute to themes, where the form asks for that, and else last
     */
    public StudyTableView table(PageFrame frame, Beside beside) {
        List<Field> fields = state.form().fields();
        int place = (int)
                fields.stream().takeWhile(field -> field.theme().isEmpty()).count();
        List<StudyTableView.Study> studies = new ArrayList<>();
        for (Study study : state.studies().studies()) {
            List<StudyTableView.Row> rows = new ArrayList<>();
            for (ReportId report : inOrder(study)) {
                rows.add(new StudyTableView.Row(
                        state.studies().name(report),
                        report.toString(),
                        state.studies().record(report).title(),
                        with(
                                fields.stream()
                                        .map(field -> cell(report, field))
                                        .toList(),
                                place,
                                beside,
                                beside.cell(report))));
            }
            studies.add(new StudyTableView.Study(
                    studies.size() + 1,
                    state.studies().name(study),
                    rows,
                    state.studies().memos(study).stream()
                            .map(memo -> new StudyTableView.Memo(
                                    memo.actor(), memo.at().substring(0, DAY), memo.why()))
                            .toList()));
        }
        return new StudyTableView(
                frame,
                state.form().note(),
                counts(
                        state.studies().reports().size(),
                        state.studies().studies().size()),
                stated(state.form().stated()),
                with(fields.stream().map(Field::label).toList(), place, beside, beside.label()),
                studies,
                people());
    }

    private static <T> List<T> with(List<T> columns, int place, Beside beside, T column) {
        List<T> all = new ArrayList<>(columns);
        if (!beside.label().isEmpty()) {
            all.add(place, column);
        }
        return all;
    }

    private List<ReportId> inOrder(Study study) {
        return state.studies().reports().stream()
                .filter(study.reports()::contains)
                .toList();
    }

    private static String counts(int reports, int studies) {
        return amount(reports, "report", "reports") + ", " + amount(studies, "study", "studies");
    }

    private static String amount(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static String stated(ExtractionForm.Stated stated) {
        List<String> counts = new ArrayList<>();
        add(counts, stated.reports(), "report", "reports");
        add(counts, stated.studies(), "study", "studies");
        return counts.isEmpty() ? "" : String.join(", ", counts) + " (" + stated.source() + ")";
    }

    private static void add(List<String> counts, OptionalInt number, String one, String several) {
        number.ifPresent(n -> counts.add(amount(n, one, several)));
    }

    private StudyTableView.Cell cell(ReportId report, Field field) {
        Cell cell = state.cell(report, field);
        Optional<Value> value = cell.value();
        if (value.isEmpty()) {
            return new StudyTableView.Cell(StudyTableView.Cell.EMPTY, List.of(), "");
        }
        String place = cell.place().map(on -> on.words(text(report))).orElse("");
        List<String> lines = field.kind() == Field.Kind.PARTICIPANTS
                ? value.get().groups().stream().map(Group::words).toList()
                : List.of(value.get().words(field));
        String how = cell.isOpen()
                ? StudyTableView.Cell.OPEN
                : value.get().isNotReported() ? StudyTableView.Cell.NOT_REPORTED : StudyTableView.Cell.FILLED;
        return new StudyTableView.Cell(
                how,
                value.get().isNotReported() && cell.isOpen()
                        ? List.of(value.get().words(field))
                        : lines,
                place);
    }

    private StudyTableView.People people() {
        Optional<Field> field = ExtractionSheet.participants(state.form());
        int groups = 0;
        int reports = 0;
        long people = 0;
        List<StudyTableView.LeftOut> leftOut = new ArrayList<>();
        List<StudyTableView.Without> without = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (Study study : field.isEmpty() ? List.<Study>of() : state.studies().studies()) {
            int counted = 0;
            for (ReportId report : inOrder(study)) {
                String name = state.studies().name(report);
                Cell cell = state.cell(report, field.orElseThrow());
                List<Group> of = cell.value().map(Value::groups).orElse(List.of());
                if (of.isEmpty()) {
                    without.add(new StudyTableView.Without(name, whyNone(cell)));
                } else if (cell.isOpen()) {
                    of.forEach(group -> leftOut.add(new StudyTableView.LeftOut(name, group.words(), DIFFER)));
                } else {
                    Total total = Total.of(of);
                    groups += total.groups();
                    people += total.people();
                    counted += total.countsAny() ? 1 : 0;
                    total.leftOut()
                            .forEach(left -> leftOut.add(new StudyTableView.LeftOut(
                                    name, left.group().words(), left.why())));
                }
            }
            reports += counted;
            if (counted > 1) {
                several.add(state.studies().name(study));
            }
        }
        return new StudyTableView.People(field.isPresent(), groups, reports, people, leftOut, without, several);
    }

    private static String whyNone(Cell cell) {
        if (cell.isOpen()) {
            return DIFFER;
        }
        return cell.isFilled() ? StudyTableView.Cell.NOT_REPORTED : StudyTableView.Cell.EMPTY;
    }

    /** What the table holds, in one line. */
    public static String summary(StudyTableView view) {
        return view.counts() + (view.stated().isEmpty() ? "" : "; stated: " + view.stated());
    }

    /** What the second check has come to; nothing where nothing was drawn. */
    public Optional<ExtractionView> check(PageFrame frame) {
        List<CheckRound> rounds = state.rounds();
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExtractionView(
                frame, way(rounds), rounds.stream().map(this::round).toList(), rule(rounds)));
    }

    private static String way(List<CheckRound> rounds) {
        long all = rounds.stream().mapToLong(round -> round.draws().size()).sum();
        long blind = rounds.stream()
                .flatMap(round -> round.draws().stream())
                .filter(CheckDraw::blind)
                .count();
        if (blind == 0) {
            return "Whoever checked saw the first value and confirmed or corrected it.";
        }
        return blind == all
                ? "Whoever checked filled the fields in without seeing the first values."
                : "Some of the sample was checked without the first values in sight, some with them.";
    }

    private ExtractionView.Round round(CheckRound round) {
        List<ExtractionView.Rate> rates = new ArrayList<>();
        rates.add(rate("all", round.cells()));
        for (Field field : state.form().fields()) {
            List<CheckedCell> cells = round.cells().stream()
                    .filter(cell -> cell.field().equals(field))
                    .toList();
            if (!cells.isEmpty()) {
                rates.add(rate(field.label(), cells));
            }
        }
        return new ExtractionView.Round(
                round.number(),
                round.draws().stream()
                        .map(draw -> draw(draw, draw.equals(round.draws().get(0))))
                        .toList(),
                round.drawn().size(),
                round.gone().size(),
                round.complete().size(),
                rates,
                round.cells().stream()
                        .filter(CheckedCell::differs)
                        .map(this::differing)
                        .toList());
    }

    /** How reports were drawn; a sample that was drawn later in a round holds what was drawn before. */
    private static String draw(CheckDraw draw, boolean first) {
        String size = draw.sample() + " of " + draw.of() + " (seed " + draw.seed() + ")";
        return (first
                        ? amount(draw.reports().size(), "report", "reports") + " for " + draw.by()
                                + ": a random sample of " + size
                        : amount(draw.reports().size(), "more report", "more reports") + " for " + draw.by()
                                + ": with those drawn before, the sample is " + size)
                + ", " + (draw.blind() ? "without" : "with") + " the first values in sight.";
    }

    private static ExtractionView.Rate rate(String name, List<CheckedCell> cells) {
        ErrorRate rate = CheckRound.errors(cells);
        return new ExtractionView.Rate(
                name, cells.size(), CheckRound.differing(cells), CheckRound.open(cells), rate.errors(), rate.words());
    }

    private ExtractionView.Differing differing(CheckedCell cell) {
        Field field = cell.field();
        Optional<Settlement> settled = cell.now().settlement();
        String ended = cell.isOpen()
                ? "open"
                : settled.map(end -> "settled by " + end.who()).orElse("one took up the other's value");
        return new ExtractionView.Differing(
                state.studies().name(cell.report()),
                field.label(),
                cell.first().map(Object::toString).orElse(""),
                cell.before().map(value -> value.words(field)).orElse(StudyTableView.Cell.EMPTY),
                cell.by().name(),
                cell.said().words(field),
                cell.isOpen()
                        ? ""
                        : cell.now().value().map(value -> value.words(field)).orElse(""),
                ended,
                settled.map(Settlement::why).orElse(""));
    }

    private String rule(List<CheckRound> rounds) {
        Optional<SampleSize> limit = state.form().checking().extendAbove();
        if (limit.isEmpty()) {
            return "";
        }
        ExtensionRule rule = ExtensionRule.above(limit.get());
        List<String> sentences = new ArrayList<>(List.of(
                "Agreed beforehand: more is checked if more than " + limit.get().written() + " was wrong."));
        for (CheckRound round : rounds) {
            CheckDraw last = round.draws().get(round.draws().size() - 1);
            sentences.add("Round " + round.number() + ": "
                    + rule.words(round, state.frame(last.by(), round.number()).size()));
        }
        return String.join(" ", sentences);
    }

    /** What the page says, in one line. */
    public static String summary(ExtractionView view) {
        ExtractionView.Round last = view.rounds().get(view.rounds().size() - 1);
        return "round " + last.number() + ": " + last.complete() + " of " + last.drawn() + " reports checked, wrong "
                + last.rates().get(0).rate();
    }
}
