// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.formats.json.RecordJson;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.CitationRecordTable;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.CorpusFile;

/** Reads one file into the store, record by record, so that its size does not matter. */
final class FileImport {
    private final CorpusFile file;
    private final Search search;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private ImportTally.FileLine line;
    private long concerns;

    FileImport(CorpusFile file, Search search, Progress progress) {
        this.file = file;
        this.search = search;
        this.progress = progress;
        this.line = new ImportTally.FileLine(file.name(), search.id(), ImportTally.Outcome.REFUSED, "", "", 0, 0, 0);
    }

    /** Everything that was wrong with the file. */
    List<Problem> problems() {
        return problems;
    }

    ImportTally.FileLine line() {
        return line;
    }

    /**
     * Adds the file, its records and its problems; nothing at all where the file holds no record.
     *
     * @throws UncheckedIOException if the file cannot be read to its end; nothing of it is kept then
     */
    String into(Session session, OpenEntry entry) {
        Optional<StoredFile> known = session.files().all().stream()
                .filter(stored -> stored.digest().equals(file.digest()))
                .findFirst();
        if (known.isPresent()) { // another program was faster, while this one waited for its turn
            line = ImportTally.FileLine.of(known.get(), ImportTally.Outcome.KNOWN);
            return "nothing";
        }
        long fileId = session.files().nextId();
        ReadSummary summary = readRecords(session, entry, fileId);
        long notRead = problems.stream().filter(Problem::isError).count();
        if (summary.records() == 0) {
            line = new ImportTally.FileLine(
                    file.name(),
                    search.id(),
                    ImportTally.Outcome.REFUSED,
                    summary.format(),
                    summary.charset(),
                    0,
                    notRead,
                    0);
            return "nothing";
        }
        session.searches().append(entry, search);
        session.files()
                .append(
                        entry,
                        new StoredFile(
                                fileId,
                                file.digest(),
                                file.name(),
                                search.id(),
                                summary.format(),
                                summary.charset(),
                                file.size(),
                                summary.records(),
                                problems.size()),
                        problems);
        line = new ImportTally.FileLine(
                file.name(),
                search.id(),
                ImportTally.Outcome.IMPORTED,
                summary.format(),
                summary.charset(),
                summary.records(),
                notRead,
                concerns);
        return file.name() + ": " + summary.records() + " records, " + problems.size() + " problems";
    }

    private ReadSummary readRecords(Session session, OpenEntry entry, long fileId) {
        try (CitationRecordTable.Batch rows = session.records().into(entry, fileId)) {
            return CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    rows.add(record.source(), RecordJson.write(record));
                    concerns += record.concerns().isEmpty() ? 0 : 1;
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }

                @Override
                public void progress(long bytesRead) {
                    progress.at("reading " + file.name(), bytesRead, file.size());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
