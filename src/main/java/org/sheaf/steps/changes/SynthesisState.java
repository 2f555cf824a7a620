// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** On what the synthesis rests in one state of the facts, each thing by its id with a word on what is said of it. */
public final class SynthesisState {
    static final String NOT_JUDGED = "not judged";

    private final Session session;
    private final ConfidenceState confidence;
    private final AppraisalState appraisal;
    private final ThemeMatrix matrix;

    private SynthesisState(Session session, ConfidenceBasis basis) {
        this.session = session;
        this.confidence = ConfidenceState.of(session, basis);
        this.appraisal = AppraisalState.of(session, basis.appraisal());
        this.matrix = ThemeMatrix.of(
                confidence.coding().tree(),
                confidence.studies().studies(),
                confidence.coding().shown(),
                confidence.coding().mappings());
    }

    public static SynthesisState of(Session session, ConfidenceBasis basis) {
        return new SynthesisState(session, basis);
    }

    Session session() {
        return session;
    }

    Studies included() {
        return confidence.studies();
    }

    ConfidenceState confidence() {
        return confidence;
    }

    AppraisalState appraisal() {
        return appraisal;
    }

    ThemeMatrix matrix() {
        return matrix;
    }

    /** Passages in reports that not all who code them have coded whole: nobody is told yet what they say. */
    int hiddenPassages() {
        return confidence.coding().counted().size()
                - confidence.coding().shown().size();
    }

    /** The included studies by id. */
    public SortedMap<String, String> studies() {
        SortedMap<String, String> all = new TreeMap<>();
        for (Study study : confidence.studies().studies()) {
            all.put(
                    study.id().toString(),
                    confidence.studies().name(study) + ": "
                            + study.reports().stream().map(ReportId::toString).collect(Collectors.joining(" ")));
        }
        return all;
    }

    /** The themes by code, with what they rest on. */
    public SortedMap<String, String> themes() {
        SortedMap<String, String> all = new TreeMap<>();
        for (ThemeMatrix.Row row : matrix.rows()) {
            all.put(
                    row.code().id().name(),
                    row.code().name() + ": " + support(row.code().id()));
        }
        return all;
    }

    /** On how much a theme rests, the codes below it included. */
    String support(CodeId code) {
        Evidence evidence = matrix.whole(code);
        return Words.amount(matrix.support(code).size(), "study", "studies") + ", "
                + Words.amount(evidence.passages().size(), "passage", "passages")
                + (evidence.themes().isEmpty()
                        ? ""
                        : ", " + Words.amount(evidence.themes().size(), "author's theme", "authors' themes"));
    }

    /** The findings that stand, by id. */
    public SortedMap<String, String> findings() {
        SortedMap<String, String> all = new TreeMap<>();
        for (ReviewFinding finding : confidence.findings()) {
            all.put(finding.id().toString(), finding.statement() + " [" + themes(finding) + "]");
        }
        return all;
    }

    /** The themes on which a finding rests, by name. */
    String themes(ReviewFinding finding) {
        return confidence.themes(finding).stream().map(Code::name).collect(Collectors.joining(", "));
    }

    /** What was judged of each finding: the four components and the whole. */
    public SortedMap<String, String> confidences() {
        SortedMap<String, String> all = new TreeMap<>();
        for (ReviewFinding finding : confidence.findings()) {
            CerqualAssessment assessment = confidence.assessment(finding.id());
            for (Component component : Component.values()) {
                assessment
                        .of(component)
                        .ifPresent(judged -> all.put(
                                finding.id() + "/" + component.key(),
                                judged.level().label()));
            }
            assessment
                    .overall()
                    .ifPresent(judged ->
                            all.put(finding.id() + "/overall", judged.level().label()));
        }
        return all;
    }

    /** What the answers of appraisal come to, where everybody may see them; by unit, instrument and item. */
    public SortedMap<String, String> answers() {
        SortedMap<String, String> all = new TreeMap<>();
        for (AppraisalState.Unit unit : appraisal.units()) {
            for (Instrument instrument : appraisal.basis().instruments()) {
                for (Item item : instrument.items()) {
                    answer(unit, instrument, item)
                            .ifPresent(given -> all.put(
                                    unit.id() + "/" + instrument.id() + "/" + item.id(),
                                    unit.name() + ": " + given.words()));
                }
            }
        }
        return all;
    }

    /** What an item comes to; nothing while raters differ, or while their answers are not shown. */
    Optional<Given> answer(AppraisalState.Unit unit, Instrument instrument, Item item) {
        return appraisal.isOpened(unit, instrument)
                ? appraisal.of(unit, instrument).rated(item.id()).comesTo()
                : Optional.empty();
    }

    /** How many themes rest on at least one study. */
    int supportedThemes() {
        return (int) matrix.rows().stream()
                .filter(row -> !matrix.support(row.code().id()).isEmpty())
                .count();
    }

    /** How many findings are judged as a whole. */
    int judgedFindings() {
        List<ReviewFinding> findings = confidence.findings();
        return (int) findings.stream()
                .filter(finding -> confidence.assessment(finding.id()).overall().isPresent())
                .count();
    }
}
