// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;

/** A coded passage as the fields of a decision. */
public final class SegmentFields {
    private SegmentFields() {}

    /**
     * The fields of a passage that is given a code.
     *
     * @param start 0-based code point
     * @param end code point behind its last one
     * @throws ReviewException if the text has no such place
     */
    public static Map<String, String> write(OpenText open, int start, int end, CodeId code) {
        String text = open.text().text();
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            throw ReviewException.usage(
                    "The text of " + open.name() + " has no passage from " + start + " to " + end + ".",
                    "Places are counted in characters from 0.");
        }
        Map<String, String> about =
                place(open.digest(), open.text().pageAt(start).number(), start, end);
        about.put("report", open.report().toString());
        about.put("code", code.name());
        about.put("quote", open.text().quote(start, end));
        return about;
    }

    /** The fields of a place in a text. */
    static Map<String, String> place(Digest text, int page, int start, int end) {
        Map<String, String> about = new TreeMap<>();
        about.put("text", text.hex());
        about.put("page", String.valueOf(page));
        about.put("start", String.valueOf(start));
        about.put("end", String.valueOf(end));
        return about;
    }

    /**
     * The passage that a decision coded; nothing if its fields do not say it.
     *
     * @param now the report to which a record belongs now
     */
    public static Optional<CodedSegment> read(Decision decision, Function<RecordId, Optional<ReportId>> now) {
        Map<String, String> about = decision.about();
        Optional<ReportId> report =
                ReportId.parse(about.getOrDefault("report", "")).flatMap(id -> now.apply(id.anchor()));
        Optional<CodeId> code = CodeId.parse(about.getOrDefault("code", ""));
        Optional<Digest> text = Digest.parse(about.getOrDefault("text", ""));
        Optional<ReviewerId> coder = ReviewerId.parse(decision.actor());
        int start = number(about, "start");
        int end = number(about, "end");
        int page = number(about, "page");
        if (report.isEmpty()
                || code.isEmpty()
                || text.isEmpty()
                || coder.isEmpty()
                || start < 0
                || end <= start
                || page < 1) {
            return Optional.empty();
        }
        return Optional.of(new CodedSegment(
                decision.nameless(),
                report.get(),
                text.get(),
                page,
                start,
                end,
                about.getOrDefault("quote", ""),
                code.get(),
                coder.get(),
                decision.at(),
                decision.why()));
    }

    /** A number of at most nine digits; -1 if the field holds none. */
    static int number(Map<String, String> about, String field) {
        String text = about.getOrDefault(field, "");
        boolean isOne = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isOne ? Integer.parseInt(text) : -1;
    }
}
