// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of an open file as lines, page by page; the characters of one page are forgotten when the next is read. */
final class PdfPages implements GlyphCollector.PageVisitor {
    /** So many letters that run across the page's direction are a table and no margin. */
    private static final int FEWEST_TURNED = 200;

    private final List<PageLines> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();

    private PdfPages() {}

    static PdfPages of(PDDocument document) throws IOException {
        PdfPages pages = new PdfPages();
        GlyphCollector.collect(document, pages);
        return pages;
    }

    List<PageLines> pages() {
        return pages;
    }

    /** Numbers of pages that hold pictures and no text. */
    List<Integer> pictures() {
        return pictures;
    }

    /** Numbers of pages whose drawing breaks off. */
    List<Integer> broken() {
        return broken;
    }

    /** Numbers of pages whose fonts do not say which letters they show. */
    List<Integer> unreadable() {
        return unreadable;
    }

    @Override
    public void broken(IOException why) {
        broken.add(pages.size() + 1);
    }

    @Override
    public void page(PDPage page, Map<Integer, List<Glyph>> glyphs) {
        int number = pages.size() + 1;
        int main = glyphs.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        PDRectangle box = page.getCropBox();
        List<Line> lines = new ArrayList<>();
        List<List<Line>> turned = new ArrayList<>();
        for (Map.Entry<Integer, List<Glyph>> entry : glyphs.entrySet()) {
            boolean upright = entry.getKey() % 180 == 0;
            float width = upright ? box.getWidth() : box.getHeight();
            float height = upright ? box.getHeight() : box.getWidth();
            List<Glyph> its = new ArrayList<>(entry.getValue());
            its.removeIf(glyph -> !isOn(glyph, width, height));
            joinSigns(its);
            if (entry.getKey() == main) {
                lines = LineMaker.lines(number, its);
                if (isUnreadable(its)) {
                    unreadable.add(number);
                }
            } else if (its.size() >= FEWEST_TURNED) {
                turned.add(LineMaker.lines(number, its));
            }
        }
        boolean upright = main % 180 == 0;
        pages.add(new PageLines(number, upright ? box.getHeight() : box.getWidth(), lines, turned));
        if (lines.isEmpty() && hasPicture(page)) {
            pictures.add(number);
        }
    }

    private static boolean isOn(Glyph glyph, float width, float height) {
        return glyph.right() > 0
                && glyph.left() < width
                && glyph.baseline() > 0
                && glyph.baseline() < height + glyph.size();
    }

    /** A plus with a minus below it, drawn one by one, is one sign. */
    private static void joinSigns(List<Glyph> glyphs) {
        List<Integer> pluses = new ArrayList<>();
        List<Glyph> minuses = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            String text = glyphs.get(i).text();
            if (text.equals("+")) {
                pluses.add(i);
            } else if (text.equals("\u2212") || text.equals("_") || text.equals("-")) {
                minuses.add(glyphs.get(i));
            }
        }
        for (int plus : pluses) {
            Glyph glyph = glyphs.get(plus);
            minuses.stream()
                    .filter(minus -> glyph.covers(minus)
                            && Math.abs(glyph.left() + glyph.right() - minus.left() - minus.right())
                                    < 0.3f * glyph.size())
                    .findFirst()
                    .ifPresent(minus -> {
                        glyphs.set(plus, glyph.withText("\u00b1"));
                        glyphs.set(glyphs.indexOf(minus), minus.withText(" "));
                    });
        }
    }

    /** Whether a third of what is drawn is no letter, digit or sign that anybody writes. */
    private static boolean isUnreadable(List<Glyph> glyphs) {
        int strange = 0;
        for (Glyph glyph : glyphs) {
            strange += Character.getType(glyph.text().codePointAt(0)) == Character.PRIVATE_USE ? 1 : 0;
        }
        return glyphs.size() > 50 && 3 * strange > glyphs.size();
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
