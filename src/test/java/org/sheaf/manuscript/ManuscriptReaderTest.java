// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is read of a document, and what is refused. */
class ManuscriptReaderTest {
    private static final String FACTS = "0123456789abcdef".repeat(4);
    private static final Origin ORIGIN = new Origin("harbour", "write-up", FACTS, OptionalLong.of(12));

    private static List<String> texts(Manuscript document) {
        return document.parts().stream()
                .map(part -> part instanceof Part.Paragraph paragraph
                        ? paragraph.kind() + ": " + paragraph.text()
                        : part instanceof Part.Table table
                                ? "TABLE: "
                                        + table.rows().stream()
                                                .map(row -> row.stream()
                                                        .map(Part.Cell::text)
                                                        .toList()
                                                        .toString())
                                                .toList()
                                : "PICTURE")
                .toList();
    }

    @Test
    void headings_paragraphs_captions_tables_and_notes_are_told_apart() {
        Manuscript document = Drafts.of("<h1>Title</h1><h2>Results</h2><p>One sentence"
                + "<a role=\"doc-noteref\" href=\"#n1\">1</a>.</p><table><caption>The studies</caption><thead><tr><th>Study</th>"
                + "<th>n</th></tr></thead><tbody><tr><td>Okafor</td><td>7</td></tr></tbody></table>"
                + "<section role=\"doc-endnotes\"><ol><li id=\"n1\">A note.</li></ol></section>");
        assertThat(texts(document))
                .containsExactly(
                        "HEADING: Title",
                        "HEADING: Results",
                        "BODY: One sentence.",
                        "CAPTION: The studies",
                        "TABLE: [[Study, n], [Okafor, 7]]",
                        "NOTE: A note.");
    }

    @Test
    void a_merged_cell_stands_in_every_place_that_it_covers() {
        Manuscript document = Drafts.of(
                "<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>"
                        + "<tr><td rowspan=\"2\">tall</td><td colspan=\"2\">wide</td></tr><tr><td>x</td><td>y</td></tr></tbody></table>");
        assertThat(texts(document)).containsExactly("TABLE: [[a, b, c], [tall, wide, wide], [tall, x, y]]");
    }

    @Test
    void what_a_tracked_change_deleted_is_no_text_and_what_it_inserted_is() {
        byte[] docx = Drafts.edited(
                Drafts.docx("<p>We found 12 studies.</p><p>MARK</p>"),
                "word/document.xml",
                xml -> xml.replace(
                                "<w:r><w:t xml:space=\"preserve\">We found 12 studies.</w:t></w:r>",
                                "<w:r><w:t xml:space=\"preserve\">We found </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r>"
                                        + "<w:delText>12</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>13"
                                        + "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> studies.</w:t></w:r>")
                        .replace(
                                "<w:r><w:t xml:space=\"preserve\">MARK</w:t></w:r>",
                                "<w:moveFrom w:id=\"3\"><w:r><w:t>gone from here</w:t></w:r></w:moveFrom>"));
        assertThat(texts(Drafts.read(docx))).containsExactly("BODY: We found 13 studies.");
    }

    @Test
    void a_row_that_a_tracked_change_deleted_is_no_row() {
        byte[] docx = Drafts.edited(
                Drafts.docx("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>one</td></tr><tr><td>two</td></tr>"
                        + "</tbody></table>"),
                "word/document.xml",
                xml -> {
                    int second = xml.lastIndexOf("<w:trPr>");
                    return xml.substring(0, second) + "<w:trPr><w:del w:id=\"1\" w:author=\"a\"/>"
                            + xml.substring(second + "<w:trPr>".length());
                });
        assertThat(texts(Drafts.read(docx))).containsExactly("TABLE: [[a], [one]]");
    }

    @Test
    void a_paragraph_mark_that_was_deleted_joins_two_paragraphs() {
        byte[] docx = Drafts.edited(
                Drafts.docx("<p>One </p><p>two.</p>"),
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:p>", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>"));
        assertThat(texts(Drafts.read(docx))).containsExactly("BODY: Onetwo.");
    }

    @Test
    void what_it_was_made_of_is_read_back_from_its_properties() {
        assertThat(Drafts.read(Drafts.docx("<p>x</p>", ORIGIN.properties())).origin())
                .isEqualTo(ORIGIN);
    }

    @Test
    void where_a_program_dropped_the_properties_the_foot_still_says_which_facts() {
        Origin origin = Drafts.of("<p>x</p><footer>Sheaf 0.1.0 · facts " + FACTS + "</footer>")
                .origin();
        assertThat(origin).isEqualTo(new Origin("", "", FACTS, OptionalLong.empty()));
    }

    @Test
    void a_file_of_somebody_else_says_nothing() {
        assertThat(Drafts.of("<p>Facts and figures</p>").origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(Drafts.read(Drafts.docx("<p>x</p>", Map.of("Sheaf facts", "not a digest")))
                        .origin()
                        .isKnown())
                .isFalse();
    }

    @Test
    void a_file_without_properties_of_its_own_is_written_as_before() {
        assertThat(Drafts.parts(Drafts.docx("<p>x</p>"))).doesNotContainKey("docProps/custom.xml");
    }

    @Test
    void other_files_are_refused_each_with_its_reason() {
        assertThat(Drafts.trouble("hello".getBytes(StandardCharsets.UTF_8)))
                .contains("no document of a word processor");
        assertThat(Drafts.trouble(new byte[0])).contains("no document of a word processor");
        assertThat(Drafts.trouble(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .contains("locked with a password");
        assertThat(Drafts.trouble(Drafts.zip(Map.of("xl/workbook.xml", new byte[] {'x'}))))
                .contains("holds no text of a word processor");
        assertThat(Drafts.trouble(Drafts.docx(""))).contains("no text");
    }

    @Test
    void a_damaged_file_is_refused() {
        byte[] whole = Drafts.docx("<p>x</p>");
        assertThat(Drafts.trouble(java.util.Arrays.copyOf(whole, whole.length / 3)))
                .contains("damaged");
        assertThat(Drafts.trouble(
                        Drafts.edited(whole, "word/document.xml", xml -> xml.replace("</w:body></w:document>", ""))))
                .contains("damaged");
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_it_is_is_refused() {
        Map<String, byte[]> parts = new TreeMap<>(Drafts.parts(Drafts.docx("<p>x</p>")));
        parts.put("word/media/image1.png", new byte[64 << 20]);
        assertThat(Drafts.trouble(Drafts.zip(parts))).contains("unpacks to far more");
    }

    @Test
    void nothing_that_the_xml_names_is_opened() {
        byte[] docx = Drafts.edited(
                Drafts.docx("<p>MARK</p>"),
                "word/document.xml",
                xml -> xml.replace("?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                        .replace("MARK", "MARK&e;"));
        assertThat(Drafts.trouble(docx)).contains("damaged");
    }
}
