// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.ItemView;
import org.sheaf.reporting.KnownStudiesView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.Session;

/**
 * What became of studies that were known beforehand. A report is taken for one of a study if one of its records has the
 * study's DOI, or its title but for case, signs and accents: only what is surely the same.
 */
public final class KnownStudiesViews {
    private final Protocol protocol;
    private final KnownStudies known;
    private final ScreeningState state;
    private final ReportLabels labels;
    private final Map<String, SortedSet<ReportId>> byKey = new HashMap<>();

    /** @param labels what a reader recognises each record by */
    public KnownStudiesViews(
            Session session, Library library, Protocol protocol, KnownStudies known, Map<RecordId, ItemLabel> labels) {
        this.protocol = protocol;
        this.known = known;
        this.state = ScreeningState.of(session, protocol);
        this.labels = new ReportLabels(state, labels);
        Map<RecordId, ReportId> reports = session.reports().members();
        library.forEach((record, file) -> {
            if (library.counts(record.id())) {
                Optional.ofNullable(reports.get(record.id())).ifPresent(report -> file(record, report));
            }
        });
    }

    /** How many of them are not included at a stage; nothing if none were named. */
    public static OptionalLong missing(Session session, Protocol protocol, KnownStudies known, Stage stage) {
        if (known.studies().isEmpty()) {
            return OptionalLong.empty();
        }
        KnownStudiesViews views = new KnownStudiesViews(session, Library.of(session), protocol, known, Map.of());
        return OptionalLong.of(known.studies().stream()
                .filter(study -> views.reports(study).stream().noneMatch(report -> views.isIncluded(stage, report)))
                .count());
    }

    private boolean isIncluded(Stage stage, ReportId report) {
        return state.outcome(stage, report)
                .filter(outcome -> outcome instanceof Outcome.Included)
                .isPresent();
    }

    private void file(CitationRecord record, ReportId report) {
        Doi.parse(record.doi()).ifPresent(doi -> file(doi.toString(), report));
        file(titleKey(record.title()), report);
    }

    private void file(String key, ReportId report) {
        if (!key.isEmpty()) {
            byKey.computeIfAbsent(key, any -> new TreeSet<>()).add(report);
        }
    }

    private static String titleKey(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    public KnownStudiesView view(PageFrame frame) {
        Set<ReportId> ofKnown = new TreeSet<>();
        List<KnownStudiesView.Known> studies = new ArrayList<>();
        for (KnownStudies.Study study : known.studies()) {
            SortedSet<ReportId> reports = reports(study);
            ofKnown.addAll(reports);
            studies.add(new KnownStudiesView.Known(
                    study.name(),
                    reports.stream().map(labels::item).toList(),
                    protocol.stages().stream()
                            .map(stage -> outcome(stage, reports))
                            .toList(),
                    reports.stream().anyMatch(this::isIncluded)));
        }
        List<ItemView> others = new ArrayList<>();
        if (!protocol.stages().isEmpty()) {
            Stage last = protocol.stages().get(protocol.stages().size() - 1);
            state.pool(last).stream()
                    .filter(report -> isIncluded(report) && !ofKnown.contains(report))
                    .forEach(report -> others.add(labels.item(report)));
        }
        return new KnownStudiesView(
                frame,
                known.source(),
                protocol.stages().stream().map(Stage::name).toList(),
                studies,
                others);
    }

    private SortedSet<ReportId> reports(KnownStudies.Study study) {
        SortedSet<ReportId> reports = new TreeSet<>();
        Doi.parse(study.doi()).ifPresent(doi -> reports.addAll(byKey.getOrDefault(doi.toString(), new TreeSet<>())));
        reports.addAll(byKey.getOrDefault(titleKey(study.title()), new TreeSet<>()));
        return reports;
    }

    private boolean isIncluded(ReportId report) {
        if (protocol.stages().isEmpty()) {
            return false;
        }
        Stage last = protocol.stages().get(protocol.stages().size() - 1);
        return isIncluded(last, report);
    }

    private String outcome(Stage stage, SortedSet<ReportId> reports) {
        List<String> outcomes = new ArrayList<>();
        for (ReportId report : reports) {
            state.outcome(stage, report).map(OutcomeWords::of).ifPresent(outcomes::add);
        }
        return String.join("; ", outcomes);
    }

    /** What the page says, in one line. */
    public static String summary(KnownStudiesView view) {
        return view.found() + " of " + view.studies().size() + " found"
                + (view.stages().isEmpty() ? "" : ", " + view.included() + " included");
    }
}
