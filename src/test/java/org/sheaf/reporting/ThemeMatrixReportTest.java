// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Themes by studies with long names, large numbers, and a study in which nothing was coded. */
class ThemeMatrixReportTest {
    private static final int STUDIES = 12;

    private static ThemeMatrixView view() {
        List<ThemeMatrixView.Column> studies = new ArrayList<>();
        for (int i = 1; i <= STUDIES; i++) {
            studies.add(new ThemeMatrixView.Column(
                    "S" + i,
                    i == 3 ? "Abernathy-Featherstone 2018a; Abernathy-Featherstone 2018b" : "Okafor " + (2000 + i)));
        }
        studies.set(4, new ThemeMatrixView.Column("S5", "=Formula 2005"));
        studies.set(6, new ThemeMatrixView.Column("S7", "\u05db\u05d4\u05df 2007"));
        return new ThemeMatrixView(
                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                STUDIES + " studies in 13 reports",
                "Country",
                studies,
                List.of(
                        row("support", "Support", 0, 7),
                        row("practical", "Practical support by a person who knows <the> way through offices", 1, 5),
                        row("valued", "Being valued", 1, 3),
                        row("luck", "Luck", 0, 0)),
                List.of(new ThemeMatrixView.Alone("Okafor 2001", List.of("Being valued"))),
                List.of(
                        new ThemeMatrixView.CodeRow("practical", "Practical support", List.of(120, 4)),
                        new ThemeMatrixView.CodeRow("valued", "Being valued", List.of(4, 3))),
                List.of(
                        new ThemeMatrixView.Contribution(
                                "Okafor 2001", "valued", "Being valued", "respect; pay", 3, 1, ""),
                        new ThemeMatrixView.Contribution(
                                "Okafor 2002", "valued", "Being valued", "nothing", 2, 0, "coded, not stated"),
                        new ThemeMatrixView.Contribution("Okafor 2003", "luck", "Luck", "", 0, 1, "")));
    }

    /** In the last study nothing was coded. */
    private static ThemeMatrixView.Row row(String id, String name, int depth, int most) {
        List<ThemeMatrixView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < STUDIES; i++) {
            boolean nothing = i == STUDIES - 1 || most == 0;
            int passages = nothing ? 0 : i == 1 ? 20 * most : (i * most) % 4;
            int themes = nothing ? 0 : (i + most) % 3;
            cells.add(new ThemeMatrixView.Cell(
                    passages, themes, depth == 0 ? passages : 0, 0, passages == 0 ? List.of() : List.of("amina")));
        }
        return new ThemeMatrixView.Row(
                id,
                name,
                depth,
                depth == 0 ? "" : "Support",
                cells,
                new ThemeMatrixView.Support(
                        most,
                        most,
                        most * 5,
                        most,
                        1,
                        List.of("amina", "bram"),
                        List.of("Chile"),
                        most == 3 ? "Okafor 2001" : ""));
    }

    @Test
    void thePageTheDrawingAndTheTablesSayTheSameNumbers() {
        Golden.approved("theme-matrix", ThemeMatrixReport.render(Templates.OURS, view()));
    }

    @Test
    void everyNumberStandsInItsDotAndStudiesWithoutAnythingAreNamedAsNotDrawn() {
        String svg = ThemeMatrixReport.render(Templates.OURS, view()).text("theme-matrix.svg");
        long numbers = view().themes().stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> (cell.passages() > 0 ? 1 : 0) + (cell.themes() > 0 ? 1 : 0))
                .sum();
        int key = 2;
        assertThat(svg.split("<circle", -1)).hasSize((int) numbers + key + 1);
        assertThat(svg).contains(">140</text>").contains("Not drawn").doesNotContain("Okafor 2012</text>");
    }

    @Test
    void aStudyWithANameLikeAFormulaIsNoneInASpreadsheet() {
        assertThat(ThemeMatrixReport.render(Templates.OURS, view()).text("theme-matrix.csv"))
                .contains(",'=Formula 2005: passages,");
    }

    @Test
    void whereNothingIsThereThePageStillStands() {
        ThemeMatrixView empty = new ThemeMatrixView(
                SampleFlows.frame("Work", "", ""),
                "0 studies in 0 reports",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(ThemeMatrixReport.render(Templates.OURS, empty).text("theme-matrix.html"))
                .contains("No theme would fall with a single study");
    }
}
