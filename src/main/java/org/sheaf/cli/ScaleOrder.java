// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The order of categories that nobody has ordered: what means inclusion first, as screeners write their tables, so that
 * "positive" is what they take it for; then numbers by size, then the others by their letters.
 */
final class ScaleOrder {
    private static final Set<String> POSITIVE = Set.of(
            "include", "included", "in", "yes", "y", "true", "positive", "relevant", "eligible", "accept", "accepted");
    private static final Set<String> ZERO_ONE = Set.of("0", "1");

    private ScaleOrder() {}

    static List<String> of(Collection<String> categories) {
        boolean flags = ZERO_ONE.containsAll(categories);
        return categories.stream()
                .sorted(Comparator.<String>comparingInt(category -> isPositive(category, flags) ? 0 : 1)
                        .thenComparingDouble(ScaleOrder::number)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isPositive(String category, boolean flags) {
        return flags ? category.equals("1") : POSITIVE.contains(category.toLowerCase(Locale.ROOT));
    }

    /** What is no number comes behind all that are. */
    private static double number(String category) {
        return category.matches("[+-]?[0-9]{1,15}([.][0-9]{1,15})?")
                ? Double.parseDouble(category)
                : Double.POSITIVE_INFINITY;
    }
}
