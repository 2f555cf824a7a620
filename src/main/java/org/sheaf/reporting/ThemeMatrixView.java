// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Themes by studies, on how much each theme rests, and codes by codes.
 *
 * @param frame head and foot
 * @param counts how many studies in how many reports
 * @param context what contexts are, such as {@code Country}; empty where nothing is known of any
 * @param studies in the order of the columns
 * @param themes in the order of the codebook
 * @param alone studies with which themes would fall
 * @param codes codes with passages
 * @param contributions what publications state that reports contribute to themes, beside what was coded
 */
public record ThemeMatrixView(
        PageFrame frame,
        String counts,
        String context,
        List<Column> studies,
        List<Row> themes,
        List<Alone> alone,
        List<CodeRow> codes,
        List<Contribution> contributions) {
    public ThemeMatrixView {
        studies = List.copyOf(studies);
        themes = List.copyOf(themes);
        alone = List.copyOf(alone);
        codes = List.copyOf(codes);
        contributions = List.copyOf(contributions);
    }

    /**
     * What a publication states that a report contributes to a theme, and what was coded there.
     *
     * @param stated its words; {@code nothing} where it states nothing; empty where nobody filled it in
     * @param passages with the theme or one below it
     * @param themes of its authors, likewise
     * @param difference in words; empty where the two agree or cannot be compared
     */
    public record Contribution(
            String report, String id, String theme, String stated, int passages, int themes, String difference) {}

    /**
     * A study.
     *
     * @param name the names of its reports
     */
    public record Column(String id, String name) {}

    /**
     * A theme.
     *
     * @param depth 0 at the top
     * @param parent what the code above it is called; empty at the top
     * @param cells one for each study
     */
    public record Row(String id, String name, int depth, String parent, List<Cell> cells, Support support) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * On what a theme rests in a study.
     *
     * @param passages with those below it
     * @param themes of authors, with those below it
     * @param passagesBelow of these, the ones that only stand below it
     * @param themesBelow likewise
     */
    public record Cell(int passages, int themes, int passagesBelow, int themesBelow, List<String> coders) {
        public Cell {
            coders = List.copyOf(coders);
        }

        public boolean empty() {
            return passages == 0 && themes == 0;
        }

        /** Such as {@code 3 p · 1 t}; empty where there is nothing. */
        public String words() {
            return words(passages, themes);
        }

        /** The part of it that only stands below the theme. Likewise. */
        public String wordsBelow() {
            return words(passagesBelow, themesBelow);
        }

        private static String words(int passages, int themes) {
            List<String> words = new ArrayList<>();
            if (passages > 0) {
                words.add(passages + " p");
            }
            if (themes > 0) {
                words.add(themes + " t");
            }
            return String.join(" · ", words);
        }
    }

    /**
     * On how much a theme rests, with all below it.
     *
     * @param retained how many authors' themes were taken over as they are called
     * @param contexts in the order of the words
     * @param single the study on which alone it rests; empty if there are several or none
     */
    public record Support(
            int studies,
            int reports,
            int passages,
            int themes,
            int retained,
            List<String> coders,
            List<String> contexts,
            String single) {
        public Support {
            coders = List.copyOf(coders);
            contexts = List.copyOf(contexts);
        }
    }

    /** A study with the themes that would rest on nothing without it. */
    public record Alone(String study, List<String> themes) {
        public Alone {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A code beside every other.
     *
     * @param overlaps pairs of passages that overlap, one for each code; beside itself, its passages
     */
    public record CodeRow(String id, String name, List<Integer> overlaps) {
        public CodeRow {
            overlaps = List.copyOf(overlaps);
        }
    }
}
