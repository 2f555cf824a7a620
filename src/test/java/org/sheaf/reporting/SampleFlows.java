// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.Count;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.FoundRecord;
import org.sheaf.flow.FullTextFacts;
import org.sheaf.flow.SampleReview;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.StatedFlow;
import org.sheaf.protocol.SourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Flows to draw: three published reviews from their numbers, and invented ones that strain the drawing. */
final class SampleFlows {
    static final String INVENTED = "Invented works: made for testing, no study stands behind them.";

    private SampleFlows() {}

    static PageFrame frame(String review, String synthesis, String notice) {
        return new PageFrame(review, synthesis, notice, "0.1.0", "0f1e2d3c4b5a6978");
    }

    /** The numbers that a flow file states; the program's own reader of these files is tested where it lives. */
    static StatedFlow stated(String file) {
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(Path.of("codebooks", file)));
            List<StatedFlow.Line> lines = new ArrayList<>();
            for (JsonNode entry : root.path("boxes")) {
                String n = entry.path("n").asString("not reported");
                lines.add(new StatedFlow.Line(
                        FlowBox.parse(entry.path("box").asString("")).orElseThrow(),
                        entry.path("part").asString(""),
                        Count.parse(n, entry.path("source").asString("")).orElseThrow(),
                        entry.path("note").asString("")));
            }
            List<String> notes = new ArrayList<>();
            root.path("notes").forEach(note -> notes.add(note.asString("")));
            return new StatedFlow(
                    root.path("source").asString(""), root.path("same-search").asString(""), lines, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven databases, a register, three other methods, six reasons of exclusion. */
    static FlowFacts full() {
        List<SearchedSource> sources = new ArrayList<>();
        for (String name : List.of(
                "MEDLINE", "Embase", "PsycINFO", "CINAHL", "Scopus", "Web of Science", "ProQuest Social Science")) {
            sources.add(new SearchedSource(SourceKind.DATABASE, name));
        }
        sources.add(new SearchedSource(SourceKind.REGISTER, "ClinicalTrials.gov"));
        sources.add(new SearchedSource(SourceKind.WEBSITE, "Ministry of Work"));
        sources.add(new SearchedSource(SourceKind.ORGANISATION, "Employers' Forum"));
        sources.add(new SearchedSource(SourceKind.CITATION_SEARCHING, "Reference lists"));
        return SampleReview.generate(140, 22, sources);
    }

    /** The same, with records and reports about which nobody can tell yet. */
    static FlowFacts aside() {
        FlowFacts facts = full();
        ScreeningFacts screening = facts.screening().orElseThrow();
        FullTextFacts texts = screening.fullText().orElseThrow();
        List<ReportId> included = List.copyOf(texts.included());
        Set<ReportId> awaiting = Set.of(included.get(0), included.get(3));
        Set<ReportId> ongoing = Set.of(included.get(1));
        SortedMap<String, Set<ReportId>> studies = new TreeMap<>();
        texts.studies().forEach((study, reports) -> {
            Set<ReportId> left = new TreeSet<>(reports);
            left.removeAll(awaiting);
            left.removeAll(ongoing);
            if (!left.isEmpty()) {
                studies.put(study, left);
            }
        });
        Set<ReportId> left = new TreeSet<>(included);
        left.removeAll(awaiting);
        left.removeAll(ongoing);
        Set<ReportId> excluded = new TreeSet<>(screening.excluded());
        Map<ReportId, String> titles = new TreeMap<>();
        for (String as : List.of("awaiting classification", "ongoing study", "awaiting classification")) {
            ReportId report = excluded.iterator().next();
            excluded.remove(report);
            titles.put(report, as);
        }
        FullTextFacts changed = FullTextFacts.of(
                        texts.sought(), texts.notRetrieved(), texts.assessed(), texts.excluded(), left, studies)
                .withSetAside(awaiting, ongoing);
        return facts.screened(ScreeningFacts.withFullText(excluded, changed).withSetAside(titles));
    }

    /** The same while some full texts are still to be got. */
    static FlowFacts retrieving() {
        FlowFacts facts = full();
        ScreeningFacts screening = facts.screening().orElseThrow();
        FullTextFacts texts = screening.fullText().orElseThrow();
        return facts.screened(
                ScreeningFacts.fullTextsUnderWay(screening.excluded(), "Full text is under way: 12 of 30 not decided")
                        .withRetrieval(new ScreeningFacts.Retrieval(
                                texts.sought(), new TreeSet<>(), "retrieval is under way: 5 of 30 still to get")));
    }

    /** One database, three reports, screening not begun. */
    static FlowFacts tiny() {
        FlowFacts screened = SampleReview.generate(3, 4, List.of(new SearchedSource(SourceKind.DATABASE, "MEDLINE")));
        return FlowFacts.afterDeduplication(screened.records(), screened.reports());
    }

    /** Names that are long, unbroken, or written in other scripts and from right to left. */
    static FlowFacts names() {
        return SampleReview.generate(
                24,
                9,
                List.of(
                        new SearchedSource(
                                SourceKind.DATABASE,
                                "Applied Social Sciences Index and Abstracts, with the International Bibliography of the"
                                        + " Social Sciences"),
                        new SearchedSource(
                                SourceKind.DATABASE,
                                "Arbeiterunfallversicherungsgesetzgebungsdokumentationszentralstelle"),
                        new SearchedSource(SourceKind.DATABASE, "中国知网 中国学术期刊网络出版总库 社会科学与医学"),
                        new SearchedSource(SourceKind.DATABASE, "医中誌Web"),
                        new SearchedSource(SourceKind.REGISTER, "سجل التجارب السريرية"),
                        new SearchedSource(SourceKind.WEBSITE, "משרד העבודה והרווחה"),
                        new SearchedSource(SourceKind.ORGANISATION, "Ελληνική Εταιρεία Ψυχοκοινωνικής Αποκατάστασης"),
                        new SearchedSource(SourceKind.CITATION_SEARCHING, "Списки литературы <& \"цитаты\">")));
    }

    /** An invented label for every record. */
    static Map<RecordId, ItemLabel> labels(FlowFacts facts) {
        List<String> subjects = List.of(
                "Paid work after <long> absence",
                "Job coaches & their clients",
                "العمل المدعوم",
                "支援つき就労",
                "Time to placement");
        SortedMap<RecordId, ItemLabel> labels = new TreeMap<>();
        for (FoundRecord record : facts.records()) {
            int n = record.id().ordinal();
            labels.put(
                    record.id(),
                    new ItemLabel(
                            subjects.get(n % subjects.size()),
                            "Okafor, Lindqvist",
                            Integer.toString(2000 + n % 20),
                            "export.ris",
                            12L * n));
        }
        return labels;
    }
}
