// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * Finds the records of one tagged file, as its grammar says. Lines without a tag belong to the tag above them; between
 * records they are the database's own small talk.
 */
final class TaggedReader {
    /** Bytes of one record that are kept; what follows in the same record is lost and said to be. */
    private static final long RECORD_CAP = 16L << 20;

    /** Fields of one record; a paper of 6,000 authors with their affiliations has some 20,000. */
    private static final int MOST_FIELDS = 500_000;

    private static final TaggedRecord NONE = new TaggedRecord(0, 0);

    private final Reading reading;
    private final TaggedGrammar grammar;
    private @Nullable TaggedRecord open;
    private @Nullable TaggedField last;
    private boolean full;
    private boolean afterBlank;

    TaggedReader(Reading reading, TaggedGrammar grammar) {
        this.reading = reading;
        this.grammar = grammar;
    }

    void read() throws IOException {
        ByteLines line = reading.line();
        while (reading.nextLine()) {
            if (grammar.find(line)) {
                tagged(line);
                afterBlank = false;
            } else if (line.blank()) {
                afterBlank = true;
            } else {
                untagged(line);
                afterBlank = false;
            }
        }
        finish(false);
    }

    private void tagged(ByteLines line) {
        switch (grammar.role(open == null ? NONE : open, afterBlank)) {
            case END -> {
                if (open != null) {
                    open.endsAt(line.endOffset());
                    finish(true);
                }
                return;
            }
            case OUTSIDE -> {
                finish(false);
                return;
            }
            case START -> finish(false);
            case FIELD -> {
                // goes on below
            }
        }
        TaggedRecord record = open;
        if (record == null) {
            record = new TaggedRecord(line.number(), line.offset());
            open = record;
            full = false;
        }
        record.endsAt(line.endOffset());
        if (fits(record)) {
            last = grammar.add(
                    record, reading.text(grammar.valueStart(), line.end()).strip(), reading);
        }
    }

    private void untagged(ByteLines line) {
        String text = reading.text().strip();
        TaggedRecord record = open;
        if (record == null) {
            if (!Preamble.isKnown(text)) {
                reading.problems()
                        .warning(
                                ProblemLog.Kind.STRAY_TEXT,
                                line.number(),
                                "Text that belongs to no record was passed over: \"" + Excerpt.of(text) + "\".",
                                "If it is part of a citation, give it a tag or export the file again.");
            }
        } else if (!grammar.isTalk(text, afterBlank)) {
            record.endsAt(line.endOffset());
            if (last != null && fits(record)) {
                last.add(text);
            }
        }
    }

    private boolean fits(TaggedRecord record) {
        boolean tooLong = record.keep(reading.line().end() - reading.line().start()) > RECORD_CAP;
        if (!tooLong && record.fields().size() < MOST_FIELDS) {
            return true;
        }
        if (!full) {
            full = true;
            reading.problems()
                    .error(
                            reading.line().number(),
                            "The record that starts on line " + record.line() + " "
                                    + (tooLong
                                            ? "is longer than " + (RECORD_CAP >> 20) + " MB"
                                            : "has more than " + MOST_FIELDS + " fields")
                                    + "; from this line on it was not read.",
                            "Look whether the file holds something else than citations there.");
        }
        return false;
    }

    private void finish(boolean ended) {
        TaggedRecord record = open;
        if (record == null) {
            return;
        }
        open = null;
        last = null;
        if (!hasContent(record)) {
            grammar.reportEmpty(record, reading.problems());
            return;
        }
        String start = grammar.start();
        String end = grammar.end();
        boolean begun = record.beginsWith(start);
        if (!start.isEmpty() && !begun && !ended && !grammar.isCitation(record)) {
            reading.problems()
                    .error(
                            record.line(),
                            "Tags that belong to no record: there is "
                                    + (end.isEmpty()
                                            ? "no " + start + " before them."
                                            : "neither " + start + " before nor " + end + " behind them."),
                            "Compare with the lines around them, or export the file again.");
            return;
        }
        reservations(record, start.isEmpty() || begun, end.isEmpty() || ended);
        reading.record(grammar.map(record, reading.begin(record.line(), record.offset(), record.length())));
    }

    private void reservations(TaggedRecord record, boolean begun, boolean ended) {
        if (!begun) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.NO_TYPE,
                            record.line(),
                            "This record has no " + grammar.start() + "; its kind of document is not known.",
                            "");
        } else if (!ended) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.NO_END,
                            record.line(),
                            "This record has no " + grammar.end()
                                    + "; it was taken to end where the next one starts or the file ends.",
                            "If it is the last one, the file may have been cut off.");
        }
    }

    private boolean hasContent(TaggedRecord record) {
        for (TaggedField field : record.fields()) {
            if (!field.isEmpty() && grammar.isContent(field.tag())) {
                return true;
            }
        }
        return false;
    }
}
