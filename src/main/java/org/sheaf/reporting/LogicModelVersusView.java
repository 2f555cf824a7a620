// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Two versions of a logic model, an earlier one and the present one, with what differs.
 *
 * @param file name of the files, without ending
 * @param then what the earlier state is called
 * @param counts how much differs, in one line
 * @param themes what differs about themes, in the order of the columns
 * @param relations what differs about relations
 */
public record LogicModelVersusView(
        PageFrame frame,
        String file,
        String then,
        String counts,
        LogicModelView before,
        LogicModelView after,
        List<Change> themes,
        List<RelationChange> relations) {
    public LogicModelVersusView {
        themes = List.copyOf(themes);
        relations = List.copyOf(relations);
    }

    /**
     * Something that differs about a theme.
     *
     * @param sign {@code new}, {@code gone}, {@code renamed}, {@code moved}, {@code better} or {@code worse}
     * @param words the same in words
     * @param onBefore what is said at the theme in the earlier drawing; empty for nothing
     * @param onAfter what is said at the theme in the present drawing; empty for nothing
     * @param was what it was; empty if it was not there
     * @param is what it is; empty if it is gone
     */
    public record Change(
            String id,
            String name,
            String sign,
            String words,
            String onBefore,
            String onAfter,
            String was,
            String is) {}

    /** A relation that one version has and the other has not, or of which more or fewer studies speak. */
    public record RelationChange(
            String from, String fromName, String kind, String to, String toName, String sign, String was, String is) {}
}
