// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which styles of a document are headings and captions. The id of a style is in the language of whoever made the file; its name
 * is English in every file, and a style that is based on another is of its kind.
 */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    /** What a style makes of a paragraph; {@code level} as in {@link Part.Paragraph}. */
    record Role(Part.Kind kind, int level) {
        static final Role BODY = new Role(Part.Kind.BODY, 0);
    }

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> id = attribute(xml, "styleId");
                case "basedOn" -> bases.put(id, attribute(xml, "val"));
                case "name" -> learn(id, attribute(xml, "val").toLowerCase(Locale.ROOT));
                default -> {
                    // how it looks
                }
            }
        }
    }

    private void learn(String id, String name) {
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            roles.put(id, new Role(Part.Kind.HEADING, heading.group(1).charAt(0) - '0'));
        } else if (name.equals("title")) {
            roles.put(id, new Role(Part.Kind.HEADING, 0));
        } else if (name.equals("caption")) {
            roles.put(id, new Role(Part.Kind.CAPTION, 0));
        }
    }

    Role role(String style) {
        Set<String> seen = new HashSet<>();
        for (String id = style; seen.add(id); id = bases.getOrDefault(id, "")) {
            Role role = roles.get(id);
            if (role != null) {
                return role;
            }
        }
        return Role.BODY;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
