// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;
import java.util.Optional;

/**
 * A part of a source that somebody marked.
 *
 * @param name often the quote, or its beginning; empty where there is none
 * @param description a comment, or the quote; empty for none
 * @param text what stands in a rectangle of a PDF
 */
public record QdaSelection(
        Guid guid,
        String name,
        QdaPlace place,
        QdaStamp stamp,
        String description,
        Optional<QdaSource> text,
        List<QdaCoding> codings,
        List<Guid> notes) {
    public QdaSelection {
        codings = List.copyOf(codings);
        notes = List.copyOf(notes);
    }

    /** The same elsewhere. */
    QdaSelection at(QdaPlace other) {
        return new QdaSelection(guid, name, other, stamp, description, text, codings, notes);
    }
}
