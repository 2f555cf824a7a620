// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.formats.json.RecordJson;
import org.sheaf.problem.ReviewException;
import org.sheaf.store.Damage;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.store.StoredMatch;
import org.sheaf.store.StoredRecord;
import org.sheaf.store.Tally;

/** The records and reports of a review as they count now, read in one state of the facts. */
public final class Library {
    private final Session session;
    private final Standing standing;
    private final Map<String, StoredFile> fileOf = new HashMap<>();

    private Library(Session session, Standing standing) {
        this.session = session;
        this.standing = standing;
        standing.files().forEach(file -> fileOf.put(file.digest().abbreviated(), file));
    }

    public static Library of(Session session) {
        return new Library(session, Standing.of(session));
    }

    /** The same, where it is known already which files count. */
    public static Library of(Session session, Standing standing) {
        return new Library(session, standing);
    }

    public Standing standing() {
        return standing;
    }

    /** Hands over every record that is not withdrawn, with its file. */
    public void forEach(BiConsumer<CitationRecord, StoredFile> consumer) {
        session.records().forEach(stored -> {
            StoredFile file = file(stored.source().recordId());
            if (!standing.isWithdrawn(file)) {
                consumer.accept(read(stored), file);
            }
        });
    }

    /** Hands over the records of one file, in their order. */
    public void forEachOf(StoredFile file, Consumer<CitationRecord> consumer) {
        session.records().forEachOf(file, stored -> consumer.accept(read(stored)));
    }

    /** Hands over those records of one file that stand at these places, 1-based and sorted. */
    public void forEachOf(StoredFile file, List<Integer> ordinals, Consumer<CitationRecord> consumer) {
        session.records().forEachOf(file, ordinals, stored -> consumer.accept(read(stored)));
    }

    private static CitationRecord read(StoredRecord stored) {
        try {
            return RecordJson.read(stored.content(), stored.source());
        } catch (RuntimeException e) {
            throw Damage.found("the record " + stored.source().recordId() + " cannot be read", e);
        }
    }

    /** Whether a record is counted: neither its file is withdrawn nor its search replaced. */
    public boolean counts(RecordId record) {
        return standing.counts(file(record));
    }

    /** Whether a record came with a file that was taken back. */
    public boolean isWithdrawn(RecordId record) {
        return standing.isWithdrawn(file(record));
    }

    public StoredFile file(RecordId record) {
        StoredFile file = fileOf.get(record.file());
        if (file == null) {
            throw Damage.found(
                    "it holds no file for the record " + record,
                    new IllegalStateException("a record without its file"));
        }
        return file;
    }

    /** The order in which records came in: by file as imported, then by place in the file. */
    public Comparator<RecordId> importOrder() {
        return Comparator.comparingLong((RecordId id) -> file(id).id()).thenComparingInt(RecordId::ordinal);
    }

    public Optional<CitationRecord> find(RecordId id) {
        return session.records().find(id).map(Library::read);
    }

    public CitationRecord record(RecordId id) {
        return find(id).orElseThrow(() -> ReviewException.usage(
                "There is no record " + id + " in this review.", "Ids stand in reports/ and in `sheaf dedupe queue`."));
    }

    /** What de-duplication came to, counted from the facts. */
    public Tally tally() {
        return tally(session.reports().members(), session.matches().current());
    }

    /** The same from members and pairs that were read already. */
    public Tally tally(Map<RecordId, ReportId> members, List<StoredMatch> matches) {
        List<Report> reports = reports(members);
        Map<String, Long> verdicts = matches.stream()
                .collect(Collectors.groupingBy(
                        match -> match.verdict().startsWith(Matches.LINKED) ? Matches.LINKED : match.verdict(),
                        Collectors.counting()));
        return new Tally(
                reports.stream().mapToLong(report -> report.records().size()).sum(),
                reports.size(),
                verdicts.getOrDefault(Matches.DOUBTFUL, 0L),
                verdicts.getOrDefault(Matches.LINKED, 0L));
    }

    /** The reports that have at least one record that counts, with those records only; sorted by id. */
    public List<Report> reports() {
        return reports(session.reports().members());
    }

    private List<Report> reports(Map<RecordId, ReportId> members) {
        Map<ReportId, List<RecordId>> records = new TreeMap<>();
        members.forEach((record, report) -> {
            if (counts(record)) {
                records.computeIfAbsent(report, id -> new ArrayList<>()).add(record);
            }
        });
        List<Report> reports = new ArrayList<>();
        records.forEach((id, ofReport) -> reports.add(new Report(id, ofReport)));
        return reports;
    }
}
