// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookStep;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.coding.Relation;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.QdaLoss;
import org.sheaf.steps.qda.QdaReview;

/** What a review's coding has and neither a project for other programs nor the file beside it: each thing by itself. */
final class QdaLeft {
    private final CodingState state;
    private final QdaReview there;
    private final List<QdaLoss> left = new ArrayList<>();

    private QdaLeft(CodingState state, QdaReview there) {
        this.state = state;
        this.there = there;
    }

    /** @param there what the project gets */
    static List<QdaLoss> of(CodingState state, QdaReview there) {
        return new QdaLeft(state, there).all();
    }

    private List<QdaLoss> all() {
        texts();
        state.themes().forEach(theme -> left("author theme", theme.words(), "", name(theme.report())));
        state.mappings().forEach(this::mapping);
        state.relations().forEach(this::relation);
        state.settled().forEach(this::settled);
        for (ReportId report : state.studies().reports()) {
            for (ReviewerId coder : state.done(report)) {
                left("coding done", name(report), "", coder.name());
            }
        }
        history();
        memos();
        return List.copyOf(left);
    }

    private void texts() {
        for (ReportId report : state.studies().reports()) {
            if (!isThere(report)) {
                left("TextSource", name(report), "", "no text of it can be read");
            }
        }
    }

    private boolean isThere(ReportId report) {
        return there.reports().stream().anyMatch(text -> text.id().equals(report));
    }

    private void mapping(ThemeMapping mapping) {
        left(
                "mapping of an author theme",
                mapping.theme().words(),
                "",
                mapping.taken().key() + " in " + code(mapping.code()) + ", " + said(mapping.actor(), mapping.why()));
    }

    /** The relation itself is a link. */
    private void relation(Relation relation) {
        left(
                "Link",
                code(relation.from()) + " " + relation.kind().key().replace('-', ' ') + " " + code(relation.to()),
                "reports, person and reason",
                relation.reports().stream().map(this::name).collect(Collectors.joining("; ")) + ", "
                        + said(relation.actor(), relation.why()));
    }

    private void settled(CodingConsensus consensus) {
        left(
                "settled difference",
                name(consensus.report()) + ", " + consensus.start() + " to " + consensus.end(),
                "",
                (consensus.holds() ? "" : "not ") + code(consensus.code()) + " (" + consensus.how() + "), "
                        + said(consensus.actor(), consensus.why()));
    }

    /** Of the codebook the project has what it is now. */
    private void history() {
        for (CodebookStep step : state.codebook().steps()) {
            left(
                    "CodeBook",
                    "version " + step.version(),
                    "what was changed",
                    step.lines().stream()
                                    .map(line -> line.name() + " " + line.what())
                                    .collect(Collectors.joining("; "))
                            + ", " + said(step.actor(), step.why()));
        }
    }

    private void memos() {
        SortedSet<CodeId> ever = new TreeSet<>();
        state.codebook().steps().forEach(step -> step.lines().forEach(line -> ever.add(line.code())));
        for (CodeId code : ever) {
            if (!state.tree().has(code)) {
                state.memos("code", code.name()).forEach(memo -> memo(memo, code.name() + ", no longer used"));
            }
        }
        for (ReportId report : state.studies().reports()) {
            if (!isThere(report)) {
                state.memos("report", report.toString()).forEach(memo -> memo(memo, name(report)));
            }
        }
    }

    private void memo(Decision memo, String about) {
        left("Note", about, "", said(memo.actor(), memo.why()));
    }

    private String name(ReportId report) {
        return state.studies().name(report);
    }

    private String code(CodeId code) {
        return state.tree().find(code).map(Code::name).orElse(code.name());
    }

    private static String said(String actor, String why) {
        return why.isEmpty() ? actor : actor + ": " + why;
    }

    private void left(String element, String thing, String what, String before) {
        left.add(new QdaLoss(QdaLoss.Direction.WRITING, element, thing, QdaLoss.Kind.LEFT_OUT, what, before, ""));
    }
}
