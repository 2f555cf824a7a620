// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads codes and sets, which are much the same in both kinds of file. */
final class CodebookReader {
    private final Reading reading;
    private final Map<Guid, String> seen = new HashMap<>();

    CodebookReader(Reading reading) {
        this.reading = reading;
    }

    QdaCodebook codebook(XmlNode root) {
        String origin = root.take("origin");
        List<QdaCode> codes = codes(root);
        List<QdaSet> sets = sets(root);
        reading.rest(root);
        return new QdaCodebook(origin, codes, sets);
    }

    /** The codes below an element {@code Codes}. */
    List<QdaCode> codes(XmlNode parent) {
        List<QdaCode> codes = new ArrayList<>();
        for (XmlNode list : parent.takeAll("Codes")) {
            codes.addAll(children(list));
            reading.rest(list);
        }
        return codes;
    }

    private List<QdaCode> children(XmlNode parent) {
        return parent.takeAll("Code").stream().map(this::code).toList();
    }

    private QdaCode code(XmlNode node) {
        Guid guid = reading.guid(node);
        String name = node.peek("name");
        String other = seen.putIfAbsent(guid, name);
        if (other != null) {
            Guid instead = Guid.of(reading.file(), "Code", guid.text() + "\n" + name + "\n" + seen.size());
            reading.lost(node, QdaLoss.Kind.CHANGED, "guid", guid.text(), instead.text());
            reading.wrong(
                    node,
                    "The codes \"" + other + "\" and \"" + name
                            + "\" have one GUID; what was coded with it counts for the first.",
                    "Export it again, or rename the second by hand.");
            guid = instead;
            seen.put(guid, name);
        }
        boolean codable = reading.flag(node, "isCodable", true);
        String colour = reading.colour(node);
        node.take("name");
        if (name.isBlank()) {
            reading.deviates(
                    node, "nameless", "A code has no name.", "It is kept, and called \"(no name)\" in a codebook.");
        }
        String description = reading.text(node, "Description");
        List<Guid> notes = reading.references(node, "NoteRef");
        List<QdaCode> children = children(node);
        reading.rest(node);
        return new QdaCode(guid, name, codable, colour, description, notes, children);
    }

    List<QdaSet> sets(XmlNode parent) {
        List<QdaSet> sets = new ArrayList<>();
        for (XmlNode list : parent.takeAll("Sets")) {
            for (XmlNode node : list.takeAll("Set")) {
                sets.add(new QdaSet(
                        reading.guid(node),
                        node.take("name"),
                        reading.text(node, "Description"),
                        reading.references(node, "MemberCode"),
                        reading.references(node, "MemberSource"),
                        reading.references(node, "MemberNote")));
                reading.rest(node);
            }
            reading.rest(list);
        }
        return sets;
    }
}
