// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.citation.RecordId;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.SourceOverlap;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.DuplicatesReport;
import org.sheaf.reporting.EffortReport;
import org.sheaf.reporting.ExtractionReport;
import org.sheaf.reporting.FlowReport;
import org.sheaf.reporting.IndexReport;
import org.sheaf.reporting.IndexView;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.KnownStudiesReport;
import org.sheaf.reporting.KnownStudiesView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.ScreeningReport;
import org.sheaf.reporting.ScreeningView;
import org.sheaf.reporting.SearchReport;
import org.sheaf.reporting.SearchReportView;
import org.sheaf.reporting.SourcesReport;
import org.sheaf.reporting.StudyTableReport;
import org.sheaf.reporting.StudyTableView;
import org.sheaf.steps.coding.CodingReports;
import org.sheaf.steps.coding.Contexts;
import org.sheaf.steps.extraction.ExtractionState;
import org.sheaf.steps.extraction.ExtractionViews;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.screening.EffortViews;
import org.sheaf.steps.screening.KnownStudiesViews;
import org.sheaf.steps.screening.ReasonDesk;
import org.sheaf.steps.screening.ScreeningSources;
import org.sheaf.steps.screening.ScreeningViews;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.ReportsFolder;
import org.sheaf.workspace.Workspace;

/** Writes {@code reports/<review>/} from the facts as they stand. */
final class ReportStep {
    private final Workspace workspace;
    private final Protocol protocol;
    private final StepRunner runner;
    private final ReportTexts texts;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<IndexView.Section> sections = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    ReportStep(Workspace workspace, Protocol protocol, StepRunner runner, ReportTexts texts) {
        this.workspace = workspace;
        this.protocol = protocol;
        this.runner = runner;
        this.texts = texts;
    }

    /** Other programs wait meanwhile, so that the reports on the disk are those of one state of the facts, the newest. */
    ReportTally run() {
        List<Problem> all = workspace.exclusively(this::renderAndWrite);
        return new ReportTally(files.size(), workspace.name(workspace.reports(protocol.review())), all);
    }

    private List<Problem> renderAndWrite() {
        runner.read(session -> {
            render(session);
            return files;
        });
        problems.addAll(new ReportsFolder(workspace, protocol.review()).write(files));
        // Several pages read the same texts, and each is told what is amiss with them.
        return problems.stream().distinct().toList();
    }

    private void render(Session session) {
        Library library = Library.of(session);
        String digest = FactsFingerprint.of(session, library).hex();
        Codebook codebook = new Codebook(workspace, protocol.review());
        Codebook.Agreed agreed = codebook.eligibility();
        problems.addAll(agreed.problems());
        problems.addAll(ReasonDesk.problems(session, protocol, agreed.eligibility()));
        Map<RecordId, ItemLabel> labels = new HashMap<>();
        List<SearchReportView.Concern> concerns = new ArrayList<>();
        library.forEach((record, file) -> {
            labels.put(record.id(), Labels.label(record));
            if (library.counts(record.id())) {
                concerns.addAll(Labels.concerns(record));
            }
        });
        if (!library.standing().files().isEmpty()) {
            wholeReview(session, library, codebook, labels, concerns, frame("", digest));
        }
        syntheses(session, library, codebook, labels, digest);
        add("", IndexReport.render(new IndexView(frame("", digest), sections)));
    }

    private PageFrame frame(String synthesis, String digest) {
        return new PageFrame(
                protocol.title(),
                synthesis,
                protocol.illustrative(),
                runner.actor().toolVersion(),
                digest);
    }

    private void wholeReview(
            Session session,
            Library library,
            Codebook codebook,
            Map<RecordId, ItemLabel> labels,
            List<SearchReportView.Concern> concerns,
            PageFrame frame) {
        SearchViews searches = new SearchViews(library, codebook.searches().searching());
        add("", SearchReport.render(frame, searches.accounts(), searches.whole(), concerns));
        DuplicateViews duplicates = new DuplicateViews(
                session, library, labels, !protocol.illustrative().isEmpty());
        add("", DuplicatesReport.render(duplicates.view(frame)));
        FlowSources sources = new FlowSources(library, Optional.empty());
        SourceOverlap overlap = SourceOverlap.of(sources.searched(), sources.found(), library.reports());
        add("", SourcesReport.render(frame, overlap));
        List<IndexView.Entry> entries = new ArrayList<>(List.of(
                new IndexView.Entry("search-report.html", "Search report", searches.summary()),
                new IndexView.Entry("duplicates.html", "Duplicates", duplicates.summary()),
                new IndexView.Entry(
                        "sources.html",
                        "What each source found",
                        overlap.sources().size() + " sources, " + overlap.reports() + " reports")));
        ScreeningViews.of(session, protocol, codebook.eligibility().eligibility(), labels)
                .ifPresent(screening -> {
                    ScreeningView view = screening.view(frame);
                    add("", ScreeningReport.render(view));
                    entries.add(new IndexView.Entry("screening.html", "Screening", ScreeningViews.summary(view)));
                });
        Codebook.Known known = codebook.knownStudies();
        problems.addAll(known.problems());
        EffortViews.of(session, protocol, known.studies(), frame).ifPresent(view -> {
            add("", EffortReport.render(view));
            entries.add(new IndexView.Entry("stopping.html", "Finds against effort", EffortViews.summary(view)));
        });
        if (!known.studies().studies().isEmpty()) {
            KnownStudiesView view =
                    new KnownStudiesViews(session, library, protocol, known.studies(), labels).view(frame);
            add("", KnownStudiesReport.render(view));
            entries.add(new IndexView.Entry(
                    "known-studies.html", "Studies known beforehand", KnownStudiesViews.summary(view)));
        }
        ExtractionForm form = extraction(session, codebook, frame, entries);
        CodingReports.of(session, protocol, contexts(session, form), texts, problems::add)
                .render(frame)
                .forEach(part -> {
                    add("", part.report());
                    entries.add(part.entry());
                });
        sections.add(new IndexView.Section("The review as a whole", entries));
    }

    /** The countries of the reports as they were extracted, where the form asks for them, and contributions to themes. */
    private Contexts contexts(Session session, ExtractionForm form) {
        ExtractionState extracted = ExtractionState.of(session, protocol, form);
        List<Contexts.Contribution> contributions = Contexts.contributions(form, extracted::filled);
        return form.field("country")
                .map(field -> new Contexts(field.label(), extracted.stated(field), contributions))
                .filter(countries -> !countries.said().isEmpty())
                .orElse(new Contexts("", Map.of(), contributions));
    }

    private ExtractionForm extraction(
            Session session, Codebook codebook, PageFrame frame, List<IndexView.Entry> entries) {
        Codebook.Extracted extracted = codebook.extraction();
        problems.addAll(extracted.problems());
        ExtractionViews.of(session, protocol, extracted.form(), texts).ifPresent(views -> {
            StudyTableView table = views.table(frame, AuthorsThemes.column(session, protocol));
            add("", StudyTableReport.render(table));
            entries.add(new IndexView.Entry(
                    "study-table.html", "Characteristics of included studies", ExtractionViews.summary(table)));
            views.check(frame).ifPresent(check -> {
                add("", ExtractionReport.render(check));
                entries.add(new IndexView.Entry(
                        "extraction.html", "Second check of extraction", ExtractionViews.summary(check)));
            });
        });
        return extracted.form();
    }

    private void syntheses(
            Session session, Library library, Codebook codebook, Map<RecordId, ItemLabel> labels, String digest) {
        FlowSources sources = new FlowSources(
                library,
                ScreeningSources.of(session, protocol, codebook.eligibility().eligibility()));
        List<FlowDiscrepancy.Claim> claims = new ArrayList<>();
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            claims.add(sources.claim(synthesis, codebook));
        }
        List<FlowDiscrepancy> discrepancies = FlowDiscrepancy.between(claims);
        for (int i = 0; i < claims.size(); i++) {
            Protocol.Synthesis synthesis = protocol.syntheses().get(i);
            List<FlowDiscrepancy> ownDiscrepancies = discrepancies.stream()
                    .filter(d ->
                            d.first().equals(synthesis.title()) || d.second().equals(synthesis.title()))
                    .toList();
            add(
                    synthesis.id() + "/",
                    FlowReport.render(
                            frame(synthesis.title(), digest), claims.get(i).flow(), labels, ownDiscrepancies));
            String known = synthesis.flow().isEmpty()
                    ? "derived from the review's own decisions"
                    : "as stated by the publication";
            sections.add(new IndexView.Section(
                    synthesis.title(),
                    List.of(new IndexView.Entry(
                            synthesis.id() + "/prisma-flow.html", "PRISMA 2020 flow diagram", known))));
        }
    }

    private void add(String folder, RenderedReport report) {
        report.files().forEach((name, bytes) -> files.put(folder + name, bytes));
    }
}
