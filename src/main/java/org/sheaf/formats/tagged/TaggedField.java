// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.field.Paragraphs;

/** A tag with its value, which may run over several lines. */
final class TaggedField {
    private final String tag;
    private final String value;
    private final boolean wrapped;
    private @Nullable List<String> further;
    private boolean taken;

    /**
     * @param value the text on the tag's own line, without blanks around it
     * @param wrapped whether lines below are the same text wrapped, and not paragraphs or items
     */
    TaggedField(String tag, String value, boolean wrapped) {
        this.tag = tag;
        this.value = value;
        this.wrapped = wrapped;
    }

    String tag() {
        return tag;
    }

    /** Adds a line that stood below. */
    void add(String line) {
        if (further == null) {
            further = new ArrayList<>();
        }
        further.add(line);
    }

    /** The value's lines, those that are not empty. */
    List<String> items() {
        if (further == null) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        List<String> items = new ArrayList<>(further.size() + 1);
        if (!value.isEmpty()) {
            items.add(value);
        }
        for (String line : further) {
            if (!line.isEmpty()) {
                items.add(line);
            }
        }
        return items;
    }

    /** The value as one text, a new paragraph before a line that begins with a heading. */
    String text() {
        if (further == null) {
            return value;
        }
        return wrapped ? String.join(" ", items()) : Paragraphs.join(items());
    }

    /** The value with those line breaks that mean something. */
    String lines() {
        return further == null ? value : String.join(wrapped ? " " : "\n", items());
    }

    boolean isEmpty() {
        return value.isEmpty() && items().isEmpty();
    }

    boolean taken() {
        return taken;
    }

    void take() {
        taken = true;
    }
}
