// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.ranking.RankingModel;

/**
 * In which order the reports of a stage come, as somebody decided it for all who vote there.
 *
 * @param learned whether from what each person voted, the likely ones first; else the same for everybody
 * @param model name of the model; empty where nothing is learned
 * @param version of the model, from 1; 0 where nothing is learned
 * @param seed of the draws that the model makes
 * @param by who decided it
 * @param at when
 * @param why empty if nothing was said
 */
public record OrderSetting(boolean learned, String model, int version, long seed, String by, String at, String why) {
    private static final String LEARNED = "learned";
    private static final String PLAIN = "plain";

    static Optional<OrderSetting> of(Decision decision) {
        Map<String, String> about = decision.about();
        String order = about.getOrDefault("order", "");
        try {
            return switch (order) {
                case PLAIN ->
                    Optional.of(new OrderSetting(false, "", 0, 0, decision.actor(), decision.at(), decision.why()));
                case LEARNED ->
                    Optional.of(new OrderSetting(
                            true,
                            about.getOrDefault("model", ""),
                            Integer.parseInt(about.getOrDefault("version", "")),
                            Long.parseLong(about.getOrDefault("seed", "")),
                            decision.actor(),
                            decision.at(),
                            decision.why()));
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty(); // a line that somebody edited: as if it were not there
        }
    }

    /** What the ledger keeps of a learned order: with the labels and the records it is all that decides it. */
    static Map<String, String> write(RankingModel model, long seed) {
        Map<String, String> about = new TreeMap<>();
        about.put("order", LEARNED);
        about.put("model", model.name());
        about.put("version", String.valueOf(model.version()));
        about.put("seed", String.valueOf(seed));
        model.settings().forEach((name, value) -> about.put("model " + name, value));
        return about;
    }

    static Map<String, String> writePlain() {
        return new TreeMap<>(Map.of("order", PLAIN));
    }

    /** Whether reports come in the same order under both, whoever decided it and when. */
    boolean isSameOrderAs(OrderSetting other) {
        return learned == other.learned && model.equals(other.model) && version == other.version && seed == other.seed;
    }

    /** The model, if this program has it in this version: another one would make another order. */
    Optional<RankingModel> ranking() {
        return learned ? RankingModel.named(model).filter(known -> known.version() == version) : Optional.empty();
    }
}
