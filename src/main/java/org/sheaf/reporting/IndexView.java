// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The contents of a review's reports.
 *
 * @param frame head and foot
 * @param sections the review as a whole, then each synthesis
 */
public record IndexView(PageFrame frame, List<Section> sections) {
    public IndexView {
        sections = List.copyOf(sections);
    }

    /**
     * Reports that belong together.
     *
     * @param heading the synthesis, or the review as a whole
     * @param entries its reports
     */
    public record Section(String heading, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One report.
     *
     * @param href where it lies, relative to this page, with {@code /}
     * @param title its name
     * @param summary what it says, in one line
     */
    public record Entry(String href, String title, String summary) {}
}
