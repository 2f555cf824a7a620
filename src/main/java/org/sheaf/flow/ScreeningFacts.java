// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * What screening has decided so far. Votes are cast on reports; the diagram shows the record that stands for each.
 *
 * @param excluded excluded on title and abstract by people
 * @param setAside neither excluded nor taken further on title and abstract, with why
 * @param retrieval what became of the full texts that were sought; empty while nobody sought any
 * @param fullText what was decided on full texts; empty while that has not begun or is under way
 * @param stopped where people stopped reading titles and abstracts before all were read
 * @param underWay how far it is, in words, while not every report is decided: then nothing is counted; empty when all are
 */
public record ScreeningFacts(
        SortedSet<ReportId> excluded,
        SortedMap<ReportId, String> setAside,
        Optional<Retrieval> retrieval,
        Optional<FullTextFacts> fullText,
        List<Stopped> stopped,
        UnderWay underWay) {
    /**
     * How far screening is, in words; empty where a stage has not begun or is done.
     *
     * @param titles on titles and abstracts
     * @param fullTexts on full texts
     */
    public record UnderWay(String titles, String fullTexts) {
        static final UnderWay NOTHING = new UnderWay("", "");
    }

    /**
     * What became of the full texts that were sought, before they are all assessed.
     *
     * @param sought reports sought for retrieval
     * @param notRetrieved of these, not retrieved
     * @param underWay how far it is, in words, while some are still to be got; empty when none is
     */
    public record Retrieval(SortedSet<ReportId> sought, SortedSet<ReportId> notRetrieved, String underWay) {
        public Retrieval {
            sought = Collections.unmodifiableSortedSet(new TreeSet<>(sought));
            notRetrieved = Collections.unmodifiableSortedSet(new TreeSet<>(notRetrieved));
        }
    }

    /**
     * Reports that nobody read because people stopped screening. Nobody excluded them.
     *
     * @param unread these reports
     * @param ranked whether a tool had put them in order, so that they were the least likely ones by it
     * @param note who stopped, why, and what can be claimed, in words
     */
    public record Stopped(SortedSet<ReportId> unread, boolean ranked, String note) {
        public Stopped {
            unread = Collections.unmodifiableSortedSet(new TreeSet<>(unread));
        }
    }

    public ScreeningFacts {
        stopped = List.copyOf(stopped);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        setAside = Collections.unmodifiableSortedMap(new TreeMap<>(setAside));
    }

    /** Screening on title and abstract only. */
    public static ScreeningFacts titleAndAbstract(Set<ReportId> excluded) {
        return of(excluded, Optional.empty(), UnderWay.NOTHING);
    }

    /** Titles and abstracts are being screened. */
    public static ScreeningFacts titlesUnderWay(String words) {
        return of(Set.of(), Optional.empty(), new UnderWay(words, ""));
    }

    /** Titles and abstracts are done, full texts are being assessed. */
    public static ScreeningFacts fullTextsUnderWay(Set<ReportId> excluded, String words) {
        return of(excluded, Optional.empty(), new UnderWay("", words));
    }

    /** Screening on title and abstract, and on full text. */
    public static ScreeningFacts withFullText(Set<ReportId> excluded, FullTextFacts fullText) {
        return of(excluded, Optional.of(fullText), UnderWay.NOTHING);
    }

    private static ScreeningFacts of(Set<ReportId> excluded, Optional<FullTextFacts> fullText, UnderWay underWay) {
        return new ScreeningFacts(
                new TreeSet<>(excluded), new TreeMap<>(), Optional.empty(), fullText, List.of(), underWay);
    }

    /** The same with records that nobody can tell about on title and abstract, and why. */
    public ScreeningFacts withSetAside(Map<ReportId, String> reports) {
        return new ScreeningFacts(excluded, new TreeMap<>(reports), retrieval, fullText, stopped, underWay);
    }

    /** The same with what became of the full texts that were sought. */
    public ScreeningFacts withRetrieval(Retrieval begun) {
        return new ScreeningFacts(excluded, setAside, Optional.of(begun), fullText, stopped, underWay);
    }

    /** The same with what nobody read because people stopped. */
    public ScreeningFacts withStopped(List<Stopped> stops) {
        return new ScreeningFacts(excluded, setAside, retrieval, fullText, stops, underWay);
    }

    /** The same with the studies of which the included reports tell. */
    public ScreeningFacts withStudies(SortedMap<String, Set<ReportId>> studies) {
        return new ScreeningFacts(
                excluded, setAside, retrieval, fullText.map(facts -> facts.withStudies(studies)), stopped, underWay);
    }

    /** What was decided about other reports than these. */
    ScreeningFacts without(Set<ReportId> gone) {
        return new ScreeningFacts(
                FlowFacts.without(excluded, gone),
                FlowFacts.without(setAside, gone),
                retrieval.map(begun -> new Retrieval(
                        FlowFacts.without(begun.sought(), gone),
                        FlowFacts.without(begun.notRetrieved(), gone),
                        begun.underWay())),
                fullText.map(facts -> facts.without(gone)),
                stopped.stream()
                        .map(stop -> new Stopped(FlowFacts.without(stop.unread(), gone), stop.ranked(), stop.note()))
                        .filter(stop -> !stop.unread().isEmpty())
                        .toList(),
                underWay);
    }
}
