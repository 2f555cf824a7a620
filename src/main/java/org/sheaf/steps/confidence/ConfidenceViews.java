// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.Remark;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.protocol.Eligibility;
import org.sheaf.reporting.ConfidenceView;
import org.sheaf.reporting.FindingsView;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.PageFrame;

/** Findings and the confidence in them as the worksheets and the tables show them. */
public final class ConfidenceViews {
    private static final int DAY = 10;

    private final ConfidenceState state;
    private final Eligibility eligibility;
    private final Function<ReportId, ItemLabel> labels;

    /** @param labels by what a report is recognised */
    public ConfidenceViews(ConfidenceState state, Eligibility eligibility, Function<ReportId, ItemLabel> labels) {
        this.state = state;
        this.eligibility = eligibility;
        this.labels = labels;
    }

    /** What the tables say, in one line. */
    public static String summary(ConfidenceView view) {
        return view.counts();
    }

    /** Both tables; nothing while there is no finding. */
    public Optional<ConfidenceView> tables(PageFrame frame) {
        List<ReviewFinding> findings = state.findings();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        long judged = findings.stream()
                .filter(finding -> state.assessment(finding.id()).overall().isPresent())
                .count();
        return Optional.of(new ConfidenceView(
                frame,
                head(findings),
                findings.size() + (findings.size() == 1 ? " finding" : " findings") + ", the confidence in "
                        + (judged == 0 ? "none" : judged) + " judged",
                findings.stream().map(this::row).toList(),
                works(findings)));
    }

    /** The worksheets. Likewise. */
    public Optional<FindingsView> sheets(PageFrame frame) {
        return tables(frame)
                .map(tables -> new FindingsView(
                        tables, state.findings().stream().map(this::sheet).toList()));
    }

    private ConfidenceView.Head head(List<ReviewFinding> findings) {
        Set<String> authors = new TreeSet<>();
        for (ReviewFinding finding : findings) {
            CerqualAssessment assessment = state.assessment(finding.id());
            Stream.concat(assessment.components().values().stream(), assessment.overall().stream())
                    .flatMap(judgement -> Stream.of(judgement.by(), judgement.with()))
                    .filter(name -> !name.isEmpty())
                    .forEach(authors::add);
        }
        return new ConfidenceView.Head(
                state.basis().protocol().question().strip(),
                List.copyOf(authors),
                eligibility.criteria().stream()
                        .map(one -> new ConfidenceView.Criterion(one.element(), one.eligible()))
                        .toList(),
                eligibility.reasons().stream().map(Eligibility.Reason::name).toList());
    }

    private ConfidenceView.Row row(ReviewFinding finding) {
        CerqualAssessment assessment = state.assessment(finding.id());
        List<ConfidenceView.Part> parts = new ArrayList<>();
        List<String> concerns = new ArrayList<>();
        for (Component component : Component.values()) {
            var judged = assessment.of(component);
            parts.add(part(
                    component.key(),
                    component.label(),
                    judged,
                    one -> one.level().label(),
                    one -> one.level().meaning()));
            judged.ifPresent(one -> concerns.add(one.level().label() + " regarding "
                    + component.label().toLowerCase(Locale.ROOT)
                    + (one.isExplained() ? " (" + one.explanation() + ")" : "")));
        }
        return new ConfidenceView.Row(
                finding.id().toString(),
                finding.statement(),
                finding.category(),
                parts,
                part(
                        "overall",
                        "Confidence",
                        assessment.overall(),
                        one -> one.level().label(),
                        one -> one.level().meaning()),
                concerns,
                state.facts(finding).studies().stream()
                        .map(FindingFacts.OfStudy::name)
                        .toList());
    }

    private static <T extends Enum<T>> ConfidenceView.Part part(
            String key,
            String label,
            Optional<Judgement<T>> judged,
            Function<Judgement<T>, String> level,
            Function<Judgement<T>, String> meaning) {
        return new ConfidenceView.Part(
                key,
                label,
                judged.map(level).orElse(""),
                judged.map(meaning).orElse(""),
                judged.map(Judgement::explanation).orElse(""),
                judged.map(Judgement::by).orElse(""),
                judged.map(Judgement::with).orElse(""),
                judged.map(Judgement::at).map(ConfidenceViews::day).orElse(""));
    }

    private static String day(String at) {
        return at.length() > DAY ? at.substring(0, DAY) : at;
    }

    /** The studies behind any of the findings, in the order of their names. */
    private List<ConfidenceView.Work> works(List<ReviewFinding> findings) {
        Set<ReportId> behind = new TreeSet<>();
        findings.forEach(finding -> state.facts(finding).studies().forEach(study -> behind.addAll(study.reports())));
        List<ConfidenceView.Work> works = new ArrayList<>();
        for (Study study : state.studies().studies()) {
            if (study.reports().stream().anyMatch(behind::contains)) {
                works.add(new ConfidenceView.Work(
                        state.studies().name(study),
                        study.reports().stream().map(labels).toList()));
            }
        }
        return works;
    }

    private FindingsView.Sheet sheet(ReviewFinding finding) {
        FindingFacts facts = state.facts(finding);
        List<ReviewFinding> versions = state.versions(finding.id());
        return new FindingsView.Sheet(
                row(finding),
                state.themes(finding).stream()
                        .map(code -> new FindingsView.Theme(code.id().name(), code.name()))
                        .toList(),
                facts.gone().stream()
                        .map(gone -> "Its theme " + gone.code() + " is no longer in the codebook"
                                + (gone.into().isEmpty()
                                        ? "; what was coded with it waits."
                                        : "; what was coded with it counts under " + gone.into() + "."))
                        .toList(),
                amount(facts),
                facts.studies().stream().map(ConfidenceViews::study).toList(),
                facts.leftOut().stream()
                        .map(one -> new FindingsView.LeftOut(
                                one.study(),
                                one.correction().why(),
                                one.correction().by(),
                                day(one.correction().at())))
                        .toList(),
                state.judged(finding.id()).stream()
                        .map(one -> new FindingsView.Past(
                                one.version(),
                                one.component().map(Component::label).orElse("Confidence"),
                                one.level(),
                                one.explanation(),
                                one.by(),
                                one.with(),
                                day(one.at())))
                        .toList(),
                versions.subList(0, versions.size() - 1).stream()
                        .filter(version -> !version.statement().equals(finding.statement()))
                        .map(version -> new FindingsView.Wording(
                                version.statement(), version.by(), day(version.at()), version.why()))
                        .toList(),
                state.remarks(finding).stream()
                        .map(remark -> new FindingsView.Remark(
                                remark.weight() == Remark.Weight.MEND ? "to mend" : "to think about",
                                remark.what(),
                                remark.advice()))
                        .toList());
    }

    private static String amount(FindingFacts facts) {
        return of(facts.studies().size(), "study", "studies") + ", " + of(facts.passages(), "passage", "passages")
                + " with " + of(facts.characters(), "character", "characters") + ", "
                + of(facts.themes(), "author's theme", "authors' themes")
                + (facts.hidden() == 0
                        ? ""
                        : "; " + of(facts.hidden(), "passage", "passages")
                                + " in reports that not all who code them have coded whole yet");
    }

    private static String of(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static FindingsView.OfStudy study(FindingFacts.OfStudy study) {
        return new FindingsView.OfStudy(
                study.name(),
                study.passages(),
                study.characters(),
                study.themes(),
                study.quotes().stream()
                        .map(quote -> new FindingsView.Quote(
                                quote.report(), quote.page(), quote.text(), String.join("; ", quote.codes())))
                        .toList(),
                study.contexts().stream()
                        .map(one -> new FindingsView.Context(one.label(), one.words()))
                        .toList(),
                study.appraised().stream()
                        .map(one ->
                                new FindingsView.Appraised(one.instrument(), one.unit(), one.state(), one.notGood()))
                        .toList(),
                study.added()
                        .map(said -> said.why() + " (" + said.by() + ", " + day(said.at()) + ")")
                        .orElse(""));
    }
}
