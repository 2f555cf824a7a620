// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

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
 * Which styles of a DOCX are headings. A style's id is in the language of whoever made it; its name is English in every file,
 * and a style that is based on a heading is one.
 */
final class DocxStyles {
    static final int NONE = 0;
    static final int TITLE = -1;

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private final Map<String, Integer> levels = new HashMap<>();
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
                case "outlineLvl" -> levels.putIfAbsent(id, outline(attribute(xml, "val")));
                case "name" -> {
                    String name = attribute(xml, "val").toLowerCase(Locale.ROOT);
                    Matcher heading = HEADING.matcher(name);
                    if (heading.matches()) {
                        levels.put(id, heading.group(1).charAt(0) - '0');
                    } else if (name.equals("title")) {
                        levels.put(id, TITLE);
                    }
                }
                default -> {
                    // how it looks
                }
            }
        }
    }

    /** The level of a paragraph's style: 1 to 9, {@link #TITLE}, or {@link #NONE}. */
    int level(String style) {
        Set<String> seen = new HashSet<>();
        for (String id = style; seen.add(id); id = bases.getOrDefault(id, "")) {
            int level = levels.getOrDefault(id, NONE);
            if (level != NONE) {
                return level;
            }
        }
        return NONE;
    }

    /** A level as paragraphs and styles state it, counted from 0; 9 is text. */
    static int outline(String value) {
        return value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) < '9'
                ? value.charAt(0) - '0' + 1
                : NONE;
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
