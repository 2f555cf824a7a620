// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;
import java.util.Optional;

/**
 * That somebody gave a code. Two coders who give one code to one passage are two codings.
 *
 * @param by who; nothing where it is not said
 * @param at when (an {@code xsd:dateTime}); empty where it is not said
 */
public record QdaCoding(Guid guid, Guid code, Optional<Guid> by, String at, List<Guid> notes) {
    public QdaCoding {
        notes = List.copyOf(notes);
    }

    /** Whether it can stand in a file when a code was given: an {@code xsd:dateTime} of a year with four digits. */
    public static boolean isTime(String text) {
        return XmlTime.isDateTime(text);
    }
}
