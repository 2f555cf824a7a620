// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/** Fingerprints by place. Those of records that an earlier run has seen are made again when they are needed. */
final class Prints {
    private static final int BATCH = 1024;

    private final Places places;
    private final RecordSource source;
    private final @Nullable Fingerprint[] known;

    /** @param added those of the records that are new */
    Prints(Places places, List<Fingerprint> added, RecordSource source) {
        this.places = places;
        this.source = source;
        known = new Fingerprint[places.size()];
        added.forEach(this::keep);
    }

    private void keep(Fingerprint print) {
        known[places.of(print.id)] = print;
    }

    /** From now on the fingerprints at these places can be got. */
    void fetch(BitSet wanted) {
        List<RecordId> missing = wanted.stream()
                .filter(place -> known[place] == null)
                .mapToObj(places::id)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<CitationRecord> batch = new ArrayList<>(BATCH);
        source.fetch(missing, record -> {
            batch.add(record);
            if (batch.size() == BATCH) {
                keep(batch);
            }
        });
        keep(batch);
    }

    private void keep(List<CitationRecord> batch) {
        batch.parallelStream().map(Fingerprint::of).forEach(this::keep);
        batch.clear();
    }

    Fingerprint get(int place) {
        Fingerprint print = known[place];
        if (print == null) {
            throw new IllegalStateException("not fetched: " + places.id(place));
        }
        return print;
    }

    Comparison compare(int a, int b) {
        return Comparison.of(get(a), get(b));
    }
}
