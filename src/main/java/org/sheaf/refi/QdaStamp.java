// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.Optional;

/**
 * Who made a thing and who changed it last, and when.
 *
 * @param by who made it
 * @param at when (an {@code xsd:dateTime}); empty where it is not said
 * @param changedBy who changed it last
 * @param changedAt when; empty where it is not said
 */
public record QdaStamp(Optional<Guid> by, String at, Optional<Guid> changedBy, String changedAt) {
    public static final QdaStamp NONE = new QdaStamp(Optional.empty(), "", Optional.empty(), "");

    /** Of a thing that nobody changed since. */
    public static QdaStamp made(Guid by, String at) {
        return new QdaStamp(Optional.of(by), at, Optional.empty(), "");
    }
}
