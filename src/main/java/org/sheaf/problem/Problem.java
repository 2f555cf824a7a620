// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.problem;

/**
 * A flaw in the user's data: where it stands, what is wrong, and what to do. A value, never thrown: it is collected
 * and shown, and the run goes on.
 *
 * @param source the file as the user knows it, or the name of what was read; empty where no file is concerned
 * @param line 1-based line in that file; 0 where the flaw concerns the file as a whole
 * @param severity whether something was lost to reading ({@link Severity#ERROR}) or read with a reservation
 * @param what what is wrong, in one sentence
 * @param advice what the user can do about it, in one sentence
 */
public record Problem(String source, long line, Severity severity, String what, String advice) {

    /** How much a problem weighs. */
    public enum Severity {
        /** Something in the file could not be used. The exit code says so (1). */
        ERROR,
        /** Everything was read, with a reservation worth knowing. */
        WARNING
    }

    public Problem {
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /** A problem through which something could not be used. */
    public static Problem error(String source, long line, String what, String advice) {
        return new Problem(source, line, Severity.ERROR, what, advice);
    }

    /** A reservation: everything was read, but the user may want to look. */
    public static Problem warning(String source, long line, String what, String advice) {
        return new Problem(source, line, Severity.WARNING, what, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: what. advice}, as compilers write it, so that editors can jump there. */
    @Override
    public String toString() {
        String where = source.isEmpty() ? "" : line > 0 ? source + ":" + line + ": " : source + ": ";
        return where + what + (advice.isEmpty() ? "" : " " + advice);
    }
}
