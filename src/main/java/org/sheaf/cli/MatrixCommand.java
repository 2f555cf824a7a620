// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodedSegment;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.reporting.ThemeMatrixView;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodebookDesk;
import org.sheaf.steps.coding.CodedMatrix;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.Contexts;
import org.sheaf.steps.coding.ContributionViews;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "matrix",
        header = "Which themes were found in which studies, and with which study a theme would fall.",
        description = {
            "Themes by studies. In a cell, p counts passages (a passage that several people coded alike counts",
            "once) and t authors' themes; a theme counts what is below it too. Two reports of one study are one",
            "study. The report theme-matrix.html shows the same with more."
        },
        mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
    private static final String TABLE = "table";
    private static final String CSV = "csv";

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @ArgGroup
    private Kind kind = new Kind();

    /** One of them. */
    private static final class Kind {
        @Option(names = "--codes", description = "Codes by codes: how often passages of two codes overlap.")
        private boolean codes;

        @Option(
                names = "--by",
                paramLabel = "FIELD",
                description = {
                    "Themes by what was extracted, such as country: s counts studies. Reports of which",
                    "the field says nothing stand under (not stated)."
                })
        private Optional<String> by = Optional.empty();

        @Option(
                names = "--without",
                paramLabel = "REPORT",
                description = {
                    "Names the themes that would rest on nothing without the study of this report; or the",
                    "name of a rule under `appraisal:` `without:` of the protocol, and each theme's studies",
                    "with and without what the rule leaves out. Repeatable."
                })
        private List<String> without = List.of();

        @Option(
                names = "--stated",
                description = {
                    "What publications state that reports contribute to themes (fields of the form with",
                    "`theme:`), beside what was coded, with the differences."
                })
        private boolean stated;
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or csv.")
    private String format = TABLE;

    private final Context context;

    MatrixCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!List.of(TABLE, CSV).contains(format)) {
            throw ReviewException.usage("There is no format \"" + format + "\".", "Choose --format table or csv.");
        }
        Workspace workspace = context.workspace();
        ReviewId id = context.review(workspace, reviewOption.name());
        Review review = context.open(workspace, id);
        List<Problem> problems = new ArrayList<>();
        Contexts contexts = kind.by
                .map(field -> contexts(review, new Codebook(workspace, id).extraction(), field, problems))
                .orElseGet(() -> kind.stated
                        ? contributions(review, new Codebook(workspace, id).extraction(), problems)
                        : Contexts.NONE);
        Optional<MatrixRule> rule = MatrixRule.of(review, kind.without);
        try (CodebookDesk desk = review.codebook()) {
            desk.read(state -> show(state, state.shownTo(desk.me()), contexts, rule));
        }
        return context.show(problems);
    }

    private static Contexts contexts(Review review, Codebook.Extracted extracted, String said, List<Problem> problems) {
        ExtractionForm form = extracted.form();
        problems.addAll(extracted.problems());
        Field field = form.field(said)
                .orElseThrow(() -> ReviewException.usage(
                        "The form of extraction has no field \"" + said + "\".",
                        "It has " + form.fields().stream().map(Field::id).collect(Collectors.joining(", ")) + "."));
        try (ExtractionDesk desk = review.extraction(form)) {
            return desk.read(state -> new Contexts(field.label(), state.stated(field), List.of()));
        }
    }

    private static Contexts contributions(Review review, Codebook.Extracted extracted, List<Problem> problems) {
        ExtractionForm form = extracted.form();
        problems.addAll(extracted.problems());
        if (form.fields().stream().allMatch(field -> field.theme().isEmpty())) {
            throw ReviewException.usage(
                    "No field of the form of extraction is about the contribution to a theme.",
                    "Give a field of extraction.yml `theme: CODE`.");
        }
        try (ExtractionDesk desk = review.extraction(form)) {
            return desk.read(state -> new Contexts("", Map.of(), Contexts.contributions(form, state::filled)));
        }
    }

    private int show(CodingState state, List<CodedSegment> passages, Contexts contexts, Optional<MatrixRule> rule) {
        CodedMatrix matrix = new CodedMatrix(state, passages, contexts);
        if (state.segments().isEmpty() && state.mappings().isEmpty()) {
            context.console()
                    .print("Nothing is coded yet. `sheaf code` codes texts; `sheaf theme map` places authors' themes.");
            return 0;
        }
        if (format.equals(TABLE)) {
            UnseenCodes.say(context.console(), state.counted().size() - passages.size());
        }
        if (rule.isPresent()) {
            rule.get().sayTo(context);
            print(rule.get().table(matrix));
            return 0;
        }
        if (!kind.without.isEmpty()) {
            return falling(state, matrix, kind.without);
        }
        if (kind.stated) {
            print(stated(ContributionViews.of(state, matrix)));
            return 0;
        }
        print(kind.codes ? matrix.byCode() : kind.by.isPresent() ? matrix.byContext() : matrix.byStudy());
        return 0;
    }

    private static CodedMatrix.Table stated(List<ThemeMatrixView.Contribution> lines) {
        return new CodedMatrix.Table(
                List.of("report", "theme", "stated", "coded", "difference"),
                lines.stream()
                        .map(one -> List.of(
                                one.report(),
                                one.theme(),
                                one.stated().isEmpty() ? "(not filled in)" : one.stated(),
                                one.passages() + "p " + one.themes() + "t",
                                one.difference()))
                        .toList(),
                lines.stream().map(line -> 0).toList());
    }

    private int falling(CodingState state, CodedMatrix matrix, List<String> without) {
        List<ReportId> reports = without.stream()
                .map(said -> StudyDesk.report(state.studies(), said))
                .toList();
        List<Code> falling = matrix.fallingWithout(reports);
        String named = String.join(" and ", matrix.names(reports));
        Console console = context.console();
        console.print(
                falling.isEmpty()
                        ? "Every theme that rests on something still would without " + named + "."
                        : "Without " + named + ", " + Amount.of(falling.size(), "theme") + " would rest on nothing:");
        falling.forEach(code -> console.print("  " + code.id() + "  " + code.name()));
        return 0;
    }

    private void print(CodedMatrix.Table table) {
        if (format.equals(CSV)) {
            List<String> headings =
                    table.headings().stream().map(CsvTable::guarded).toList();
            context.console()
                    .print(new CsvTable(headings, table.rows())
                            .toCsv()
                            .replace("\r\n", "\n")
                            .strip());
            return;
        }
        TextTable shown = new TextTable(table.headings().toArray(String[]::new));
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> cells = new ArrayList<>(table.rows().get(i));
            cells.set(0, "  ".repeat(table.depths().get(i)) + cells.get(0));
            shown.row(cells.toArray());
        }
        shown.printTo(context.console());
    }
}
