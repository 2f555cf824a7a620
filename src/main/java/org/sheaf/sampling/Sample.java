// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws a sample: the first ids of a seed's order. */
public final class Sample {
    private Sample() {}

    /** So many of the ids, in the order in which they were drawn; all if there are fewer. */
    public static List<String> of(Collection<String> ids, int size, Seed seed) {
        List<String> order = seed.order(ids);
        return order.subList(0, Math.min(size, order.size()));
    }

    /** The same with every stratum by its share. */
    public static List<String> of(Map<String, ? extends Collection<String>> strata, int size, Seed seed) {
        List<String> order = seed.order(strata);
        return order.subList(0, Math.min(size, order.size()));
    }

    /**
     * A sample that holds what was drawn before, and is filled up to so many with what comes next in the order. While the
     * ids are the same as then, this is what would have been drawn at once.
     *
     * @param order of a seed
     * @param drawn before; those that the order does not hold any more are left out
     */
    public static List<String> extended(List<String> order, Collection<String> drawn, int size) {
        Set<String> sample = new LinkedHashSet<>(drawn);
        sample.retainAll(Set.copyOf(order));
        for (String id : order) {
            if (sample.size() >= size) {
                break;
            }
            sample.add(id);
        }
        return List.copyOf(sample);
    }
}
