// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.confidence.Support;

/**
 * What the facts know of a finding: on which studies it rests, with how much, who and where they are, and how they were done.
 *
 * @param studies those that contribute, in the order of their names
 * @param leftOut those under its themes that do not contribute after all
 * @param gone themes that are no longer in the codebook, with where they count now
 * @param hidden coded passages that are not shown yet, since not all who code the report have coded it whole
 */
public record FindingFacts(List<OfStudy> studies, List<LeftOut> leftOut, List<Support.Gone> gone, int hidden) {
    public FindingFacts {
        studies = List.copyOf(studies);
        leftOut = List.copyOf(leftOut);
        gone = List.copyOf(gone);
    }

    /**
     * One study.
     *
     * @param name what people call it
     * @param reports those of its reports that are included
     * @param passages coded passages under the finding's themes, each once
     * @param characters how much text they hold together, what several share counted once
     * @param themes its authors' themes that belong to the finding's themes
     * @param quotes the passages themselves, by report and place
     * @param contexts what was extracted of its people and setting
     * @param appraised how it was done, with each instrument
     * @param added what somebody said who named it beside the finding's themes; nothing where it stands under them
     */
    public record OfStudy(
            String name,
            List<ReportId> reports,
            int passages,
            int characters,
            List<String> themes,
            List<Quote> quotes,
            List<Context> contexts,
            List<Appraised> appraised,
            Optional<Correction> added) {
        public OfStudy {
            reports = List.copyOf(reports);
            themes = List.copyOf(themes);
            quotes = List.copyOf(quotes);
            contexts = List.copyOf(contexts);
            appraised = List.copyOf(appraised);
        }
    }

    /**
     * A coded passage.
     *
     * @param report what the report is called
     * @param page 1-based
     * @param codes names of the codes that it bears, of those under the finding
     */
    public record Quote(String report, int page, String text, List<String> codes) {
        public Quote {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What was extracted in a field.
     *
     * @param words {@code not reported} where somebody found that; empty where nobody has looked
     */
    public record Context(String label, String words) {}

    /**
     * How a study was appraised with an instrument.
     *
     * @param unit what was appraised: the study, or one of its reports
     * @param state how far it is, in words
     * @param notGood answers that are not as they should be, are open, or could not be given: item and answer
     */
    public record Appraised(String instrument, String unit, String state, List<String> notGood) {
        public Appraised {
            notGood = List.copyOf(notGood);
        }
    }

    /** A study under the finding's themes that does not contribute, with who said so and why. */
    public record LeftOut(String study, Correction correction) {}

    public int passages() {
        return studies.stream().mapToInt(OfStudy::passages).sum();
    }

    /** Characters of quoted text. */
    public int characters() {
        return studies.stream().mapToInt(OfStudy::characters).sum();
    }

    /** Authors' themes. */
    public int themes() {
        return studies.stream().mapToInt(study -> study.themes().size()).sum();
    }

    /** The same in the words of the check. */
    public Support support() {
        return new Support(
                studies.stream()
                        .map(study -> new Support.Contribution(
                                study.name(), study.passages(), study.themes().size()))
                        .toList(),
                gone);
    }
}
