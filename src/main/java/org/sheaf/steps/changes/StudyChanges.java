// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.protocol.Eligibility;
import org.sheaf.reporting.ChangesView;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.screening.FullTextOutcomes;
import org.sheaf.steps.screening.ScreeningSources;
import org.sheaf.steps.studies.Studies;

/** Studies that came in, left, or have other reports, each with why. */
final class StudyChanges {
    private final SynthesisState after;
    private final Eligibility eligibility;
    private final Studies then;
    private final Studies now;
    private final Counterparts counterparts;
    /** Every report that was there then, included or not. */
    private final SortedSet<ReportId> foundThen;

    private final List<ChangesView.Row> rows = new ArrayList<>();
    /** Made when the first study left. */
    private Optional<Map<ReportId, String>> outcomes = Optional.empty();

    StudyChanges(SynthesisState before, SynthesisState after, Eligibility eligibility, Counterparts counterparts) {
        this.after = after;
        this.eligibility = eligibility;
        this.then = before.included();
        this.now = after.included();
        this.counterparts = counterparts;
        this.foundThen = counterparts.now(
                Library.of(before.session()).reports().stream().map(Report::id).toList());
    }

    List<ChangesView.Row> rows() {
        SortedSet<ReportId> includedThen = counterparts.includedThen();
        for (Study study : now.studies()) {
            List<ReportId> old =
                    study.reports().stream().filter(includedThen::contains).toList();
            List<ReportId> added = study.reports().stream()
                    .filter(report -> !includedThen.contains(report))
                    .toList();
            if (old.isEmpty()) {
                rows.add(new ChangesView.Row(
                        study.id().toString(), now.name(study), "in", "", names(added), since(added)));
            } else if (!added.isEmpty()) {
                rows.add(new ChangesView.Row(
                        study.id().toString(),
                        now.name(study),
                        "further reports",
                        names(old),
                        names(study.reports()),
                        since(added)));
            }
        }
        for (Study study : then.studies()) {
            SortedSet<ReportId> mapped = counterparts.now(study.reports());
            List<ReportId> gone =
                    mapped.stream().filter(report -> !now.includes(report)).toList();
            if (!gone.isEmpty()) {
                String still = names(mapped.stream().filter(now::includes).toList());
                rows.add(new ChangesView.Row(
                        study.id().toString(),
                        then.name(study),
                        still.isEmpty() ? "out" : "a report out",
                        then.name(study),
                        still,
                        gone.stream().map(this::whyOut).toList()));
            }
        }
        regrouped();
        return rows;
    }

    private String names(Collection<ReportId> reports) {
        return reports.stream().map(now::name).sorted().collect(Collectors.joining("; "));
    }

    private List<String> since(List<ReportId> reports) {
        return reports.stream()
                .map(report -> now.name(report) + " (" + report + "): "
                        + (foundThen.contains(report) ? "found before, included since" : "found since"))
                .toList();
    }

    /** Two studies of then that are one now, and one that is two. */
    private void regrouped() {
        for (Study study : now.studies()) {
            List<String> parts = then.studies().stream()
                    .filter(old -> counterparts.now(old.reports()).stream().anyMatch(study.reports()::contains))
                    .map(then::name)
                    .toList();
            if (parts.size() > 1) {
                rows.add(new ChangesView.Row(
                        study.id().toString(),
                        now.name(study),
                        "one study now",
                        String.join(" / ", parts),
                        now.name(study),
                        List.of()));
            }
        }
        for (Study study : then.studies()) {
            SortedSet<String> parts = new TreeSet<>();
            counterparts.now(study.reports()).stream()
                    .filter(now::includes)
                    .forEach(report -> parts.add(now.name(now.study(report))));
            if (parts.size() > 1) {
                rows.add(new ChangesView.Row(
                        study.id().toString(),
                        then.name(study),
                        "several studies now",
                        then.name(study),
                        String.join(" / ", parts),
                        List.of()));
            }
        }
    }

    private String whyOut(ReportId report) {
        return report + ": "
                + Optional.ofNullable(outcomes().get(report))
                        .orElse(
                                now.now(report.anchor()).isEmpty()
                                        ? "its records are no longer counted"
                                        : "not included any more; screening says no more of it");
    }

    private Map<ReportId, String> outcomes() {
        Map<ReportId, String> known = outcomes.orElseGet(this::look);
        outcomes = Optional.of(known);
        return known;
    }

    private Map<ReportId, String> look() {
        Map<ReportId, String> words = new HashMap<>();
        var protocol = after.confidence().basis().protocol();
        ScreeningSources.of(after.session(), protocol, eligibility)
                .ifPresent(facts ->
                        facts.excluded().forEach(report -> words.put(report, "excluded on title and abstract")));
        FullTextOutcomes full = FullTextOutcomes.of(after.session(), protocol);
        full.excluded()
                .forEach(one -> words.put(
                        one.report(),
                        "excluded on full text: "
                                + eligibility
                                        .reason(one.reason())
                                        .map(Eligibility.Reason::name)
                                        .orElse(one.reason())
                                + by(one.votes())));
        full.aside()
                .forEach(one -> words.put(
                        one.report(),
                        "set aside: " + one.as().words()
                                + (one.who().isEmpty() ? "" : " (" + Words.who(one.who(), one.at()) + ")")));
        return words;
    }

    private static String by(List<Vote> votes) {
        return votes.isEmpty()
                ? ""
                : votes.stream()
                        .map(vote -> Words.who(vote.reviewer().name(), vote.at()))
                        .collect(Collectors.joining("; ", " (", ")"));
    }
}
