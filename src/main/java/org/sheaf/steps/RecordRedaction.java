// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.store.Fact;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;

/**
 * Takes the content out of some records, and what was quoted from it: the evidence of their matches, and the problems
 * met in their lines. What stays is that there was a record, where it stood, and what was decided about it.
 */
final class RecordRedaction implements Redaction {
    private final Set<String> records = new TreeSet<>();
    /** By file in which problems were met, the first line of each record, with whether the record goes. */
    private final Map<String, TreeMap<Long, Boolean>> lines = new HashMap<>();

    RecordRedaction(Session session, Collection<RecordId> records) {
        records.forEach(record -> this.records.add(record.toString()));
        Set<String> files = new TreeSet<>();
        records.forEach(record -> files.add(record.file()));
        for (StoredFile file : session.files().all()) {
            String name = file.digest().abbreviated();
            if (files.contains(name) && !session.files().problemsOf(file).isEmpty()) {
                TreeMap<Long, Boolean> ofFile = lines.computeIfAbsent(name, key -> new TreeMap<>());
                session.records()
                        .forEachLine(
                                file, (record, line) -> ofFile.put(line, this.records.contains(record.toString())));
            }
        }
    }

    @Override
    public Fact of(Fact fact) {
        return switch (fact.table()) {
            case "citation_record" ->
                records.contains(fact.text("id")) ? Redactions.set(fact, "content", RecordContent.NOTHING) : fact;
            case "record_match" ->
                records.contains(fact.text("a")) || records.contains(fact.text("b"))
                        ? Redactions.set(fact, "evidence", "")
                        : fact;
            case "import_problem" -> isIn(fact) ? Redactions.set(fact, "what", "(erased)") : fact;
            default -> fact;
        };
    }

    private boolean isIn(Fact problem) {
        TreeMap<Long, Boolean> ofFile = lines.get(problem.text("file")
                .substring(0, Math.min(16, problem.text("file").length())));
        if (ofFile == null || !(problem.content().get("line") instanceof Long line)) {
            return false;
        }
        Map.Entry<Long, Boolean> record = ofFile.floorEntry(line);
        return record != null && record.getValue();
    }

    @Override
    public LedgerEntry of(LedgerEntry entry) {
        return entry;
    }
}
