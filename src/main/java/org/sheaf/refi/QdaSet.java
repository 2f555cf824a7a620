// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;

/**
 * Codes, sources and notes that somebody put together.
 *
 * @param description empty for none
 */
public record QdaSet(
        Guid guid, String name, String description, List<Guid> codes, List<Guid> sources, List<Guid> notes) {
    public QdaSet {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}
