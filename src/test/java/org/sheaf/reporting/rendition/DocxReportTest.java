// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/** What is written is read back by a library that had no part in writing it. */
class DocxReportTest {
    @Test
    void every_word_of_the_page_is_in_the_document() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            String text = new XWPFWordExtractor(document).getText();
            assertThat(SamplePages.words(text)).containsAll(SamplePages.words(SamplePages.sample()));
            assertThat(text).doesNotContain("only here", "alert", "color: red");
        }
    }

    @Test
    void headings_have_the_styles_of_headings() throws IOException {
        try (XWPFDocument document =
                docx(SamplePages.page("<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><h2>Five</h2>"))) {
            assertThat(document.getParagraphs().stream()
                            .filter(p -> !p.getText().isEmpty())
                            .map(p -> p.getStyle() + " " + p.getText())
                            .toList())
                    .containsExactly("Title One", "Heading1 Two", "Heading2 Three", "Heading3 Four", "Heading1 Five");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void tables_are_tables_with_heads_that_repeat_rows_that_hold_together_and_numbered_captions() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
            XWPFParagraph caption = document.getParagraphs().stream()
                    .filter(p -> "Caption".equals(p.getStyle()))
                    .findFirst()
                    .orElseThrow();
            assertThat(caption.getText()).isEqualTo("Table 1. Merged cells");
            assertThat(caption.getCTP().xmlText()).contains("SEQ Table");
        }
    }

    @Test
    void the_widths_of_a_row_sum_to_the_width_of_the_table_and_every_row_has_all_columns() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            XWPFTable table = document.getTables().get(0);
            int whole = table.getWidth();
            assertThat(whole).isBetween(1000, (int) (20 * Paper.UPRIGHT) + 4);
            for (XWPFTableRow row : table.getRows()) {
                int columns = row.getTableCells().stream()
                        .mapToInt(cell -> cell.getCTTc().getTcPr().isSetGridSpan()
                                ? cell.getCTTc()
                                        .getTcPr()
                                        .getGridSpan()
                                        .getVal()
                                        .intValue()
                                : 1)
                        .sum();
                assertThat(columns).isEqualTo(4);
                assertThat(row.getTableCells().stream()
                                .mapToInt(cell -> cell.getWidth())
                                .sum())
                        .isEqualTo(whole);
                assertThat(row.getTableCells())
                        .noneMatch(cell -> cell.getParagraphs().isEmpty());
            }
        }
    }

    @Test
    void a_table_wider_than_any_page_is_whole_on_pages_that_lie() throws IOException {
        try (XWPFDocument document = docx(SamplePages.page(SamplePages.wideTable(60, 3)))) {
            String text = new XWPFWordExtractor(document).getText();
            for (int column = 1; column <= 60; column++) {
                assertThat(text).contains("r3c" + column + ".");
            }
            assertThat(document.getTables()).hasSizeGreaterThan(4);
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("Study");
                assertThat(table.getWidth()).isLessThanOrEqualTo((int) (20 * Paper.LYING) + 60);
            }
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().xmlText())
                    .contains("landscape");
        }
    }

    @Test
    void a_picture_says_what_it_shows_and_has_a_caption() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            List<XWPFPicture> pictures = new ArrayList<>();
            document.getParagraphs()
                    .forEach(p -> p.getRuns().forEach(run -> pictures.addAll(run.getEmbeddedPictures())));
            assertThat(pictures).hasSize(1);
            assertThat(pictures.get(0).getDescription()).isEqualTo("Two boxes. One box, then another.");
            assertThat(pictures.get(0).getPictureData().getFileName()).endsWith(".png");
            assertThat(document.getParagraphs())
                    .anyMatch(p -> p.getText().equals("Figure 1. Boxes of the sample")
                            && p.getCTP().xmlText().contains("SEQ Figure"));
        }
    }

    @Test
    void footnotes_lists_and_links_are_real() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            assertThat(document.getFootnotes().stream()
                            .map(note -> note.getParagraphs().get(0).getText().strip())
                            .filter(text -> !text.isEmpty())
                            .toList())
                    .containsExactly("A note with weight.");
            assertThat(document.getParagraphs().stream()
                            .filter(p -> p.getNumID() != null)
                            .map(p -> p.getNumFmt() + " " + p.getNumIlvl() + " " + p.getText())
                            .toList())
                    .contains("bullet 0 Plain", "decimal 1 three", "decimal 1 four");
            assertThat(document.getHyperlinks()).anyMatch(link -> link.getURL().equals("https://example.org/a_(b)"));
            assertThat(document.getHyperlinks()).noneMatch(link -> link.getURL().startsWith("javascript"));
        }
    }

    @Test
    void the_document_says_its_title_and_language_and_no_time() throws IOException {
        try (XWPFDocument document = docx(SamplePages.sample())) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Sample & more – Lantern");
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isNull();
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(SamplePages.sample())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void twice_is_the_same_bytes() {
        assertThat(bytes(SamplePages.sample())).isEqualTo(bytes(SamplePages.sample()));
    }

    @Test
    void words_from_outside_cannot_break_the_document() throws IOException {
        try (XWPFDocument document = docx(SamplePages.page(
                "<h1>&lt;w:p&gt; ]]&gt; &quot;x&quot; &#1; \u0007</h1><p><bdi>שלום \u202E</bdi> after</p>"))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("<w:p> ]]> \"x\" \uFFFD \uFFFD");
            assertThat(document.getParagraphs().get(1).getCTP().xmlText()).contains("<w:rtl/>", "<w:bidi/>");
        }
    }

    private static XWPFDocument docx(RenderedPage page) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(page)));
    }

    private static byte[] bytes(RenderedPage page) {
        return Renditions.of(Format.DOCX, page).bytes();
    }
}
