// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.FieldReader;
import org.sheaf.extraction.Group;
import org.sheaf.extraction.StatedNumber;
import org.sheaf.extraction.Value;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.steps.studies.Studies;
import org.sheaf.tabular.FilledSheet;

/** The sheet with a row for each group of participants. */
final class GroupRows {
    private final SheetIntake intake;
    private final Studies studies;
    private final SheetRows rows;
    private final Field field;

    GroupRows(SheetIntake intake, SheetRows rows, Field field) {
        this.intake = intake;
        this.studies = intake.studies();
        this.rows = rows;
        this.field = field;
    }

    /** The rows as they were written. */
    private List<GroupLine> written() {
        List<GroupLine> lines = new ArrayList<>();
        for (ReportId report : studies.reports()) {
            Optional<Value> sent = intake.sent(report, field);
            sent.filter(Value::isNotReported)
                    .ifPresent(none -> lines.add(GroupLine.of(report, StatedNumber.NOT_REPORTED, "", "", "")));
            for (Group group : sent.map(Value::groups).orElse(List.of())) {
                lines.add(GroupLine.of(
                        report,
                        group.role(),
                        group.number().words(),
                        group.method(),
                        group.part().key()));
            }
        }
        return lines;
    }

    /** The rows that hold something now. */
    private List<GroupLine> filledIn() {
        List<GroupLine> lines = new ArrayList<>();
        for (FilledSheet.Row row : rows.rows()) {
            named(row)
                    .filter(studies::includes)
                    .filter(report -> !isEmpty(row))
                    .ifPresent(report -> lines.add(GroupLine.of(
                            report,
                            rows.cell(row, ExtractionSheet.ROLE),
                            rows.cell(row, ExtractionSheet.NUMBER),
                            rows.cell(row, ExtractionSheet.METHOD),
                            rows.cell(row, ExtractionSheet.PART))));
        }
        return lines;
    }

    private Optional<ReportId> named(FilledSheet.Row row) {
        return ReportId.parse(rows.cell(row, ExtractionSheet.ID)).flatMap(id -> studies.now(id.anchor()));
    }

    private boolean isEmpty(FilledSheet.Row row) {
        return GroupLine.HEADINGS.stream()
                .allMatch(heading -> rows.cell(row, heading).isEmpty());
    }

    void read() {
        rows.requireColumns(
                List.of(ExtractionSheet.ID, ExtractionSheet.SHEET, ExtractionSheet.METHOD, ExtractionSheet.PART));
        List<String> alone = GroupLine.sortedAlone(written(), filledIn());
        if (!alone.isEmpty()) {
            intake.error(
                    0,
                    rows.sheet() + ": the column \"" + String.join("\" or \"", alone)
                            + "\" has the values it had, in other rows: it was sorted by itself; no participants were"
                            + " taken.",
                    "Sort whole rows only. Begin again with the sheet as it was written.");
            return;
        }
        Map<ReportId, List<Group>> groups = new TreeMap<>();
        Map<ReportId, Long> firstRow = new TreeMap<>();
        List<ReportId> bad = new ArrayList<>();
        for (FilledSheet.Row row : rows.rows()) {
            Optional<ReportId> named = named(row);
            if (isEmpty(row)) {
                named.filter(studies::includes)
                        .ifPresent(report -> groups.computeIfAbsent(report, any -> new ArrayList<>()));
                continue;
            }
            Optional<ReportId> report = intake.report(
                    rows,
                    row,
                    Stream.concat(Stream.of(ExtractionSheet.ID, ExtractionSheet.SHEET), GroupLine.HEADINGS.stream())
                            .toList());
            Optional<Group> group = report.flatMap(id -> group(row));
            if (report.isEmpty() || group.isEmpty()) {
                named.ifPresent(bad::add); // half of a table is worse than none
                continue;
            }
            groups.computeIfAbsent(report.get(), any -> new ArrayList<>()).add(group.get());
            firstRow.putIfAbsent(report.get(), row.number());
        }
        groups.keySet().removeAll(bad);
        bad.stream()
                .distinct()
                .filter(studies::includes)
                .forEach(report -> intake.warning(
                        rows.sheet() + ": no participants of " + studies.name(report)
                                + " were taken, because of the row named above.",
                        "Mend it and take the sheet again."));
        groups.forEach((report, all) ->
                intake.offer(firstRow.getOrDefault(report, 0L), rows.sheet(), report, field, value(all)));
    }

    private Optional<Group> group(FilledSheet.Row row) {
        String role = rows.cell(row, ExtractionSheet.ROLE);
        Optional<Group.Part> part = Group.Part.parse(rows.cell(row, ExtractionSheet.PART));
        if (part.isEmpty()) {
            intake.error(
                    row.number(),
                    rows.sheet() + ": \"" + rows.cell(row, ExtractionSheet.PART) + "\" says nothing about whether this"
                            + " is part of another group.",
                    "Write yes, no or unclear.");
            return Optional.empty();
        }
        Group group = new Group(
                role,
                new StatedNumber(rows.cell(row, ExtractionSheet.NUMBER)),
                rows.cell(row, ExtractionSheet.METHOD),
                part.get());
        if (!group.complaint().isEmpty()) {
            intake.error(
                    row.number(),
                    rows.sheet() + ": " + group.complaint(),
                    "Say in the column who they are, with commas instead.");
            return Optional.empty();
        }
        return Optional.of(group);
    }

    private Optional<Value> value(List<Group> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        boolean none = groups.size() == 1
                && new StatedNumber(groups.get(0).role()).isNotReported()
                && groups.get(0).number().isMissing();
        return none
                ? Optional.of(Value.NOT_REPORTED)
                : FieldReader.groups(groups).value();
    }
}
