// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a record in XML, its names without prefixes. A mapping takes what it understands; what nobody took is
 * kept as {@code extra}.
 */
final class XmlElement implements XmlNode {
    /** Mark-up that means something to a reader, and is kept in titles and abstracts. */
    private static final Set<String> INLINE = Set.of("i", "b", "u", "sub", "sup");

    /** EndNote's runs of text in one style, which say nothing by themselves. */
    private static final String RUN = "style";

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> content = new ArrayList<>(1);
    private boolean taken;

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    /** The value of an attribute; empty if it has none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    void add(XmlNode node) {
        content.add(node);
    }

    /** Its elements, in order. */
    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (XmlNode node : content) {
            if (node instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The elements at the end of a path of names such as {@code Journal/JournalIssue/Volume}, in order. */
    List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/")) {
            List<XmlElement> below = new ArrayList<>();
            for (XmlElement parent : found) {
                for (XmlElement element : parent.elements()) {
                    if (element.name.equals(step)) {
                        below.add(element);
                    }
                }
            }
            found = below;
        }
        return found;
    }

    /** The text of the first element at the end of a path that has one, which is taken; empty if there is none. */
    String take(String path) {
        for (XmlElement element : all(path)) {
            if (!element.taken) {
                String text = element.takeText();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** The texts of all elements at the end of a path that have one; they are taken. */
    List<String> takeAll(String path) {
        List<String> texts = new ArrayList<>();
        for (XmlElement element : all(path)) {
            String text = element.takeText();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Its text on one line; it is taken. */
    String takeText() {
        taken = true;
        return text();
    }

    void take() {
        taken = true;
    }

    /** Its text and that of the elements in it, on one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        addText(text, false);
        return oneLine(text);
    }

    /** As {@link #text()}, with italics, subscripts and the like as tags. */
    String markedUp() {
        StringBuilder text = new StringBuilder();
        addText(text, true);
        return oneLine(text);
    }

    /** Its text with its line breaks, each line without blanks around it; lines that are empty stay. */
    String lines() {
        StringBuilder text = new StringBuilder();
        addText(text, false);
        StringBuilder lines = new StringBuilder(text.length());
        for (String line :
                text.toString().replace("\r\n", "\n").replace('\r', '\n').split("\n")) {
            lines.append(line.strip()).append('\n');
        }
        return lines.toString().strip();
    }

    private void addText(StringBuilder text, boolean marks) {
        for (XmlNode node : content) {
            if (node instanceof XmlText characters) {
                text.append(characters.text());
            } else if (node instanceof XmlElement element) {
                boolean mark = marks && INLINE.contains(element.name);
                if (mark) {
                    text.append('<').append(element.name).append('>');
                }
                element.addText(text, marks);
                if (mark) {
                    text.append("</").append(element.name).append('>');
                }
            }
        }
    }

    /** Line breaks and tabs are the writer's layout: with the blanks around them they are one blank. Other blanks stay. */
    private static String oneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean layout = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                layout = true;
                continue;
            }
            if (layout && c == ' ') {
                continue;
            }
            if (layout) {
                int end = line.length();
                while (end > 0 && line.charAt(end - 1) == ' ') {
                    end--;
                }
                line.setLength(end);
                line.append(' ');
                layout = false;
            }
            line.append(c);
        }
        return line.toString().strip();
    }

    /** Hands the text of every innermost element that was not taken, nor anything around it, to the receiver. */
    void leaveRest(Rest rest) {
        if (taken) {
            return;
        }
        boolean inner = false;
        for (XmlNode node : content) {
            if (node instanceof XmlElement element && !INLINE.contains(element.name) && !element.name.equals(RUN)) {
                element.leaveRest(rest);
                inner = true;
            }
        }
        if (!inner) {
            String text = text();
            if (!text.isEmpty()) {
                rest.add(name, text);
            }
        }
    }

    /** Receives what was not taken. */
    interface Rest {
        void add(String name, String text);
    }
}
