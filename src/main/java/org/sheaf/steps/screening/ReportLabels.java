// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Map;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.ItemView;

/** What a reader recognises a report by: its first record that has a title. */
final class ReportLabels {
    private final ScreeningState state;
    private final Map<RecordId, ItemLabel> labels;

    ReportLabels(ScreeningState state, Map<RecordId, ItemLabel> labels) {
        this.state = state;
        this.labels = labels;
    }

    ItemView item(ReportId report) {
        return new ItemView(report.toString(), label(report));
    }

    ItemLabel label(ReportId report) {
        return state.records(report).stream()
                .map(id -> labels.getOrDefault(id, ItemLabel.NONE))
                .filter(label -> !label.title().isBlank())
                .findFirst()
                .orElse(ItemLabel.NONE);
    }
}
