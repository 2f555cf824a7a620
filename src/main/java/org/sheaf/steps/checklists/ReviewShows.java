// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.sheaf.checklist.Fact;
import org.sheaf.checklist.Shown;
import org.sheaf.protocol.SourceKind;
import org.sheaf.steps.writing.WritingFacts;

/** What the facts of a review, in one state, show of everything that items of checklists can name. */
public final class ReviewShows {
    private final AgreedFacts agreed;
    private final SearchFacts searching;
    private final ScreeningFacts screening;
    private final StudyFacts studies;
    private final SynthesisFacts synthesis;
    private final Map<Fact, Shown> known = new EnumMap<>(Fact.class);

    public ReviewShows(WritingFacts facts) {
        this.agreed = new AgreedFacts(facts);
        this.searching = new SearchFacts(facts);
        this.screening = new ScreeningFacts(facts);
        this.studies = new StudyFacts(facts);
        this.synthesis = new SynthesisFacts(facts);
    }

    /** How far a fact is shown. */
    public Shown of(Fact fact) {
        return known.computeIfAbsent(fact, this::look);
    }

    /** Whether any text is coded, or any author's theme listed. */
    public boolean isCoded() {
        return synthesis.isCoded();
    }

    private Shown look(Fact fact) {
        return switch (fact) {
            case QUESTION -> agreed.question();
            case REGISTRATION -> agreed.registration();
            case CRITERIA -> agreed.criteria();
            case REASONS -> agreed.reasons();
            case SYNTHESES -> agreed.syntheses();
            case SOURCES -> searching.sources();
            case DATABASES -> searching.kinds(Set.of(SourceKind.DATABASE), "a database");
            case PLATFORMS -> searching.platforms();
            case REGISTERS -> searching.kinds(Set.of(SourceKind.REGISTER), "a study register");
            case WEBSITES ->
                searching.kinds(Set.of(SourceKind.WEBSITE, SourceKind.ORGANISATION), "a web site or an organisation");
            case CITATION_SEARCHING ->
                searching.kinds(Set.of(SourceKind.CITATION_SEARCHING), "references or citing works");
            case CONTACTS -> searching.contacts();
            case OTHER_METHODS -> searching.otherMethods();
            case STRATEGIES -> searching.strategies();
            case LIMITS -> searching.limits();
            case FILTERS -> searching.filters();
            case PRIOR_WORK -> searching.priorWork();
            case UPDATES -> searching.updates();
            case DATES -> searching.dates();
            case PEER_REVIEW -> searching.peerReview();
            case RECORDS -> searching.records();
            case DEDUPLICATION -> searching.deduplication();
            case SCREENING -> screening.screening();
            case FLOW -> screening.flow();
            case EXCLUDED -> screening.excluded();
            case EXTRACTION -> studies.extraction();
            case DATA_ITEMS -> studies.dataItems();
            case STUDY_TABLE -> studies.studyTable();
            case APPRAISAL_TOOL -> studies.tool();
            case APPRAISAL_PROCESS -> studies.process();
            case APPRAISAL_RESULTS -> studies.results();
            case SENSITIVITY -> studies.sensitivity(synthesis.hasThemes());
            case APPROACH -> agreed.approach();
            case CODEBOOK -> synthesis.codebook();
            case CODED -> synthesis.coded();
            case CODERS -> synthesis.coders();
            case ORIGINS -> synthesis.origins();
            case STUDY_COMPARISON -> synthesis.comparison();
            case QUOTATIONS -> synthesis.quotations();
            case AUTHOR_THEMES -> synthesis.authorThemes();
            case FINDINGS -> synthesis.findings();
            case CONFIDENCE_BEGUN -> synthesis.confidenceBegun();
            case CONFIDENCE -> synthesis.confidence();
            case SOFTWARE -> agreed.software();
        };
    }
}
