// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an order is computed with: everything that, with the records, the labels and the seed, decides it. Written into the
 * ledger as {@link #name()}, {@link #version()} and {@link #settings()}, it lets the order be replayed bit for bit.
 *
 * @param name what it is called
 * @param version raised by whatever changes an order, the way texts are cut into words among it
 * @param views what it sees of a record; each has its share in how alike two records are
 * @param cost how much a misplaced label costs, against keeping the weights small (C of the support vector machine)
 * @param balance how much more all relevant records weigh together than all others together, while one is known
 * @param decline by which power of the number of relevant records this falls; at least 1 stays
 * @param presumed how many records drawn by chance from those not labelled are taken for irrelevant in each fit
 * @param presumedPerLabel so many of them for each record that was labelled, once these are more than {@code presumed}
 * @param centroids while fewer relevant records than this are known, and at least one, the order is that of
 *     {@link Centroids}, and nothing is presumed; 0 for never
 * @param elsewhere by what the weight of a feature is multiplied, wherever it stands, that no known relevant record has;
 *     above 0, at most 1. What is relevant is told by what the relevant ones say; what only others say is worth less
 */
public record RankingModel(
        String name,
        int version,
        List<View> views,
        double cost,
        double balance,
        double decline,
        int presumed,
        double presumedPerLabel,
        int centroids,
        double elsewhere) {
    /** The default of ASReview 2 (ELAS u4), as a measure to compare with. */
    public static final RankingModel U4 =
            new RankingModel("u4", 1, List.of(new View(View.Kind.WORDS_AND_PAIRS, false, 1)), 0.11, 9.8, 0, 0, 0, 0, 1);

    /** Sheaf's own; docs/decisions/0011-order.md tells how it was found. */
    public static final RankingModel SHEAF = new RankingModel(
            "sheaf",
            3,
            List.of(
                    new View(View.Kind.STEMS, true, 1),
                    new View(View.Kind.STEM_PAIRS, false, 1),
                    new View(View.Kind.WORDS_AND_PAIRS, false, 1),
                    new View(View.Kind.LETTERS, true, 0.5),
                    new View(View.Kind.TITLE_STEMS, false, 0.2)),
            0.25,
            60,
            0.7,
            50,
            0.5,
            3,
            0.7);

    public RankingModel {
        views = List.copyOf(views);
        if (views.isEmpty()
                || !(cost > 0)
                || !(balance >= 1)
                || !(decline >= 0)
                || presumed < 0
                || !(presumedPerLabel >= 0)
                || centroids < 0
                || !(elsewhere > 0 && elsewhere <= 1)) {
            throw new IllegalArgumentException("no model: " + name);
        }
    }

    /** The model of a name. */
    public static Optional<RankingModel> named(String name) {
        return List.of(SHEAF, U4).stream()
                .filter(model -> model.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All settings by name, sorted, as the ledger keeps them. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("balance", String.valueOf(balance));
        settings.put("centroids", String.valueOf(centroids));
        settings.put("cost", String.valueOf(cost));
        settings.put("decline", String.valueOf(decline));
        settings.put("elsewhere", String.valueOf(elsewhere));
        settings.put("presumed", String.valueOf(presumed));
        settings.put("presumed_per_label", String.valueOf(presumedPerLabel));
        for (int i = 0; i < views.size(); i++) {
            settings.put("view" + (i + 1), views.get(i).words());
        }
        return settings;
    }

    /** The weight of all relevant records together, against 1 for all others together. */
    double balance(int relevant) {
        return Math.max(1, balance * StrictMath.pow(relevant, -decline));
    }

    /** How many records are presumed irrelevant where so many are labelled. */
    int presumed(int labelled) {
        return Math.max(presumed, (int) (presumedPerLabel * labelled));
    }
}
