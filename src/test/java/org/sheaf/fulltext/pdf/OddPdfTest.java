// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;
import org.sheaf.problem.Problem;

/** PDFs that hold no text, or none that can be had: each gets an answer, and none ends the program. */
class OddPdfTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_scan_is_no_text_and_says_what_to_do() {
        assertThat(read(new PdfMaker().page().scan().page().scan().bytes())).isEmpty();
        assertThat(problems)
                .containsExactly(Problem.error(
                        "odd.pdf",
                        0,
                        "Each of the 2 pages of the PDF is without text.",
                        "It is a scan. Run text recognition (OCR) over the file and use its result."));
    }

    @Test
    void a_scanned_page_among_others_is_named_and_keeps_its_number() {
        Optional<FullText> text = read(new PdfMaker()
                .page()
                .lines(50, 100, PdfMaker.prose("boat", 5))
                .page()
                .scan()
                .page()
                .lines(50, 100, PdfMaker.prose("crew", 5))
                .bytes());

        assertThat(text.orElseThrow().pagesWithoutText()).containsExactly(2);
        assertThat(text.orElseThrow().sentences())
                .extracting(sentence -> sentence.page())
                .containsExactly(1, 3);
        assertThat(text.orElseThrow().text()).contains("\f\f");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).isError()).isFalse();
        assertThat(problems.get(0).what()).isEqualTo("Page 2 is a picture without text.");
    }

    @Test
    void a_pdf_that_asks_for_a_password_is_a_problem() {
        assertThat(read(new PdfMaker().page().lines(50, 100, "Boats").encrypted("secret")))
                .isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("password");
    }

    @Test
    void a_pdf_that_only_forbids_printing_is_read() {
        assertThat(read(new PdfMaker().page().lines(50, 100, "Boats come late").encrypted(""))
                        .orElseThrow()
                        .text())
                .isEqualTo("Boats come late");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_damaged_pdf_is_a_problem_or_is_read_as_far_as_it_goes_wherever_the_damage_is() {
        byte[] whole = new PdfMaker()
                .page()
                .lines(50, 100, PdfMaker.prose("boat", 20))
                .page()
                .lines(50, 100, PdfMaker.prose("crew", 20))
                .bytes();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            problems.clear();
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 10)) : whole.clone();
            for (int k = 0; k < i % 3 * 20; k++) {
                damaged[9 + random.nextInt(damaged.length - 9)] = (byte) random.nextInt(256);
            }
            Optional<FullText> text = read(damaged);
            assertThat(text.isPresent() || problems.stream().anyMatch(Problem::isError))
                    .isTrue();
        }
    }

    @Test
    void a_file_that_only_begins_like_a_pdf_is_damaged() {
        assertThat(read("%PDF-1.7\nnothing else".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("damaged");
    }

    @Test
    void two_thousand_pages_are_read_each_with_its_number() {
        PdfMaker pdf = new PdfMaker();
        for (int page = 1; page <= 2000; page++) {
            pdf.page().lines(50, 300, "Boat " + page + " came late.").lines(290, 770, String.valueOf(page));
        }
        FullText text = read(pdf.bytes()).orElseThrow();

        assertThat(text.pages()).hasSize(2000);
        assertThat(text.pages().get(1999).label()).isEqualTo("2000");
        assertThat(text.sentences().get(1999).page()).isEqualTo(2000);
        assertThat(text.quote(
                        text.sentences().get(1999).start(),
                        text.sentences().get(1999).end()))
                .isEqualTo("Boat 2000 came late.");
    }

    @Test
    void a_page_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                deflater.write(blanks);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(
                ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R]"
                                + " /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                                + " >>\nendobj\n4 0 obj\n<< /Length " + packed.size()
                                + " /Filter /FlateDecode >>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF".getBytes(StandardCharsets.US_ASCII));

        assertThat(read(pdf.toByteArray())).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("unpacks to far more");
    }

    private Optional<FullText> read(byte[] pdf) {
        return PdfReader.read("odd.pdf", pdf, problems::add);
    }
}
