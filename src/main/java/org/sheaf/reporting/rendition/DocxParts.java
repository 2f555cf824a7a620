// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the text of a DOCX refers to: pictures, addresses, footnotes and lists, each with the id by which it is found. */
final class DocxParts {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** Footnotes 0 and 1 are the lines above footnotes. */
    private static final int FIRST_NOTE = 2;
    /** List 1 is the one with bullets. */
    private static final int FIRST_NUMBERED = 2;

    private final List<byte[]> pictures = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** Takes a picture (PNG). */
    String picture(byte[] png) {
        pictures.add(png);
        return "rIdPicture" + pictures.size();
    }

    int pictureCount() {
        return pictures.size();
    }

    /** Takes an address on the web or of a mailbox. */
    String address(String address) {
        if (!addresses.contains(address)) {
            addresses.add(address);
        }
        return "rIdAddress" + (addresses.indexOf(address) + 1);
    }

    /** Takes the paragraph of a footnote. */
    int note(String paragraph) {
        notes.add(paragraph);
        return FIRST_NOTE + notes.size() - 1;
    }

    /** Takes a numbered list that begins with a number. */
    int numbered(int start) {
        starts.add(start);
        return FIRST_NUMBERED + starts.size() - 1;
    }

    List<byte[]> pictures() {
        return pictures;
    }

    String relationships() {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String part : List.of("styles", "settings", "numbering", "footnotes", "fontTable")) {
            relationship(out, "rId_" + part, OFFICE + part, part + ".xml", "");
        }
        relationship(out, "rIdFooterUpright", OFFICE + "footer", "footer1.xml", "");
        relationship(out, "rIdFooterLying", OFFICE + "footer", "footer2.xml", "");
        for (int i = 1; i <= pictures.size(); i++) {
            relationship(out, "rIdPicture" + i, OFFICE + "image", "media/image" + i + ".png", "");
        }
        for (int i = 1; i <= addresses.size(); i++) {
            relationship(out, "rIdAddress" + i, OFFICE + "hyperlink", addresses.get(i - 1), " TargetMode=\"External\"");
        }
        return out.append("</Relationships>").toString();
    }

    /** The addresses in footnotes are found by a list of its own. */
    String noteRelationships() {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= addresses.size(); i++) {
            relationship(out, "rIdAddress" + i, OFFICE + "hyperlink", addresses.get(i - 1), " TargetMode=\"External\"");
        }
        return out.append("</Relationships>").toString();
    }

    private static void relationship(StringBuilder out, String id, String type, String target, String mode) {
        out.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"")
                .append(Xml.attribute(target))
                .append('"')
                .append(mode)
                .append("/>");
    }

    String footnotes() {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<w:footnotes ")
                .append(Xml.NAMESPACES)
                .append(
                        "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>")
                .append("<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r>")
                .append("<w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < notes.size(); i++) {
            out.append("<w:footnote w:id=\"")
                    .append(FIRST_NOTE + i)
                    .append("\">")
                    .append(notes.get(i))
                    .append("</w:footnote>");
        }
        return out.append("</w:footnotes>").toString();
    }

    String numbering() {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<w:numbering ")
                .append(Xml.NAMESPACES)
                .append('>');
        levels(out, 0, "bullet");
        levels(out, 1, "decimal");
        out.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < starts.size(); i++) {
            out.append("<w:num w:numId=\"").append(FIRST_NUMBERED + i).append("\"><w:abstractNumId w:val=\"1\"/>");
            for (int level = 0; level < DocxBlocks.LEVELS; level++) {
                out.append(String.format(
                        Locale.ROOT,
                        "<w:lvlOverride w:ilvl=\"%d\"><w:startOverride w:val=\"%d\"/></w:lvlOverride>",
                        level,
                        starts.get(i)));
            }
            out.append("</w:num>");
        }
        return out.append("</w:numbering>").toString();
    }

    private static void levels(StringBuilder out, int id, String format) {
        out.append(String.format(
                Locale.ROOT,
                "<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"hybridMultilevel\"/>",
                id));
        for (int level = 0; level < DocxBlocks.LEVELS; level++) {
            out.append(String.format(
                    Locale.ROOT,
                    "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>"
                            + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%d\" w:hanging=\"360\"/></w:pPr></w:lvl>",
                    level,
                    format,
                    format.equals("bullet") ? level % 2 == 0 ? "\u2022" : "\u2013" : "%" + (level + 1) + ".",
                    DocxBlocks.INDENT * (level + 1)));
        }
        out.append("</w:abstractNum>");
    }
}
