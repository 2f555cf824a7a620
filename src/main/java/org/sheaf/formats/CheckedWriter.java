// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Tag;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/**
 * Writes records in a format and says what of them is lost in it. Nothing is claimed: what was written is read again by
 * the reader of that format, and each field is compared with what the record states. Only of a format that is not read
 * here is the writer's own word taken ({@link CitationWriter#carries()}).
 *
 * <p>A value that comes back beside those that were stated is no loss: a decision that a tool's note holds comes back as
 * a decision and as the note.
 */
public final class CheckedWriter implements CitationWriter {
    /** Records that are read back at a time: enough that recognising the format costs little, few enough to hold. */
    private static final int BATCH = 256;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final OutputFormat format;
    private final CitationWriter writer;
    private final Consumer<Loss> losses;
    private final List<CitationRecord> batch = new ArrayList<>();

    /**
     * @param out the file; it is opened and closed by the caller
     * @param losses told of each loss, in the order of the records and then of the fields
     */
    public CheckedWriter(OutputFormat format, OutputStream out, Consumer<Loss> losses) {
        this.format = format;
        this.writer = format.open(out);
        this.losses = losses;
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        writer.write(record);
        batch.add(record);
        if (batch.size() == BATCH) {
            check();
        }
    }

    @Override
    public Set<RecordField> carries() {
        return writer.carries();
    }

    @Override
    public void close() throws IOException {
        check();
        writer.close();
    }

    private void check() throws IOException {
        List<CitationRecord> read = readBack(batch);
        if (read.size() == batch.size()) {
            for (int i = 0; i < read.size(); i++) {
                compare(batch.get(i), read.get(i));
            }
        } else {
            for (CitationRecord record : batch) {
                alone(record);
            }
        }
        batch.clear();
    }

    /** What is read of one record; where that is not one record, only what the writer says of itself is known. */
    private void alone(CitationRecord record) throws IOException {
        List<CitationRecord> read = readBack(List.of(record));
        if (read.size() == 1) {
            compare(record, read.get(0));
            return;
        }
        for (RecordField field : RecordField.statedIn(record)) {
            if (format.isRead() || !writer.carries().contains(field)) {
                losses.accept(new Loss(record, field, Loss.Kind.WHOLE, texts(items(field.valueIn(record))), ""));
            }
        }
    }

    private List<CitationRecord> readBack(List<CitationRecord> records) throws IOException {
        List<CitationRecord> read = new ArrayList<>();
        if (records.isEmpty() || !format.isRead()) {
            return read;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CitationWriter copy = format.open(bytes)) {
            for (CitationRecord record : records) {
                copy.write(record);
            }
        }
        CitationFormats.read(new Written(bytes.toByteArray()), new RecordSink() {
            @Override
            public void record(CitationRecord record) {
                read.add(record);
            }

            @Override
            public void problem(Problem problem) {
                // What cannot be read back shows as a loss.
            }
        });
        return read;
    }

    private void compare(CitationRecord stated, CitationRecord read) {
        for (RecordField field : RecordField.statedIn(stated)) {
            Object before = field.valueIn(stated);
            Object after = field.valueIn(read);
            if (!before.equals(after)) {
                differ(stated, field, items(before), field.isStatedIn(read) ? items(after) : List.of());
            }
        }
    }

    private void differ(CitationRecord record, RecordField field, List<?> before, List<?> after) {
        List<?> missing = without(before, after);
        boolean inOrder = field != RecordField.AUTHORS;
        if (missing.isEmpty() && inOrder) {
            return;
        }
        Loss.Kind kind;
        if (after.isEmpty()) {
            kind = Loss.Kind.WHOLE;
        } else if (inOrder && without(plain(missing), plain(after)).isEmpty()) {
            kind = Loss.Kind.LAYOUT;
        } else {
            kind = !missing.isEmpty() && missing.size() < before.size() ? Loss.Kind.PART : Loss.Kind.CHANGED;
        }
        losses.accept(new Loss(record, field, kind, texts(missing), String.join("; ", texts(without(after, before)))));
    }

    private static List<?> without(List<?> items, List<?> taken) {
        List<?> left = new ArrayList<>(items);
        taken.forEach(left::remove);
        return left;
    }

    /** The items with single blanks between their words. */
    private static List<?> plain(List<?> items) {
        return items.stream()
                .map(item -> item instanceof String || item instanceof Tag
                        ? BLANKS.matcher(text(item)).replaceAll(" ").strip()
                        : item)
                .toList();
    }

    private static List<?> items(Object value) {
        return value instanceof Collection<?> several ? List.copyOf(several) : List.of(value);
    }

    private static List<String> texts(List<?> items) {
        return items.stream().map(CheckedWriter::text).toList();
    }

    private static String text(Object value) {
        if (value instanceof Tag tag) {
            return tag.name() + ": " + tag.value();
        }
        if (value instanceof Author author) {
            return author.group() ? author.family() + " (group)" : author.toString();
        }
        if (value instanceof ImportedDecision decision) {
            return decision.tool() + " " + decision
                    + (decision.reasons().isEmpty() ? "" : " (" + String.join("; ", decision.reasons()) + ")");
        }
        if (value instanceof WorkType type) {
            return type.code();
        }
        return value instanceof OptionalInt year ? String.valueOf(year.orElse(0)) : String.valueOf(value);
    }

    /** What was just written, as a file. */
    private record Written(byte[] content) implements CitationFile {
        private static final Digest ANY = Digest.of("");

        @Override
        public String name() {
            return "";
        }

        @Override
        public Digest digest() {
            return ANY;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
