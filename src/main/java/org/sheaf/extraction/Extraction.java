// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** What people filled in and settled, by report and field. */
public final class Extraction {
    private final Map<ReportId, Map<String, Cell>> cells = new HashMap<>();

    /** Puts together what was said; in which order it comes in does not matter but for what has the same time. */
    public static Extraction of(Collection<Entry> entries, Collection<Settlement> settlements) {
        record Dated(String at, ReportId report, String field, Cell.Said said) {}
        List<Dated> all = new ArrayList<>();
        entries.forEach(
                entry -> all.add(new Dated(entry.at(), entry.report(), entry.field(), new Cell.Said.Filled(entry))));
        settlements.forEach(settlement -> all.add(new Dated(
                settlement.at(), settlement.report(), settlement.field(), new Cell.Said.Settled(settlement))));
        all.sort(Comparator.comparing(Dated::at, Decision.BY_TIME));
        Map<ReportId, Map<String, List<Cell.Said>>> said = new HashMap<>();
        for (Dated dated : all) {
            said.computeIfAbsent(dated.report(), report -> new HashMap<>())
                    .computeIfAbsent(dated.field(), field -> new ArrayList<>())
                    .add(dated.said());
        }
        Extraction extraction = new Extraction();
        said.forEach((report, fields) -> {
            Map<String, Cell> ofReport = new HashMap<>();
            fields.forEach((field, list) -> ofReport.put(field, new Cell(list)));
            extraction.cells.put(report, ofReport);
        });
        return extraction;
    }

    /** One field of one report; empty where nothing was said. */
    public Cell cell(ReportId report, String field) {
        return cells.getOrDefault(report, Map.of()).getOrDefault(field, Cell.EMPTY);
    }

    /** Whether nobody has said anything. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether every field that must be filled in is. */
    public boolean isWhole(ReportId report, ExtractionForm form) {
        return form.fields().stream()
                .filter(Field::required)
                .allMatch(field -> cell(report, field.id()).isFilled());
    }

    /** Whether a person was the first to fill in a field of a report: such a one does not check it in the first round. */
    public boolean isExtractor(ReviewerId who, ReportId report, ExtractionForm form) {
        return form.fields().stream()
                .anyMatch(field -> cell(report, field.id())
                        .first()
                        .filter(entry -> entry.who().equals(who))
                        .isPresent());
    }

    /** Whether anybody has filled in a field of a report. */
    public boolean isBegun(ReportId report, ExtractionForm form) {
        return form.fields().stream().anyMatch(field -> cell(report, field.id()).isFilled());
    }
}
