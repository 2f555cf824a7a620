// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.Digest;

/**
 * Where chance begins: the same seed and ids give the same order everywhere.
 *
 * @param number any number; it is written into the ledger with what was drawn
 */
public record Seed(long number) {
    /** Where nobody names one. */
    public static final Seed USUAL = new Seed(1);

    /**
     * The ids in the order of the SHA-256 digests of seed and id, in UTF-8 with a line feed between. Ids that occur twice
     * stand there once.
     */
    public List<String> order(Collection<String> ids) {
        Map<String, String> byDigest = new TreeMap<>();
        ids.forEach(id -> byDigest.put(digest(id), id));
        return List.copyOf(byDigest.values());
    }

    /**
     * The ids in an order of which each beginning holds the strata by their shares: the k-th id of a stratum of n has its
     * place at (k - 1/2)/n of the whole (method of Webster). Within a stratum it is {@link #order}.
     *
     * @param strata ids by the name of their stratum; no id in two
     */
    public List<String> order(Map<String, ? extends Collection<String>> strata) {
        List<Placed> placed = new ArrayList<>();
        new TreeMap<>(strata).forEach((stratum, ids) -> {
            List<String> ordered = order(ids);
            for (int i = 0; i < ordered.size(); i++) {
                String id = ordered.get(i);
                placed.add(new Placed(2L * i + 1, ordered.size(), digest(id), id));
            }
        });
        placed.sort(Placed.ORDER);
        return placed.stream().map(Placed::id).toList();
    }

    private String digest(String id) {
        return Digest.of(number + "\n" + id).hex();
    }

    /** An id with its place, {@code odd/(2·size)}; of two at one place the smaller digest comes first. */
    private record Placed(long odd, long size, String digest, String id) {
        private static final Comparator<Placed> ORDER = ((Comparator<Placed>)
                        (a, b) -> Long.compare(a.odd * b.size, b.odd * a.size))
                .thenComparing(Placed::digest);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
