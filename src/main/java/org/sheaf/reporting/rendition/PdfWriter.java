// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.sheaf.problem.Problem;

/** Writes a page as PDF: tagged, with bookmarks, on A4. */
final class PdfWriter {
    /** Twice is once: no clock and no chance is in the file. */
    private static final long FIXED_ID = 0x5348454146L;

    private static final String PRODUCER = "Sheaf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfWriter() {}

    static Rendition write(RenderedPage page, InstalledFonts installed) {
        List<Problem> problems = new ArrayList<>();
        Lettering lettering = new Lettering(installed);
        PageContent content = new LetteredPage(lettering).of(PageReader.read(page));
        problems.addAll(lettering.problems(page.name()));
        List<Sheet.Piece> drawings = new ArrayList<>();
        List<BorrowedFont> borrowed = BorrowedFont.of(lettering.borrowed());
        List<String> families = new ArrayList<>(List.of(Typefaces.FAMILY, Typefaces.SIGNS_FAMILY));
        borrowed.forEach(font -> families.add(font.family()));
        String html = PaperPage.write(content, style(), families, drawings);
        PaperDrawings pictures = new PaperDrawings(page.name(), drawings, installed, problems);
        return new Rendition(rendered(html, content, pictures, borrowed), problems);
    }

    private static byte[] rendered(
            String html, PageContent content, PaperDrawings pictures, List<BorrowedFont> borrowed) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useSVGDrawer(pictures);
        builder.useUnicodeBidiSplitter(Directions::new);
        builder.useUnicodeBidiReorderer(new ArabicScript());
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            fonts(builder, document, borrowed);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                PdfFacts.settle(document, content);
                document.setDocumentId(FIXED_ID);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fonts(PdfRendererBuilder builder, PDDocument document, List<BorrowedFont> borrowed) {
        for (Typefaces.Face face : Typefaces.Face.values()) {
            boolean signs = face == Typefaces.Face.SIGNS;
            builder.useFont(
                    new LateFont(() -> font(document, Typefaces.bytes(face))),
                    signs ? Typefaces.SIGNS_FAMILY : Typefaces.FAMILY,
                    face.isBold() ? BOLD : NORMAL,
                    face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        borrowed.forEach(font -> builder.useFont(
                new LateFont(() -> font(document, font.bytes())), font.family(), NORMAL, FontStyle.NORMAL, true));
    }

    /** A font that is read when the first letter in it is written. */
    private static final class LateFont extends PDFontSupplier {
        private final Supplier<PDFont> reader;
        private @Nullable PDFont font;

        LateFont(Supplier<PDFont> reader) {
            super(null);
            this.reader = reader;
        }

        @Override
        public PDFont supply() {
            PDFont read = font == null ? reader.get() : font;
            font = read;
            return read;
        }
    }

    /** Ligatures are left out: looking for them takes longer than all the rest. */
    private static PDFont font(PDDocument document, byte[] file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (var in = PdfWriter.class.getResourceAsStream("paper.css")) {
            if (in == null) {
                throw new IllegalStateException("paper.css is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
