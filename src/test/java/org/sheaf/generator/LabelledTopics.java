// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Records with known labels for simulated screening. Each has a theme, and speaks of it in some of its words; the rest is
 * drawn from words that all themes share. Most relevant records belong to one theme; a few lie outside, and some of the
 * theme are not relevant, as in life.
 */
public final class LabelledTopics {
    private static final List<List<String>> THEMES = List.of(
            List.of("herring", "drift", "nets", "skipper", "landings", "quota", "trawler", "spawning", "catches"),
            List.of("lighthouse", "keeper", "lamp", "fog", "signal", "beacon", "reef", "watch", "lens"),
            List.of("rope", "hemp", "splice", "rigging", "tarred", "walk", "spinning", "strand", "cordage"),
            List.of("harbour", "quay", "crane", "dockers", "cargo", "mooring", "berth", "dredging", "wharf"),
            List.of("tide", "estuary", "silt", "marsh", "saltings", "creek", "mudflat", "wader", "eelgrass"),
            List.of("ferry", "passengers", "crossing", "timetable", "island", "deck", "fares", "steamer", "pier"));
    private static final List<String> SHARED = List.of(
            "study",
            "among",
            "people",
            "method",
            "results",
            "we",
            "the",
            "of",
            "and",
            "in",
            "was",
            "with",
            "years",
            "change",
            "reported",
            "interviews",
            "survey",
            "village",
            "coast",
            "work",
            "season",
            "families",
            "accounts",
            "records",
            "measured",
            "compared",
            "analysis",
            "effect",
            "weather",
            "northern");

    private LabelledTopics() {}

    /** A record and whether it belongs in. */
    public record Labelled(String id, String title, String summary, boolean relevant) {}

    /**
     * So many records; about one in {@code rarity} is relevant.
     *
     * @param rarity at least 2
     */
    public static List<Labelled> records(int count, int rarity, long seed) {
        List<Labelled> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(seed, "topic", i);
            boolean relevant = dice.below(rarity) == 0;
            boolean misleading = dice.chance(relevant ? 15 : 3);
            int theme = relevant != misleading ? 0 : 1 + dice.below(THEMES.size() - 1);
            records.add(new Labelled(
                    "r" + (i + 1), words(dice, theme, 7, 50), words(dice, theme, dice.between(20, 60), 20), relevant));
        }
        return records;
    }

    /** The records as the table that {@code sheaf tool rank} reads. */
    public static String csv(List<Labelled> records) {
        StringBuilder table = new StringBuilder("record_id,title,abstract,label_included\n");
        for (Labelled record : records) {
            table.append(record.id())
                    .append(',')
                    .append(record.title())
                    .append(',')
                    .append(record.summary())
                    .append(',')
                    .append(record.relevant() ? 1 : 0)
                    .append('\n');
        }
        return table.toString();
    }

    private static String words(Dice dice, int theme, int length, int percentOfTheme) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(dice.pick(dice.chance(percentOfTheme) ? THEMES.get(theme) : SHARED));
        }
        return String.join(" ", words);
    }
}
