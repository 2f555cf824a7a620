// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What stands behind a theme of the logic model.
 *
 * @param theme the theme
 * @param definition what it means; empty if nobody wrote it down
 * @param findings findings of the review that rest on it
 * @param studies those behind it with all below it
 * @param below the themes right below it
 * @param authors authors' themes that belong to it itself
 * @param passages those that bear it itself
 */
public record LogicModelSection(
        LogicModelView.Theme theme,
        String definition,
        List<Finding> findings,
        List<String> studies,
        List<LogicModelView.Theme> below,
        List<FromTheme> authors,
        List<Passage> passages) {
    public LogicModelSection {
        findings = List.copyOf(findings);
        studies = List.copyOf(studies);
        below = List.copyOf(below);
        authors = List.copyOf(authors);
        passages = List.copyOf(passages);
    }

    /**
     * A finding of the review.
     *
     * @param id such as {@code F1}
     * @param confidence how far there is confidence in it, in words; empty where nobody judged it
     */
    public record Finding(String id, String statement, String confidence) {}

    /**
     * A theme as authors name it.
     *
     * @param place where in the report; empty if nobody said
     */
    public record FromTheme(String report, String words, String place) {}

    /**
     * A passage.
     *
     * @param place such as {@code page 3}
     * @param astray whether it was not found again in the text that the report has now
     */
    public record Passage(String report, String place, String quote, boolean astray) {}
}
