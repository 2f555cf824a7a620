// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalMatcherTest {
    private static JournalKey key(String name) {
        return JournalKey.of(name, "", List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drugs & Aging                        | Drugs and Aging                                  | SAME
            Stroke (00392499)                    | Stroke; a journal of cerebral circulation        | SAME
            Lancet (London, England)             | The Lancet                                       | SAME
            Trials [Electronic Resource]         | Trials                                           | SAME
            Blood.                               | Blood                                            | SAME
            Haematologica-the Hematology Journal | Haematologica                                    | SAME
            Pediatric Rest.Conference: 6th World Meeting | Pediatric Rest                           | SAME
            J Am Soc Nephrol                     | Journal of the American Society of Nephrology    | ABBREVIATED
            Proc Natl Acad Sci                   | Proceedings of the National Academy of Sciences  | ABBREVIATED
            Soc Psychiatr Psychiatr Epidemiol    | Social Psychiatry and Psychiatric Epidemiology   | ABBREVIATED
            BMJ                                  | British Medical Journal                          | ABBREVIATED
            ICIS : Worlds in Transition          | International Conference on Information Systems  | ABBREVIATED
            Acta Paediatr                        | Acta Pediatrica                                  | ABBREVIATED
            Lancet                               | Lancet Neurology                                 | PART
            Blood                                | Blood Cancer Journal                             | PART
            Journal of Digital Rest              | Workshop of Digital Rest                         | DIFFERENT
            J Neurol                             | J Neurosurg                                      | DIFFERENT
            Journal of Rest                      | ''                                               | MISSING
            ''                                   | ''                                               | MISSING
            """)
    void journalsCompare(String a, String b, JournalMatch expected) {
        assertThat(JournalMatcher.compare(key(a), key(b))).isEqualTo(expected);
        assertThat(JournalMatcher.compare(key(b), key(a))).isEqualTo(expected);
    }

    @Test
    void theAbbreviationThatARecordGivesCounts() {
        JournalKey both = JournalKey.of("Zeitschrift fuer Ruhe", "Z Ruhe", List.of());
        assertThat(JournalMatcher.compare(both, key("Z Ruhe"))).isEqualTo(JournalMatch.SAME);
    }

    @Test
    void aSharedIssnMakesOneJournalAndTwoIssnsDoNotMakeTwo() {
        JournalKey chinese = JournalKey.of("Zhongguo Xiuxi", "", List.of("1234-5679 (Print) 8765-432x"));
        JournalKey english = JournalKey.of("Chinese Journal of Rest", "", List.of("8765-432X"));
        JournalKey nameless = JournalKey.of("", "", List.of("0000-0019"));
        assertThat(JournalMatcher.compare(chinese, english)).isEqualTo(JournalMatch.SAME);
        assertThat(JournalMatcher.compare(chinese, nameless)).isEqualTo(JournalMatch.MISSING);
    }
}
