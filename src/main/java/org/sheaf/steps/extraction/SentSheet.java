// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.StatedNumber;
import org.sheaf.extraction.Value;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.steps.studies.Studies;
import org.sheaf.tabular.FilledSheet;

/**
 * What stood in a workbook when it was written: values, and the names by which reports were called. A name may go to another
 * report since, as when one more of the same author and year is included.
 */
final class SentSheet {
    /** In the column of fields, for the row that holds a report's name; no field can be called so. */
    static final String NAMED = "(name)";

    static final String FIELD = "field";

    private final Map<ReportId, Map<String, String>> values = new HashMap<>();
    private final Map<ReportId, Set<String>> names = new HashMap<>();
    private final Set<String> allNames = new HashSet<>();

    /** A workbook of which nobody knows what it was. */
    SentSheet() {}

    SentSheet(SheetRows rows, Studies studies) {
        for (FilledSheet.Row row : rows.rows()) {
            String field = rows.cell(row, FIELD);
            String value = rows.cell(row, ExtractionSheet.VALUE);
            Optional<ReportId> report =
                    ReportId.parse(rows.cell(row, ExtractionSheet.ID)).flatMap(id -> studies.now(id.anchor()));
            if (field.equals(NAMED)) {
                allNames.add(value);
                report.ifPresent(
                        id -> names.computeIfAbsent(id, any -> new HashSet<>()).add(value));
            } else {
                report.ifPresent(
                        id -> values.computeIfAbsent(id, any -> new HashMap<>()).put(field, value));
            }
        }
    }

    static boolean heads(List<String> cells) {
        return cells.contains(ExtractionSheet.VALUE) && cells.contains(FIELD);
    }

    /** What a field held; nothing if nothing. */
    Optional<Value> value(ReportId report, Field field) {
        String text = values.getOrDefault(report, Map.of()).getOrDefault(field.id(), "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.equals(StatedNumber.NOT_REPORTED) ? Value.NOT_REPORTED : new Value(text));
    }

    /** Whether it is known how reports were called. */
    boolean hasNames() {
        return !allNames.isEmpty();
    }

    /** Whether a name was that of another report. */
    boolean isOfAnother(String name, ReportId report) {
        return allNames.contains(name) && !names.getOrDefault(report, Set.of()).contains(name);
    }
}
