// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.List;

/**
 * What stands in a document of a word processor.
 *
 * @param origin what it was made of
 * @param parts from top to bottom, the notes last
 */
public record Manuscript(Origin origin, List<Part> parts) {
    public Manuscript {
        parts = List.copyOf(parts);
    }
}
