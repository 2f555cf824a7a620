// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.audit.Digest;

/** A record in the terms of the Citation Style Language. */
class CslItemTest {
    @ParameterizedTest
    @CsvSource({
        "van der Berg, J. P., Berg, J. P., van der, '', ''",
        "de la Cruz, Ana, Cruz, Ana, de la, '', ''",
        "De la Cruz, Ana, Cruz, Ana, De la, '', ''",
        "Van Ness, Ana, Van Ness, Ana, '', '', ''",
        "Maupassant, Guy de, Maupassant, Guy, '', de, ''",
        "King, 'Martin, Jr.', King, Martin, '', '', Jr.",
        "'''t Hooft', Gerard, Hooft, Gerard, '''t', '', ''",
        "van, '', van, '', '', '', ''"
    })
    void a_name_is_taken_apart_as_styles_need_it(
            String family, String given, String bare, String first, String particle, String dropping, String suffix) {
        assertThat(NameParts.of(Author.person(family, given)))
                .isEqualTo(new NameParts(bare, first, particle, dropping, suffix));
    }

    @Test
    void a_group_is_one_name() {
        assertThat(NameParts.of(Author.group("van Tea Group")).family()).isEqualTo("van Tea Group");
    }

    @ParameterizedTest
    @CsvSource({
        "2019/03/01/, 3, 1",
        "2019-03-01, 3, 1",
        "2019 Mar 4, 3, 4",
        "4 March 2019, 3, 4",
        "Mar 2019, 3, 0",
        "JUL 25, 7, 25",
        "2019, 0, 0",
        "2018 Mar 4, 0, 0",
        "4/3/2019, 0, 0",
        "2019 Winter, 0, 0",
        "2019 Mar-Apr, 0, 0",
        "'', 0, 0"
    })
    void of_a_date_only_what_is_certain_is_taken(String written, int month, int day) {
        assertThat(PublicationDate.of(record().year(2019).date(written).build()))
                .contains(new PublicationDate(2019, number(month), number(day)));
    }

    @Test
    void without_a_year_there_is_no_date() {
        assertThat(PublicationDate.of(record().date("Mar").build())).isEmpty();
    }

    @Test
    void what_a_record_does_not_state_is_no_variable() {
        assertThat(CslItem.of(record().title("Tea").build()).variables()).containsOnlyKeys("title");
    }

    @Test
    void editors_place_and_edition_come_from_the_tags_that_RIS_has_for_them() {
        CslItem item = CslItem.of(record().type(WorkType.BOOK)
                .extra("ED", "Lind, Per")
                .extra("CY", "Leeds")
                .extra("ET", "2nd")
                .build());

        assertThat(item.editors()).containsExactly(Author.person("Lind", "Per"));
        assertThat(item.text("publisher-place")).isEqualTo("Leeds");
        assertThat(item.text("edition")).isEqualTo("2nd");
    }

    private static OptionalInt number(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static CitationRecord.Builder record() {
        return CitationRecord.from(new Source("f.ris", Digest.of("f"), 1, 1, 0, 1));
    }
}
