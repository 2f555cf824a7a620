// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;
import org.sheaf.problem.Problem;

/** Texts of word processors. */
class DocxReaderTest {
    private static final String GERMAN = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"Mein\"><w:name w:val=\"Mein\"/><w:basedOn w:val=\"berschrift1\"/></w:style>"
            + "<w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void headings_are_known_by_their_style_in_whatever_language_it_was_made() throws IOException {
        FullText text = read(new DocxMaker()
                .part("styles", "styles", GERMAN)
                .styled("Titel", "Boats in winter")
                .styled("berschrift1", "Results")
                .paragraph("Boats came late. Crews waited.")
                .styled("Mein", "Discussion")
                .paragraph("All this is known."));

        assertThat(text.text())
                .isEqualTo(
                        "Boats in winter\n\nResults\n\nBoats came late. Crews waited.\n\nDiscussion\n\nAll this is known.");
        assertThat(text.headings())
                .extracting(heading -> heading.section())
                .containsExactly(Section.FRONT, Section.RESULTS, Section.DISCUSSION);
        assertThat(text.sentences()).hasSize(6);
    }

    @Test
    void a_table_is_read_row_by_row_with_its_cells_whole() throws IOException {
        FullText text = read(new DocxMaker()
                .paragraph("Before.")
                .xml("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Theme</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Words"
                        + "</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p><w:p><w:r><w:t>and"
                        + " crews</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")
                .paragraph("After."));

        assertThat(text.text()).isEqualTo("Before.\n\nTheme\tWords\nBoats and crews\n\nAfter.");
    }

    @Test
    void what_was_deleted_or_hidden_is_no_text_and_what_was_added_is() throws IOException {
        FullText text = read(
                new DocxMaker()
                        .xml(
                                "<w:p><w:r><w:t xml:space=\"preserve\">Boats </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                                        + "<w:ins><w:r><w:t>always</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                                        + "<w:r><w:instrText> ADDIN CITE</w:instrText></w:r><w:r><w:t xml:space=\"preserve\"> come.</w:t></w:r></w:p>"));

        assertThat(text.text()).isEqualTo("Boats always come.");
    }

    @Test
    void notes_stand_at_the_end_without_the_line_above_them() throws IOException {
        FullText text = read(new DocxMaker()
                .paragraph("Boats come.")
                .part(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:type=\"separator\"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>"
                                + "<w:footnote><w:p><w:r><w:t>In most years.</w:t></w:r></w:p></w:footnote>"));

        assertThat(text.text()).isEqualTo("Boats come.\n\nIn most years.");
    }

    @Test
    void a_text_box_is_read_once() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>";
        FullText text = read(new DocxMaker()
                .xml("<w:p><w:r><w:t>Boats come.</w:t></w:r><w:r><AlternateContent><Choice>" + box
                        + "</Choice><Fallback>" + box + "</Fallback></AlternateContent></w:r></w:p>"));

        assertThat(text.text()).isEqualTo("Boats come.\n\nIn the box.");
    }

    @Test
    void nothing_outside_the_file_is_read_and_no_entity_is_expanded() throws IOException {
        String attack =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"yyyy\">]>"
                        + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Boats &x;&y; come.</w:t></w:r></w:p></w:body></w:document>";
        Optional<FullText> text = DocxReader.read("boats.docx", zip("word/document.xml", attack), problems::add);

        assertThat(text.map(FullText::text).orElse("")).doesNotContain("yyyy");
        assertThat(text.isPresent() && text.get().text().equals("Boats come.") || !problems.isEmpty())
                .isTrue();
    }

    @Test
    void a_file_that_unpacks_to_far_too_much_is_refused() throws IOException {
        byte[] bomb = zip("word/document.xml", "<w:document xmlns:w=\"w\">" + " ".repeat(40 << 20) + "</w:document>");

        assertThat(DocxReader.read("bomb.docx", bomb, problems::add)).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("unpacks to more than 100 times");
    }

    @Test
    void a_workbook_an_archive_and_a_damaged_file_are_problems_each_in_its_words() throws IOException {
        byte[] whole = new DocxMaker().paragraph("Boats come. ".repeat(200)).bytes();

        assertThat(DocxReader.read("a", zip("xl/workbook.xml", "<workbook/>"), problems::add))
                .isEmpty();
        assertThat(DocxReader.read("b", zip("letters/a.txt", "a"), problems::add))
                .isEmpty();
        DocxReader.read("c", Arrays.copyOf(whole, whole.length / 2), problems::add);
        assertThat(problems)
                .extracting(Problem::what)
                .satisfiesExactly(
                        what -> assertThat(what).contains("workbook"),
                        what -> assertThat(what).contains("no text of a word processor"),
                        what -> assertThat(what).contains("damaged"));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private FullText read(DocxMaker docx) throws IOException {
        FullText text =
                DocxReader.read("boats.docx", docx.bytes(), problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        return text;
    }
}
