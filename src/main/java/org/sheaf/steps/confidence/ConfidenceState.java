// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.citation.StudyId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.PassagePlace;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.CerqualCheck;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Remark;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.confidence.Support;
import org.sheaf.extraction.Field;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.extraction.ExtractionState;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** Findings and the confidence in them, in one state of the facts. */
public final class ConfidenceState {
    private final ConfidenceBasis basis;
    private final ConfidenceLog log;
    private final CodingState coding;
    private final Studies studies;
    private final ThemeMatrix matrix;
    private final List<CodedSegment> shown;
    private final AppraisedStudies appraised;
    private final Map<Field, Map<ReportId, List<String>>> contexts = new LinkedHashMap<>();
    private final Map<FindingId, FindingFacts> known = new LinkedHashMap<>();

    private ConfidenceState(Session session, ConfidenceBasis basis) {
        this.basis = basis;
        this.coding = CodingState.of(session, basis.protocol());
        this.studies = coding.studies();
        this.log = new ConfidenceLog(session.decisions().all(), studies::now);
        this.shown = coding.shown();
        this.matrix = ThemeMatrix.of(coding.tree(), studies.studies(), shown, coding.mappings());
        this.appraised = new AppraisedStudies(AppraisalState.of(session, basis.appraisal()));
        if (!basis.contexts().isEmpty()) {
            ExtractionState extracted = ExtractionState.of(session, basis.protocol(), basis.form());
            basis.contexts().forEach(field -> contexts.put(field, extracted.filled(field)));
        }
    }

    public static ConfidenceState of(Session session, ConfidenceBasis basis) {
        return new ConfidenceState(session, basis);
    }

    public ConfidenceBasis basis() {
        return basis;
    }

    public Studies studies() {
        return studies;
    }

    public CodingState coding() {
        return coding;
    }

    /** The findings, those of one category together, else in the order in which people put them. */
    public List<ReviewFinding> findings() {
        List<ReviewFinding> findings = log.findings();
        List<String> categories =
                findings.stream().map(ReviewFinding::category).distinct().toList();
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> categories.indexOf(finding.category())))
                .toList();
    }

    /** The finding with an id; nothing if there is none, or it was removed. */
    public Optional<ReviewFinding> finding(FindingId id) {
        return log.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    boolean isRemoved(FindingId id) {
        return log.isRemoved(id);
    }

    /** An id that no finding has had. */
    FindingId next() {
        return log.next();
    }

    /** How a finding was worded, the oldest first. */
    public List<ReviewFinding> versions(FindingId id) {
        return log.versions(id);
    }

    /** What people judged of a finding, as it stands. */
    public CerqualAssessment assessment(FindingId id) {
        return log.assessment(id);
    }

    /** Everything that was ever judged of a finding, the oldest first. */
    public List<Judged> judged(FindingId id) {
        return log.judged(id);
    }

    /** What a careful colleague would say of a finding, what is to be mended first. */
    public List<Remark> remarks(ReviewFinding finding) {
        return CerqualCheck.of(finding, assessment(finding.id()), facts(finding).support());
    }

    /** The codes of a finding as the codebook has them now, each once: what was merged counts under the other. */
    public List<Code> themes(ReviewFinding finding) {
        return finding.codes().stream()
                .map(coding.codebook()::countedUnder)
                .distinct()
                .flatMap(code -> coding.tree().find(code).stream())
                .toList();
    }

    /** What stands behind a finding. */
    public FindingFacts facts(ReviewFinding finding) {
        FindingFacts there = known.get(finding.id());
        if (there == null) {
            there = gather(finding);
            known.put(finding.id(), there);
        }
        return there;
    }

    private FindingFacts gather(ReviewFinding finding) {
        List<CodeId> themes = themes(finding).stream().map(Code::id).toList();
        Set<CodeId> under = new HashSet<>();
        themes.forEach(theme -> below(theme, under));
        List<CodedSegment> passages =
                shown.stream().filter(segment -> under.contains(segment.code())).toList();
        Map<StudyId, Correction> corrections = new LinkedHashMap<>();
        log.corrections(finding.id()).stream()
                .filter(correction -> studies.includes(correction.report()))
                .forEach(correction ->
                        corrections.put(studies.study(correction.report()).id(), correction));
        List<FindingFacts.OfStudy> contributing = new ArrayList<>();
        List<FindingFacts.LeftOut> leftOut = new ArrayList<>();
        for (Study study : studies.studies()) {
            Evidence evidence = Evidence.NONE;
            for (CodeId theme : themes) {
                evidence = evidence.and(matrix.whole(theme, study.reports()));
            }
            Optional<Correction> correction = Optional.ofNullable(corrections.get(study.id()));
            if (correction.isEmpty() ? evidence.isEmpty() : !correction.get().contributes()) {
                correction.ifPresent(said -> leftOut.add(new FindingFacts.LeftOut(studies.name(study), said)));
            } else {
                contributing.add(ofStudy(study, evidence, passages, correction));
            }
        }
        int hidden = (int) coding.counted().stream()
                .filter(segment -> under.contains(segment.code()) && !coding.isOpen(segment.report()))
                .map(PassagePlace::of)
                .distinct()
                .count();
        return new FindingFacts(contributing, leftOut, gone(finding), hidden);
    }

    private void below(CodeId code, Set<CodeId> all) {
        if (all.add(code)) {
            coding.tree().children(code).forEach(child -> below(child.id(), all));
        }
    }

    /** Themes that the finding names and the codebook has no longer. */
    private List<Support.Gone> gone(ReviewFinding finding) {
        List<Support.Gone> gone = new ArrayList<>();
        for (CodeId code : finding.codes()) {
            if (!coding.tree().has(code)) {
                CodeId now = coding.codebook().countedUnder(code);
                gone.add(new Support.Gone(code.name(), coding.tree().has(now) ? now.name() : ""));
            }
        }
        return gone;
    }

    private FindingFacts.OfStudy ofStudy(
            Study study, Evidence evidence, List<CodedSegment> passages, Optional<Correction> correction) {
        return new FindingFacts.OfStudy(
                studies.name(study),
                study.reports(),
                evidence.passages().size(),
                characters(evidence),
                evidence.themes().stream().map(AuthorTheme::words).toList(),
                quotes(study, passages),
                contexts(study),
                appraised.of(study),
                evidence.isEmpty() ? correction : Optional.empty());
    }

    /** How much text passages hold together; what several of them share counts once. */
    private static int characters(Evidence evidence) {
        int sum = 0;
        Optional<PassagePlace> before = Optional.empty();
        int reached = 0;
        for (PassagePlace place : evidence.passages()) { // by report, text and start
            boolean same = before.filter(other ->
                            other.text().equals(place.text()) && other.report().equals(place.report()))
                    .isPresent();
            int from = same ? Math.max(reached, place.start()) : place.start();
            sum += Math.max(0, place.end() - from);
            reached = same ? Math.max(reached, place.end()) : place.end();
            before = Optional.of(place);
        }
        return sum;
    }

    private List<FindingFacts.Quote> quotes(Study study, List<CodedSegment> passages) {
        Map<PassagePlace, List<CodedSegment>> byPlace = passages.stream()
                .filter(segment -> study.reports().contains(segment.report()))
                .collect(Collectors.groupingBy(PassagePlace::of));
        return byPlace.keySet().stream()
                .sorted(Comparator.comparing((PassagePlace place) -> studies.name(place.report()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(place -> {
                    List<CodedSegment> coded = byPlace.getOrDefault(place, List.of());
                    CodedSegment first = coded.get(0);
                    return new FindingFacts.Quote(
                            studies.name(place.report()), first.page(), first.quote(), names(coded));
                })
                .toList();
    }

    private List<String> names(List<CodedSegment> coded) {
        return coded.stream()
                .flatMap(segment -> coding.tree().find(segment.code()).stream())
                .map(Code::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** What reports of one study say alike is said once. */
    private List<FindingFacts.Context> contexts(Study study) {
        List<FindingFacts.Context> found = new ArrayList<>();
        contexts.forEach((field, filled) -> {
            Set<String> words = new LinkedHashSet<>();
            boolean looked = false;
            for (ReportId report : study.reports()) {
                looked |= filled.containsKey(report);
                words.addAll(filled.getOrDefault(report, List.of()));
            }
            String said = words.isEmpty() ? looked ? "not reported" : "" : String.join("; ", words);
            found.add(new FindingFacts.Context(field.label(), said));
        });
        return found;
    }
}
