// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something that stops this command and that the user can mend. Caught once, at the command line, and shown as message
 * and advice without a stack trace.
 */
public final class ReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the command stopped, as its exit code. */
    public enum Kind {
        /** The command line asks for something that cannot be. */
        USAGE(2),
        /** The workspace, its files or its database are not fit for the command. */
        WORKSPACE(3);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final String advice;

    private ReviewException(Kind kind, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
    }

    /** The command line asks for something that cannot be (exit code 2). */
    public static ReviewException usage(String message, String advice) {
        return new ReviewException(Kind.USAGE, message, advice, null);
    }

    /** The workspace is not fit for the command (exit code 3). */
    public static ReviewException workspace(String message, String advice) {
        return new ReviewException(Kind.WORKSPACE, message, advice, null);
    }

    /** The workspace is not fit for the command (exit code 3), for an underlying reason kept for the log. */
    public static ReviewException workspace(String message, String advice, Throwable cause) {
        return new ReviewException(Kind.WORKSPACE, message, advice, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** What to do about it, in one sentence; names the next thing to type where there is one. */
    public String advice() {
        return advice;
    }

    /** The message; never null here. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
