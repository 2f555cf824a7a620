// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.tabular.FormWriter;

/**
 * A workbook in which a person codes: a row a sentence, codes to choose from lists. What the person coded already stands in
 * it; what others coded does not.
 */
final class CodingSheet {
    /** So many codes can be given to a sentence in a sheet. */
    static final int CODES = 4;

    static final String CODE = "code ";
    static final String MEMO = "memo";
    static final String SENTENCE = "sentence";
    static final String PLACE = "place";
    static final String CODER = "coder";

    private CodingSheet() {}

    /** The workbook. Its rows are those of the texts, in their order. */
    static byte[] write(CodingState state, ReviewerId coder, List<OpenText> texts) {
        List<String> codes = new ArrayList<>();
        state.tree().walk((code, depth) -> codes.add(code.id().name()));
        List<FormWriter.Column> columns = new ArrayList<>();
        for (int i = 1; i <= CODES; i++) {
            columns.add(new FormWriter.Column(
                    CODE + i, 22, true, codes, "The id of a code; the sheet \"codes\" explains them."));
        }
        columns.add(new FormWriter.Column(MEMO, 24, true, List.of(), "Stands beside every code of this row."));
        columns.add(FormWriter.Column.toRead(SENTENCE, 95));
        columns.add(FormWriter.Column.toRead("coded as well", 24));
        columns.add(FormWriter.Column.toRead("report", 18));
        columns.add(FormWriter.Column.toRead("page", 6));
        columns.add(FormWriter.Column.toRead("section", 12));
        columns.add(FormWriter.Column.toRead(PLACE, 24));
        columns.add(FormWriter.Column.toRead(CODER, 12));
        List<List<String>> rows = new ArrayList<>();
        for (OpenText open : texts) {
            List<CodedSegment> own = state.segments(open.report(), coder).stream()
                    .filter(segment ->
                            segment.text().equals(open.digest()) && state.tree().has(segment.code()))
                    .toList();
            open.text().sentences().forEach(sentence -> rows.add(row(open, sentence, own, coder)));
        }
        return new FormWriter("coding", columns, List.of(codes(state.tree()))).write(rows);
    }

    private static List<String> row(OpenText open, Sentence sentence, List<CodedSegment> own, ReviewerId coder) {
        List<CodedSegment> here = own.stream()
                .filter(segment -> segment.start() < sentence.end() && sentence.start() < segment.end())
                .toList();
        List<CodedSegment> whole = here.stream()
                .filter(segment -> segment.start() == sentence.start() && segment.end() == sentence.end())
                .limit(CODES)
                .toList();
        List<String> row = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            row.add(i < whole.size() ? whole.get(i).code().name() : "");
        }
        row.add("");
        row.add(open.text().quote(sentence.start(), sentence.end()));
        row.add(here.stream()
                .filter(segment -> !whole.contains(segment))
                .map(segment -> segment.code().name())
                .distinct()
                .collect(Collectors.joining(", ")));
        row.add(open.name());
        row.add(String.valueOf(sentence.page()));
        row.add(sentence.section().name().toLowerCase(Locale.ROOT));
        row.add(place(open, sentence));
        row.add(coder.name());
        return row;
    }

    /** Where a row's sentence stands: the report, the beginning of the text's digest, its places. */
    static String place(OpenText open, Sentence sentence) {
        return open.report() + " " + open.digest().abbreviated() + " " + sentence.start() + "-" + sentence.end();
    }

    private static FormWriter.Page codes(CodingTree tree) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("code", "name", "what it means", "when to use it", "when not"));
        tree.walk((code, depth) -> rows.add(words(code, depth)));
        return new FormWriter.Page("codes", List.of(26, 34, 60, 40, 40), rows);
    }

    private static List<String> words(Code code, int depth) {
        return List.of(code.id().name(), "  ".repeat(depth) + code.name(), code.definition(), code.use(), code.not());
    }
}
