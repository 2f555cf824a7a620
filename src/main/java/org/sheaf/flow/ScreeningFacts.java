// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * What screening has decided so far. Votes are cast on reports; the diagram shows the record that stands for each.
 *
 * @param excluded excluded on title and abstract by people
 * @param fullText what was decided on full texts; empty while that has not begun or is under way
 * @param underWay how far it is, in words, while not every report is decided: then nothing is counted; empty when all are
 */
public record ScreeningFacts(SortedSet<ReportId> excluded, Optional<FullTextFacts> fullText, UnderWay underWay) {
    /**
     * How far screening is, in words; empty where a stage has not begun or is done.
     *
     * @param titles on titles and abstracts
     * @param fullTexts on full texts
     */
    public record UnderWay(String titles, String fullTexts) {
        static final UnderWay NOTHING = new UnderWay("", "");
    }

    public ScreeningFacts {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** Screening on title and abstract only. */
    public static ScreeningFacts titleAndAbstract(Set<ReportId> excluded) {
        return new ScreeningFacts(new TreeSet<>(excluded), Optional.empty(), UnderWay.NOTHING);
    }

    /** Titles and abstracts are being screened. */
    public static ScreeningFacts titlesUnderWay(String words) {
        return new ScreeningFacts(new TreeSet<>(), Optional.empty(), new UnderWay(words, ""));
    }

    /** Titles and abstracts are done, full texts are being assessed. */
    public static ScreeningFacts fullTextsUnderWay(Set<ReportId> excluded, String words) {
        return new ScreeningFacts(new TreeSet<>(excluded), Optional.empty(), new UnderWay("", words));
    }

    /** Screening on title and abstract, and on full text. */
    public static ScreeningFacts withFullText(Set<ReportId> excluded, FullTextFacts fullText) {
        return new ScreeningFacts(new TreeSet<>(excluded), Optional.of(fullText), UnderWay.NOTHING);
    }
}
