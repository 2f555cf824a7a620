// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.citation.StudyId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeMatrix;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.ThemeMatrix;

/** What was coded, laid out by themes and studies, and as tables of words. */
public final class CodedMatrix {
    private static final String THEME = "theme";

    private final CodingState state;
    private final List<CodedSegment> passages;
    private final ThemeMatrix matrix;
    private final Contexts contexts;

    /** @param passages those that count, as far as they may be shown to those who look */
    public CodedMatrix(CodingState state, List<CodedSegment> passages, Contexts contexts) {
        this.state = state;
        this.passages = List.copyOf(passages);
        this.contexts = contexts;
        this.matrix = ThemeMatrix.of(state.tree(), state.studies().studies(), this.passages, state.mappings());
    }

    public ThemeMatrix matrix() {
        return matrix;
    }

    Contexts contexts() {
        return contexts;
    }

    CodeMatrix codes() {
        return CodeMatrix.of(state.tree(), passages);
    }

    /**
     * A table of words: a heading for each column, a cell in each row for each.
     *
     * @param depths of the rows, 0 at the top
     */
    public record Table(List<String> headings, List<List<String>> rows, List<Integer> depths) {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            depths = List.copyOf(depths);
        }
    }

    /** Themes by studies. */
    public Table byStudy() {
        Map<String, Collection<ReportId>> columns = new LinkedHashMap<>();
        matrix.studies().forEach(study -> columns.put(state.studies().name(study), study.reports()));
        return table(columns, false);
    }

    /** Themes by what is said of reports. A report of which several things are said stands in several columns. */
    public Table byContext() {
        Map<String, Collection<ReportId>> columns = new LinkedHashMap<>();
        matrix.groups(contexts.said())
                .forEach((words, reports) -> columns.put(words.isEmpty() ? "(not stated)" : words, reports));
        return table(columns, true);
    }

    private Table table(Map<String, Collection<ReportId>> columns, boolean countStudies) {
        List<String> headings = new ArrayList<>(List.of("code", THEME, "studies"));
        headings.addAll(columns.keySet());
        List<List<String>> rows = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (ThemeMatrix.Row row : matrix.rows()) {
            CodeId id = row.code().id();
            List<String> cells = new ArrayList<>(List.of(
                    id.name(),
                    row.code().name(),
                    String.valueOf(matrix.support(id).size())));
            columns.values().forEach(reports -> cells.add(words(matrix.whole(id, reports), countStudies)));
            rows.add(cells);
            depths.add(row.depth());
        }
        return new Table(headings, rows, depths);
    }

    /** Such as {@code 3p 1t}, or with the studies {@code 2s 3p 1t}. */
    private String words(Evidence evidence, boolean countStudies) {
        if (evidence.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        if (countStudies) {
            words.add(matrix.studies(evidence.reports()).size() + "s");
        }
        if (!evidence.passages().isEmpty()) {
            words.add(evidence.passages().size() + "p");
        }
        if (!evidence.themes().isEmpty()) {
            words.add(evidence.themes().size() + "t");
        }
        return String.join(" ", words);
    }

    /** Codes by codes. */
    public Table byCode() {
        CodeMatrix codes = codes();
        List<String> headings = new ArrayList<>(List.of("code", "name"));
        codes.codes().forEach(code -> headings.add(code.id().name()));
        List<List<String>> rows = new ArrayList<>();
        for (Code code : codes.codes()) {
            List<String> cells = new ArrayList<>(List.of(code.id().name(), code.name()));
            codes.codes().forEach(other -> cells.add(String.valueOf(codes.count(code.id(), other.id()))));
            rows.add(cells);
        }
        return new Table(headings, rows, codes.codes().stream().map(code -> 0).toList());
    }

    /** The themes that would rest on nothing without the studies of some reports. */
    public List<Code> fallingWithout(Collection<ReportId> reports) {
        Set<StudyId> leftOut = matrix.studies(reports).stream().map(Study::id).collect(Collectors.toSet());
        return matrix.fallingWithout(leftOut).stream()
                .flatMap(id -> state.tree().find(id).stream())
                .toList();
    }

    /**
     * On how many studies a theme rests with all that is below it, with and without some reports.
     *
     * @param depth 0 at the top
     */
    public record Support(Code code, int depth, int before, int after) {}

    /** The same for each theme, in the order of the codebook. A study stays while one of its other reports speaks of it. */
    public List<Support> supportWithout(Collection<ReportId> reports) {
        return matrix.rows().stream()
                .map(row -> {
                    Set<ReportId> speaking =
                            new TreeSet<>(matrix.whole(row.code().id()).reports());
                    int before = matrix.studies(speaking).size();
                    speaking.removeAll(reports);
                    return new Support(
                            row.code(),
                            row.depth(),
                            before,
                            matrix.studies(speaking).size());
                })
                .toList();
    }

    /** What the studies of some reports are called. */
    public List<String> names(Collection<ReportId> reports) {
        return matrix.studies(reports).stream()
                .map(study -> state.studies().name(study))
                .toList();
    }

    /** On what a theme rests with all below it, in words. */
    String support(CodeId code) {
        Evidence all = matrix.whole(code);
        if (all.isEmpty()) {
            return "rests on nothing yet";
        }
        SortedSet<ReportId> reports = new TreeSet<>(all.reports());
        List<Study> studies = matrix.support(code);
        return Words.amount(studies.size(), "study", "studies") + " in " + Words.amount(reports.size(), "report") + ", "
                + Words.amount(all.passages().size(), "passage") + ", "
                + Words.amount(all.themes().size(), "author's theme", "authors' themes")
                + (studies.size() == 1
                        ? "; it would fall without " + state.studies().name(studies.get(0))
                        : "");
    }
}
