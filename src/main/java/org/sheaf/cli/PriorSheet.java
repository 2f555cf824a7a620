// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.TableLines;

/**
 * What the simulations of one set begin with, out of a table dataset, seed, prior_incl_idx, prior_excl_idx (0-based rows of
 * the data).
 *
 * @param dataset how the table calls the set
 * @param starts one for each row that can be used
 */
record PriorSheet(String dataset, List<Start> starts) {
    /**
     * The start of one simulation.
     *
     * @param seed its name among those of the same set
     * @param included row of the relevant record that is known
     * @param excluded row of the irrelevant one
     */
    record Start(String seed, int included, int excluded) {}

    /**
     * The starts of a set; a row that cannot be used is a problem. Where the table speaks of one set only, that is the set,
     * whatever its file is called.
     *
     * @param called the name of the set's file, without its ending
     */
    static PriorSheet read(
            String file, TableLines table, String called, LabelledSheet sheet, Consumer<Problem> problems) {
        LabelColumns columns = new LabelColumns(file, table, problems);
        int name = columns.need("dataset");
        int seed = columns.need("seed");
        int included = columns.need("prior_incl_idx");
        int excluded = columns.need("prior_excl_idx");
        String dataset = dataset(columns, name, called);
        List<Start> starts = new ArrayList<>();
        for (TableLines.Line row : columns.rows()) {
            if (!row.cell(name).equals(dataset) || !columns.isWhole(row)) {
                continue;
            }
            int relevant = place(columns, row, included, sheet, true);
            int other = place(columns, row, excluded, sheet, false);
            if (relevant >= 0 && other >= 0) {
                starts.add(new Start(row.cell(seed), relevant, other));
            }
        }
        if (starts.isEmpty()) {
            problems.accept(Problem.error(
                    file,
                    0,
                    "No row of it tells how to begin with \"" + dataset + "\"; nothing was ranked.",
                    "Write the name of the data file, without its ending, into the column \"dataset\"."));
        }
        return new PriorSheet(dataset, List.copyOf(starts));
    }

    private static String dataset(LabelColumns columns, int name, String called) {
        TreeSet<String> names = new TreeSet<>();
        columns.rows().forEach(row -> names.add(row.cell(name)));
        names.remove("");
        if (names.contains(called) || names.size() != 1) {
            return called;
        }
        columns.note(
                0,
                "It speaks of \"" + names.first() + "\" only; \"" + called + "\" was taken for that.",
                "If these are two sets, use the priors that belong to \"" + called + "\".");
        return names.first();
    }

    private static int place(
            LabelColumns columns, TableLines.Line row, int column, LabelledSheet sheet, boolean relevant) {
        String cell = row.cell(column);
        int place = cell.matches("[0-9]{1,9}") ? sheet.place(Long.parseLong(cell)) : -1;
        if (place >= 0 && sheet.isRelevant(place) == relevant) {
            return place;
        }
        columns.problem(
                row,
                "\"" + cell + "\" is not the row of " + (relevant ? "a relevant" : "an irrelevant")
                        + " record; this start was left out.",
                "Rows are counted from 0, the headings left out.");
        return -1;
    }
}
