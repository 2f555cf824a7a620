// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.tabular.CsvTable;

/**
 * Authors' themes as a sheet: a row a theme and code. Rows may stand in any order; a row that is left out and a cell that is
 * empty take nothing back, and the same sheet taken twice is taken once. Another place, reason or way of taking than stands
 * is what counts from now on; where two rows of one sheet contradict each other, the second is not taken.
 */
public final class ThemeSheet {
    private static final List<String> HEADINGS = List.of("report", "theme", "place", "code", "taken", "why");
    private static final List<String> NEEDED = HEADINGS.subList(0, 2);

    private ThemeSheet() {}

    /** The themes as they stand, each with the codes to which it belongs; a theme that belongs to none has a row too. */
    public static CsvTable write(CodingState state) {
        List<List<String>> rows = new ArrayList<>();
        for (AuthorTheme theme : state.themes()) {
            String report = state.studies().name(theme.report());
            String place = state.stated(theme)
                    .map(decision -> decision.about().getOrDefault("place", ""))
                    .orElse("");
            List<ThemeMapping> mappings = state.mappings().stream()
                    .filter(mapping -> mapping.theme().equals(theme))
                    .sorted(Comparator.comparing(ThemeMapping::code))
                    .toList();
            for (ThemeMapping mapping : mappings) {
                rows.add(List.of(
                        report,
                        theme.words(),
                        place,
                        mapping.code().name(),
                        mapping.taken().key(),
                        mapping.why()));
            }
            if (mappings.isEmpty()) {
                rows.add(List.of(report, theme.words(), place, "", "", ""));
            }
        }
        return new CsvTable(HEADINGS, rows);
    }

    /**
     * What a sheet came to.
     *
     * @param themes that are new
     * @param mappings that are new
     * @param changes of places, of reasons and of how themes were taken
     */
    public record Tally(int themes, int mappings, int changes, List<Problem> problems) {
        public Tally {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes the rows of a sheet.
     *
     * @param file its name, for problems
     * @throws ReviewException if it has no such columns
     */
    public static Tally take(ThemeDesk desk, String file, CsvTable sheet) {
        List<String> headings = sheet.headings().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        CsvTable table = new CsvTable(headings, sheet.rows());
        for (String needed : NEEDED) {
            if (!headings.contains(needed)) {
                throw ReviewException.usage(
                        file + " has no column \"" + needed + "\".",
                        "It needs the columns report and theme; place, code, taken and why can stand beside them.");
            }
        }
        return new Rows(desk, file, table).take();
    }

    private static final class Rows {
        private final ThemeDesk desk;
        private final String file;
        private final CsvTable table;
        private final Map<String, Stated> stated = new HashMap<>();
        private final Map<ThemeDesk.Said, Integer> themes = new EnumMap<>(ThemeDesk.Said.class);
        private final Map<ThemeDesk.Said, Integer> mappings = new EnumMap<>(ThemeDesk.Said.class);

        /** What an earlier row says. */
        private record Stated(long line, String words) {}

        Rows(ThemeDesk desk, String file, CsvTable table) {
            this.desk = desk;
            this.file = file;
            this.table = table;
        }

        Tally take() {
            List<Problem> problems = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                try {
                    take(row);
                } catch (ReviewException e) {
                    problems.add(Problem.error(
                            file, table.line(row), e.getMessage() + " The row was not taken.", e.advice()));
                }
            }
            return new Tally(
                    themes.getOrDefault(ThemeDesk.Said.NEW, 0),
                    mappings.getOrDefault(ThemeDesk.Said.NEW, 0),
                    themes.getOrDefault(ThemeDesk.Said.CHANGED, 0) + mappings.getOrDefault(ThemeDesk.Said.CHANGED, 0),
                    problems);
        }

        private void take(int row) {
            if (isEmpty(row)) {
                return;
            }
            AuthorTheme theme = ThemeDesk.theme(report(row), cell(row, "theme"));
            requireSound(row, theme);
            themes.merge(desk.add(theme.report(), theme.words(), cell(row, "place"), ""), 1, Integer::sum);
            Taken.parse(cell(row, "taken").toLowerCase(Locale.ROOT))
                    .ifPresent(taken -> mappings.merge(
                            desk.map(theme, cell(row, "code"), taken, cell(row, "why")), 1, Integer::sum));
        }

        private boolean isEmpty(int row) {
            return HEADINGS.stream().allMatch(heading -> cell(row, heading).isEmpty());
        }

        /** Looks at everything in a row before anything of it is taken. */
        private void requireSound(int row, AuthorTheme theme) {
            String said = cell(row, "code");
            String taken = cell(row, "taken").toLowerCase(Locale.ROOT);
            if (said.isEmpty() && !taken.isEmpty()) {
                throw ReviewException.usage(
                        "It says how the theme was taken and not into which code.", "Name the code.");
            }
            Optional<CodeId> code =
                    said.isEmpty() ? Optional.empty() : Optional.of(desk.read(state -> state.code(said)));
            if (code.isPresent() && Taken.parse(taken).isEmpty()) {
                throw ReviewException.usage(
                        taken.isEmpty()
                                ? "It does not say how the theme was taken."
                                : "\"" + taken + "\" is not known here.",
                        "Write retained (the authors' term is kept) or merged (it went into a concept of the review).");
            }
            requireSame(row, "place", theme.id(), cell(row, "place"));
            code.ifPresent(id -> {
                requireSame(row, "taken", theme.id() + " " + id, taken);
                requireSame(row, "why", theme.id() + " " + id, cell(row, "why"));
            });
        }

        private void requireSame(int row, String heading, String about, String words) {
            if (words.isEmpty()) {
                return;
            }
            Stated first = stated.computeIfAbsent(heading + " " + about, key -> new Stated(table.line(row), words));
            if (!first.words().equals(words)) {
                throw ReviewException.usage(
                        "Line " + first.line() + " says \"" + first.words() + "\" of the same in the column \""
                                + heading + "\".",
                        "Leave one of the two.");
            }
        }

        private ReportId report(int row) {
            return desk.read(state -> StudyDesk.report(state.studies(), cell(row, "report")));
        }

        private String cell(int row, String heading) {
            return table.headings().contains(heading) ? table.cell(row, heading).strip() : "";
        }
    }
}
