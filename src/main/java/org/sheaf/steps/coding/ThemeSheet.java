// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.tabular.CsvTable;

/**
 * Authors' themes as a sheet: a row a theme and code. Rows may stand in any order; a row that is left out takes nothing
 * back, and the same sheet taken twice is taken once.
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
     */
    public record Tally(int themes, int mappings, List<Problem> problems) {
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
        List<Problem> problems = new ArrayList<>();
        int themes = 0;
        int mappings = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                themes += theme(desk, table, row) ? 1 : 0;
                mappings += mapping(desk, table, row) ? 1 : 0;
            } catch (ReviewException e) {
                problems.add(
                        Problem.error(file, table.line(row), e.getMessage() + " The row was not taken.", e.advice()));
            }
        }
        return new Tally(themes, mappings, problems);
    }

    private static boolean theme(ThemeDesk desk, CsvTable table, int row) {
        if (isEmpty(table, row)) {
            return false;
        }
        requireSound(desk, table, row);
        return desk.add(report(desk, table, row), cell(table, row, "theme"), cell(table, row, "place"), "");
    }

    private static boolean isEmpty(CsvTable table, int row) {
        return HEADINGS.stream().allMatch(heading -> cell(table, row, heading).isEmpty());
    }

    /** Looks at everything in a row before anything of it is taken. */
    private static void requireSound(ThemeDesk desk, CsvTable table, int row) {
        String code = cell(table, row, "code");
        String taken = cell(table, row, "taken").toLowerCase(Locale.ROOT);
        if (code.isEmpty() && !taken.isEmpty()) {
            throw ReviewException.usage("It says how the theme was taken and not into which code.", "Name the code.");
        }
        if (!code.isEmpty()) {
            desk.read(state -> state.code(code));
            if (Taken.parse(taken).isEmpty()) {
                throw ReviewException.usage(
                        taken.isEmpty()
                                ? "It does not say how the theme was taken."
                                : "\"" + taken + "\" is not known here.",
                        "Write retained (the authors' term is kept) or merged (it went into a concept of the review).");
            }
        }
    }

    private static boolean mapping(ThemeDesk desk, CsvTable table, int row) {
        String code = cell(table, row, "code");
        Optional<Taken> taken = Taken.parse(cell(table, row, "taken").toLowerCase(Locale.ROOT));
        if (isEmpty(table, row) || code.isEmpty() || taken.isEmpty()) {
            return false;
        }
        AuthorTheme theme = new AuthorTheme(report(desk, table, row), cell(table, row, "theme"));
        return desk.map(theme, code, taken.get(), cell(table, row, "why"));
    }

    private static ReportId report(ThemeDesk desk, CsvTable table, int row) {
        return desk.read(state -> StudyDesk.report(state.studies(), cell(table, row, "report")));
    }

    private static String cell(CsvTable table, int row, String heading) {
        return table.headings().contains(heading) ? table.cell(row, heading).strip() : "";
    }
}
