// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items of an instrument under one heading.
 *
 * @param id small letters, digits and hyphens
 * @param title as people read it
 * @param when the condition under which its items are asked
 */
public record Section(String id, String title, Condition when, List<Item> items) {
    /**
     * When a section applies: once an item has one of some answers.
     *
     * @param item the id of a {@link Item.Duty#BRANCH} item; empty where the section always applies
     * @param codes the answers
     */
    public record Condition(String item, Set<String> codes) {
        /** Always. */
        public static final Condition ALWAYS = new Condition("", Set.of());

        public Condition {
            codes = Set.copyOf(codes);
        }

        /** Whether it holds, given answer codes by item. */
        public boolean holds(Map<String, String> answers) {
            return item.isEmpty() || codes.contains(answers.getOrDefault(item, ""));
        }
    }

    public Section {
        items = List.copyOf(items);
    }
}
