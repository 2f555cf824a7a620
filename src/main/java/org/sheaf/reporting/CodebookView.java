// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The codebook, and how it came to be what it is. What nobody wrote down is empty.
 *
 * @param frame head and foot
 * @param counts how many codes, in which version
 * @param codes each before those below it
 * @param gone codes that are no longer used
 * @param steps the versions, the oldest first
 */
public record CodebookView(PageFrame frame, String counts, List<Entry> codes, List<Gone> gone, List<Step> steps) {
    public CodebookView {
        codes = List.copyOf(codes);
        gone = List.copyOf(gone);
        steps = List.copyOf(steps);
    }

    /**
     * A code.
     *
     * @param depth 0 at the top
     * @param parent what the code above it is called; empty at the top
     * @param column where it stands in the logic model, by itself or by a code above it
     * @param passages that bear it itself, each once
     * @param themes of authors that belong to it itself
     * @param studies in which either is
     */
    public record Entry(
            String id,
            String name,
            int depth,
            String parent,
            String definition,
            String use,
            String not,
            String example,
            String level,
            String origin,
            String source,
            String column,
            int passages,
            int themes,
            int studies,
            List<Memo> memos) {
        public Entry {
            memos = List.copyOf(memos);
        }
    }

    /** Something that somebody noted on a code. */
    public record Memo(String who, String when, String text) {}

    /** A code that is no longer used, with what became of it. */
    public record Gone(String id, String name, String what) {}

    /**
     * What somebody did to the codebook at one moment.
     *
     * @param why empty if nobody said
     */
    public record Step(int version, String when, String who, String why, List<Line> lines) {
        public Step {
            lines = List.copyOf(lines);
        }
    }

    /** What was done to one code. */
    public record Line(String id, String name, String what) {}
}
