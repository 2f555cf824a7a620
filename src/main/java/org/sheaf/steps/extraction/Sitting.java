// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.Field;
import org.sheaf.protocol.ReviewerId;

/**
 * What one person has to do: fields to check, or fields that nobody has filled in.
 *
 * @param tasks in the order of reports and of the form
 */
public record Sitting(List<Task> tasks) {
    /**
     * A field to be filled in or checked.
     *
     * @param round the round of checking; 0 where it is filled in for the first time
     * @param shown what is there and may be seen by the one who checks
     */
    public record Task(ReportId report, Field field, int round, Optional<Cell> shown) {}

    public Sitting {
        tasks = List.copyOf(tasks);
    }

    static Sitting of(ExtractionState state, ReviewerId me) {
        List<Task> checking = new ArrayList<>();
        List<Task> filling = new ArrayList<>();
        for (ReportId report : state.studies().reports()) {
            int round = state.roundOf(me, report);
            for (Field field : state.form().fields()) {
                Cell cell = state.cell(report, field);
                if (round > 0 && field.checked() && cell.isFilled() && !isChecked(cell, me, round)) {
                    checking.add(new Task(
                            report,
                            field,
                            round,
                            state.isBlind(me, report, round) ? Optional.empty() : Optional.of(cell)));
                } else if (round == 0 && !cell.isFilled() && !othersExtract(state, report, me)) {
                    filling.add(new Task(report, field, 0, Optional.empty()));
                }
            }
        }
        checking.addAll(filling);
        return new Sitting(checking);
    }

    private static boolean isChecked(Cell cell, ReviewerId me, int round) {
        return cell.of(me).filter(entry -> entry.round() == round).isPresent();
    }

    /** Whether somebody else has begun with a report, and this person has not. */
    private static boolean othersExtract(ExtractionState state, ReportId report, ReviewerId me) {
        return state.extraction().isBegun(report, state.form())
                && !state.extraction().isExtractor(me, report, state.form());
    }
}
