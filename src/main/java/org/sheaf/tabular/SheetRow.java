// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a worksheet that holds something.
 *
 * @param number 1-based, as the spreadsheet shows it
 * @param cells those that hold something, from left to right
 */
public record SheetRow(long number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The texts from the first column on, empty where the sheet is. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (SheetCell cell : cells) {
            while (texts.size() < cell.column()) {
                texts.add("");
            }
            texts.add(cell.text());
        }
        return texts;
    }
}
