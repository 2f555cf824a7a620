// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.ExactTitle;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.Session;

/**
 * Finds the report to which a row of another tool's export belongs: as the record that it is, if the file is among the
 * searches; by an id of ours that the tool handed back; by DOI, PubMed's id or the tool's own id; and else by the exact
 * title and year.
 */
final class RowFinder {
    /** An id that no two tools use for two works: letters and digits. Bare numbers count anew in every file. */
    private static final Pattern TELLING = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9]{4}).{6,}");

    private final Map<RecordId, ReportId> members;
    private final Map<String, SortedSet<ReportId>> byId = new HashMap<>();
    private final Map<String, SortedSet<ReportId>> byTitle = new HashMap<>();

    RowFinder(Session session) {
        this.members = session.reports().members();
        Library library = Library.of(session);
        library.forEach((record, file) -> {
            ReportId report = members.get(record.id());
            if (report != null && library.counts(record.id())) {
                ids(record).forEach(id -> add(byId, id, report));
                title(record).ifPresent(title -> add(byTitle, title, report));
            }
        });
    }

    private static void add(Map<String, SortedSet<ReportId>> index, String key, ReportId report) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(report);
    }

    private static Set<String> ids(CitationRecord record) {
        Set<String> ids = new TreeSet<>();
        Doi.parse(record.doi()).ifPresent(doi -> ids.add("doi " + doi));
        if (!record.pmid().isBlank()) {
            ids.add("pmid " + record.pmid().strip());
        }
        for (String own : List.of(record.key(), record.accession())) {
            if (TELLING.matcher(own).matches()) {
                ids.add("id " + own.strip());
            }
        }
        return ids;
    }

    private static Optional<String> title(CitationRecord record) {
        String words = ExactTitle.words(record.title());
        return words.isEmpty() || record.year().isEmpty()
                ? Optional.empty()
                : Optional.of(record.year().getAsInt() + " " + words);
    }

    /** The reports that a row can be about: one if it is clear. */
    SortedSet<ReportId> find(CitationRecord row) {
        SortedSet<ReportId> found = new TreeSet<>();
        RecordId own = row.id();
        Optional<RecordId> handedBack =
                ReportId.parse(row.key()).map(ReportId::anchor).or(() -> RecordId.parse(row.key()));
        Optional.ofNullable(members.get(own))
                .or(() -> handedBack.flatMap(id -> Optional.ofNullable(members.get(id))))
                .ifPresent(found::add);
        if (!found.isEmpty()) {
            return found;
        }
        SortedSet<ReportId> titled = title(row)
                .map(title -> byTitle.getOrDefault(title, new TreeSet<>()))
                .orElse(new TreeSet<>());
        for (String id : ids(row)) {
            found.addAll(byId.getOrDefault(id, new TreeSet<>()));
        }
        if (found.size() > 1) { // an erratum bears the DOI of its paper: the title tells them apart, if it does
            SortedSet<ReportId> both = new TreeSet<>(found);
            both.retainAll(titled);
            return both.size() == 1 ? both : found;
        }
        return found.isEmpty() ? titled : found;
    }
}
