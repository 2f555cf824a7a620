// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.tabular.FormWriter;
import org.sheaf.workspace.ScreeningPacket;
import org.sheaf.workspace.SheetFile;

/** A work packet as a workbook: written, and found again in what comes back. */
public final class PacketSheet {
    static final String CHOICE = "choice";
    static final String REASON = "reason";
    static final String NOTE = "note";
    static final String TITLE = "title";
    static final String REPORT = "report";
    static final String PACKET = "packet";

    private static final List<String> NEEDED = List.of(CHOICE, REPORT, PACKET);

    private final FilledSheet sheet;
    private final String name;
    private final PacketMark mark;

    private PacketSheet(FilledSheet sheet, String name, PacketMark mark) {
        this.sheet = sheet;
        this.name = name;
        this.mark = mark;
    }

    /** Writes a packet as a workbook. */
    public static void write(Path file, ScreeningPacket packet) {
        boolean fullText = packet.stage().kind() == Stage.Kind.FULL_TEXT;
        List<String> reasons =
                packet.eligibility().reasons().stream().map(PacketSheet::words).toList();
        List<FormWriter.Column> columns = List.of(
                FormWriter.Column.toRead("no", 5),
                new FormWriter.Column(
                        CHOICE,
                        10,
                        true,
                        List.of("include", "exclude", "unsure"),
                        "include, exclude or unsure. Leave it empty if you have not decided."),
                new FormWriter.Column(
                        REASON,
                        24,
                        true,
                        reasons,
                        fullText
                                ? "An exclusion has its reason: the first that applies."
                                : "Not needed here. If you give one: the first that applies."),
                new FormWriter.Column(NOTE, 24, true, List.of(), ""),
                FormWriter.Column.toRead(TITLE, 40),
                FormWriter.Column.toRead("abstract", 95),
                FormWriter.Column.toRead("authors", 26),
                FormWriter.Column.toRead("year", 7),
                FormWriter.Column.toRead("source", 26),
                FormWriter.Column.toRead("keywords", 26),
                FormWriter.Column.toRead(REPORT, 24),
                FormWriter.Column.toRead(PACKET, 24));
        String mark = PacketMark.of(packet).toString();
        List<List<String>> rows = new ArrayList<>();
        for (ScreeningPacket.Card card : packet.cards()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    "",
                    "",
                    "",
                    card.title(),
                    card.abstractText(),
                    card.authors(),
                    card.year(),
                    card.source(),
                    card.keywords(),
                    card.report().toString(),
                    mark));
        }
        FormWriter form = new FormWriter("votes", columns, List.of(criteria(packet)));
        SheetFile.writeNew(file, form.write(rows));
    }

    private static FormWriter.Page criteria(ScreeningPacket packet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what", "in words", "border cases and notes"));
        rows.add(List.of("Review", packet.title(), ""));
        rows.add(List.of("Stage", packet.stage().name(), "For " + packet.reviewer()));
        for (Eligibility.Criterion criterion : packet.eligibility().criteria()) {
            String rule = criterion.rule().isEmpty() ? "" : "Rule: " + criterion.rule();
            rows.add(List.of(
                    criterion.element(),
                    criterion.eligible(),
                    rule.isEmpty() || criterion.note().isEmpty()
                            ? rule + criterion.note()
                            : rule + "\n" + criterion.note()));
        }
        int number = 0;
        for (Eligibility.Reason reason : packet.eligibility().reasons()) {
            rows.add(List.of(
                    "Reason " + ++number, words(reason), number == 1 ? "The first reason that applies is given." : ""));
        }
        return new FormWriter.Page("criteria", List.of(24, 80, 50), rows);
    }

    /** A reason as it is chosen. */
    static String words(Eligibility.Reason reason) {
        return reason.name();
    }

    /**
     * Reads what came back.
     *
     * @throws ReviewException if it is no sheet of a packet, or a column is missing without which no row can be used
     */
    static PacketSheet read(Path file, String name) {
        FilledSheet sheet = SheetFile.filled(file, name, cells -> heads(cells) || CodingDesk.isSheet(cells));
        if (CodingDesk.isSheet(sheet.headings())) {
            throw ReviewException.usage(name + " is a coding sheet.", "`sheaf code take` takes its codes.");
        }
        List<String> headings = sheet.headings().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
        for (String needed : NEEDED) {
            long there = headings.stream().filter(needed::equals).count();
            if (there != 1) {
                throw ReviewException.usage(
                        name + " has " + (there == 0 ? "no column" : "several columns") + " \"" + needed + "\".",
                        "Nothing was taken. Give the columns the names they had: " + String.join(", ", NEEDED)
                                + " are needed; where they stand does not matter.");
            }
        }
        int column = headings.indexOf(PACKET);
        Optional<PacketMark> mark = sheet.rows().stream()
                .flatMap(row -> PacketMark.parse(row.cell(column)).stream())
                .findFirst();
        return new PacketSheet(
                new FilledSheet(headings, sheet.rows(), sheet.merged(), sheet.saved()),
                name,
                mark.orElseThrow(() -> ReviewException.usage(
                        name + " does not say which packet it is: its column \"" + PACKET
                                + "\" is empty or was changed.",
                        "Nothing was taken. Copy the column back from the sheet that was sent out.")));
    }

    /** The row with the headings has most of the needed ones; which is missing is said then. */
    private static boolean heads(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                        .filter(cell -> NEEDED.contains(cell) || cell.equals(TITLE) || cell.equals(REASON))
                        .distinct()
                        .count()
                >= 3;
    }

    FilledSheet sheet() {
        return sheet;
    }

    /** The file as the user knows it. */
    String name() {
        return name;
    }

    PacketMark mark() {
        return mark;
    }

    /** The 0-based column with a heading; -1 if there is none. */
    int column(String heading) {
        return sheet.headings().indexOf(heading);
    }
}
