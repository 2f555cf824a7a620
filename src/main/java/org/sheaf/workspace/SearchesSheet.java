// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code searches.csv} and {@code searches.xlsx}: the columns are the keys of {@code searches.yml}, a row is a search; several files or
 * limits stand in one cell, separated by semicolons.
 */
final class SearchesSheet {
    private static final SheetRows ROWS = new SheetRows(Set.of("files", "limits"));

    private SearchesSheet() {}

    /** The sheet as the tree that {@code searches.yml} would give, so that both are checked by the same rules. */
    static Yaml parse(String file, String text, List<Problem> problems) {
        return tree(ROWS.parse(file, text, problems));
    }

    /** A workbook's sheet as the same tree. */
    static Yaml of(String file, CsvTable sheet, List<Problem> problems) {
        return tree(ROWS.of(file, sheet, problems));
    }

    private static Yaml tree(List<Yaml.Fields> searches) {
        return new Yaml.Fields(Map.of("searches", new Yaml.Items(new ArrayList<Yaml>(searches), 1)), 1);
    }
}
