// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.List;

/**
 * What stands behind a finding.
 *
 * @param studies the studies that contribute to it, in the order of their names
 * @param gone the themes that it names and the codebook has no longer, with what became of them
 */
public record Support(List<Contribution> studies, List<Gone> gone) {
    public Support {
        studies = List.copyOf(studies);
        gone = List.copyOf(gone);
    }

    /**
     * What one study contributes.
     *
     * @param study as people call it
     * @param passages coded passages of its reports under the finding's themes
     * @param themes of what its authors call their themes, those that belong to the finding's themes
     */
    public record Contribution(String study, int passages, int themes) {}

    /**
     * A theme that is no longer there.
     *
     * @param code the id by which the finding names it
     * @param into where what was coded with it counts now; empty if nowhere
     */
    public record Gone(String code, String into) {}
}
