// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Draws articles, line by line, on pages of 600 by 800 points. Heights are counted from the top. */
public final class PdfMaker {
    public static final int LEFT = 50;
    public static final int RIGHT = 310;
    private static final float SIZE = 10;
    private static final float LEADING = 12;

    private final PDDocument document = new PDDocument();
    private final Map<Boolean, PDFont> fonts;
    private PDPage page = new PDPage();

    public PdfMaker() {
        BuiltInFonts.use();
        fonts = Map.of(false, new PDType1Font(FontName.TIMES_ROMAN), true, new PDType1Font(FontName.TIMES_BOLD));
    }

    public PdfMaker page() {
        page = new PDPage(new PDRectangle(600, 800));
        document.addPage(page);
        return this;
    }

    /** Lines one below the other, ten points high. */
    public PdfMaker lines(float left, float top, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            draw(left, top + i * LEADING, SIZE, false, lines[i]);
        }
        return this;
    }

    public PdfMaker bold(float left, float top, String line) {
        return draw(left, top, SIZE, true, line);
    }

    public PdfMaker title(float left, float top, String line) {
        return draw(left, top, 18, true, line);
    }

    /** Letters as small as those of a number of a reference, and as high above the line. */
    public PdfMaker raised(float left, float top, String text) {
        return draw(left, top - 3.5f, 6, false, text);
    }

    public PdfMaker draw(float left, float top, float size, boolean bold, String text) {
        return draw(Matrix.getTranslateInstance(left, 800 - top), size, bold, text);
    }

    /** A line that runs up the page. */
    public PdfMaker upwards(float left, float bottom, String text) {
        return draw(new Matrix(0, 1, -1, 0, left, 800 - bottom), SIZE, false, text);
    }

    private PdfMaker draw(Matrix place, float size, boolean bold, String text) {
        try (PDPageContentStream stream =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            stream.beginText();
            stream.setFont(fonts.get(bold), size);
            stream.setTextMatrix(place);
            stream.showText(text);
            stream.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a text of ten points is. */
    public float width(String text) {
        try {
            return fonts.get(false).getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture in place of text. */
    public PdfMaker scan() {
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            BufferedImage grey = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            stream.drawImage(LosslessFactory.createFromImage(document, grey), 0, 0, 600, 800);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Labels that the file gives its pages, beginning with this number. */
    public PdfMaker labels(String prefix, int first) {
        PDPageLabels labels = new PDPageLabels(document);
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        range.setPrefix(prefix);
        range.setStart(first);
        labels.setLabelItem(0, range);
        document.getDocumentCatalog().setPageLabels(labels);
        return this;
    }

    public byte[] encrypted(String user) {
        try {
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** So many lines of prose about a word, none of which ends a sentence. */
    public static String[] prose(String word, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "the " + word + " went on as it had always done in row " + letters(i))
                .toArray(String[]::new);
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + number / 10)) + (char) ('a' + number % 10);
    }
}
