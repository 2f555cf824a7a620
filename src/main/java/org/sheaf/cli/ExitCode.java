// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** What a command answers to the shell; 2 and 3 come with {@link org.sheaf.problem.ReviewException.Kind}. */
final class ExitCode {
    static final int OK = 0;
    /** The run went to its end, and something in the data could not be used. */
    static final int PROBLEMS = 1;
    /** EX_SOFTWARE of sysexits.h. */
    static final int OUR_BUG = 70;

    private ExitCode() {}
}
