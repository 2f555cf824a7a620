// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.markup.DocxMaker;
import org.sheaf.fulltext.pdf.PdfMaker;
import org.sheaf.problem.Problem;

/** A file is what it holds, not what it is called. */
class FullTextsTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_docx_that_is_called_pdf_is_read_as_a_docx_and_that_is_said() throws IOException {
        FullText text = read(
                        "boats.pdf",
                        new DocxMaker().paragraph("Boats come late.").bytes())
                .orElseThrow();

        assertThat(text.reader().kind()).isEqualTo("docx");
        assertThat(text.text()).isEqualTo("Boats come late.");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.what()).isEqualTo("The file is called a PDF and is a zipped document.");
        });
    }

    @Test
    void a_web_page_that_is_called_pdf_is_read_as_a_web_page_and_that_is_said() throws IOException {
        FullText text = read("BOATS.PDF", utf8("<!DOCTYPE html><html><p>Please log in.</p></html>"))
                .orElseThrow();

        assertThat(text.reader().kind()).isEqualTo("html");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("is a web page");
    }

    @Test
    void each_kind_is_read_by_its_own_reader_in_its_version() throws IOException {
        assertThat(read("a.pdf", new PdfMaker().page().lines(50, 300, "Boats").bytes())
                        .orElseThrow()
                        .reader()
                        .toString())
                .isEqualTo("pdf/1");
        assertThat(read("a.txt", utf8("Boats")).orElseThrow().reader().toString())
                .isEqualTo("text/2");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'{\\rtf1 Boats}', Rich Text",
        "'\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', Word 97",
        "'<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>', is XML",
        "'\u0089PNG\r\n', a picture",
        "'\u0001\u0002\u0003\u0004\u0005\u0006', neither PDF",
        "'PK\u0003\u0004nothing', is zipped",
        "' \n ', no text"
    })
    void what_cannot_be_read_is_a_problem_that_says_what_it_is(String content, String what) throws IOException {
        assertThat(read("odd", content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains(what);
            assertThat(problem.advice()).isNotEmpty();
        });
    }

    private Optional<FullText> read(String name, byte[] bytes) throws IOException {
        return FullTexts.read(name, new ByteArrayInputStream(bytes), problems::add);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
