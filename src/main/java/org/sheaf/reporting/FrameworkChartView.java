// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The framework chart (Ritchie and Spencer 1994): a row for each study, a column for each theme, in each cell the words that
 * stand first.
 *
 * @param frame head and foot
 * @param themes those that something bears by itself, in the order of the codebook
 * @param rows the studies in which something was coded
 */
public record FrameworkChartView(PageFrame frame, List<String> themes, List<Row> rows) {
    public FrameworkChartView {
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    /**
     * A study with a cell for each theme.
     *
     * @param memos what people noted on it, with who and when
     */
    public record Row(String study, List<String> memos, List<Cell> cells) {
        public Row {
            memos = List.copyOf(memos);
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a study says to a theme.
     *
     * @param authors the authors' themes that belong to it
     * @param quote its first passage; empty where there is none
     * @param place where that stands
     * @param more how many passages there are besides
     */
    public record Cell(List<String> authors, String quote, String place, int more) {
        public Cell {
            authors = List.copyOf(authors);
        }

        public boolean empty() {
            return authors.isEmpty() && quote.isEmpty();
        }

        /** All of it on one line. */
        public String words() {
            String passage = quote.isEmpty()
                    ? ""
                    : "\u201c" + quote + "\u201d (" + place + ")" + (more > 0 ? " and " + more + " more" : "");
            String themes = authors.isEmpty() ? "" : "authors' themes: " + String.join("; ", authors);
            return themes + (themes.isEmpty() || passage.isEmpty() ? "" : ". ") + passage;
        }
    }
}
