// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.whole;

import java.util.List;

/**
 * A piece of the document: a report, or a cut of one.
 *
 * @param report the name of the report, such as {@code study-table} or {@code qualitative/prisma-flow}
 * @param heading its heading in the document; empty where it stands right under the chapter's
 * @param sections which sections of the page are taken: 0 for what stands before the first heading of level 2, then 1, 2 …;
 *     empty for all. Where it is one, that section's own heading is left out
 * @param only if not empty, only what this CSS selector finds is taken
 * @param without if not empty, what this CSS selector finds is left out
 */
public record Part(String report, String heading, List<Integer> sections, String only, String without) {
    public Part {
        sections = List.copyOf(sections);
    }

    /** A report as a whole. */
    public static Part all(String report, String heading) {
        return new Part(report, heading, List.of(), "", "");
    }

    /** Some sections of a report. */
    public static Part sections(String report, String heading, Integer... sections) {
        return new Part(report, heading, List.of(sections), "", "");
    }

    /** What a selector finds. */
    public static Part only(String report, String heading, String selector) {
        return new Part(report, heading, List.of(), selector, "");
    }

    /** All but what a selector finds. */
    public static Part without(String report, String heading, String selector) {
        return new Part(report, heading, List.of(), "", selector);
    }
}
