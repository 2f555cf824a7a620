// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

class ExtractionTest {
    private static final ReportId REPORT = ReportId.parse("R0123456789abcdef-1").orElseThrow();
    private static final ReviewerId AMINA = new ReviewerId("amina");
    private static final ReviewerId BRAM = new ReviewerId("bram");
    private static final ReviewerId CARYS = new ReviewerId("carys");
    private static final Field COUNTRY =
            ExtractionForm.STANDARD.field("country").orElseThrow();

    private final List<Entry> entries = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private int minute = 10;

    private String now() {
        return "2026-03-02T10:" + minute++ + ":00Z";
    }

    private void says(ReviewerId who, String value, int round) {
        entries.add(new Entry(
                REPORT,
                "country",
                who,
                value.isEmpty() ? Optional.empty() : Optional.of(new Value(value)),
                now(),
                Optional.empty(),
                "",
                round));
    }

    private void settles(String value) {
        settlements.add(new Settlement(REPORT, "country", CARYS, new Value(value), now(), "the table says so"));
    }

    private Cell cell() {
        return Extraction.of(entries, settlements).cell(REPORT, "country");
    }

    private CheckRound round(int number) {
        SortedSet<ReportId> reports = new TreeSet<>(List.of(REPORT));
        List<CheckDraw> draws = List.of(
                new CheckDraw(1, BRAM, reports, "25%", "1", 4, false, "2026-03-02T10:00:00Z"),
                new CheckDraw(2, CARYS, reports, "100%", "1", 4, false, "2026-03-02T10:00:00Z"));
        return CheckRound.of(ExtractionForm.STANDARD, Extraction.of(entries, settlements), draws, reports::contains)
                .get(number - 1);
    }

    @Test
    void of_one_person_the_newest_value_counts() {
        says(AMINA, "Norway", 0);
        says(AMINA, "Sweden", 0);
        assertThat(cell().values()).hasSize(1);
        assertThat(cell().value()).hasValue(new Value("Sweden"));
        assertThat(cell().isOpen()).isFalse();
    }

    @Test
    void a_value_of_another_person_stands_beside_and_what_differs_is_open() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 0);
        assertThat(cell().values()).extracting(Entry::who).containsExactly(AMINA, BRAM);
        assertThat(cell().isOpen()).isTrue();
        assertThat(cell().value()).hasValue(new Value("Norway"));
        says(BRAM, "norway", 0);
        assertThat(cell().isOpen()).isFalse();
    }

    @Test
    void a_value_taken_back_is_none() {
        says(AMINA, "Norway", 0);
        says(AMINA, "", 0);
        assertThat(cell().isFilled()).isFalse();
        assertThat(cell().value()).isEmpty();
    }

    @Test
    void what_is_settled_holds_until_somebody_says_something_else() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 0);
        settles("Sweden");
        assertThat(cell().isOpen()).isFalse();
        assertThat(cell().value()).hasValue(new Value("Sweden"));
        says(AMINA, "Sweden", 0);
        assertThat(cell().settlement()).isPresent();
        says(AMINA, "Denmark", 0);
        assertThat(cell().isOpen()).isTrue();
    }

    @Test
    void what_is_settled_holds_again_when_what_was_said_against_it_is_taken_back() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 0);
        settles("Finland");
        says(BRAM, "Denmark", 2);
        assertThat(cell().isOpen()).isTrue();
        assertThat(cell().settlement()).isEmpty();
        assertThat(cell().doubted()).isPresent();
        assertThat(cell().value()).hasValue(new Value("Finland"));
        says(BRAM, "", 2);
        assertThat(cell().isOpen()).isFalse();
        assertThat(cell().doubted()).isEmpty();
        assertThat(cell().settlement()).isPresent();
        assertThat(cell().value()).hasValue(new Value("Finland"));
    }

    @Test
    void nobody_overrules_a_settlement_alone_and_all_together_do() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 0);
        settles("Sweden");
        says(BRAM, "", 0);
        says(AMINA, "Denmark", 0);
        assertThat(cell().isOpen()).isTrue();
        assertThat(cell().value()).hasValue(new Value("Sweden"));
        says(BRAM, "Denmark", 0);
        assertThat(cell().isOpen()).isFalse();
        assertThat(cell().value()).hasValue(new Value("Denmark"));
    }

    /** Law: facts come from several files in any order. */
    @Test
    void the_order_in_which_facts_come_in_does_not_matter() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        settles("Sweden");
        says(CARYS, "Denmark", 2);
        Optional<Value> value = cell().value();
        boolean open = cell().isOpen();
        Collections.reverse(entries);
        assertThat(cell().value()).isEqualTo(value);
        assertThat(cell().isOpen()).isEqualTo(open);
        assertThat(cell().values()).extracting(Entry::who).containsExactly(AMINA, BRAM, CARYS);
    }

    @Test
    void what_a_check_confirms_is_no_error() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Norway", 1);
        assertThat(round(1).complete()).containsExactly(REPORT);
        assertThat(CheckRound.differing(round(1).cells())).isZero();
        assertThat(CheckRound.errors(round(1).cells()).words()).isEqualTo("0.0% (0.0% to 97.5%)");
    }

    @Test
    void what_a_check_corrects_is_an_error_only_once_it_is_settled_so() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        assertThat(CheckRound.open(round(1).cells())).isEqualTo(1);
        assertThat(CheckRound.errors(round(1).cells()).isEstimable()).isFalse();
        settles("Norway");
        assertThat(CheckRound.errors(round(1).cells()).errors()).isZero();
        assertThat(CheckRound.differing(round(1).cells())).isEqualTo(1);
        settles("Sweden");
        assertThat(CheckRound.errors(round(1).cells()).errors()).isEqualTo(1);
    }

    @Test
    void a_correction_that_the_first_person_takes_up_is_an_error_too() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        says(AMINA, "Sweden", 0);
        assertThat(round(1).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.before()).hasValue(new Value("Norway"));
            assertThat(cell.wasWrong()).isTrue();
        });
    }

    @Test
    void who_checks_and_then_takes_up_the_first_value_differed_all_the_same() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        says(BRAM, "Norway", 1);
        assertThat(round(1).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.said()).isEqualTo(new Value("Sweden"));
            assertThat(cell.differs()).isTrue();
            assertThat(cell.isOpen()).isFalse();
            assertThat(cell.wasWrong()).isFalse();
        });
    }

    @Test
    void a_slip_of_who_checks_that_was_taken_back_is_no_difference() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        says(BRAM, "", 1);
        assertThat(round(1).cells()).isEmpty();
        says(BRAM, "Norway", 1);
        assertThat(round(1).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.differs()).isFalse());
    }

    @Test
    void a_later_round_starts_from_what_the_first_came_to_and_leaves_it_as_it_was() {
        says(AMINA, "Norway", 0);
        says(BRAM, "Sweden", 1);
        settles("Sweden");
        assertThat(round(2).cells()).isEmpty();
        says(CARYS, "Sweden", 2);
        assertThat(CheckRound.errors(round(1).cells()).errors()).isEqualTo(1);
        assertThat(CheckRound.errors(round(2).cells()).errors()).isZero();
        assertThat(round(2).cells().get(0).before()).hasValue(new Value("Sweden"));
    }

    @Test
    void a_field_that_was_left_empty_and_that_the_second_person_fills_in_was_wrong() {
        says(BRAM, "Sweden", 1);
        assertThat(round(1).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.field()).isEqualTo(COUNTRY);
            assertThat(cell.before()).isEmpty();
            assertThat(cell.wasWrong()).isTrue();
        });
    }
}
