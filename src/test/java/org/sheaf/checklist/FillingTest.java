// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.checklist.Checklist.Applies;
import org.sheaf.checklist.Checklist.Item;
import org.sheaf.checklist.Checklist.Section;

class FillingTest {
    private static final Shown WHOLE = Shown.whole("three searches");
    private static final Shown PART = Shown.part("two searches", "The day of one.", "date");
    private static final Shown NOTHING = Shown.nothing("The days.", "date");

    private static Checklist asking(Item... items) {
        return new Checklist(
                "ours",
                "Ours",
                "",
                "",
                "",
                "",
                "own",
                "",
                Applies.ALWAYS,
                List.of(),
                "",
                List.of(new Section("Methods", List.of(items))));
    }

    private static Item item(String author, Fact... facts) {
        return new Item("13a", "Dates", "When?", List.of(facts), author, List.of());
    }

    private static Saying saying(String where, String not) {
        return new Saying("ours", "13A", where, not, "amina", "2026-03-02", "checklists.yml", 3);
    }

    private static ItemState state(Item item, Map<Fact, Shown> facts, Saying... sayings) {
        return Filling.of(asking(item), facts::get, List.of(sayings))
                .items()
                .get(0)
                .state();
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, WHOLE, MET",
        "WHOLE, PART, PARTLY",
        "WHOLE, NOTHING, PARTLY",
        "PART, PART, PARTLY",
        "PART, NOTHING, PARTLY",
        "NOTHING, NOTHING, GAP"
    })
    void an_item_is_met_only_where_every_fact_is_shown_whole_whatever_their_order(
            String one, String other, ItemState expected) {
        Map<String, Shown> by = Map.of("WHOLE", WHOLE, "PART", PART, "NOTHING", NOTHING);
        assertThat(state(
                        item("", Fact.SOURCES, Fact.DATES),
                        Map.of(Fact.SOURCES, by.get(one), Fact.DATES, by.get(other))))
                .isEqualTo(expected);
        assertThat(state(
                        item("", Fact.SOURCES, Fact.DATES),
                        Map.of(Fact.SOURCES, by.get(other), Fact.DATES, by.get(one))))
                .isEqualTo(expected);
    }

    @Test
    void what_only_an_author_can_write_is_never_met_by_facts() {
        assertThat(state(item("the title"), Map.of())).isEqualTo(ItemState.AUTHOR);
        assertThat(state(item("why", Fact.DATES), Map.of(Fact.DATES, WHOLE))).isEqualTo(ItemState.PARTLY);
        assertThat(state(item("why", Fact.DATES), Map.of(Fact.DATES, NOTHING))).isEqualTo(ItemState.GAP);
    }

    @Test
    void an_author_closes_what_is_open_and_what_the_facts_do_not_show_stays_to_be_seen() {
        Map<Fact, Shown> nothing = Map.of(Fact.DATES, NOTHING);
        assertThat(state(item("the title"), Map.of(), saying("p. 1", ""))).isEqualTo(ItemState.STATED);
        assertThat(state(item("", Fact.DATES), nothing, saying("p. 4", ""))).isEqualTo(ItemState.STATED);
        assertThat(Filling.of(asking(item("", Fact.DATES)), nothing::get, List.of(saying("p. 4", "")))
                        .items()
                        .get(0)
                        .gaps())
                .containsExactly(NOTHING);
    }

    @Test
    void that_an_item_does_not_apply_is_said_by_a_person_alone() {
        assertThat(state(item("", Fact.DATES), Map.of(Fact.DATES, NOTHING), saying("", "nothing was searched")))
                .isEqualTo(ItemState.NOT_APPLICABLE);
        for (Shown shown : List.of(WHOLE, PART, NOTHING)) {
            assertThat(state(item("", Fact.DATES), Map.of(Fact.DATES, shown))).isNotEqualTo(ItemState.NOT_APPLICABLE);
        }
    }

    @Test
    void what_is_said_of_another_checklist_or_item_changes_nothing() {
        Saying other = new Saying("theirs", "13a", "p. 1", "", "amina", "", "checklists.yml", 1);
        Saying beside = new Saying("ours", "13b", "p. 1", "", "amina", "", "checklists.yml", 2);
        assertThat(state(item("the title"), Map.of(), other, beside)).isEqualTo(ItemState.AUTHOR);
    }

    @Test
    void every_item_is_in_one_state_so_that_the_counts_add_up() {
        List<Item> items = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            items.add(new Item(fact.key(), "", "?", List.of(fact), fact.ordinal() % 2 == 0 ? "" : "why", List.of()));
        }
        Filling filling = Filling.of(
                asking(items.toArray(Item[]::new)),
                fact -> List.of(WHOLE, PART, NOTHING).get(fact.ordinal() % 3),
                List.of());
        assertThat(Arrays.stream(ItemState.values()).mapToLong(filling::count).sum())
                .isEqualTo(Fact.values().length);
        Collections.reverse(items);
        Filling turned = Filling.of(
                asking(items.toArray(Item[]::new)),
                fact -> List.of(WHOLE, PART, NOTHING).get(fact.ordinal() % 3),
                List.of());
        for (ItemState state : ItemState.values()) {
            assertThat(turned.count(state)).as(state.label()).isEqualTo(filling.count(state));
        }
    }
}
