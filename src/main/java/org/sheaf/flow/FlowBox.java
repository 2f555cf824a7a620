// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.sheaf.flow.FlowLane.DATABASES_AND_REGISTERS;
import static org.sheaf.flow.FlowLane.OTHER_METHODS;
import static org.sheaf.flow.FlowLane.PREVIOUS;
import static org.sheaf.flow.FlowStage.IDENTIFICATION;
import static org.sheaf.flow.FlowStage.SCREENING;
import static org.sheaf.flow.FlowUnit.RECORDS;
import static org.sheaf.flow.FlowUnit.REPORTS;
import static org.sheaf.flow.FlowUnit.STUDIES;

import java.util.Optional;

/**
 * The numbers of a flow, each with its key. Keys of boxes that PRISMA 2020 has are the data keys of the R package
 * PRISMA2020 (version 1.1.4, {@code inst/extdata/PRISMA.csv}). The others ({@link #isPrisma()} is false) hold what
 * reviews state and the diagram has no place for; their keys contain none of the package's keys, because the package
 * looks its rows up by parts of words.
 *
 * <p>In the order in which a reader meets them.
 */
public enum FlowBox {
    PREVIOUS_STUDIES(
            "previous_studies",
            "Studies included in previous version of review",
            PREVIOUS,
            IDENTIFICATION,
            STUDIES,
            Origin.PRISMA),
    PREVIOUS_REPORTS(
            "previous_reports",
            "Reports of studies included in previous version of review",
            PREVIOUS,
            IDENTIFICATION,
            REPORTS,
            Origin.PRISMA),
    /** Included then and not now; without it the total of an update does not add up. Only in an updated review. */
    NO_LONGER_STUDIES(
            "no_longer_in_studies",
            "Studies of the previous version no longer included",
            PREVIOUS,
            FlowStage.INCLUDED,
            STUDIES,
            Origin.OWN),
    NO_LONGER_REPORTS(
            "no_longer_in_reports",
            "Reports of the previous version no longer included",
            PREVIOUS,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.OWN),
    /** Found then, and in no lane of the update: what awaited classification then, for example. */
    RECONSIDERED(
            "found_before_included_since",
            "Reports found for the previous version and included since",
            PREVIOUS,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.OWN),
    /** Databases and registers together, for reviews that state only that. */
    IDENTIFIED(
            "dbr_identified",
            "Records identified from databases and registers",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    /** Its parts are the databases. */
    DATABASES("database_results", "Databases", DATABASES_AND_REGISTERS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    /** Its parts are the registers. */
    REGISTERS("register_results", "Registers", DATABASES_AND_REGISTERS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    DUPLICATES(
            "duplicates", "Duplicate records removed", DATABASES_AND_REGISTERS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    /** Its parts are the tools. */
    AUTOMATION(
            "excluded_automatic",
            "Records marked as ineligible by automation tools",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.PRISMA),
    /** Its parts are the reasons. */
    OTHER_REASONS(
            "excluded_other",
            "Records removed for other reasons",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.PRISMA),
    /** One number for several of the three reasons above, where a source does not separate them. */
    REMOVED_TOGETHER(
            "removed_together",
            "Records removed before screening, reasons not separated",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    AFTER_DEDUPLICATION(
            "records_after_deduplication",
            "Records after duplicates removed (as stated)",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    /** What was left after duplicates and everything else that is removed before screening. */
    AFTER_REMOVAL(
            "records_after_removal",
            "Records left after removal before screening (as stated)",
            DATABASES_AND_REGISTERS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    SCREENED("records_screened", "Records screened", DATABASES_AND_REGISTERS, SCREENING, RECORDS, Origin.PRISMA),
    EXCLUDED("records_excluded", "Records excluded", DATABASES_AND_REGISTERS, SCREENING, RECORDS, Origin.PRISMA),
    /** Neither excluded nor taken further on title and abstract, because nobody can tell yet. Its parts are why. */
    TITLES_SET_ASIDE(
            "titles_set_aside",
            "Records set aside on title and abstract",
            DATABASES_AND_REGISTERS,
            SCREENING,
            RECORDS,
            Origin.OWN),
    SOUGHT(
            "dbr_sought_reports",
            "Reports sought for retrieval",
            DATABASES_AND_REGISTERS,
            SCREENING,
            REPORTS,
            Origin.PRISMA),
    NOT_RETRIEVED(
            "dbr_notretrieved_reports",
            "Reports not retrieved",
            DATABASES_AND_REGISTERS,
            SCREENING,
            REPORTS,
            Origin.PRISMA),
    ASSESSED(
            "dbr_assessed",
            "Reports assessed for eligibility",
            DATABASES_AND_REGISTERS,
            SCREENING,
            REPORTS,
            Origin.PRISMA),
    /** Its parts are the reasons. */
    REPORTS_EXCLUDED("dbr_excluded", "Reports excluded", DATABASES_AND_REGISTERS, SCREENING, REPORTS, Origin.PRISMA),
    /** For a synthesis that draws on a larger review: what that review as a whole found eligible. */
    ELIGIBLE_OVERALL(
            "eligible_overall",
            "Eligible for the overall review (as stated)",
            DATABASES_AND_REGISTERS,
            SCREENING,
            REPORTS,
            Origin.OWN),
    /** For an overview: the reviews through which its studies were found. */
    ELIGIBLE_REVIEWS(
            "eligible_reviews",
            "Eligible reviews, from which studies were taken (as stated)",
            DATABASES_AND_REGISTERS,
            SCREENING,
            REPORTS,
            Origin.OWN),
    /** The other methods together, for reviews that state only that. */
    OTHER_IDENTIFIED(
            "other_identified",
            "Records identified by other methods",
            OTHER_METHODS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    WEBSITES("website_results", "Websites", OTHER_METHODS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    ORGANISATIONS("organisation_results", "Organisations", OTHER_METHODS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    CITATION_SEARCHING(
            "citations_results", "Citation searching", OTHER_METHODS, IDENTIFICATION, RECORDS, Origin.PRISMA),
    /** PRISMA shows no box for these; without the note the lane does not add up. */
    OTHER_DUPLICATES(
            "other_duplicate_note",
            "Duplicates, not taken further",
            OTHER_METHODS,
            IDENTIFICATION,
            RECORDS,
            Origin.OWN),
    /** Set aside on title and abstract or by a tool, for which PRISMA shows no box in this lane. */
    OTHER_SET_ASIDE(
            "other_set_aside", "Set aside before retrieval", OTHER_METHODS, IDENTIFICATION, RECORDS, Origin.OWN),
    OTHER_SOUGHT(
            "other_sought_reports", "Reports sought for retrieval", OTHER_METHODS, SCREENING, REPORTS, Origin.PRISMA),
    OTHER_NOT_RETRIEVED(
            "other_notretrieved_reports", "Reports not retrieved", OTHER_METHODS, SCREENING, REPORTS, Origin.PRISMA),
    OTHER_ASSESSED(
            "other_assessed", "Reports assessed for eligibility", OTHER_METHODS, SCREENING, REPORTS, Origin.PRISMA),
    /** Its parts are the reasons. */
    OTHER_EXCLUDED("other_excluded", "Reports excluded", OTHER_METHODS, SCREENING, REPORTS, Origin.PRISMA),
    /** For a review that counts neither studies nor reports. */
    DRAWN_UPON(
            "records_drawn_upon",
            "Records that the review draws upon (as stated)",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            RECORDS,
            Origin.OWN),
    NEW_STUDIES(
            "new_studies",
            "New studies included in review",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            STUDIES,
            Origin.PRISMA),
    NEW_REPORTS(
            "new_reports",
            "Reports of new included studies",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.PRISMA),
    /**
     * Assessed in full text, in both lanes, and neither included nor excluded: Cochrane Handbook, section 4.6.5, shows these
     * and ongoing studies beside what is included; PRISMA 2020 has no box for them.
     */
    AWAITING(
            "awaiting_classification",
            "Reports awaiting classification",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.OWN),
    /** Eligible as far as anybody can tell, and not finished. */
    ONGOING(
            "ongoing_reports",
            "Reports of ongoing studies",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.OWN),
    TOTAL_STUDIES(
            "total_studies",
            "Total studies included in review",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            STUDIES,
            Origin.PRISMA),
    TOTAL_REPORTS(
            "total_reports",
            "Reports of total included studies",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.PRISMA),
    TOTAL_STUDIES_META_ANALYSIS(
            "total_studies_ma",
            "Total studies included in meta-analysis",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            STUDIES,
            Origin.PRISMA),
    TOTAL_REPORTS_META_ANALYSIS(
            "total_reports_ma",
            "Reports of total included studies in meta-analysis",
            FlowLane.INCLUDED,
            FlowStage.INCLUDED,
            REPORTS,
            Origin.PRISMA);

    private enum Origin {
        PRISMA,
        OWN
    }

    private final String key;
    private final String label;
    private final FlowLane lane;
    private final FlowStage stage;
    private final FlowUnit unit;
    private final Origin origin;

    FlowBox(String key, String label, FlowLane lane, FlowStage stage, FlowUnit unit, Origin origin) {
        this.key = key;
        this.label = label;
        this.lane = lane;
        this.stage = stage;
        this.unit = unit;
        this.origin = origin;
    }

    /** The word for this box in files. */
    public String key() {
        return key;
    }

    /** The words in the diagram. */
    public String label() {
        return label;
    }

    public FlowLane lane() {
        return lane;
    }

    public FlowStage stage() {
        return stage;
    }

    /** What is counted here. */
    public FlowUnit unit() {
        return unit;
    }

    /** Whether PRISMA 2020 (or the R package) has this box. */
    public boolean isPrisma() {
        return origin == Origin.PRISMA;
    }

    /**
     * Whether this count may stand here: a number that the source does not print must not fill a box of PRISMA 2020 that
     * the source leaves open, not even as a difference of numbers that it does print.
     */
    public boolean admits(Count count) {
        return !(isPrisma() && count instanceof Count.Difference);
    }

    /** Whether two syntheses that come from the same search must agree on this number. */
    public boolean describesSearch() {
        return stage == IDENTIFICATION && lane != PREVIOUS;
    }

    /** The box with this key, or nothing if there is none. */
    public static Optional<FlowBox> parse(String key) {
        for (FlowBox box : values()) {
            if (box.key.equals(key)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
