// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.util.EnumMap;
import java.util.Map;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/**
 * The problems of one file on their way to the sink. Warnings of one kind are shown up to {@link #SHOWN} times and then
 * counted, so that a file with a million odd lines can still be read about; errors are always shown, one by one.
 */
public final class ProblemLog {
    /** How many warnings of one kind are shown for one file. */
    static final int SHOWN = 20;

    /** What warnings are counted by. */
    public enum Kind {
        CHARSET,
        MIXED_CHARSET,
        REPLACEMENT_CHARACTER,
        STRAY_TEXT,
        NO_TYPE,
        NO_END,
        SWALLOWED_TAGS,
        PREAMBLE,
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        OPEN_QUOTE,
        DUPLICATE_HEADING,
        OPEN_BRACE,
        ODD_ENTRY,
        DUPLICATE_KEY,
        UNKNOWN_MACRO,
        UNKNOWN_COMMAND,
        COMMENTED_OUT,
        FORMULA,
        MERGED_CELLS,
        DATE_FOR_PAGES,
        CELL_ERROR,
        BEYOND_COLUMNS,
        OTHER_SHEETS,
        ODD_JSON
    }

    private final String file;
    private final RecordSink sink;
    private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    private final Map<Kind, String> suppressed = new EnumMap<>(Kind.class);
    private int errors;
    private int warnings;

    ProblemLog(String file, RecordSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Something in the file could not be used. */
    public void error(long line, String what, String advice) {
        errors++;
        sink.problem(Problem.error(file, line, what, advice));
    }

    /** Everything was read, with a reservation. */
    public void warning(Kind kind, long line, String what, String advice) {
        int number = seen.merge(kind, 1, Integer::sum);
        if (number <= SHOWN) {
            warnings++;
            sink.problem(Problem.warning(file, line, what, advice));
        } else {
            suppressed.put(kind, what);
        }
    }

    /** Says how many warnings were not shown. Called once, when the file has been read. */
    void close() {
        suppressed.forEach((kind, what) -> {
            int more = seen.getOrDefault(kind, 0) - SHOWN;
            warnings++;
            sink.problem(Problem.warning(file, 0, more + " more times in this file: " + what, ""));
        });
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }
}
