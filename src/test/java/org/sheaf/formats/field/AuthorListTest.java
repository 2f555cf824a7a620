// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.citation.Author;

class AuthorListTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Wade, Inge; Splash, Tor                 | Wade, Inge / Splash, Tor
            Wade, Inge and Splash, Tor              | Wade, Inge / Splash, Tor
            I. Wade; T. van Splash                  | Wade, I. / van Splash, T.
            Wade I., Splash T.P.                    | Wade, I. / Splash, T.P.
            Wade I, Splash T and Lid F              | Wade, I / Splash, T / Lid, F
            Wade, I., Splash, T. P., III, Lid, F.   | Wade, I. / Splash, T. P., III / Lid, F.
            Wade, Inge, Splash, Tor                 | Wade, Inge / Splash, Tor
            Mono, Splash, T. P., Lid, F.            | Mono / Splash, T. P. / Lid, F.
            Wade A.Splash B.O'Dell C. P.            | Wade, A. / Splash, B. / O'Dell, C. P.
            Ada McWadeTor Splash                    | McWade, Ada / Splash, Tor
            Ada McWade                              | McWade, Ada
            Wade, Inge                              | Wade, Inge
            Garcia Lopez, Maria Jose                | Garcia Lopez, Maria Jose
            Wade, Inge; et al.                      | Wade, Inge
            Wade, Inge; Puddle Study Group          | Wade, Inge / Puddle Study Group
            Group for Research and Development      | Group for Research and Development
            Wade I, Splash T.                       | Wade, I / Splash, T.
            """)
    void whateverStandsBetweenTheNamesTheyAreToldApart(String cell, String expected) {
        assertThat(String.join(
                        " / ",
                        AuthorList.parse(cell).stream().map(Author::toString).toList()))
                .isEqualTo(expected);
    }

    @Test
    void linesAndBarsSeparateNamesToo() {
        assertThat(AuthorList.parse("Wade, Inge\n and Splash, Tor")).hasSize(2);
        assertThat(AuthorList.parse("Inge Wade|Tor Splash")).hasSize(2);
    }

    @Test
    void anEmptyCellNamesNobody() {
        assertThat(AuthorList.parse("")).isEmpty();
        assertThat(AuthorList.parse(" ; ")).isEmpty();
    }

    @Test
    void aCommaBehindANameMarksAnOrganisation() {
        assertThat(AuthorNames.parse("Sheds United,")).contains(Author.group("Sheds United"));
    }

    @Test
    void aNameInFullFollowsTheOrderOfTheOthers() {
        assertThat(AuthorNames.parse("Higuero Camilo", true)).contains(Author.person("Higuero", "Camilo"));
        assertThat(AuthorNames.parse("Camilo Higuero", false)).contains(Author.person("Higuero", "Camilo"));
        assertThat(AuthorNames.parse("Ludwig van Boil", false)).contains(Author.person("van Boil", "Ludwig"));
    }
}
