// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.TreeMap;

/**
 * The log of disagreements in screening.
 *
 * @param frame head and foot
 * @param stages in the order of the protocol
 */
public record DisagreementsView(PageFrame frame, List<Stage> stages) {
    public DisagreementsView {
        stages = List.copyOf(stages);
    }

    /**
     * A stage.
     *
     * @param rules what the protocol says of it, a sentence each
     * @param endings how disagreements ended, with how many; sorted
     * @param disagreements open ones first
     */
    public record Stage(
            String id,
            String name,
            List<String> rules,
            List<Ended> endings,
            List<ScreeningView.Disagreed> disagreements) {
        public Stage {
            rules = List.copyOf(rules);
            endings = List.copyOf(endings);
            disagreements = List.copyOf(disagreements);
        }
    }

    /** A way in which disagreements ended, or {@code open}. */
    public record Ended(String how, long reports) {}

    /** The log of what a page about screening shows. */
    public static DisagreementsView of(ScreeningView screening) {
        return new DisagreementsView(
                screening.frame(),
                screening.stages().stream().map(DisagreementsView::stage).toList());
    }

    private static Stage stage(ScreeningView.StageView stage) {
        TreeMap<String, Long> endings = new TreeMap<>();
        stage.disagreements().forEach(one -> endings.merge(one.ending().how(), 1L, Long::sum));
        return new Stage(
                stage.id(),
                stage.name(),
                stage.rules(),
                endings.entrySet().stream()
                        .map(ending -> new Ended(ending.getKey(), ending.getValue()))
                        .toList(),
                stage.disagreements());
    }

    /** How many there are, over all stages. */
    public long all() {
        return stages.stream().mapToLong(stage -> stage.disagreements().size()).sum();
    }

    /** How many of these nobody has settled. */
    public long open() {
        return stages.stream()
                .flatMap(stage -> stage.disagreements().stream())
                .filter(ScreeningView.Disagreed::isOpen)
                .count();
    }
}
