// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Lets PDFBox go through the pages and takes down every character where it is drawn, in the order in which it is drawn. */
final class GlyphCollector extends PDFTextStripper {
    private static final Pattern BOLD = Pattern.compile(
            "bold|black|heavy|semibold|demi|[-.](?:b|bd|bi|md|sb)$|cmb|sfbx|libertinetb|medi$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIC = Pattern.compile(
            "italic|oblique|kursiv|[-.](?:i|it|bi)$|cmti|sfti|slanted|libertineti", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    /** What a page holds, by the direction (0, 90, 180 or 270 degrees) in which it runs. */
    interface PageVisitor {
        void page(PDPage page, Map<Integer, List<Glyph>> glyphs) throws IOException;

        /** A page whose drawing breaks off; what was drawn before comes to {@link #page} all the same. */
        void broken(IOException why);
    }

    private final PageVisitor visitor;
    private final Map<PDFont, Glyph.Face> faces = new IdentityHashMap<>();
    private final List<Boolean> marks = new ArrayList<>();
    private Map<Integer, List<Glyph>> glyphs = new TreeMap<>();

    private GlyphCollector(PageVisitor visitor) {
        this.visitor = visitor;
        setShouldSeparateByBeads(false);
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static void collect(PDDocument document, PageVisitor visitor) throws IOException {
        new GlyphCollector(visitor).writeText(document, Writer.nullWriter());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs = new TreeMap<>();
        marks.clear();
        faces.clear();
        try {
            super.processPage(page);
        } catch (IOException e) {
            visitor.broken(e);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException
                | NegativeArraySizeException e) {
            // PDFBox meets some damage unprepared.
            visitor.broken(new IOException(e));
        }
        visitor.page(page, glyphs);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        marks.add(tag != null && tag.getName().equals("Artifact"));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.remove(marks.size() - 1);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String said = text.getUnicode();
        if (said == null || said.isEmpty()) {
            return;
        }
        Glyph glyph = glyph(text, marks.contains(true));
        if (glyph.text().isEmpty()) {
            return;
        }
        List<Glyph> its = glyphs.computeIfAbsent(Math.round(text.getDir()), none -> new ArrayList<>());
        Glyph before = its.isEmpty() ? glyph : its.get(its.size() - 1);
        String under = before.covers(glyph) ? Letters.accented(before.text(), glyph.text()) : "";
        String over = glyph.covers(before) ? Letters.accented(glyph.text(), before.text()) : "";
        if (!under.isEmpty()) {
            its.set(its.size() - 1, before.withText(under));
        } else if (!over.isEmpty()) {
            its.set(its.size() - 1, glyph.withText(over));
        } else {
            its.add(glyph);
        }
    }

    private Glyph glyph(TextPosition text, boolean artifact) {
        // The size in points that PDFBox names is cut to a whole number.
        float size = text.getYScale();
        if (!(size > 0.5f)) {
            size = Math.max(1, text.getHeightDir() * 1.4f);
        }
        float left = text.getXDirAdj();
        return new Glyph(
                Letters.plain(text.getUnicode()),
                left,
                left + Math.max(0, text.getWidthDirAdj()),
                text.getYDirAdj(),
                size,
                text.getWidthOfSpace(),
                faces.computeIfAbsent(text.getFont(), GlyphCollector::face),
                artifact);
    }

    private static Glyph.Face face(PDFont font) {
        String name =
                font.getName() == null ? "" : SUBSET.matcher(font.getName()).replaceFirst("");
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = BOLD.matcher(name.toLowerCase(Locale.ROOT)).find();
        boolean italic = ITALIC.matcher(name.toLowerCase(Locale.ROOT)).find();
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
            italic |= descriptor.isItalic();
        }
        return new Glyph.Face(name, bold, italic);
    }
}
