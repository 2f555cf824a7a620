// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.citation.Study;
import org.sheaf.coding.Code;
import org.sheaf.reporting.FrameworkChartView;
import org.sheaf.reporting.PageFrame;

/** The framework chart as the page shows it. */
final class FrameworkViews {
    private final CodingState state;
    private final CodedMatrix coded;
    private final List<Walk.Stop> stops = new ArrayList<>();

    /** @param walks one from each code at the top */
    FrameworkViews(CodingState state, CodedMatrix coded, List<Walk> walks) {
        this.state = state;
        this.coded = coded;
        for (Walk walk : walks) {
            walk.stops().stream()
                    .filter(stop -> !stop.themes().isEmpty() || !stop.passages().isEmpty())
                    .forEach(stops::add);
        }
    }

    FrameworkChartView view(PageFrame frame) {
        List<FrameworkChartView.Row> rows = new ArrayList<>();
        for (Study study : coded.matrix().studies()) {
            List<FrameworkChartView.Cell> cells =
                    stops.stream().map(stop -> cell(stop, study)).toList();
            if (!cells.stream().allMatch(FrameworkChartView.Cell::empty)) {
                rows.add(new FrameworkChartView.Row(
                        state.studies().name(study),
                        state.studies().memos(study).stream()
                                .map(memo -> memo.actor() + ", " + Words.day(memo.at()) + ": " + memo.why())
                                .toList(),
                        cells));
            }
        }
        return new FrameworkChartView(
                frame, stops.stream().map(Walk.Stop::code).map(Code::name).toList(), rows);
    }

    private static FrameworkChartView.Cell cell(Walk.Stop stop, Study study) {
        List<Walk.Passage> passages = stop.passages().stream()
                .filter(passage -> study.reports().contains(passage.id()))
                .toList();
        return new FrameworkChartView.Cell(
                stop.themes().stream()
                        .map(from -> from.mapping().theme())
                        .filter(theme -> study.reports().contains(theme.report()))
                        .map(theme -> theme.words())
                        .toList(),
                passages.isEmpty() ? "" : passages.get(0).quote(),
                passages.isEmpty()
                        ? ""
                        : (study.reports().size() > 1 ? passages.get(0).report() + ", " : "")
                                + ThemesViews.place(passages.get(0)),
                Math.max(0, passages.size() - 1));
    }
}
