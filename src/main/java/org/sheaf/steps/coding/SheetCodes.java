// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;

/**
 * What the rows of a sheet add to what their coder has said already: codes that are new, and memos beside codes that stand.
 * A sheet does not tell a code that was chosen in it from one with which it was written. So it gives no code again that its
 * coder took back: such rows are named, and whoever means it gives the code at the desk.
 */
final class SheetCodes {
    private static final String MEMOS = "segment";

    /**
     * A code that somebody gave to a passage elsewhere.
     *
     * @param memo empty for nothing
     */
    record Given(OpenText open, int start, int end, CodeId code, String memo) {}

    /**
     * A code in a row.
     *
     * @param number 1-based, as the spreadsheet shows it
     * @param byWords whether the text was changed since the sheet was written, and the sentence found again by its words
     */
    record Row(long number, Given given, boolean byWords) {
        /** Whether a passage is the one of this row, under the same code. */
        boolean isAbout(CodedSegment segment) {
            boolean here = segment.text().equals(given.open().digest());
            return segment.report().equals(given.open().report())
                    && segment.code().equals(given.code())
                    && (here
                            ? segment.start() == given.start() && segment.end() == given.end()
                            : byWords && segment.quote().equals(quote()));
        }

        private String quote() {
            return given.open().text().quote(given.start(), given.end());
        }
    }

    /** Makes a decision of the coder. */
    interface Saying {
        Decision of(DecisionKind kind, String why, Map<String, String> about);
    }

    private final CodingState state;
    private final ReviewerId coder;
    private final Saying saying;
    private final Map<ReportId, List<CodedSegment>> standing = new HashMap<>();
    private final Set<String> noted = new HashSet<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Row> takenBack = new ArrayList<>();
    private int codes;

    SheetCodes(CodingState state, ReviewerId coder, Saying saying, List<Row> rows) {
        this.state = state;
        this.coder = coder;
        this.saying = saying;
        rows.forEach(this::take);
    }

    private void take(Row row) {
        ReportId report = row.given().open().report();
        List<CodedSegment> own = standing.computeIfAbsent(report, id -> new ArrayList<>(state.segments(id, coder)));
        Optional<CodedSegment> there = own.stream().filter(row::isAbout).findFirst();
        if (there.isPresent()) {
            note(there.get(), row.given().memo());
        } else if (state.takenBack(report, coder).stream().anyMatch(row::isAbout)) {
            takenBack.add(row);
        } else {
            own.add(code(row));
        }
    }

    private CodedSegment code(Row row) {
        Given given = row.given();
        Map<String, String> about = SegmentFields.write(given.open(), given.start(), given.end(), given.code());
        about.put("from", "sheet");
        Decision decision = saying.of(DecisionKind.CODE_SEGMENT, given.memo(), about);
        decisions.add(decision);
        codes++;
        return new CodedSegment(
                decision.nameless(),
                given.open().report(),
                given.open().digest(),
                given.open().text().pageAt(given.start()).number(),
                given.start(),
                given.end(),
                row.quote(),
                given.code(),
                coder,
                decision.at(),
                given.memo());
    }

    private void note(CodedSegment segment, String memo) {
        boolean known = memo.isEmpty()
                || segment.memo().equals(memo)
                || state.memos(MEMOS, segment.said()).stream()
                        .anyMatch(before -> before.actor().equals(coder.name())
                                && before.why().equals(memo));
        if (!known && noted.add(segment.said() + " " + memo)) {
            decisions.add(
                    saying.of(DecisionKind.MEMO, memo, Map.of("on", MEMOS, "id", segment.said(), "from", "sheet")));
        }
    }

    /** What is new. */
    List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /** How many codes are new. */
    int codes() {
        return codes;
    }

    /** How many memos are new beside codes that stood already. */
    int memos() {
        return noted.size();
    }

    /** Rows whose code the coder took back; they are not taken. */
    List<Row> takenBack() {
        return Collections.unmodifiableList(takenBack);
    }
}
