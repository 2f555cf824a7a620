// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes XML in one form: an element a line, indented, attributes in the order in which they are given, those that say
 * nothing left out. Line ends and tabs in attributes are escaped, which {@code XMLStreamWriter} does not do, and which reading
 * would turn into blanks. Signs that XML cannot hold are left out, each text that had any being a loss.
 */
final class XmlOut {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final List<QdaLoss> losses;
    private final List<String> open = new ArrayList<>();
    private boolean tagOpen;

    XmlOut(List<QdaLoss> losses) {
        this.losses = losses;
    }

    XmlOut begin(String element) {
        closeTag();
        indent().append('<').append(element);
        open.add(element);
        tagOpen = true;
        return this;
    }

    /** An attribute, unless it says nothing. */
    XmlOut attribute(String key, String value) {
        return value.isEmpty() ? this : always(key, value);
    }

    XmlOut attribute(String key, Optional<Guid> value) {
        return attribute(key, value.map(Guid::text).orElse(""));
    }

    XmlOut attribute(String key, Guid value) {
        return always(key, value.text());
    }

    /** An attribute that the schema wants, whatever it says. */
    XmlOut always(String key, String value) {
        out.append(' ').append(key).append("=\"");
        escape(value, true, key);
        out.append('"');
        return this;
    }

    XmlOut end() {
        String element = open.remove(open.size() - 1);
        if (tagOpen) {
            out.append("/>\n");
            tagOpen = false;
        } else {
            indent().append("</").append(element).append(">\n");
        }
        return this;
    }

    /** An element with a text, unless the text says nothing. */
    XmlOut text(String element, String text) {
        return text.isEmpty() ? this : textAlways(element, text);
    }

    XmlOut textAlways(String element, String text) {
        closeTag();
        indent().append('<').append(element).append('>');
        escape(text, false, element);
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** Elements that only refer to something. */
    XmlOut references(String element, String key, List<Guid> targets) {
        targets.forEach(target -> begin(element).attribute(key, target).end());
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void closeTag() {
        if (tagOpen) {
            out.append(">\n");
            tagOpen = false;
        }
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text, boolean attribute, String what) {
        boolean[] dropped = {false};
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> {
                    if (attribute) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.append((char) c);
                    }
                }
                default -> {
                    if (c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000) {
                        out.appendCodePoint(c);
                    } else {
                        dropped[0] = true;
                    }
                }
            }
        });
        if (dropped[0]) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.WRITING,
                    open.isEmpty() ? what : open.get(open.size() - 1),
                    "",
                    QdaLoss.Kind.CHANGED,
                    what,
                    "holds signs that XML cannot hold",
                    "the text without them"));
        }
    }
}
