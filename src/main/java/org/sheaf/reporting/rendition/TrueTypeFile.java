// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A TrueType file with a few characters of any font that Java can draw (OpenType specification 1.9; ISO/IEC 14496-22). */
final class TrueTypeFile {
    private static final int UNITS = 1000;

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private final List<Integer> characters;
    private final List<GlyphOutline> outlines = new ArrayList<>();
    private final List<Integer> advances = new ArrayList<>();
    private final int ascent;
    private final int descent;

    private TrueTypeFile(Font font, List<Integer> characters) {
        this.characters = characters;
        Font large = font.deriveFont((float) UNITS);
        FontRenderContext context = new FontRenderContext(null, true, true);
        // Sign 0 stands for what is missing; it is never asked for.
        outlines.add(GlyphOutline.of(new java.awt.Rectangle(100, -700, 600, 700)));
        advances.add(UNITS);
        for (int c : characters) {
            GlyphVector glyph = large.createGlyphVector(context, Character.toChars(c));
            outlines.add(GlyphOutline.of(glyph.getOutline()));
            advances.add((int)
                    Math.round(glyph.getGlyphPosition(glyph.getNumGlyphs()).getX()));
        }
        LineMetrics line = large.getLineMetrics("x", context);
        ascent = Math.min(Short.MAX_VALUE, Math.round(line.getAscent()));
        descent = -Math.min(Short.MAX_VALUE, Math.round(line.getDescent()));
    }

    /** The file; the characters are sorted. */
    static byte[] write(Font font, List<Integer> characters) {
        try {
            return new TrueTypeFile(font, characters).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file() throws IOException {
        List<byte[]> glyphs = outlines.stream().map(GlyphOutline::bytes).toList();
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("head", table(this::head));
        tables.put("hhea", table(this::hhea));
        tables.put("maxp", table(this::maxp));
        tables.put("hmtx", table(out -> {
            for (int i = 0; i < advances.size(); i++) {
                out.writeShort(advances.get(i));
                out.writeShort(outlines.get(i).left());
            }
        }));
        tables.put("loca", table(out -> {
            int offset = 0;
            out.writeInt(0);
            for (byte[] glyph : glyphs) {
                offset += glyph.length;
                out.writeInt(offset);
            }
        }));
        tables.put("glyf", table(out -> {
            for (byte[] glyph : glyphs) {
                out.write(glyph);
            }
        }));
        tables.put("cmap", table(this::cmap));
        tables.put("name", table(TrueTypeFile::name));
        tables.put("post", table(out -> {
            out.writeInt(0x00030000);
            out.write(new byte[28]);
        }));
        tables.put("OS/2", table(this::os2));
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(tables.size());
            out.write(new byte[6]);
            int offset = 12 + 16 * tables.size();
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(0);
                out.writeInt(offset);
                out.writeInt(table.getValue().length);
                offset += (table.getValue().length + 3) / 4 * 4;
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[(4 - table.length % 4) % 4]);
            }
        });
    }

    private static byte[] table(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
        }
        return bytes.toByteArray();
    }

    private void head(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeInt(0x00010000);
        out.writeInt(0);
        out.writeInt(0x5F0F3CF5);
        out.writeShort(0);
        out.writeShort(UNITS);
        // No time of making.
        out.writeLong(0);
        out.writeLong(0);
        out.writeShort(-UNITS);
        out.writeShort(-UNITS);
        out.writeShort(2 * UNITS);
        out.writeShort(2 * UNITS);
        out.writeShort(0);
        out.writeShort(8);
        out.writeShort(2);
        // Places of signs are counted in whole bytes, by four bytes each.
        out.writeShort(1);
        out.writeShort(0);
    }

    private void hhea(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeShort(ascent);
        out.writeShort(descent);
        out.writeShort(0);
        out.writeShort(advances.stream().mapToInt(Integer::intValue).max().orElse(UNITS));
        out.write(new byte[22]);
        out.writeShort(advances.size());
    }

    private void maxp(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeShort(outlines.size());
        out.writeShort(outlines.stream().mapToInt(GlyphOutline::points).max().orElse(0));
        out.writeShort(outlines.stream().mapToInt(GlyphOutline::contours).max().orElse(0));
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(2);
        out.write(new byte[16]);
    }

    /** Which sign each character has: format 12, which knows all of Unicode. */
    private void cmap(DataOutputStream out) throws IOException {
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(12);
        out.writeShort(0);
        out.writeInt(16 + 12 * characters.size());
        out.writeInt(0);
        out.writeInt(characters.size());
        for (int i = 0; i < characters.size(); i++) {
            out.writeInt(characters.get(i));
            out.writeInt(characters.get(i));
            out.writeInt(i + 1);
        }
    }

    private static void name(DataOutputStream out) throws IOException {
        byte[] name = "SheafBorrowed".getBytes(StandardCharsets.UTF_16BE);
        int[] kinds = {1, 2, 4, 6};
        out.writeShort(0);
        out.writeShort(kinds.length);
        out.writeShort(6 + 12 * kinds.length);
        for (int kind : kinds) {
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x409);
            out.writeShort(kind);
            out.writeShort(name.length);
            out.writeShort(0);
        }
        out.write(name);
    }

    private void os2(DataOutputStream out) throws IOException {
        out.writeShort(3);
        out.writeShort(UNITS);
        out.writeShort(400);
        out.writeShort(5);
        out.write(new byte[24]);
        out.write(new byte[10]);
        out.write(new byte[16]);
        out.writeBytes("NONE");
        out.writeShort(0x40);
        out.writeShort(characters.isEmpty() ? 0 : Math.min(0xFFFF, characters.get(0)));
        out.writeShort(characters.isEmpty() ? 0 : Math.min(0xFFFF, characters.get(characters.size() - 1)));
        out.writeShort(ascent);
        out.writeShort(descent);
        out.writeShort(0);
        out.writeShort(ascent);
        out.writeShort(-descent);
        out.write(new byte[8]);
        out.writeShort(500);
        out.writeShort(700);
        out.writeShort(0);
        out.writeShort(0x20);
        out.writeShort(1);
    }
}
