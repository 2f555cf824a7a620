// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Anchor;
import org.sheaf.coding.CodeId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.tabular.FilledSheet;

/**
 * Takes the codes of a sheet that came back. The place in a row decides which sentence it is about, whatever the order of the
 * rows; a row whose sentence is not the one of its place was torn apart and is not taken. A row that was taken out, and a
 * code that was emptied, take nothing back.
 */
final class CodingSheetIntake {
    private static final Pattern PLACE = Pattern.compile("(\\S+) ([0-9a-f]{16}) (\\d{1,9})-(\\d{1,9})");
    private static final List<String> CODES = IntStream.rangeClosed(1, CodingSheet.CODES)
            .mapToObj(number -> CodingSheet.CODE + number)
            .toList();
    private static final List<String> SAYING = Stream.concat(
                    CODES.stream(), Stream.of(CodingSheet.PLACE, CodingSheet.CODER))
            .toList();
    private static final String UNCHANGED =
            "The columns \"place\", \"sentence\" and \"coder\" must stay as they were sent out.";

    private final CodingDesk desk;
    private final Protocol protocol;
    private final String file;
    private final FilledSheet sheet;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ReportId, Optional<OpenText>> opened = new HashMap<>();
    private final Map<ReportId, Anchor> anchors = new HashMap<>();
    private final Map<ReviewerId, List<SheetCodes.Row>> given = new TreeMap<>();
    private int rows;

    CodingSheetIntake(CodingDesk desk, Protocol protocol, String file, FilledSheet sheet) {
        this.desk = desk;
        this.protocol = protocol;
        this.file = file;
        this.sheet = sheet;
    }

    /** Whether a row is that with the headings. */
    static boolean heads(List<String> cells) {
        List<String> folded = FilledSheet.folded(cells);
        return folded.contains(CodingSheet.PLACE) && folded.contains(CODES.get(0));
    }

    /**
     * Takes what can be taken.
     *
     * @throws ReviewException if a column is missing without which no row can be used
     */
    CodingTaken take() {
        requireColumns();
        sheet.rows().forEach(this::row);
        String saved = sheet.savedAt().map(Instant::toString).orElse("");
        int codes = 0;
        int memos = 0;
        for (Map.Entry<ReviewerId, List<SheetCodes.Row>> coder : given.entrySet()) {
            SheetCodes taken = desk.takeSheet(coder.getKey(), saved, coder.getValue());
            codes += taken.codes();
            memos += taken.memos();
            taken.takenBack().forEach(row -> takenBack(coder.getKey(), row));
        }
        return new CodingTaken(rows, codes, memos, problems);
    }

    private void takenBack(ReviewerId coder, SheetCodes.Row row) {
        error(
                row.number(),
                coder + " took the code " + row.given().code()
                        + " off this sentence; the sheet does not give it again.",
                "If it belongs there after all, give it with `sheaf code`.");
    }

    private void requireColumns() {
        for (String needed : List.of(CodingSheet.SENTENCE, CodingSheet.CODER)) {
            if (sheet.columns(needed) == 0) {
                throw ReviewException.usage(
                        file + " has no column \"" + needed + "\".",
                        "Nothing was taken. Give the columns the names they had.");
            }
        }
        Stream.concat(SAYING.stream(), Stream.of(CodingSheet.SENTENCE, CodingSheet.MEMO))
                .filter(heading -> sheet.columns(heading) > 1)
                .findFirst()
                .ifPresent(heading -> {
                    throw ReviewException.usage(
                            file + " has several columns \"" + heading + "\".",
                            "Nothing was taken. Give the columns the names they had.");
                });
    }

    private void row(FilledSheet.Row row) {
        List<String> codes = CODES.stream()
                .map(heading -> sheet.cell(row, heading))
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.isEmpty()) {
            if (!sheet.cell(row, CodingSheet.MEMO).isEmpty()) {
                error(
                        row,
                        "There is a memo and no code; it was not taken.",
                        "Choose a code, or note it with `sheaf code`.");
            }
            return;
        }
        Optional<FilledSheet.Merged> merged = sheet.merged(row);
        if (merged.isPresent()) {
            error(
                    row,
                    "This row was made one with others (" + merged.get().range() + "); it was not taken.",
                    "Take the merging back.");
            return;
        }
        Optional<String> computed = sheet.computed(row, SAYING);
        if (computed.isPresent()) {
            error(
                    row,
                    "The column \"" + computed.get() + "\" of this row is computed by a formula; it was not taken.",
                    CODES.contains(computed.get()) ? "Choose the code from the list." : UNCHANGED);
            return;
        }
        Optional<ReviewerId> coder = ReviewerId.parse(sheet.cell(row, CodingSheet.CODER));
        if (coder.filter(protocol::names).isEmpty()) {
            error(row, "This row does not say who of this review coded it; it was not taken.", UNCHANGED);
            return;
        }
        sentence(row).ifPresent(place -> {
            rows++;
            String memo = memo(row);
            codes.forEach(said -> code(row, place, said, memo)
                    .ifPresent(one -> given.computeIfAbsent(coder.get(), person -> new ArrayList<>())
                            .add(one)));
        });
    }

    private String memo(FilledSheet.Row row) {
        if (sheet.computed(row, List.of(CodingSheet.MEMO)).isPresent()) {
            problems.add(Problem.warning(
                    file, row.number(), "The memo is computed by a formula and was left out.", "Write it as text."));
            return "";
        }
        return sheet.cell(row, CodingSheet.MEMO);
    }

    /** @param byWords whether it was found by its words */
    private record Passage(OpenText open, int start, int end, boolean byWords) {}

    /** The sentence that a row is about. */
    private Optional<Passage> sentence(FilledSheet.Row row) {
        Matcher place = PLACE.matcher(sheet.cell(row, CodingSheet.PLACE));
        Optional<ReportId> report = place.matches() ? ReportId.parse(place.group(1)) : Optional.empty();
        Optional<OpenText> open = report.flatMap(this::open);
        if (open.isEmpty()) {
            error(row, "This row does not say which sentence it is about; it was not taken.", UNCHANGED);
            return Optional.empty();
        }
        String words = sheet.cell(row, CodingSheet.SENTENCE);
        if (!place.group(2).equals(open.get().digest().abbreviated())) {
            return again(row, open.get(), words);
        }
        int start = Integer.parseInt(place.group(3));
        int end = Integer.parseInt(place.group(4));
        boolean there = open.get().text().sentences().stream()
                .anyMatch(sentence -> sentence.start() == start && sentence.end() == end);
        if (!there || !plain(open.get().text().quote(start, end)).startsWith(plain(words)) || words.isBlank()) {
            error(
                    row,
                    "The sentence in this row is not the one of its place: the columns were sorted apart, or the sentence"
                            + " was changed; it was not taken.",
                    "Sort whole rows only. Begin again with a new sheet: what you coded is in it.");
            return Optional.empty();
        }
        return Optional.of(new Passage(open.get(), start, end, false));
    }

    /** The text was changed since the sheet was made: the sentence is looked up by its words. */
    private Optional<Passage> again(FilledSheet.Row row, OpenText open, String words) {
        List<Anchor.Found> found = anchors.computeIfAbsent(open.report(), id -> new Anchor(open.text()))
                .find(words);
        if (found.size() == 1) {
            return Optional.of(
                    new Passage(open, found.get(0).start(), found.get(0).end(), true));
        }
        error(
                row,
                "The text of " + open.name() + " was changed since the sheet was made, and this sentence stands "
                        + (found.isEmpty() ? "nowhere" : "at several places") + " in it; it was not taken.",
                "Make a new sheet with `sheaf code sheet`.");
        return Optional.empty();
    }

    /** A cell can hold fewer letters than a sentence may have. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Optional<OpenText> open(ReportId said) {
        return opened.computeIfAbsent(said, id -> {
            Optional<ReportId> now = desk.read(state -> state.studies().now(id.anchor()))
                    .filter(report -> desk.read(state -> state.studies().includes(report)));
            try {
                return now.map(report -> desk.open(report, problems::add));
            } catch (ReviewException e) {
                problems.add(Problem.error(file, 0, e.getMessage(), e.advice()));
                return Optional.empty();
            }
        });
    }

    private Optional<SheetCodes.Row> code(FilledSheet.Row row, Passage place, String said, String memo) {
        try {
            CodeId code = desk.read(state -> state.code(said));
            return Optional.of(new SheetCodes.Row(
                    row.number(),
                    new SheetCodes.Given(place.open(), place.start(), place.end(), code, memo),
                    place.byWords()));
        } catch (ReviewException e) {
            error(row, e.getMessage() + " That code was not taken.", e.advice());
            return Optional.empty();
        }
    }

    private void error(FilledSheet.Row row, String what, String advice) {
        error(row.number(), what, advice);
    }

    private void error(long row, String what, String advice) {
        problems.add(Problem.error(file, row, what, advice));
    }
}
