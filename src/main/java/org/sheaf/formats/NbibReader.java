// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of one NBIB file. They have no end tag: one starts at {@code PMID}, or behind a blank line at
 * {@code OWN}, {@code STAT} or the tag with which the one before began (ERIC's records have no {@code PMID}).
 */
final class NbibReader {
    private static final long RECORD_CAP = 16L << 20;

    /** Tags that tell about the record and not about the work. */
    private static final Set<String> HOUSEKEEPING =
            Set.of("PMID", "OWN", "STAT", "DCOM", "LR", "DA", "EDAT", "CRDT", "MHDA");

    private final Reading reading;
    private final NbibTagLine tagLine = new NbibTagLine();
    private @Nullable TaggedRecord open;
    private @Nullable TaggedField last;
    private boolean full;
    private boolean afterBlank;

    NbibReader(Reading reading) {
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
        finish();
    }

    private void tagged(ByteLines line) {
        String tag = tagLine.tag();
        if (open != null && startsRecord(open, tag)) {
            finish();
        }
        TaggedRecord record = open;
        if (record == null) {
            record = new TaggedRecord(line.number(), line.offset());
            open = record;
            full = false;
        }
        record.endsAt(line.endOffset());
        if (fits(record)) {
            TaggedField field = new TaggedField(
                    tag, reading.text(tagLine.valueStart(), line.end()).strip(), true);
            record.add(field);
            last = field;
        }
    }

    private boolean startsRecord(TaggedRecord record, String tag) {
        return tag.equals("PMID")
                || afterBlank
                        && (tag.equals("OWN")
                                || tag.equals("STAT")
                                || record.fields().get(0).tag().equals(tag));
    }

    private void untagged(ByteLines line) {
        TaggedRecord record = open;
        if (record != null && last != null) {
            record.endsAt(line.endOffset());
            if (fits(record)) {
                last.add(reading.text().strip());
            }
            return;
        }
        String text = reading.text().strip();
        if (!Preamble.isKnown(text)) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.STRAY_TEXT,
                            line.number(),
                            "Text that belongs to no record was passed over: \"" + Excerpt.of(text) + "\".",
                            "If it is part of a citation, export the file again.");
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

    private void finish() {
        TaggedRecord record = open;
        if (record == null) {
            return;
        }
        open = null;
        last = null;
        for (TaggedField field : record.fields()) {
            if (!field.isEmpty() && !HOUSEKEEPING.contains(field.tag())) {
                reading.record(NbibMapping.map(record, reading.begin(record.line(), record.offset(), record.length())));
                return;
            }
        }
        reading.problems()
                .error(
                        record.line(),
                        "A record that holds nothing about a work: \"" + Excerpt.of(record.peek("PMID")) + "\".",
                        "Look the number up in PubMed, or delete the line.");
    }
}
