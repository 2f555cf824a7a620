// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.ErrorRate;

/**
 * What a round of checking has come to.
 *
 * @param number 1-based
 * @param draws what was drawn, in the order in which it was
 * @param drawn every report that is to be checked
 * @param gone reports that were drawn and are not included any more; nothing of them counts
 * @param complete of these, the reports of which every field that is checked was
 * @param cells the fields that were checked, in the order of reports and of the form
 */
public record CheckRound(
        int number,
        List<CheckDraw> draws,
        SortedSet<ReportId> drawn,
        SortedSet<ReportId> gone,
        SortedSet<ReportId> complete,
        List<CheckedCell> cells) {
    public CheckRound {
        draws = List.copyOf(draws);
        cells = List.copyOf(cells);
    }

    /**
     * All rounds in order.
     *
     * @param included whether a report is included now
     */
    public static List<CheckRound> of(
            ExtractionForm form, Extraction extraction, Collection<CheckDraw> draws, Predicate<ReportId> included) {
        SortedMap<Integer, List<CheckDraw>> byRound = new TreeMap<>();
        draws.forEach(draw -> byRound.computeIfAbsent(draw.round(), round -> new ArrayList<>())
                .add(draw));
        List<CheckRound> rounds = new ArrayList<>();
        byRound.forEach((number, ofRound) -> rounds.add(of(form, extraction, number, ofRound, included)));
        return rounds;
    }

    private static CheckRound of(
            ExtractionForm form,
            Extraction extraction,
            int number,
            List<CheckDraw> draws,
            Predicate<ReportId> included) {
        SortedMap<ReportId, SortedSet<ReviewerId>> checkers = new TreeMap<>();
        draws.forEach(draw -> draw.reports()
                .forEach(report ->
                        checkers.computeIfAbsent(report, any -> new TreeSet<>()).add(draw.by())));
        SortedSet<ReportId> gone = new TreeSet<>(checkers.keySet());
        gone.removeIf(included);
        checkers.keySet().removeAll(gone);
        List<Field> fields = form.fields().stream().filter(Field::checked).toList();
        SortedSet<ReportId> complete = new TreeSet<>();
        List<CheckedCell> cells = new ArrayList<>();
        checkers.forEach((report, people) -> {
            for (ReviewerId by : people) {
                boolean all = true;
                for (Field field : fields) {
                    Cell cell = extraction.cell(report, field.id());
                    Optional<Entry> judgement = judgement(cell.entries(by, number));
                    if (judgement.isPresent()) {
                        Cell before = cell.before(judgement.get());
                        cells.add(new CheckedCell(
                                report,
                                field,
                                before.first().map(Entry::who),
                                before.value(),
                                by,
                                judgement.get().value().orElseThrow(),
                                cell));
                    } else {
                        all &= !cell.isFilled(); // nothing to check
                    }
                }
                if (all) {
                    complete.add(report);
                }
            }
        });
        return new CheckRound(number, draws, new TreeSet<>(checkers.keySet()), gone, complete, cells);
    }

    /**
     * What one who checked said first and did not take back. What the same person says later may be the end of a difference,
     * as when they take up the other's value, and the two differed all the same.
     */
    private static Optional<Entry> judgement(List<Entry> entries) {
        Optional<Entry> first = Optional.empty();
        for (Entry entry : entries) {
            first = entry.value().isEmpty() ? Optional.empty() : first.or(() -> Optional.of(entry));
        }
        return first;
    }

    /** How many of some fields differed. */
    public static long differing(Collection<CheckedCell> cells) {
        return cells.stream().filter(CheckedCell::differs).count();
    }

    /** How many of some fields are not settled. */
    public static long open(Collection<CheckedCell> cells) {
        return cells.stream().filter(CheckedCell::isOpen).count();
    }

    /** How often what stood there before was wrong, of those that are settled. */
    public static ErrorRate errors(Collection<CheckedCell> cells) {
        return new ErrorRate(cells.stream().filter(CheckedCell::wasWrong).count(), cells.size() - open(cells));
    }
}
