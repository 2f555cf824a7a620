// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Tag;
import org.sheaf.formats.Loss;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.CorpusFile;

/**
 * What a format could not carry: told field by field on standard error, and record by record in a table (CSV) where a
 * file is named for it.
 */
final class LossList implements AutoCloseable {
    private static final int NAMES_SHOWN = 5;

    private final Console console;
    private final OutputFormat format;
    private final @Nullable ToolOutput file;
    private final @Nullable CsvWriter rows;
    private final Map<RecordField, Map<Loss.Kind, Long>> counts = new EnumMap<>(RecordField.class);
    private final TreeSet<String> extraNames = new TreeSet<>();

    /** @param inputs what the command reads: none of it is written over */
    LossList(Context context, OutputFormat format, Optional<String> name, List<CorpusFile> inputs) {
        this.console = context.console();
        this.format = format;
        this.file = name.isPresent() ? ToolOutput.open(context, name, inputs) : null;
        this.rows = file == null ? null : CsvWriter.builder().build(file);
        if (file != null && rows != null) {
            file.unchecked(() -> file.write("\ufeff"));
            rows.writeRecord("record_id", "file", "line", "title", "field", "what", "stated", "reads_back_as");
        }
    }

    void add(Loss loss) {
        counts.computeIfAbsent(loss.field(), field -> new TreeMap<>()).merge(loss.kind(), 1L, Long::sum);
        CitationRecord record = loss.record();
        if (loss.field() == RecordField.EXTRA) {
            record.extra().stream()
                    .filter(tag -> loss.before().contains(tag.name() + ": " + tag.value()))
                    .map(Tag::name)
                    .forEach(extraNames::add);
        }
        if (rows != null) {
            rows.writeRecord(List.of(
                            record.key().isEmpty() ? record.id().toString() : record.key(),
                            record.source().file(),
                            String.valueOf(record.source().line()),
                            record.title(),
                            loss.field().label(),
                            loss.kind().label(),
                            String.join("; ", loss.before()),
                            loss.after())
                    .stream()
                    .map(CsvTable::guarded)
                    .toList());
        }
    }

    /** Tells what was lost; says nothing if nothing was. */
    void say() {
        counts.forEach((field, kinds) -> kinds.forEach((kind, count) -> console.say("lost     "
                + field.label() + (field == RecordField.EXTRA ? names() : "") + " " + kind.label() + ": "
                + Amount.of(count, "record"))));
        if (!counts.isEmpty() && file == null) {
            console.say("This is what \"" + format.key()
                    + "\" cannot carry; --losses FILE lists it record by record, and \"jsonl\" loses nothing.");
        }
    }

    private String names() {
        String shown = String.join(", ", extraNames.stream().limit(NAMES_SHOWN).toList());
        return " (" + shown + (extraNames.size() > NAMES_SHOWN ? " and others" : "") + ")";
    }

    @Override
    public void close() {
        if (file != null && rows != null) {
            file.unchecked(rows::flush);
            file.close();
        }
    }
}
