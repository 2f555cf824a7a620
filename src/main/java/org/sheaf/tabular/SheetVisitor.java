// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

/** Takes what a worksheet holds, from top to bottom. */
public interface SheetVisitor {
    /** A row that holds something; false if no more is wanted. */
    boolean row(SheetRow row);

    /**
     * Cells that were made one. Told behind all rows.
     *
     * @param range as the spreadsheet names it, such as {@code B2:B4}
     * @param firstRow 1-based
     * @param lastRow 1-based
     */
    default void merged(String range, long firstRow, long lastRow) {}

    /** A cell beyond the last column that is read; its row, 1-based. */
    default void beyond(long row) {}
}
