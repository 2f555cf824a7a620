// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.checklist.Shown;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.writing.WritingFacts;

/** What the facts show of codes, themes, findings and the confidence in them. */
final class SynthesisFacts {
    private final ConfidenceState confidence;
    private final CodingState coding;
    private final int coders;
    private final List<CodedSegment> shown;

    SynthesisFacts(WritingFacts facts) {
        this.confidence = ConfidenceState.of(
                facts.session(), new ConfidenceBasis(facts.protocol(), facts.appraisal(), facts.form()));
        this.coding = confidence.coding();
        this.coders = facts.protocol().coding().coders();
        this.shown = coding.shown();
    }

    /** Whether any text is coded, or any author's theme listed. */
    boolean isCoded() {
        return !coding.segments().isEmpty() || !coding.themes().isEmpty();
    }

    boolean hasThemes() {
        return !shown.isEmpty() || !coding.mappings().isEmpty();
    }

    private static Shown nothingCoded() {
        return Shown.nothing("Nothing is coded yet.", "`sheaf code`");
    }

    Shown codebook() {
        int codes = coding.tree().codes().size();
        return codes == 0
                ? Shown.nothing(
                        "There is no codebook.", "`sheaf codebook add`, or codebook.yml and `sheaf codebook take`")
                : Shown.whole(
                        Amounts.of(codes, "code") + ", version " + coding.tree().version());
    }

    Shown coded() {
        int passages = coding.counted().size();
        return passages == 0
                ? nothingCoded()
                : Shown.whole(Amounts.of(passages, "coded passage") + " of "
                        + Amounts.of(
                                coding.counted().stream()
                                        .map(CodedSegment::report)
                                        .distinct()
                                        .count(),
                                "report"));
    }

    Shown coders() {
        List<ReportId> reports = coding.studies().reports();
        if (coding.segments().isEmpty() || reports.isEmpty()) {
            return nothingCoded();
        }
        List<String> without = reports.stream()
                .filter(report -> coding.done(report).size() < coders)
                .map(coding.studies()::name)
                .toList();
        Set<String> people = new TreeSet<>();
        reports.forEach(report -> coding.done(report).forEach(person -> people.add(person.name())));
        return Amounts.shown(
                people.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Amounts.of(people.size(), "person", "people") + " coded "
                                + (reports.size() - without.size()) + " of "
                                + Amounts.of(reports.size(), "included report") + " whole, "
                                + Amounts.of(coders, "person", "people") + " wanted for each"),
                without.isEmpty()
                        ? ""
                        : "Not said to be coded whole by all who are wanted: " + Amounts.some(without) + ".",
                "`sheaf code`, then `sheaf code done`");
    }

    Shown origins() {
        List<Code> codes = coding.tree().codes();
        if (codes.isEmpty()) {
            return codebook();
        }
        List<String> without = codes.stream()
                .filter(code -> code.origin().isEmpty())
                .map(code -> code.id().name())
                .toList();
        return Amounts.shown(
                without.size() == codes.size()
                        ? Optional.empty()
                        : Optional.of("The origin of " + (codes.size() - without.size()) + " of "
                                + Amounts.of(codes.size(), "code")),
                without.isEmpty() ? "" : "From the data or from a frame is not said of: " + Amounts.some(without) + ".",
                "`sheaf codebook change`");
    }

    Shown comparison() {
        Set<ReportId> reports = new TreeSet<>();
        shown.forEach(segment -> reports.add(segment.report()));
        coding.mappings().forEach(mapping -> reports.add(mapping.theme().report()));
        return reports.isEmpty()
                ? nothingCoded()
                : Amounts.shown(
                        Optional.of("Themes beside " + Amounts.of(reports.size(), "report")),
                        reports.size() > 1 ? "" : "Only one report bears a theme, so that nothing can be compared.",
                        "`sheaf code`");
    }

    Shown quotations() {
        int hidden = coding.counted().size() - shown.size();
        return Amounts.shown(
                shown.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Amounts.of(shown.size(), "coded passage") + " of "
                                + Amounts.of(
                                        shown.stream()
                                                .map(CodedSegment::report)
                                                .distinct()
                                                .count(),
                                        "report")
                                + " can be quoted"),
                hidden > 0
                        ? Amounts.of(hidden, "passage is", "passages are")
                                + " not shown before all who code these reports are done."
                        : shown.isEmpty() ? "Nothing is coded yet." : "",
                "`sheaf code`, then `sheaf code done`");
    }

    Shown authorThemes() {
        List<AuthorTheme> themes = coding.themes();
        if (themes.isEmpty()) {
            return Shown.nothing("No theme that authors name is listed.", "`sheaf theme add`");
        }
        long mapped =
                coding.mappings().stream().map(ThemeMapping::theme).distinct().count();
        return Amounts.shown(
                Optional.of(mapped + " of " + Amounts.of(themes.size(), "author's theme", "authors' themes")
                        + " have their place in the codebook"),
                mapped == themes.size()
                        ? ""
                        : Amounts.of(themes.size() - mapped, "theme has", "themes have") + " no place.",
                "`sheaf theme map`");
    }

    Shown findings() {
        int findings = confidence.findings().size();
        return findings == 0
                ? Shown.nothing("No finding is worded.", "`sheaf finding add`")
                : Shown.whole(Amounts.of(findings, "finding"));
    }

    Shown confidenceBegun() {
        List<ReviewFinding> findings = confidence.findings();
        long begun = findings.stream()
                .filter(finding -> confidence.assessment(finding.id()).version() > 0)
                .count();
        return findings.isEmpty()
                ? findings()
                : begun == 0
                        ? Shown.nothing("Confidence is judged of no finding.", "`sheaf confidence`")
                        : Shown.whole(
                                "GRADE-CERQual, begun for " + begun + " of " + Amounts.of(findings.size(), "finding"));
    }

    Shown confidence() {
        List<ReviewFinding> findings = confidence.findings();
        if (findings.isEmpty()) {
            return findings();
        }
        List<String> without = findings.stream()
                .filter(finding -> !confidence.assessment(finding.id()).isWhole())
                .map(finding -> finding.id().toString())
                .toList();
        return Amounts.shown(
                without.size() == findings.size()
                        ? Optional.empty()
                        : Optional.of((findings.size() - without.size()) + " of "
                                + Amounts.of(findings.size(), "finding") + " judged whole"),
                without.isEmpty() ? "" : "Confidence is not judged whole of: " + Amounts.some(without) + ".",
                "`sheaf confidence`");
    }
}
