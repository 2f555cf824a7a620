// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An instrument with which units are appraised: its questions, what can be answered, and where it comes from.
 *
 * @param id small letters, digits and hyphens, such as {@code casp-qualitative}
 * @param name as people call it
 * @param version the edition, such as {@code 2018}; empty if it has none
 * @param source how it is cited
 * @param link where it is to be had; empty if nowhere
 * @param licence what its owners allow; empty if nothing is stated
 * @param wording whose words the questions are: {@code own} short wording of this project, or {@code official}
 * @param unit what is appraised with it
 * @param note what people who use it should know, such as what it leaves out; empty for nothing
 * @param totals the bands of its total, lowest first; none where its authors give no total, and then none is shown
 */
public record Instrument(
        String id,
        String name,
        String version,
        String source,
        String link,
        String licence,
        String wording,
        Unit unit,
        String note,
        List<Section> sections,
        List<Band> totals) {
    /** What is appraised. */
    public enum Unit {
        STUDY,
        CENTRE;

        /** The word in the definition. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a total from one number to another means.
     *
     * @param from the lowest total
     * @param to the highest
     */
    public record Band(int from, int to, String label) {}

    public Instrument {
        sections = List.copyOf(sections);
        totals = List.copyOf(totals);
    }

    /** Whether its authors give a total. Without that none is shown. */
    public boolean hasTotal() {
        return !totals.isEmpty();
    }

    /** All items in order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The items that are asked of a unit, given the codes that it has by item so far. */
    public List<Item> asked(Map<String, String> answers) {
        return sections.stream()
                .filter(section -> section.when().holds(answers))
                .flatMap(section -> section.items().stream())
                .toList();
    }

    /** The items that tables and plots show. */
    public List<Item> questions() {
        return items().stream().filter(Item::isQuestion).toList();
    }

    /** The item with an id, or a printed number, or a label; nothing if there is none. */
    public Optional<Item> item(String said) {
        String folded = said.strip().toLowerCase(Locale.ROOT);
        return items().stream()
                .filter(item -> item.id().toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .or(() -> items().stream()
                        .filter(item -> item.number().toLowerCase(Locale.ROOT).equals(folded)
                                || item.label().toLowerCase(Locale.ROOT).equals(folded))
                        .findFirst());
    }
}
