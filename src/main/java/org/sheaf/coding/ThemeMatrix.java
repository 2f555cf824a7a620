// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.citation.StudyId;
import org.sheaf.protocol.ReviewerId;

/**
 * Themes by studies: on what each theme rests in each study. A theme rests on what was coded with it and on what was coded
 * with the codes below it; both are told apart. Two reports of one study are one study.
 *
 * <p>What is coded with a code that is not in the codebook (any more), or in a report of no included study, is left out.
 */
public final class ThemeMatrix {
    private final CodingTree tree;
    private final List<Row> rows = new ArrayList<>();
    private final List<Study> studies;
    private final Map<ReportId, StudyId> studyOf = new HashMap<>();
    /** What was coded with a code itself, by report. */
    private final Map<CodeId, Map<ReportId, Evidence>> own = new HashMap<>();
    /** The same with the codes below it. */
    private final Map<CodeId, Map<ReportId, Evidence>> whole = new HashMap<>();

    /**
     * A theme.
     *
     * @param depth 0 at the top
     */
    public record Row(Code code, int depth) {}

    private ThemeMatrix(CodingTree tree, List<Study> studies) {
        this.tree = tree;
        this.studies = List.copyOf(studies);
        studies.forEach(study -> study.reports().forEach(report -> studyOf.put(report, study.id())));
        tree.walk((code, depth) -> rows.add(new Row(code, depth)));
    }

    /**
     * Lays out what was coded.
     *
     * @param tree the codebook, whose order the rows have
     * @param studies the included ones, in the order of the columns
     * @param segments each under the code under which it counts
     * @param mappings likewise
     */
    public static ThemeMatrix of(
            CodingTree tree,
            List<Study> studies,
            Collection<CodedSegment> segments,
            Collection<ThemeMapping> mappings) {
        ThemeMatrix matrix = new ThemeMatrix(tree, studies);
        Map<CodeId, Map<ReportId, Gathered>> gathered = new HashMap<>();
        for (CodedSegment segment : segments) {
            matrix.at(gathered, segment.code(), segment.report()).ifPresent(here -> {
                here.passages.add(PassagePlace.of(segment));
                here.coders.add(segment.coder());
            });
        }
        for (ThemeMapping mapping : mappings) {
            matrix.at(gathered, mapping.code(), mapping.theme().report())
                    .ifPresent(here -> here.themes.add(mapping.theme()));
        }
        gathered.forEach((code, byReport) -> byReport.forEach((report, found) -> matrix.own
                .computeIfAbsent(code, id -> new HashMap<>())
                .put(report, new Evidence(found.passages, found.themes, found.coders))));
        tree.roots().forEach(root -> matrix.gather(root.id()));
        return matrix;
    }

    /** What is found while it is being gathered. */
    private static final class Gathered {
        private final SortedSet<PassagePlace> passages = new TreeSet<>();
        private final SortedSet<AuthorTheme> themes = new TreeSet<>();
        private final SortedSet<ReviewerId> coders = new TreeSet<>();
    }

    private Optional<Gathered> at(Map<CodeId, Map<ReportId, Gathered>> gathered, CodeId code, ReportId report) {
        return studyOf.containsKey(report) && tree.has(code)
                ? Optional.of(gathered.computeIfAbsent(code, id -> new HashMap<>())
                        .computeIfAbsent(report, id -> new Gathered()))
                : Optional.empty();
    }

    private Map<ReportId, Evidence> gather(CodeId code) {
        Map<ReportId, Evidence> all = new HashMap<>(own.getOrDefault(code, Map.of()));
        for (Code child : tree.children(code)) {
            gather(child.id()).forEach((report, evidence) -> all.merge(report, evidence, Evidence::and));
        }
        whole.put(code, all);
        return all;
    }

    /** The themes, each before those below it. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The included studies, whether anything was coded in them or not. */
    public List<Study> studies() {
        return studies;
    }

    /** What was coded with a code itself in some reports. */
    public Evidence own(CodeId code, Collection<ReportId> reports) {
        return in(own.getOrDefault(code, Map.of()), reports);
    }

    /** The same with what was coded with the codes below it; what bears several of them counts once. */
    public Evidence whole(CodeId code, Collection<ReportId> reports) {
        return in(whole.getOrDefault(code, Map.of()), reports);
    }

    /** On what a theme rests in all, the codes below it included. */
    public Evidence whole(CodeId code) {
        return whole(code, studyOf.keySet());
    }

    private static Evidence in(Map<ReportId, Evidence> byReport, Collection<ReportId> reports) {
        Evidence all = Evidence.NONE;
        for (ReportId report : reports) {
            Evidence here = byReport.get(report);
            if (here != null) {
                all = all.isEmpty() ? here : all.and(here);
            }
        }
        return all;
    }

    /** The studies of some reports, in the order of the columns. */
    public List<Study> studies(Collection<ReportId> reports) {
        Set<StudyId> ids = new LinkedHashSet<>();
        reports.stream().filter(studyOf::containsKey).forEach(report -> ids.add(studyOf.get(report)));
        return studies.stream().filter(study -> ids.contains(study.id())).toList();
    }

    /** The studies on which a theme rests, the codes below it included. */
    public List<Study> support(CodeId code) {
        return studies(whole.getOrDefault(code, Map.of()).keySet());
    }

    /**
     * The themes that rest on something, and on nothing any more once some studies are left out. With one study it is the
     * question whether a theme would fall with it.
     */
    public List<CodeId> fallingWithout(Set<StudyId> leftOut) {
        List<CodeId> falling = new ArrayList<>();
        for (Row row : rows) {
            List<Study> support = support(row.code().id());
            if (!support.isEmpty() && support.stream().allMatch(study -> leftOut.contains(study.id()))) {
                falling.add(row.code().id());
            }
        }
        return falling;
    }

    /** Leaves out one study after another: the themes that fall with it. Studies with which none falls are not in it. */
    public Map<StudyId, List<CodeId>> leaveOneOut() {
        Map<StudyId, List<CodeId>> falling = new LinkedHashMap<>();
        for (Study study : studies) {
            List<CodeId> themes = fallingWithout(Set.of(study.id()));
            if (!themes.isEmpty()) {
                falling.put(study.id(), themes);
            }
        }
        return falling;
    }

    /**
     * Puts the reports into groups by something that is said of them, such as the country.
     *
     * @param said what is said of each report; a report of which nothing is said is in the group ""
     * @return the reports of each group, in the order of the words, "" last
     */
    public Map<String, SortedSet<ReportId>> groups(Map<ReportId, ? extends Collection<String>> said) {
        SortedMap<String, SortedSet<ReportId>> groups = new TreeMap<>();
        SortedSet<ReportId> without = new TreeSet<>();
        for (ReportId report : new TreeSet<>(studyOf.keySet())) {
            Optional<? extends Collection<String>> words = Optional.ofNullable(said.get(report));
            if (words.isEmpty() || words.get().isEmpty()) {
                without.add(report);
            } else {
                words.get()
                        .forEach(word -> groups.computeIfAbsent(word, w -> new TreeSet<>())
                                .add(report));
            }
        }
        Map<String, SortedSet<ReportId>> ordered = new LinkedHashMap<>(groups);
        if (!without.isEmpty()) {
            ordered.put("", without);
        }
        return ordered;
    }
}
