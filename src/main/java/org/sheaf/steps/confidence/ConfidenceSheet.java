// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.tabular.FormWriter;
import org.sheaf.workspace.SheetFile;

/**
 * The findings as a workbook to judge in: a row for each, and for each component a column of facts, one for the level with a
 * list to choose from, and one for the explanation; and what stood there when it was written, by which a changed cell is told
 * from an old one. No level stands in it that nobody judged.
 */
public final class ConfidenceSheet {
    static final String WORKSHEET = "worksheet";
    static final String SENT = "as written";
    static final String FINDING = "finding";
    static final String STATEMENT = "statement";
    static final String OVERALL = "confidence";
    static final String WITH = "judged with";
    static final String ITEM = "item";
    static final String LEVEL = "level";
    static final String EXPLANATION = "explanation";
    /** What stands in every row, so that no other sheet is taken for this one. */
    static final String MARK = "confidence in findings";

    /** Letters of facts in a cell; a spreadsheet takes 32,767. */
    private static final int MOST = 8000;

    private ConfidenceSheet() {}

    /** Writes it; returns how many findings it holds. */
    public static int write(ConfidenceDesk desk, Path file) {
        return desk.read(state -> {
            SheetFile.writeNew(file, FormWriter.write(List.of(form(state)), List.of(levels(), sent(state))));
            return state.findings().size();
        });
    }

    /** Heading of the level of a component; of the whole where there is none. */
    static String heading(Optional<Component> component) {
        return component.map(one -> one.label().toLowerCase(Locale.ROOT)).orElse(OVERALL);
    }

    static String explanation(Optional<Component> component) {
        return EXPLANATION + " of " + heading(component);
    }

    /** The four components, and nothing for the whole. */
    static List<Optional<Component>> parts() {
        List<Optional<Component>> parts =
                new ArrayList<>(Stream.of(Component.values()).map(Optional::of).toList());
        parts.add(Optional.empty());
        return parts;
    }

    /**
     * A judgement as cells hold it.
     *
     * @param level as tables name it; empty where nobody judged
     */
    record Cells(String level, String explanation) {
        static <T extends Enum<T>> Cells of(Optional<Judgement<T>> judged, Optional<String> label) {
            return new Cells(
                    label.orElse(""), judged.map(Judgement::explanation).orElse(""));
        }
    }

    /** What stands of a part of a finding's assessment. */
    static Cells cells(CerqualAssessment assessment, Optional<Component> component) {
        if (component.isPresent()) {
            Optional<Judgement<Concern>> judged = assessment.of(component.get());
            return Cells.of(judged, judged.map(one -> one.level().label()));
        }
        return Cells.of(
                assessment.overall(),
                assessment.overall().map(one -> one.level().label()));
    }

    private static FormWriter.Form form(ConfidenceState state) {
        List<FormWriter.Column> columns =
                new ArrayList<>(List.of(FormWriter.Column.toRead(FINDING, 8), FormWriter.Column.toRead(STATEMENT, 50)));
        for (Optional<Component> part : parts()) {
            part.ifPresent(component -> columns.add(FormWriter.Column.toRead("facts on " + heading(part), 50)));
            columns.add(new FormWriter.Column(
                    heading(part),
                    24,
                    true,
                    part.isPresent() ? concerns() : confidences(),
                    part.map(Component::meaning).orElse("begins at high and is rated down")));
            columns.add(new FormWriter.Column(explanation(part), 40, true, List.of(), ""));
        }
        columns.add(new FormWriter.Column(WITH, 20, true, List.of(), "who else agrees to what you change in this row"));
        columns.add(FormWriter.Column.toRead(SheetRows.SHEET, 22));
        List<List<String>> rows = new ArrayList<>();
        for (ReviewFinding finding : state.findings()) {
            CerqualAssessment assessment = state.assessment(finding.id());
            FindingFacts facts = state.facts(finding);
            List<String> row = new ArrayList<>(List.of(finding.id().toString(), finding.statement()));
            for (Optional<Component> part : parts()) {
                part.ifPresent(component -> row.add(facts(facts, component)));
                Cells cells = cells(assessment, part);
                row.add(cells.level());
                row.add(cells.explanation());
            }
            row.add("");
            row.add(MARK);
            rows.add(row);
        }
        return new FormWriter.Form(WORKSHEET, columns, rows);
    }

    private static List<String> concerns() {
        return Stream.of(Concern.values()).map(Concern::label).toList();
    }

    private static List<String> confidences() {
        return Stream.of(Confidence.values()).map(Confidence::label).toList();
    }

    private static String facts(FindingFacts facts, Component component) {
        List<String> lines = new ArrayList<>();
        for (FindingFacts.OfStudy study : facts.studies()) {
            switch (component) {
                case METHODOLOGICAL_LIMITATIONS ->
                    study.appraised()
                            .forEach(one -> lines.add(one.unit() + ": " + one.state()
                                    + (one.notGood().isEmpty()
                                            ? ""
                                            : "; to look at: " + String.join("; ", one.notGood()))));
                case COHERENCE ->
                    study.quotes()
                            .forEach(quote ->
                                    lines.add(quote.report() + ", page " + quote.page() + ": " + quote.text()));
                case ADEQUACY ->
                    lines.add(study.name() + ": passages " + study.passages() + ", characters "
                            + study.characters() + ", authors' themes "
                            + study.themes().size());
                case RELEVANCE ->
                    lines.add(study.name() + ": "
                            + study.contexts().stream()
                                    .map(one -> one.label() + ": "
                                            + (one.words().isEmpty() ? "not extracted" : one.words()))
                                    .collect(Collectors.joining("; ")));
            }
        }
        String all = String.join("\n", lines);
        return all.codePointCount(0, all.length()) <= MOST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, MOST)) + " ... (`sheaf finding show` has all)";
    }

    private static FormWriter.Page levels() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("of", "level", "what it means")));
        Stream.of(Concern.values()).forEach(one -> rows.add(List.of("a component", one.label(), one.meaning())));
        Stream.of(Confidence.values()).forEach(one -> rows.add(List.of(OVERALL, one.label(), one.meaning())));
        return new FormWriter.Page("levels", List.of(20, 30, 70), rows);
    }

    private static FormWriter.Page sent(ConfidenceState state) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(FINDING, ITEM, LEVEL, EXPLANATION, SheetRows.SHEET)));
        for (ReviewFinding finding : state.findings()) {
            String id = finding.id().toString();
            rows.add(List.of(id, STATEMENT, finding.statement(), "", MARK));
            for (Optional<Component> part : parts()) {
                Cells cells = cells(state.assessment(finding.id()), part);
                rows.add(List.of(id, heading(part), cells.level(), cells.explanation(), MARK));
            }
        }
        return new FormWriter.Page(SENT, List.of(8, 26, 30, 50, 22), rows);
    }
}
