// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Locale;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;

/**
 * A theme as the authors of a study name it.
 *
 * @param report in which they do
 * @param words as they name it
 */
public record AuthorTheme(ReportId report, String words) implements Comparable<AuthorTheme> {
    private static final int DIGITS = 8;

    public AuthorTheme {
        words = words.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a theme without words");
        }
    }

    /** Made of the report and the words, whatever their case: {@code T} and 8 hexadecimal digits. */
    public String id() {
        return "T"
                + Digest.of(report + " " + words.toLowerCase(Locale.ROOT))
                        .abbreviated()
                        .substring(0, DIGITS);
    }

    @Override
    public int compareTo(AuthorTheme other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : words.compareTo(other.words);
    }
}
