// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

/** A workbook that cannot be read, or that is refused because it would fill memory or disk. */
public final class WorkbookTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final String advice;

    WorkbookTrouble(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    /** What is wrong, in one sentence. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }

    /** What the user can do about it, in one sentence. */
    public String advice() {
        return advice;
    }
}
