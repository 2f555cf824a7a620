// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;

class AuthorMatcherTest {
    private static AuthorKey key(String name) {
        int comma = name.indexOf(',');
        return AuthorKey.of(
                comma < 0
                        ? Author.group(name)
                        : Author.person(
                                name.substring(0, comma),
                                name.substring(comma + 1).strip()));
    }

    private static List<AuthorKey> list(String... names) {
        CitationRecord record = Rec.rec(1, "t").by(names).build();
        return Fingerprint.of(record).authors;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lindqvist, Per Erik        | Lindqvist, P. E.
            Lindqvist, Per Erik        | Lindqvist, PE
            Lindqvist, Per Erik        | LINDQVIST, PER
            Lindqvist, P.              | Lindqvist, P. E.
            Ponds, R. W. H. M.         | Ponds, Rwhm
            van Kessel, M.             | Kessel, M. E.
            Le Quintou, M.             | Le, Quintou M.
            Goichea de, Jorge E.       | de Jorge, E. G.
            Pefault de, Labour R.      | de Labour, R. P.
            Lopez, Rubina M.           | Rubina, M. L.
            Wu, Ching-yi               | Ching-yi, Wu
            Wu, C. Y.                  | Ching-yi, Wu
            Il Cheong, H.              | Cheong, H. I.
            HendriksFransen, M.        | Hendriks-Fransen, Marthe
            O'Nilley, C.               | O’nilley, Ciara
            Mc Elduffy, P.             | McElduffy, Patrick
            Nürnbergsen, J.            | Nuernbergsen, Jens
            Weeghal, J.                | Weeghel, J.
            Heppner, D. G., Jr.        | Heppner Jr, D. G.
            Kjær, Søren                | Kjaer, S.
            """)
    void oneNameInTwoForms(String a, String b) {
        assertThat(AuthorMatcher.same(key(a), key(b))).isTrue();
        assertThat(AuthorMatcher.same(key(b), key(a))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wang, Li        | Wang, Jing
            Hall, Laura L   | Hall, Gillian
            Roth, A.        | Ruth, A.
            Lindqvist, P.   | Lindgren, P.
            Jorge, Ana      | Silva, Jorge
            """)
    void twoPeople(String a, String b) {
        assertThat(AuthorMatcher.same(key(a), key(b))).isFalse();
    }

    @Test
    void placeholdersAreNoAuthors() {
        assertThat(list("UNKNOWN", "Anonymous", "et al, ", "[No author], ")).isEmpty();
    }

    @Test
    void listsCompare() {
        List<AuthorKey> four = list("Roe, A.", "Poe, B.", "Coe, C.", "Doe, D.");
        assertThat(AuthorMatcher.compare(four, list("Roe, Ann", "Poe, Bob", "Coe, Cy", "Doe, Di")))
                .isEqualTo(AuthorMatch.SAME);
        assertThat(AuthorMatcher.compare(four, list("Roe, A.", "Poe, B.", "et al, ")))
                .isEqualTo(AuthorMatch.SUBSET);
        assertThat(AuthorMatcher.compare(four, list("Roe, A.", "Poe, B.", "Coe, C.", "Xu, D.")))
                .isEqualTo(AuthorMatch.MOST);
        assertThat(AuthorMatcher.compare(four, list("Xu, A.", "Doe, D."))).isEqualTo(AuthorMatch.SOME);
        assertThat(AuthorMatcher.compare(four, list("Doe, D."))).isEqualTo(AuthorMatch.SOME);
        assertThat(AuthorMatcher.compare(four, list("Xu, A."))).isEqualTo(AuthorMatch.DIFFERENT);
        assertThat(AuthorMatcher.compare(four, list())).isEqualTo(AuthorMatch.MISSING);
        assertThat(AuthorMatcher.compare(list(), list())).isEqualTo(AuthorMatch.MISSING);
    }
}
