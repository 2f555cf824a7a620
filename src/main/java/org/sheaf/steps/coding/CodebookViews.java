// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.reporting.CodebookView;
import org.sheaf.reporting.PageFrame;

/** The codebook and its development as the page shows them. */
final class CodebookViews {
    private final CodingState state;
    private final ThemeMatrix matrix;
    private final List<ReportId> reports;

    CodebookViews(CodingState state, ThemeMatrix matrix) {
        this.state = state;
        this.matrix = matrix;
        this.reports = state.studies().reports();
    }

    CodebookView view(PageFrame frame) {
        CodingTree tree = state.tree();
        return new CodebookView(
                frame,
                Words.amount(tree.codes().size(), "code") + ", version " + tree.version(),
                matrix.rows().stream()
                        .map(row -> entry(row.code(), row.depth()))
                        .toList(),
                gone(),
                state.codebook().steps().stream()
                        .map(step -> new CodebookView.Step(
                                step.version(),
                                Words.day(step.at()),
                                step.actor(),
                                step.why(),
                                step.lines().stream()
                                        .map(line -> new CodebookView.Line(
                                                line.code().name(), line.name(), line.what()))
                                        .toList()))
                        .toList());
    }

    private CodebookView.Entry entry(Code code, int depth) {
        Evidence own = matrix.own(code.id(), reports);
        return new CodebookView.Entry(
                code.id().name(),
                code.name(),
                depth,
                parent(state.tree(), code),
                code.definition(),
                code.use(),
                code.not(),
                code.example(),
                code.level().map(CodeLevel::key).orElse(""),
                code.origin().map(CodeOrigin::key).orElse(""),
                code.source(),
                column(state.tree(), code.id()),
                own.passages().size(),
                own.themes().size(),
                matrix.studies(own.reports()).size(),
                state.memos("code", code.id().name()).stream()
                        .map(memo -> new CodebookView.Memo(memo.actor(), Words.day(memo.at()), memo.why()))
                        .toList());
    }

    /** What the code above one is called; empty at the top. */
    static String parent(CodingTree tree, Code code) {
        return code.parent().flatMap(tree::find).map(Code::name).orElse("");
    }

    /** The column of the logic model in words; empty where nobody said. */
    static String column(CodingTree tree, CodeId code) {
        return tree.column(code)
                .map(LogicModelColumn::key)
                .map(key -> key.replace('-', ' '))
                .orElse("");
    }

    private List<CodebookView.Gone> gone() {
        Set<CodeId> once = new TreeSet<>();
        state.codebook().steps().forEach(step -> step.lines().forEach(line -> once.add(line.code())));
        List<CodebookView.Gone> gone = new ArrayList<>();
        for (CodeId id : once) {
            Optional<CodebookHistory.Retired> retired = state.codebook().retired(id);
            retired.ifPresent(code ->
                    gone.add(new CodebookView.Gone(id.name(), code.code().name(), code.became())));
        }
        return gone;
    }
}
