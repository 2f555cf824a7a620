// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.screening.VoteIntake;
import org.sheaf.tabular.FilledSheet;

/**
 * The votes in the rows of a workbook that came back. The report's id decides what a row is about. A row that cannot be
 * trusted gives no vote and a problem; all others count.
 *
 * <p>When each vote was cast nobody wrote down. All have the time at which the workbook was saved, or, where the file does
 * not tell it, the time at which it was merged.
 */
final class SheetVotes {
    private static final String UNCHANGED = "The column must stay as it was sent out.";

    private static final List<String> VOTING =
            List.of(PacketSheet.CHOICE, PacketSheet.REASON, PacketSheet.REPORT, PacketSheet.PACKET);

    private final PacketSheet packet;
    private final Stage stage;
    private final Eligibility eligibility;
    private final Map<ReportId, Set<String>> titles;
    private final String at;
    private final String time;
    private final List<Problem> problems = new ArrayList<>();
    private final List<VoteIntake.Incoming> incoming = new ArrayList<>();

    /**
     * Reads the rows.
     *
     * @param titles gives the titles of the records of reports
     * @param now the time of merging
     */
    SheetVotes(
            PacketSheet packet,
            Stage stage,
            Eligibility eligibility,
            Function<Collection<ReportId>, Map<ReportId, Set<String>>> titles,
            Instant now) {
        this.packet = packet;
        this.stage = stage;
        this.eligibility = eligibility;
        Optional<Instant> saved = saved(packet.sheet().saved());
        this.at = saved.orElse(now).toString();
        this.time = saved.isPresent() ? VoteIntake.TIME_OF_SHEET : VoteIntake.TIME_OF_INTAKE;
        Map<ReportId, List<Row>> rows = rows();
        this.titles = titles.apply(rows.keySet());
        rows.forEach(this::report);
        missing(rows.size());
    }

    private static Optional<Instant> saved(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<VoteIntake.Incoming> incoming() {
        return incoming;
    }

    List<Problem> problems() {
        return problems;
    }

    /** A row that says something, and on what. */
    private record Row(FilledSheet.Row row, String choice, String reason, String note, String title) {
        boolean saysTheSameAs(Row other) {
            return choice.equals(other.choice) && reason.equals(other.reason) && note.equals(other.note);
        }

        boolean isEmpty() {
            return choice.isEmpty() && reason.isEmpty() && note.isEmpty();
        }
    }

    private void error(long row, String what, String advice) {
        problems.add(Problem.error(packet.name(), row, what, advice));
    }

    private void note(long row, String what, String advice) {
        problems.add(Problem.warning(packet.name(), row, what, advice));
    }

    /** The rows by the report that they are about, filled in or not; those that cannot be trusted left out. */
    private Map<ReportId, List<Row>> rows() {
        Map<ReportId, List<Row>> rows = new LinkedHashMap<>();
        for (FilledSheet.Row row : packet.sheet().rows()) {
            Row read = new Row(
                    row,
                    cell(row, PacketSheet.CHOICE).toLowerCase(Locale.ROOT),
                    cell(row, PacketSheet.REASON),
                    cell(row, PacketSheet.NOTE),
                    cell(row, PacketSheet.TITLE));
            Optional<ReportId> report = ReportId.parse(cell(row, PacketSheet.REPORT));
            boolean here = cell(row, PacketSheet.PACKET).equals(packet.mark().toString());
            if (report.isPresent() && here && isSound(row)) {
                rows.computeIfAbsent(report.get(), id -> new ArrayList<>()).add(read);
            } else if (read.isEmpty() && isSound(row)) {
                continue; // an empty row that somebody added
            } else if (report.isEmpty() && isSound(row)) {
                error(row.number(), "This row names no report; it was not taken.", UNCHANGED.replace("The", "Its"));
            } else if (isSound(row)) {
                error(
                        row.number(),
                        "This row does not belong to the packet of "
                                + packet.mark().reviewer() + "; it was not taken.",
                        "Its column \"packet\" says where it belongs. Merge rows of another packet from their own sheet.");
            } else {
                unsound(row);
            }
        }
        return rows;
    }

    private String cell(FilledSheet.Row row, String heading) {
        return row.cell(packet.column(heading));
    }

    private boolean isSound(FilledSheet.Row row) {
        return merged(row).isEmpty() && computed(row).isEmpty();
    }

    /** The first of the columns that make a vote whose cell in a row is computed. */
    private Optional<String> computed(FilledSheet.Row row) {
        return VOTING.stream().filter(heading -> isFormula(row, heading)).findFirst();
    }

    private boolean isFormula(FilledSheet.Row row, String heading) {
        return row.formulas().contains(packet.column(heading));
    }

    private Optional<FilledSheet.Merged> merged(FilledSheet.Row row) {
        return packet.sheet().merged().stream()
                .filter(range -> range.lastRow() > range.firstRow()
                        && range.firstRow() <= row.number()
                        && row.number() <= range.lastRow())
                .findFirst();
    }

    private void unsound(FilledSheet.Row row) {
        Optional<FilledSheet.Merged> merged = merged(row);
        if (merged.isPresent()) {
            error(
                    row.number(),
                    "This row was made one with others (" + merged.get().range() + "); it was not taken.",
                    "Take the merging back and give each row its choice.");
        } else {
            String heading = computed(row).orElse("");
            error(
                    row.number(),
                    "The " + heading
                            + " in this row is computed by a formula, and its value is not trusted; it was not taken.",
                    heading.equals(PacketSheet.CHOICE) || heading.equals(PacketSheet.REASON)
                            ? "Choose the word from the list in its place."
                            : UNCHANGED);
        }
    }

    /** What all rows about one report say. */
    private void report(ReportId report, List<Row> rows) {
        List<Row> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        Row first = filled.get(0);
        for (Row other : filled.subList(1, filled.size())) {
            if (!other.saysTheSameAs(first)) {
                error(
                        other.row().number(),
                        "Row " + first.row().number() + " says something else of the same report; neither was taken.",
                        "Keep one of the two rows.");
                return;
            }
            note(
                    other.row().number(),
                    "Row " + first.row().number() + " says the same of the same report; it counts once.",
                    "");
        }
        if (isAbout(report, first)) {
            vote(report, first);
        }
    }

    /** Whether the title in a row does not belong to another report of the packet. */
    private boolean isAbout(ReportId report, Row row) {
        Set<String> own = titles.getOrDefault(report, Set.of());
        String shown = plain(row.title());
        if (packet.column(PacketSheet.TITLE) < 0
                || own.isEmpty()
                || own.stream().anyMatch(title -> plain(title).equals(shown))) {
            return true;
        }
        Optional<ReportId> other = titles.entrySet().stream()
                .filter(entry -> !shown.isEmpty()
                        && entry.getValue().stream()
                                .anyMatch(title -> plain(title).equals(shown)))
                .map(Map.Entry::getKey)
                .findFirst();
        if (other.isPresent()) {
            error(
                    row.row().number(),
                    "The title in this row is that of " + other.get() + ", its report is " + report
                            + ": the columns were sorted apart; it was not taken.",
                    "Sort whole rows only. Begin again with the sheet as it was sent out.");
            return false;
        }
        note(
                row.row().number(),
                "The title in this row was changed; the vote is on " + report + " all the same.",
                UNCHANGED);
        return true;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void vote(ReportId report, Row row) {
        long number = row.row().number();
        if (row.choice().isEmpty()) {
            error(
                    number,
                    "There is a " + (row.reason().isEmpty() ? "note" : "reason") + " and no choice; it was not taken.",
                    "Choose include, exclude or unsure.");
            return;
        }
        Optional<ScreeningDecision> choice = ScreeningDecision.parse(row.choice(), "");
        if (choice.isEmpty()) {
            error(
                    number,
                    "\"" + row.choice() + "\" is no choice; it was not taken.",
                    "Choose include, exclude or unsure.");
            return;
        }
        Optional<String> reason = reason(row, choice.get());
        if (reason.isEmpty()) {
            return;
        }
        String note = row.note();
        if (isFormula(row.row(), PacketSheet.NOTE)) {
            note(number, "The note is computed by a formula and was left out.", "Write it as text.");
            note = "";
        }
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("report", report.toString());
        about.put("choice", choice.get().key());
        about.put("from", packet.mark().from());
        about.put("time", time);
        if (!reason.get().isEmpty()) {
            about.put("reason", reason.get());
        }
        incoming.add(new VoteIntake.Incoming(
                packet.name(),
                number,
                new Decision(
                        DecisionKind.VOTE.key(), packet.mark().reviewer().name(), at, note, new TreeMap<>(about))));
    }

    /** The id of the reason that a row gives by name, id or number; empty text for none, nothing if there is no such. */
    private Optional<String> reason(Row row, ScreeningDecision choice) {
        if (row.reason().isEmpty()) {
            return Optional.of("");
        }
        if (!(choice instanceof ScreeningDecision.Exclude)) {
            note(row.row().number(), "A reason stands beside \"" + choice.key() + "\" and was left out.", "");
            return Optional.of("");
        }
        List<Eligibility.Reason> reasons = eligibility.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            Eligibility.Reason reason = reasons.get(i);
            if (row.reason().equalsIgnoreCase(reason.name())
                    || row.reason().equalsIgnoreCase(reason.id())
                    || row.reason().equals(String.valueOf(i + 1))) {
                return Optional.of(reason.id());
            }
        }
        error(
                row.row().number(),
                "There is no reason \"" + row.reason() + "\"; the row was not taken.",
                "Choose one from the list, or add it to eligibility.yml and merge again.");
        return Optional.empty();
    }

    private void missing(int there) {
        int rows = packet.mark().rows();
        if (there < rows) {
            note(
                    0,
                    (rows - there) + " of the " + rows
                            + " rows that were sent out are not among those that can be used.",
                    "There are no votes on them.");
        }
    }
}
