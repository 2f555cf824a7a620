// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DecisionTest {
    @Test
    void whatWasDecidedOnAWholeSecondComesBeforeWhatFollowedWithinIt() {
        List<Decision> sorted = Stream.of(
                        "2026-01-01T12:00:02Z",
                        "2026-01-01T12:00:01.400Z",
                        "2026-01-01T12:00:01Z",
                        "2026-01-01T12:00:01.400250Z",
                        "2026-01-01T12:00:00.999Z")
                .map(DecisionTest::at)
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(Decision::at)
                .containsExactly(
                        "2026-01-01T12:00:00.999Z",
                        "2026-01-01T12:00:01Z",
                        "2026-01-01T12:00:01.400Z",
                        "2026-01-01T12:00:01.400250Z",
                        "2026-01-01T12:00:02Z");
    }

    @Test
    void aPersonsNameIsNotInWhatOthersReferToItBy() {
        Decision ada = new Decision("memo", "ada", "2026-01-01T12:00:00Z", "why", new TreeMap<>());
        Decision erased = new Decision("memo", "person-1", "2026-01-01T12:00:00Z", "", new TreeMap<>());

        assertThat(ada.nameless()).isEqualTo(erased.nameless());
        assertThat(ada.id()).isNotEqualTo(erased.id());
    }

    private static Decision at(String moment) {
        return new Decision("memo", "ada", moment, "", new TreeMap<>());
    }
}
