// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.StoppingView;

/**
 * What screening found with how much work, and whether it may stop.
 *
 * @param frame head and foot
 * @param stages at which something was screened, in their order
 */
public record EffortView(PageFrame frame, List<StageEffort> stages) {
    public EffortView {
        stages = List.copyOf(stages);
    }

    /**
     * A stage.
     *
     * @param id of the stage
     * @param name of the stage
     * @param learned whether its reports come in a learned order
     * @param inConflict reports that wait to be settled
     * @param aside reports that are set aside
     * @param unread reports that were left unread when people stopped
     * @param rule by which is judged
     * @param now what the rule says now
     * @param curve what it said on the way, the end among it
     * @param advice rules of thumb
     * @param stops where people stopped, oldest first, also what was taken back
     */
    public record StageEffort(
            String id,
            String name,
            boolean learned,
            long inConflict,
            long aside,
            long unread,
            HypergeometricRule rule,
            StoppingView now,
            List<HypergeometricRule.Point> curve,
            List<Advice> advice,
            List<Stop> stops) {
        public StageEffort {
            curve = List.copyOf(curve);
            advice = List.copyOf(advice);
            stops = List.copyOf(stops);
        }

        /** Reports that are not screened yet. */
        public long left() {
            return now.total() - now.screened();
        }
    }

    /**
     * That people stopped screening a stage, with how it stood then.
     *
     * @param at when
     * @param by who decided it
     * @param why as it was said
     * @param total reports of the stage
     * @param screened of these
     * @param found of these included
     * @param left of all, left unread by this
     * @param begun of all, with a vote and waiting for another
     * @param conflicts of all, waiting to be settled
     * @param claim what could be claimed, in words
     * @param resumed when, by whom and why it was taken back; empty while it stands
     */
    public record Stop(
            String at,
            String by,
            String why,
            long total,
            long screened,
            long found,
            long left,
            long begun,
            long conflicts,
            String claim,
            String resumed) {}
}
