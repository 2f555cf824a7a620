// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.dedup.Answer;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Deduplication;
import org.sheaf.dedup.Kept;
import org.sheaf.dedup.RecordSource;
import org.sheaf.dedup.Renewal;
import org.sheaf.steps.ledger.ErasedRecords;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.PairAnswers;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;

/** What de-duplication rests on: the records that are not withdrawn, and what people answered. */
final class DedupBasis {
    private final Session session;
    private final DedupSettings settings;
    private final Library library;
    private final Map<String, StoredFile> files = new TreeMap<>();

    DedupBasis(Session session, DedupSettings settings) {
        this.session = session;
        this.settings = settings;
        this.library = Library.of(session);
        library.standing().files().stream()
                .filter(file -> !library.standing().isWithdrawn(file))
                .forEach(file -> files.put(file.digest().abbreviated(), file));
    }

    /** Decides from nothing. */
    Renewal afresh() {
        return after(Kept.NONE);
    }

    /** Whether all that an earlier run saw still stands as it did then. */
    boolean goesOnFrom(Kept before) {
        return files.keySet().containsAll(before.files())
                && ErasedRecords.of(session).isEmpty();
    }

    /** Decides, going on from what an earlier run left. */
    Renewal after(Kept before) {
        Deduplication.Collector added = new Deduplication.Collector();
        Set<String> seen = new HashSet<>(before.files());
        library.standing().files().stream()
                .filter(file -> files.containsKey(file.digest().abbreviated()))
                .filter(file -> !seen.contains(file.digest().abbreviated()))
                .forEach(file -> library.forEachOf(file, added::add));
        List<Answer> answers = new ArrayList<>(ErasedRecords.kept(session));
        answers.addAll(PairAnswers.of(session.decisions().all()));
        return added.after(before, source(), settings, answers);
    }

    private RecordSource source() {
        return new RecordSource() {
            @Override
            public void fetch(List<RecordId> ids, Consumer<CitationRecord> to) {
                Map<String, List<Integer>> byFile = new TreeMap<>();
                ids.forEach(id -> byFile.computeIfAbsent(id.file(), file -> new ArrayList<>())
                        .add(id.ordinal()));
                byFile.forEach((file, ordinals) -> {
                    StoredFile stored = files.get(file);
                    if (stored != null) {
                        library.forEachOf(stored, ordinals, to);
                    }
                });
            }
        };
    }
}
