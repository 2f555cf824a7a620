// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that the facts of a review can show, to which items of checklists refer by its key.
 *
 * <p>Each names the report in which readers find it, which there is as soon as anything of the fact is shown;
 * {@code prisma-flow} is there once for each synthesis.
 */
public enum Fact {
    /** The question is written down. */
    QUESTION("protocol"),
    /** Where the review is registered is written down, or that it is not. */
    REGISTRATION("protocol"),
    /** Criteria of eligibility are written down. */
    CRITERIA("eligibility"),
    /** Reasons for exclusion are written down. */
    REASONS("eligibility"),
    /** The protocol names its syntheses. */
    SYNTHESES("protocol"),
    /** At least one search is described, each with its source. */
    SOURCES("search-report"),
    /** At least one database was searched. */
    DATABASES("search-report"),
    /** Of each search of a database the platform is recorded. */
    PLATFORMS("search-report"),
    /** A study register was searched. */
    REGISTERS("search-report"),
    /** Web sites or organisations were searched. */
    WEBSITES("search-report"),
    /** References or citing works were followed up. */
    CITATION_SEARCHING("search-report"),
    /** It is recorded whether anybody was asked for studies. */
    CONTACTS("search-report"),
    /** It is recorded whether studies were sought in other ways. */
    OTHER_METHODS("search-report"),
    /** Of each search the strategy is recorded. */
    STRATEGIES("search-report"),
    /** Of each search the limits are recorded. */
    LIMITS("search-report"),
    /** Of each search it is recorded whether a published filter was used. */
    FILTERS("search-report"),
    /** Of each search it is recorded whether earlier strategies were taken over. */
    PRIOR_WORK("search-report"),
    /** It is recorded how searches are kept up to date. */
    UPDATES("search-report"),
    /** Of each search the day is recorded. */
    DATES("search-report"),
    /** It is recorded whether strategies were peer reviewed. */
    PEER_REVIEW("search-report"),
    /** Of each search the records came in. */
    RECORDS("search-report"),
    /** Records were taken together to reports. */
    DEDUPLICATION("duplicates"),
    /** At each stage people voted, and it is known whether unseen. */
    SCREENING("methods"),
    /** The flow can be drawn, and nothing in it waits. */
    FLOW("prisma-flow"),
    /** Reports excluded at full text are listed, each with its reason. */
    EXCLUDED("excluded-full-texts"),
    /** Values were extracted of each included report. */
    EXTRACTION("methods"),
    /** The fields that are extracted are agreed. */
    DATA_ITEMS("study-table"),
    /** Each included report has a value, or "not reported", in each field. */
    STUDY_TABLE("study-table"),
    /** The protocol names an instrument. */
    APPRAISAL_TOOL("protocol"),
    /** All who are wanted appraised each study. */
    APPRAISAL_PROCESS("methods"),
    /** Each study is appraised, and no difference is open. */
    APPRAISAL_RESULTS("appraisal"),
    /** A table shows which themes would stand without some studies. */
    SENSITIVITY("appraisal"),
    /** The protocol names the approach to coding. */
    APPROACH("methods"),
    /** There is a codebook. */
    CODEBOOK("codebook"),
    /** Passages are coded. */
    CODED("codebook"),
    /** Each included report is coded whole by as many people as the protocol wants. */
    CODERS("methods"),
    /** Of each code it is recorded whether it came from the data or from a frame. */
    ORIGINS("codebook"),
    /** Themes stand beside the studies that bear them. */
    STUDY_COMPARISON("theme-matrix"),
    /** Words of the studies are shown with the themes. */
    QUOTATIONS("narrative"),
    /** Themes that authors name are listed, each with its place in the codebook. */
    AUTHOR_THEMES("themes"),
    /** Findings are worded. */
    FINDINGS("findings"),
    /** Confidence in findings is being judged with GRADE-CERQual. */
    CONFIDENCE_BEGUN("evidence-profile"),
    /** Confidence in each finding is judged. */
    CONFIDENCE("soqf"),
    /** The software is known. */
    SOFTWARE("methods");

    private final String report;

    Fact(String report) {
        this.report = report;
    }

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of the report that shows it, as in the catalogue. */
    public String report() {
        return report;
    }

    /** All words, in the order of the work. */
    public static List<String> keys() {
        return Stream.of(values()).map(Fact::key).toList();
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<Fact> parse(String key) {
        return Stream.of(values()).filter(fact -> fact.key().equals(key)).findFirst();
    }
}
