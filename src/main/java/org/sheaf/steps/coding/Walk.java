// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.ThemeMapping;

/**
 * The way back from a theme of the review: to the themes of authors that went into it, and to the passages that bear it.
 *
 * @param code the theme
 * @param above the codes above it, from the top
 * @param stops what it rests on, itself first, then the codes below it
 */
public record Walk(Code code, List<Code> above, List<Stop> stops) {
    public Walk {
        above = List.copyOf(above);
        stops = List.copyOf(stops);
    }

    /**
     * A code on the way: the theme itself, or one below it.
     *
     * @param depth 0 for the theme itself
     * @param memos what people noted on the code, the oldest first
     */
    public record Stop(Code code, int depth, List<Memo> memos, List<FromTheme> themes, List<Passage> passages) {
        public Stop {
            memos = List.copyOf(memos);
            themes = List.copyOf(themes);
            passages = List.copyOf(passages);
        }
    }

    /** What somebody noted. */
    public record Memo(String actor, String at, String text) {}

    /**
     * A theme that authors name.
     *
     * @param report what the report is called
     * @param place where in the report they name it, as people said it; empty if nobody did
     * @param listedBy who noted it
     */
    public record FromTheme(String report, ThemeMapping mapping, String place, String listedBy) {}

    /**
     * A passage, whoever coded it.
     *
     * @param report what the report is called
     * @param page 1-based page of the file
     * @param printed what is printed on the page as its number; empty where none is known
     * @param quote its words
     * @param astray whether it was coded in an older text of the report, and not found again in the one there is now
     * @param codings by whom and when, the oldest first
     */
    public record Passage(
            ReportId id,
            String report,
            int page,
            String printed,
            int start,
            int end,
            String quote,
            boolean astray,
            List<Coding> codings) {
        public Passage {
            codings = List.copyOf(codings);
        }
    }

    /**
     * That somebody gave the code to a passage.
     *
     * @param memo what was noted with it or later, by whomever; empty for nothing
     */
    public record Coding(String coder, String at, String memo) {}
}
