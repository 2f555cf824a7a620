// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.SourceKind;

/** Invented reviews of any size, in which every report has met exactly one fate; the seed decides which. */
public final class SampleReview {
    private static final List<SearchedSource> SOURCES = List.of(
            new SearchedSource(SourceKind.DATABASE, "Alpha"),
            new SearchedSource(SourceKind.DATABASE, "Beta"),
            new SearchedSource(SourceKind.REGISTER, "Trials"),
            new SearchedSource(SourceKind.WEBSITE, "Ministry"),
            new SearchedSource(SourceKind.CITATION_SEARCHING, "Reference lists"));

    private static final List<String> REASONS = List.of(
            "Wrong population",
            "Wrong intervention",
            "No outcome of interest",
            "No empirical data",
            "Published before 2000",
            "Language not covered by the team");

    private SampleReview() {}

    /** The {@code n}-th record of a source. */
    public static RecordId record(String source, int n) {
        return RecordId.of(Digest.of(source), n);
    }

    /** Facts of a review with {@code reports} reports whose screening is complete. */
    public static FlowFacts screened(int reports, long seed) {
        return generate(reports, seed, SOURCES);
    }

    /** Facts of a review that searched these sources. */
    public static FlowFacts generate(int reports, long seed, List<SearchedSource> sources) {
        Random random = new Random(seed);
        List<FoundRecord> records = new ArrayList<>();
        List<Report> made = new ArrayList<>();
        SortedSet<RecordId> late = new TreeSet<>();
        SortedMap<String, Integer> used = new TreeMap<>();
        for (int i = 0; i < reports; i++) {
            List<RecordId> of = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(4); n++) {
                SearchedSource source = sources.get(random.nextInt(sources.size()));
                RecordId id = record(source.name(), used.merge(source.name(), 1, Integer::sum));
                records.add(new FoundRecord(id, source));
                of.add(id);
                if (random.nextInt(8) == 0) {
                    late.add(id);
                }
            }
            made.add(new Report(new ReportId(of.get(0)), of));
        }
        SortedMap<ReportId, String> byTool = new TreeMap<>();
        SortedMap<ReportId, String> otherwise = new TreeMap<>();
        Set<ReportId> excluded = new TreeSet<>();
        Set<ReportId> sought = new TreeSet<>();
        Set<ReportId> notRetrieved = new TreeSet<>();
        Set<ReportId> assessed = new TreeSet<>();
        SortedMap<ReportId, String> excludedWithReason = new TreeMap<>();
        Set<ReportId> included = new TreeSet<>();
        Map<String, Set<ReportId>> studies = new TreeMap<>();
        for (Report report : made) {
            ReportId id = report.id();
            switch (random.nextInt(8)) {
                case 0 -> byTool.put(id, random.nextBoolean() ? "stopping rule" : "ranking");
                case 1 -> otherwise.put(id, "before 2000");
                case 2, 3 -> excluded.add(id);
                default -> {
                    sought.add(id);
                    switch (random.nextInt(4)) {
                        case 0 -> notRetrieved.add(id);
                        case 1, 2 -> {
                            assessed.add(id);
                            excludedWithReason.put(id, REASONS.get(random.nextInt(REASONS.size())));
                        }
                        default -> {
                            assessed.add(id);
                            included.add(id);
                            studies.computeIfAbsent("Study " + random.nextInt(5), s -> new TreeSet<>())
                                    .add(id);
                        }
                    }
                }
            }
        }
        return new FlowFacts(
                new TreeSet<>(sources),
                new TreeSet<>(),
                records,
                made,
                late,
                byTool,
                otherwise,
                Optional.of(ScreeningFacts.withFullText(
                        excluded,
                        FullTextFacts.of(sought, notRetrieved, assessed, excludedWithReason, included, studies))));
    }
}
