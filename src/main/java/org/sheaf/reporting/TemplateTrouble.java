// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import org.sheaf.problem.Problem;

/** A template of a user that cannot be used: the one report that it belongs to is not made, the others are. */
public final class TemplateTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TemplateTrouble(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What is wrong, where, and what to do. */
    public Problem problem() {
        return problem;
    }
}
