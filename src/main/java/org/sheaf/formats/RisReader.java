// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of one RIS file: from {@code TY} to {@code ER}, to the next {@code TY}, or to the end of the file.
 * Lines without a tag belong to the tag above them; between records they are the database's own small talk.
 */
final class RisReader {
    /** Bytes of one record that are kept; what follows in the same record is lost and said to be. */
    private static final long RECORD_CAP = 16L << 20;

    private final Reading reading;
    private final RisTagLine tagLine = new RisTagLine();
    private @Nullable TaggedRecord open;
    private @Nullable TaggedField last;
    private boolean typed;
    private boolean full;
    private boolean afterBlank;

    RisReader(Reading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        ByteLines line = reading.line();
        while (reading.nextLine()) {
            if (tagLine.find(line)) {
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
        String tag = tagLine.tag();
        if (tag.equals("ER")) {
            if (open != null) {
                open.endsAt(line.endOffset());
                finish(true);
            }
            return;
        }
        boolean type = tag.equals("TY");
        if (type || open != null && !typed && afterBlank && beganWith(open, tag)) {
            finish(false);
        }
        TaggedRecord record = open;
        if (record == null) {
            record = new TaggedRecord(line.number(), line.offset());
            open = record;
            typed = type;
            full = false;
        }
        record.endsAt(line.endOffset());
        if (fits(record)) {
            add(record, tag, reading.text(tagLine.valueStart(), line.end()).strip());
        }
    }

    private static boolean beganWith(TaggedRecord record, String tag) {
        return record.fields().get(0).tag().equals(tag);
    }

    /** Adds a field, and the fields that its value swallowed. */
    private void add(TaggedRecord record, String firstTag, String value) {
        String tag = firstTag;
        int from = 0;
        int swallowed = RisTagLine.swallowedTag(value, 0);
        if (swallowed >= 0) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.SWALLOWED_TAGS,
                            reading.line().number(),
                            "The value of " + tag
                                    + " had other tags in it; it was cut and they were read by themselves.",
                            "");
        }
        while (swallowed >= 0) {
            record.add(new TaggedField(tag, value.substring(from, swallowed).strip(), false));
            tag = value.substring(swallowed, swallowed + 2);
            from = Math.min(swallowed + RisTagLine.WIDTH, value.length());
            swallowed = RisTagLine.swallowedTag(value, from);
        }
        last = new TaggedField(tag, from == 0 ? value : value.substring(from).strip(), false);
        record.add(last);
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
        } else if (!(afterBlank && Preamble.endsRecord(text)) && !Preamble.isLink(text)) {
            record.endsAt(line.endOffset());
            if (last != null && fits(record)) {
                last.add(text);
            }
        }
    }

    private boolean fits(TaggedRecord record) {
        if (record.keep(reading.line().end() - reading.line().start()) <= RECORD_CAP) {
            return true;
        }
        if (!full) {
            full = true;
            reading.problems()
                    .error(
                            reading.line().number(),
                            "The record that starts on line " + record.line() + " is longer than " + (RECORD_CAP >> 20)
                                    + " MB; from this line on it was not read.",
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
            reading.problems()
                    .error(
                            record.line(),
                            "A record that holds nothing but its type.",
                            "Look it up in the database, or delete the line.");
            return;
        }
        if (!typed && !ended && !isCitation(record)) {
            reading.problems()
                    .error(
                            record.line(),
                            "Tags that belong to no record: there is neither TY before nor ER behind them.",
                            "Compare with the lines around them, or export the file again.");
            return;
        }
        if (!typed) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.NO_TYPE,
                            record.line(),
                            "This record has no TY; its kind of document is not known.",
                            "");
        } else if (!ended) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.NO_END,
                            record.line(),
                            "This record has no ER; it was taken to end where the next one starts or the file ends.",
                            "If it is the last one, the file may have been cut off.");
        }
        reading.record(RisMapping.map(record, reading.begin(record.line(), record.offset(), record.length())));
    }

    private static boolean hasContent(TaggedRecord record) {
        for (TaggedField field : record.fields()) {
            if (!field.isEmpty() && !field.tag().equals("TY")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCitation(TaggedRecord record) {
        return record.has("TI") || record.has("T1") || record.has("CT");
    }
}
