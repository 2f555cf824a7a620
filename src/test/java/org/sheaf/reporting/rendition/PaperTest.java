// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String TALL_DRAWING =
            "<figure><svg xmlns='http://www.w3.org/2000/svg' width='600' height='%d'>"
                    + "<title>Tall</title><text x='20' y='40'>Inside</text></svg><figcaption>Its caption</figcaption></figure>";

    @Test
    void headings_stand_on_one_page_with_a_drawing_as_high_as_a_page_and_with_its_caption() throws IOException {
        List<String> pages = pages("<p>Before</p>".repeat(9)
                + "<h2>Results</h2><h3>Selection</h3><p>It shows.</p>"
                + TALL_DRAWING.formatted(1400));

        assertThat(pages)
                .filteredOn(page -> page.contains("Results"))
                .singleElement()
                .satisfies(page -> assertThat(page)
                        .contains("Selection", "It shows.", "Its caption")
                        .doesNotContain("Before"));
        assertThat(pages).hasSize(2);
    }

    @Test
    void nothing_but_space_begins_no_page() throws IOException {
        for (int lines = 0; lines < 4; lines++) {
            List<String> pages =
                    pages("<p>Before</p>".repeat(lines) + "<h2>Results</h2>" + TALL_DRAWING.formatted(1400));

            assertThat(pages).allMatch(page -> page.contains("Before") || page.contains("Its caption"));
        }
    }

    @Test
    void a_drawing_becomes_smaller_by_what_stands_above_it_and_never_larger_than_it_is() {
        List<Block> alone = blocks(TALL_DRAWING.formatted(1400));
        List<Block> headed = blocks("<h2>Results</h2><h3>Selection</h3>" + TALL_DRAWING.formatted(1400));

        assertThat(scale(headed)).isLessThan(scale(alone)).isGreaterThan(0.8 * scale(alone));
        assertThat(scale(blocks(TALL_DRAWING.formatted(100)))).isEqualTo(1);
    }

    @Test
    void words_above_the_heading_of_a_drawing_do_not_go_with_it() {
        List<Sheet> sheets = Paper.sheets(blocks("<p>Far</p><h2>Near</h2><p>Words</p>" + TALL_DRAWING.formatted(600)));

        assertThat(sheets)
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.pieces())
                        .extracting(Sheet.Piece::leads)
                        .containsExactly(false, true, true, false));
    }

    @Test
    void the_column_with_most_to_say_is_widest_and_all_fill_the_page() {
        Block.Grid grid = grid(6, "word ".repeat(60));
        ColumnWidths columns = ColumnWidths.of(grid);
        double[] widths = columns.share(Paper.UPRIGHT, 9);

        assertThat(widths[5]).isGreaterThan(1.5 * widths[3]);
        assertThat(widths[5]).isLessThan(Paper.UPRIGHT / 2);
        double[] even = new double[6];
        java.util.Arrays.fill(even, Paper.UPRIGHT / 6);
        assertThat(columns.height(widths, 9)).isLessThan(0.8 * columns.height(even, 9));
    }

    @Test
    void a_table_with_one_column_of_much_text_among_many_is_parted_rather_than_very_high() {
        Paper.Fit fit = Paper.fit(grid(14, "capability ".repeat(90)));

        assertThat(fit.parts()).hasSizeBetween(2, 3);
        assertThat(Paper.fit(grid(14, "yes")).parts()).hasSize(1);
    }

    @Test
    void a_row_higher_than_what_is_left_of_a_page_begins_on_it_and_goes_on_overleaf() throws IOException {
        String row = "<tr><th>%s</th><td>" + "word ".repeat(900) + "</td></tr>";
        List<String> pages = pages("<table><thead><tr><th>Study</th><th>What it says</th></tr></thead><tbody>"
                + row.formatted("First") + row.formatted("Second") + "</tbody></table>");

        assertThat(pages.get(0)).contains("First", "Second");
        assertThat(pages).allMatch(page -> page.contains("What it says"));
    }

    @Test
    void the_head_of_a_table_stands_with_its_first_row() throws IOException {
        String table =
                "<table><caption>Heading of it</caption><thead><tr><th>Study</th><th>What it says</th></tr></thead>"
                        + "<tbody><tr class='group'><th colspan='2'>Group</th></tr><tr><th>First</th><td>"
                        + "word ".repeat(100)
                        + "</td></tr></tbody></table>";
        for (int lines = 25; lines < 40; lines++) {
            List<String> pages = pages("<p>Line</p>".repeat(lines) + table);

            assertThat(pages)
                    .filteredOn(page -> page.contains("What it says"))
                    .first()
                    .asString()
                    .contains("First", "Group");
        }
    }

    private static double scale(List<Block> blocks) {
        Sheet sheet = Paper.sheets(blocks).get(0);
        return sheet.pieces().get(sheet.pieces().size() - 1).scale();
    }

    /** Ten rows whose last column says something at length. */
    private static Block.Grid grid(int columns, String last) {
        String row = "<tr><th>Study of somebody</th>" + "<td>some words here</td>".repeat(columns - 2) + "<td>" + last
                + "</td></tr>";
        return (Block.Grid)
                blocks("<table><tbody>" + row.repeat(10) + "</tbody></table>").get(0);
    }

    private static List<Block> blocks(String body) {
        return PageReader.read(SamplePages.page(body)).blocks();
    }

    private static List<String> pages(String body) throws IOException {
        RenderedPage page = new RenderedPage("page", SamplePages.page(body).html(), new TreeMap<>());
        try (PDDocument document = Loader.loadPDF(
                PdfWriter.write(page, new InstalledFonts(List.of())).bytes())) {
            List<String> pages = new java.util.ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document));
            }
            return pages;
        }
    }
}
