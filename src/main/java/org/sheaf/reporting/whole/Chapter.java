// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.whole;

import java.util.List;

/**
 * A chapter of the document.
 *
 * @param appendix whether it comes behind the references and bears a letter
 * @param parts in order; a chapter of which no part is there is left out
 */
public record Chapter(String title, boolean appendix, List<Part> parts) {
    public Chapter {
        parts = List.copyOf(parts);
    }

    public static Chapter of(String title, Part... parts) {
        return new Chapter(title, false, List.of(parts));
    }

    public static Chapter appendix(String title, Part... parts) {
        return new Chapter(title, true, List.of(parts));
    }
}
