// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.sheaf.ranking.Document;
import org.sheaf.ranking.RankingIndex;
import org.sheaf.ranking.RankingModel;

/**
 * A set for simulated screening.
 *
 * @param name its name
 * @param documents its records
 * @param relevant the rows of those that were included
 * @param starts with which two rows, a relevant and an irrelevant one, each simulation begins: those given with the set,
 *     then some drawn
 * @param peerLoss the loss of ASReview's own code from each of the given starts
 */
record OrderSet(
        String name, List<Document> documents, BitSet relevant, List<List<Integer>> starts, List<Double> peerLoss) {
    static final List<String> NAMES = List.of(
            "van_de_Schoot_2017",
            "Appenzeller-Herzog_2020",
            "Nagtegaal_2019",
            "Cohen_2006_ADHD",
            "Kitchenham_2010",
            "Cohen_2006_ProtonPumpInhibitors",
            "Cohen_2006_Triptans",
            "Cohen_2006_UrinaryIncontinence",
            "GPTscreenR_solastalgia",
            "GPTscreenR_teachers");
    private static final long SEED = 20;

    /** Reads a set, its given starts and so many more, drawn by a fixed seed. */
    static OrderSet read(Path folder, String name, int drawn) {
        List<Document> documents = new ArrayList<>();
        BitSet relevant = new BitSet();
        for (NamedCsvRecord row : DedupSet.rows(folder.resolve(name + ".csv"))) {
            relevant.set(documents.size(), row.getField("label_included").startsWith("1"));
            documents.add(new Document(row.getField("title"), row.getField("abstract")));
        }
        List<List<Integer>> starts = new ArrayList<>();
        for (NamedCsvRecord row : DedupSet.rows(folder.resolve("priors.csv"))) {
            if (row.getField("dataset").equals(name)) {
                starts.add(List.of(
                        Integer.parseInt(row.getField("prior_incl_idx")),
                        Integer.parseInt(row.getField("prior_excl_idx"))));
            }
        }
        List<Double> peer = new ArrayList<>();
        for (NamedCsvRecord row : DedupSet.rows(folder.resolve("peer_elas_u4.csv"))) {
            if (row.getField("dataset").equals(name)) {
                peer.add(Double.parseDouble(row.getField("loss")));
            }
        }
        SplittableRandom chance = new SplittableRandom(SEED);
        BitSet others = new BitSet();
        others.set(0, documents.size());
        others.andNot(relevant);
        for (int i = 0; i < drawn; i++) {
            starts.add(List.of(pick(relevant, chance), pick(others, chance)));
        }
        return new OrderSet(name, documents, relevant, starts, peer);
    }

    private static int pick(BitSet rows, SplittableRandom chance) {
        return rows.stream()
                .skip(chance.nextInt(rows.cardinality()))
                .findFirst()
                .orElseThrow();
    }

    RankingIndex index(RankingModel model) {
        RankingIndex index = new RankingIndex(model);
        documents.forEach(index::add);
        return index;
    }
}
