// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.problem.Problem;

class PdfReportTest {
    @Test
    void every_word_of_the_page_is_on_paper() throws IOException {
        String text = text(pdf(SamplePages.sample()));

        assertThat(SamplePages.words(text)).containsAll(SamplePages.words(SamplePages.sample()));
        assertThat(text).doesNotContain("only here", "alert", "color: red");
    }

    @Test
    void it_is_tagged_and_says_its_title_and_language_and_has_bookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SamplePages.sample()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Sample & more – Lantern");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Sample & more");
        }
    }

    @Test
    void twice_is_the_same_bytes_and_no_time_is_in_them() throws IOException {
        byte[] once = pdf(SamplePages.sample());

        assertThat(once).isEqualTo(pdf(SamplePages.sample()));
        try (PDDocument document = Loader.loadPDF(once)) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    @Test
    void a_table_wider_than_any_page_is_whole_and_lies_and_has_its_first_column_in_every_part() throws IOException {
        byte[] pdf = pdf(SamplePages.page(SamplePages.wideTable(60, 5)));

        String text = text(pdf);
        for (int row = 1; row <= 5; row++) {
            for (int column = 1; column <= 60; column++) {
                assertThat(text).contains("r" + row + "c" + column + ".");
            }
        }
        assertThat(text.split("Study", -1)).hasSizeGreaterThan(4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
            }
        }
    }

    @Test
    void nothing_stands_beyond_the_edge_of_the_paper() throws IOException {
        String digest = "0123456789abcdef".repeat(12);
        List<Float> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(SamplePages.page("<p>" + digest + "</p><table><tbody><tr><th>"
                + digest + "</th><td>" + digest + "</td><td>" + digest + "</td></tr></tbody></table>")))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    ends.add(position.getXDirAdj() + position.getWidthDirAdj());
                }
            }.getText(document);
        }

        assertThat(ends).hasSizeGreaterThan(4 * digest.length()).allMatch(end -> end < Paper.SHORT_SIDE - 40);
    }

    @Test
    void what_no_font_has_is_a_problem_and_a_box_and_the_rest_stays() throws IOException {
        Rendition rendition = PdfWriter.write(
                SamplePages.page("<p>Before <bdi>研究 𒀀</bdi> after</p>"), new InstalledFonts(List.of()));

        assertThat(text(rendition.bytes())).contains("Before □□ □ after");
        assertThat(rendition.problems()).hasSize(2).noneMatch(Problem::isError);
        assertThat(rendition.problems().toString())
                .contains("page: No font has U+7814", "U+7A76", "U+12000", "Before 研究", "Noto Sans CJK", "Cuneiform");
    }

    @Test
    void what_an_installed_font_has_is_written_with_it() throws IOException {
        java.awt.Font signs = Typefaces.font(Typefaces.Face.SIGNS);
        // A font that stands in for one of the computer: DejaVu has what this page asks of it.
        TrueTypeFileProbe probe = TrueTypeFileProbe.of(signs, "Ωж✓");

        assertThat(probe.hasAll()).isTrue();
        assertThat(probe.widths()).allMatch(width -> width > 200);
    }

    @Test
    void text_from_right_to_left_is_written_so() throws IOException {
        String text = text(pdf(SamplePages.page("<p>See <bdi>תעסוקה (2019)</bdi> there</p>")));

        assertThat(text).contains("See", "תעסוקה", "2019", "there");
        assertThat(new ArabicScript().reorderRTLTextToLTR("תעסוקה (2019)")).isEqualTo("(2019) הקוסעת");
        assertThat(new ArabicScript().shapeText("سلام")).isEqualTo("ﺳﻼﻡ");
        assertThat(new ArabicScript().deshapeText("ﺳﻼﻡ")).isEqualTo("سلام");
    }

    @Test
    void a_title_cannot_break_out_of_its_place() throws IOException {
        RenderedPage page = new RenderedPage(
                "nasty",
                "<html lang='en'><head><title>&lt;/style>'; } body { display: none } \\ &lt;script></title></head>"
                        + "<body><h1>&lt;b>x&lt;/b> ]]&gt; &amp;nbsp;</h1><p>seen\u0007\u202E\u2028</p></body></html>",
                new java.util.TreeMap<>());

        assertThat(text(pdf(page))).contains("<b>x</b> ]]> &nbsp;", "seen", "</style>'; } body { display: none }");
    }

    @Test
    void nothing_that_a_page_points_to_is_fetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String body = "<link rel='stylesheet' href='" + web + ".css'><style>@import url(" + web + ".css);</style>"
                    + "<script src='" + web + ".js'></script><img src='" + web + ".png' alt='A logo'>"
                    + "<iframe src='" + secret.toUri() + "'></iframe><object data='" + web + ".svg'></object>"
                    + "<p style=\"background: url('" + web + ".png')\">Seen</p>"
                    + "<figure><svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><style>@import url(" + web
                    + ".css);</style><image href='" + web + ".png' width='9' height='9'/><image xlink:href='"
                    + secret.toUri() + "' width='9' height='9'/><use href='" + web + ".svg#a'/>"
                    + "<rect width='9' height='9' fill=\"url('" + web + ".svg#a')\"/>"
                    + "<script>throw 1</script><title>D</title></svg></figure>";
            for (Format format : Format.values()) {
                Rendition rendition = Renditions.of(format, SamplePages.page(body));
                assertThat(rendition.bytes()).isNotEmpty();
                assertThat(rendition.problems()).isEmpty();
            }
            assertThat(text(pdf(SamplePages.page(body))))
                    .contains("Seen", "A logo")
                    .doesNotContain("top secret");
            server.setSoTimeout(1);
            Assertions.assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static byte[] pdf(RenderedPage page) {
        return Renditions.of(Format.PDF, page).bytes();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replace("\u00a0", " ");
        }
    }
}
