// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sheaf.protocol.Protocol;

/**
 * Every report of a review, in the order of the contents. A new one is one line here; its card, and how it is
 * made, stand in the class that is named.
 */
public final class Catalogue {
    /** The reports about the review as a whole. */
    private static final List<ReportSource> WHOLE = List.of(
            SearchingReports.SEARCH_REPORT,
            SearchingReports.DUPLICATES,
            SearchingReports.SOURCES,
            ScreeningReports.SCREENING,
            ScreeningReports.STOPPING,
            ScreeningReports.KNOWN_STUDIES,
            StudyReports.STUDY_TABLE,
            StudyReports.EXTRACTION,
            CodedReports.CODEBOOK,
            CodedReports.THEMES,
            CodedReports.THEME_MATRIX,
            CodedReports.FRAMEWORK_CHART,
            CodedReports.TWO_CODERS,
            AppraisedReports.APPRAISAL,
            CodedReports.LOGIC_MODEL,
            ConfidenceReports.FINDINGS,
            ConfidenceReports.EVIDENCE_PROFILE,
            ConfidenceReports.SOQF,
            WritingReports.DISAGREEMENTS,
            WritingReports.EXCLUDED,
            WritingReports.PROTOCOL,
            WritingReports.ELIGIBILITY,
            WritingReports.METHODS,
            WritingReports.NARRATIVE,
            WritingReports.REFERENCES,
            WritingReports.AUDIT_TRAIL,
            ChecklistReports.CHECKLISTS,
            WriteUp.WRITE_UP);

    /** The reports that each synthesis has. */
    private static final List<Function<Protocol.Synthesis, ReportSource>> OF_A_SYNTHESIS = List.of(FlowReports::source);

    private final List<ReportSource> sources;

    private Catalogue(List<ReportSource> sources) {
        this.sources = sources;
    }

    /** The reports of a review: those about the whole, and those that each synthesis has. */
    public static Catalogue of(Protocol protocol) {
        List<ReportSource> sources = new ArrayList<>(WHOLE);
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            OF_A_SYNTHESIS.forEach(source -> sources.add(source.apply(synthesis)));
        }
        sources.sort(Comparator.comparing(source -> source.card().section())); // keeps the order within a section
        return new Catalogue(List.copyOf(sources));
    }

    /** The reports that set the state of a snapshot beside the present one. */
    public static Catalogue versus(String snapshot) {
        return new Catalogue(List.of(LogicModelVersus.source(snapshot), ChangesSince.source(snapshot)));
    }

    /** What there can be, in the order of the contents. */
    public List<ReportCard> cards() {
        return sources.stream().map(ReportSource::card).toList();
    }

    Optional<ReportSource> find(String name) {
        return sources.stream()
                .filter(source -> source.card().name().equals(name))
                .findFirst();
    }
}
