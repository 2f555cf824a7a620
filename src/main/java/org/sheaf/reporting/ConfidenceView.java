// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The findings of a review with the confidence in each, as the Summary of Qualitative Findings and the Evidence Profile of
 * GRADE-CERQual print them. What nobody judged is empty, and the pages say "not reported".
 *
 * @param frame head and foot
 * @param head what stands above the tables
 * @param counts how many findings, and how many of them are judged
 * @param rows the findings, those of one category together
 * @param works the studies that are referred to, in the order of their names
 */
public record ConfidenceView(PageFrame frame, Head head, String counts, List<Row> rows, List<Work> works) {
    public ConfidenceView {
        rows = List.copyOf(rows);
        works = List.copyOf(works);
    }

    /**
     * What stands above the tables.
     *
     * @param question of the review
     * @param authors who judged, and who agreed to it; none where nothing was judged
     * @param inclusion what was included, by element of the question
     * @param exclusion reasons for which reports were excluded
     */
    public record Head(String question, List<String> authors, List<Criterion> inclusion, List<String> exclusion) {
        public Head {
            authors = List.copyOf(authors);
            inclusion = List.copyOf(inclusion);
            exclusion = List.copyOf(exclusion);
        }
    }

    /** What a study must be. */
    public record Criterion(String element, String eligible) {}

    /**
     * A finding.
     *
     * @param id such as {@code F1}
     * @param statement the summarised finding
     * @param category empty for none
     * @param parts the four components, in order
     * @param overall the confidence in it
     * @param concerns of the components that were judged, each as "minor concerns regarding relevance (why)"
     * @param references the studies that contribute
     */
    public record Row(
            String id,
            String statement,
            String category,
            List<Part> parts,
            Part overall,
            List<String> concerns,
            List<String> references) {
        public Row {
            parts = List.copyOf(parts);
            concerns = List.copyOf(concerns);
            references = List.copyOf(references);
        }
    }

    /**
     * A judgement.
     *
     * @param key its word in files
     * @param label what was judged
     * @param level as tables print it; empty where nobody judged
     * @param meaning of the level, in half a sentence
     * @param explanation empty if nothing was said
     * @param who wrote it down
     * @param with who else agreed; empty if nobody is named
     * @param when the day
     */
    public record Part(
            String key,
            String label,
            String level,
            String meaning,
            String explanation,
            String who,
            String with,
            String when) {}

    /** A study that is referred to, with its included reports. */
    public record Work(String study, List<ItemLabel> reports) {
        public Work {
            reports = List.copyOf(reports);
        }
    }
}
