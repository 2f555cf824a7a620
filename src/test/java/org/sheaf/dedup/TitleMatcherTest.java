// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Self-efficacy of night nurses              | Selfefficacy of Night Nurses                     | SAME
            Haemoglobin behaviour in gardeners         | Hemoglobin behavior in gardeners                 | SAME
            Sleep of nurses [Schlaf von Nachtschwestern heute] | Schlaf von Nachtschwestern heute         | SAME
            Gardening and sleep of shift workers       | Gardenning and sleep of shift workers            | MISSPELT
            At onset of sleep in shift workers today   | At the onset of sleep in shift workers today     | MISSPELT
            Sleep of shift workers: a cohort study     | Sleep of shift workers                           | CONTAINED
            Short report: sleep of old shift workers   | Sleep of old shift workers                       | CONTAINED
            Gardening improves the sleep of shift workers at night | Gardening improves the deep sleep of shift workers at night | EXPANDED
            Sleep of adult gardeners on night shift    | Sleep of adolescent gardeners on night shift     | RELATED
            Hypertension of shift workers on nights    | Hypotension of shift workers on nights           | RELATED
            Sleep of women on night shifts             | Sleep of men on night shifts                     | RELATED
            Gardening and sleep. Part I                | Gardening and sleep. Part II                     | NUMBERED
            Gardening and sleep in workers             | Gardening and sleep in workers. Part 2: results  | NUMBERED
            Gardening and sleep: the 2010 survey       | Gardening and sleep: the 2011 survey             | NUMBERED
            Hepatitis B among gardeners at night       | Hepatitis C among gardeners at night             | NUMBERED
            Gardening and sleep of shift workers       | Concrete bridges under load                      | DIFFERENT
            UNKNOWN                                    | UNKNOWN                                          | MISSING
            """)
    void titlesCompare(String a, String b, TitleMatch expected) {
        TitleKey x = TitleReader.read(a, List.of());
        TitleKey y = TitleReader.read(b, List.of());
        assertThat(TitleMatcher.compare(x, y)).isEqualTo(expected);
        assertThat(TitleMatcher.compare(y, x)).isEqualTo(expected);
    }
}
