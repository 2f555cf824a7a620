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
     * @param rule by which is judged
     * @param now what the rule says now
     * @param curve what it said on the way, the end among it
     * @param advice rules of thumb
     */
    public record StageEffort(
            String id,
            String name,
            boolean learned,
            long inConflict,
            long aside,
            HypergeometricRule rule,
            StoppingView now,
            List<HypergeometricRule.Point> curve,
            List<Advice> advice) {
        public StageEffort {
            curve = List.copyOf(curve);
            advice = List.copyOf(advice);
        }

        /** Reports that are not screened yet. */
        public long left() {
            return now.total() - now.screened();
        }
    }
}
