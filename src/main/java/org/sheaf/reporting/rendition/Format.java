// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.Locale;

/** What a page is turned into, besides itself. */
public enum Format {
    /** Markdown as GitHub reads it (CommonMark with pipe tables and footnotes). */
    MD,
    /** A document of word processors (Office Open XML, ECMA-376, transitional). */
    DOCX,
    /** Portable Document Format, A4. */
    PDF;

    /** How the names of its files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
