// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;

/**
 * What is to be said in a drawing of themes and relations that another version has otherwise.
 *
 * @param themes by the id of the theme
 * @param relations a word by the relation, as {@link #key} has it
 */
record LogicModelMarks(Map<String, List<Mark>> themes, Map<String, String> relations) {
    static final LogicModelMarks NONE = new LogicModelMarks(Map.of(), Map.of());

    LogicModelMarks {
        themes = Map.copyOf(themes);
        relations = Map.copyOf(relations);
    }

    /**
     * A mark.
     *
     * @param sign {@code new}, {@code gone}, {@code renamed}, {@code moved}, {@code better} or {@code worse}
     * @param words the same in words
     */
    record Mark(String sign, String words) {}

    List<Mark> of(String theme) {
        return themes.getOrDefault(theme, List.of());
    }

    String of(LogicModelView.Relation relation) {
        return relations.getOrDefault(key(relation), "");
    }

    static String key(LogicModelView.Relation relation) {
        return relation.from() + " " + relation.kind() + " " + relation.to();
    }
}
