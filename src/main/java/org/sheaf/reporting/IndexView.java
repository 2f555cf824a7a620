// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The contents of a review's reports.
 *
 * @param frame head and foot
 * @param sections the parts of the review in the order of the work
 * @param awaited reports that cannot be made yet
 */
public record IndexView(PageFrame frame, List<Section> sections, List<Awaited> awaited) {
    public IndexView {
        sections = List.copyOf(sections);
        awaited = List.copyOf(awaited);
    }

    /**
     * Reports that belong together.
     *
     * @param heading the part of the review
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
     * @param href where its page lies, relative to this page, with {@code /}
     * @param title its name
     * @param summary what it says, in one line
     * @param files where its other files lie, likewise
     */
    public record Entry(String href, String title, String summary, List<String> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /**
     * One that waits.
     *
     * @param title its name
     * @param answers the question that it will answer
     * @param what there must be first
     */
    public record Awaited(String title, String answers, String what) {}
}
