// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * What a verification looked at and found.
 *
 * @param checks what was looked at, one line each, with counts
 * @param problems what no longer fits (errors), and what is worth knowing (warnings)
 */
public record Verification(List<String> checks, List<Problem> problems) {
    public Verification {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** Whether everything fits. */
    public boolean holds() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
