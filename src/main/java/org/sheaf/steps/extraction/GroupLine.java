// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Group;
import org.sheaf.extraction.StatedNumber;

/**
 * A row of the sheet of participants that holds something.
 *
 * @param cells in the order of {@link #HEADINGS}, without differences that mean nothing
 */
record GroupLine(ReportId report, List<String> cells) {
    /** The columns that are filled in. */
    static final List<String> HEADINGS =
            List.of(ExtractionSheet.ROLE, ExtractionSheet.NUMBER, ExtractionSheet.METHOD, ExtractionSheet.PART);

    /** Fewer values in other rows may be corrections. */
    private static final int MOVED = 3;

    GroupLine {
        cells = List.copyOf(cells);
    }

    static GroupLine of(ReportId report, String role, String number, String method, String part) {
        return new GroupLine(
                report,
                List.of(
                        SheetIntake.plain(role),
                        new StatedNumber(number).words(),
                        SheetIntake.plain(method),
                        Group.Part.parse(part)
                                .map(word -> word == Group.Part.NO ? "" : word.key())
                                .orElse(part)));
    }

    /**
     * The columns that hold what they held, and of which three values or more stand with another report, or beside other
     * cells of the same one. Of two it may be impossible to say which was moved along the other.
     */
    static List<String> sortedAlone(List<GroupLine> before, List<GroupLine> now) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < HEADINGS.size(); column++) {
            int sorted = column;
            if (values(before, column).equals(values(now, column))
                    && (moved(before, now, column, line -> List.of(line.report.toString())) >= MOVED
                            || moved(before, now, column, line -> line.without(sorted)) >= MOVED)) {
                headings.add(HEADINGS.get(column));
            }
        }
        return headings;
    }

    private static List<String> values(List<GroupLine> lines, int column) {
        return lines.stream()
                .map(line -> line.cells.get(column))
                .filter(cell -> !cell.isEmpty())
                .sorted()
                .toList();
    }

    /** The report and the other cells. */
    private List<String> without(int column) {
        List<String> rest = new ArrayList<>(cells);
        rest.set(column, report.toString());
        return rest;
    }

    /** How many values of a column stand in places that were there before, and in which these values did not stand. */
    private static int moved(
            List<GroupLine> before, List<GroupLine> now, int column, Function<GroupLine, List<String>> place) {
        Map<List<String>, List<String>> were = new HashMap<>();
        before.forEach(line -> were.computeIfAbsent(place.apply(line), any -> new ArrayList<>())
                .add(line.cells.get(column)));
        int moved = 0;
        for (GroupLine line : now) {
            List<String> here = place.apply(line);
            boolean wasThere = were.containsKey(here)
                    || here.stream().filter(cell -> !cell.isEmpty()).count() == 1; // an empty row of the report
            String value = line.cells.get(column);
            if (wasThere
                    && !value.isEmpty()
                    && !were.getOrDefault(here, new ArrayList<>()).remove(value)) {
                moved++;
            }
        }
        return moved;
    }
}
