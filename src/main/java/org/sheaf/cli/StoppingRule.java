// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.problem.ReviewException;
import org.sheaf.stopping.HypergeometricRule;
import picocli.CommandLine.Option;

/** The options that say by which rule stopping is judged. */
final class StoppingRule {
    @Option(
            names = "--target",
            paramLabel = "SHARE",
            description = "The share of the relevant to be found; 0.95 if left out.")
    private double target = HypergeometricRule.CUSTOMARY.recallTarget();

    @Option(names = "--confidence", paramLabel = "SHARE", description = "How sure to be; 0.95 if left out.")
    private double confidence = HypergeometricRule.CUSTOMARY.confidence();

    /** @throws ReviewException if one of the two is no share */
    HypergeometricRule rule() {
        if (!(target > 0 && target < 1 && confidence > 0 && confidence < 1)) {
            throw ReviewException.usage(
                    "Target and confidence lie between 0 and 1, both left out.", "95% is written 0.95.");
        }
        return new HypergeometricRule(target, confidence);
    }
}
