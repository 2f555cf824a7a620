// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;

/** Writes codes and sets in the order of the schemas. */
final class CodebookWriter {
    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";
    private static final String PLACE = "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd";
    private static final String NAMELESS = "(no name)";

    private final XmlOut out;
    private final List<QdaLoss> losses;

    CodebookWriter(XmlOut out, List<QdaLoss> losses) {
        this.out = out;
        this.losses = losses;
    }

    void write(QdaCodebook codebook) {
        out.begin("CodeBook")
                .always("xmlns", NAMESPACE)
                .always("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .always("xsi:schemaLocation", NAMESPACE + " " + PLACE)
                .attribute("origin", codebook.origin());
        codes(codebook.codes(), false);
        List<QdaSet> sets = codebook.sets();
        if (!sets.isEmpty()) {
            out.begin("Sets");
            for (QdaSet set : sets) {
                out.begin("Set").attribute("guid", set.guid()).always("name", set.name());
                out.text("Description", set.description());
                out.references("MemberCode", "guid", set.codes());
                out.end();
                lostMembers(set, "MemberSource", set.sources().size());
                lostMembers(set, "MemberNote", set.notes().size());
            }
            out.end();
        }
        out.end();
    }

    private void lostMembers(QdaSet set, String element, int count) {
        if (count > 0) {
            lost("Set", set.name(), element, String.valueOf(count), "");
        }
    }

    void codes(List<QdaCode> codes, boolean withNotes) {
        if (!codes.isEmpty()) {
            out.begin("Codes");
            codes.forEach(code -> code(code, withNotes));
            out.end();
        }
    }

    private void code(QdaCode code, boolean withNotes) {
        if (code.name().isBlank()) {
            lost("Code", code.guid().text(), "name", code.name(), NAMELESS);
        }
        out.begin("Code")
                .attribute("guid", code.guid())
                .always("name", code.name().isBlank() ? NAMELESS : code.name())
                .always("isCodable", String.valueOf(code.codable()))
                .attribute("color", code.colour());
        out.text("Description", code.description());
        if (withNotes) {
            out.references("NoteRef", "targetGUID", code.notes());
        } else if (!code.notes().isEmpty()) {
            lost("Code", code.name(), "NoteRef", String.valueOf(code.notes().size()), "");
        }
        code.children().forEach(child -> code(child, withNotes));
        out.end();
    }

    private void lost(String element, String thing, String what, String before, String after) {
        losses.add(new QdaLoss(
                QdaLoss.Direction.WRITING,
                element,
                thing,
                after.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED,
                what,
                before,
                after));
    }
}
