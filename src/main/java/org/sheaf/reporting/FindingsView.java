// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * A worksheet for each finding: what the facts know of it, what people judged, and what a careful colleague would say.
 *
 * @param tables the same findings as the tables have them
 * @param sheets one for each, in the same order
 */
public record FindingsView(ConfidenceView tables, List<Sheet> sheets) {
    public FindingsView {
        sheets = List.copyOf(sheets);
    }

    /**
     * A worksheet.
     *
     * @param row the finding as the tables have it
     * @param themes on which it rests
     * @param gone themes that are no longer in the codebook, each as a sentence
     * @param amount how many studies, passages and authors' themes stand behind it
     * @param studies those that contribute
     * @param leftOut those under its themes that do not
     * @param history what was ever judged, the oldest first
     * @param wordings how it was worded before, the oldest first
     * @param remarks what is to be mended, and what is worth a thought
     */
    public record Sheet(
            ConfidenceView.Row row,
            List<Theme> themes,
            List<String> gone,
            String amount,
            List<OfStudy> studies,
            List<LeftOut> leftOut,
            List<Past> history,
            List<Wording> wordings,
            List<Remark> remarks) {
        public Sheet {
            themes = List.copyOf(themes);
            gone = List.copyOf(gone);
            studies = List.copyOf(studies);
            leftOut = List.copyOf(leftOut);
            history = List.copyOf(history);
            wordings = List.copyOf(wordings);
            remarks = List.copyOf(remarks);
        }
    }

    /** A theme of the review. */
    public record Theme(String id, String name) {}

    /**
     * A study that contributes.
     *
     * @param passages coded passages, each once
     * @param characters how much text they hold
     * @param themes its authors' themes
     * @param quotes the passages
     * @param contexts what was extracted of its people and setting: label and words
     * @param appraised how it was done
     * @param added why it was named beside the themes; empty where it stands under them
     */
    public record OfStudy(
            String name,
            int passages,
            int characters,
            List<String> themes,
            List<Quote> quotes,
            List<Context> contexts,
            List<Appraised> appraised,
            String added) {
        public OfStudy {
            themes = List.copyOf(themes);
            quotes = List.copyOf(quotes);
            contexts = List.copyOf(contexts);
            appraised = List.copyOf(appraised);
        }
    }

    /** A coded passage with the codes that it bears. */
    public record Quote(String report, int page, String text, String codes) {}

    /** What was extracted in a field; empty where nobody has looked. */
    public record Context(String label, String words) {}

    /** How a study, or one of its reports, was appraised; what is to be looked at, answer by answer. */
    public record Appraised(String instrument, String unit, String state, List<String> notGood) {
        public Appraised {
            notGood = List.copyOf(notGood);
        }
    }

    /** A study that does not contribute after all. */
    public record LeftOut(String study, String why, String who, String when) {}

    /** Something that was once judged. */
    public record Past(
            int version, String what, String level, String explanation, String who, String with, String when) {}

    /** How a finding was worded. */
    public record Wording(String statement, String who, String when, String why) {}

    /**
     * A remark.
     *
     * @param weight {@code to mend} or {@code to think about}
     */
    public record Remark(String weight, String what, String advice) {}
}
