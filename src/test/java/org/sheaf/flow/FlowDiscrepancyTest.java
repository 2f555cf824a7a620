// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowDiscrepancyTest {

    private static FlowDiscrepancy.Claim claim(String synthesis, String search, FlowBox box, String n) {
        Count count = Count.parse(n, "section 1").orElseThrow();
        return new FlowDiscrepancy.Claim(
                synthesis,
                search,
                new StatedFlow("", search, List.of(new StatedFlow.Line(box, "", count, "")), List.of()).flow());
    }

    @Test
    void twoNumbersForOneSearchAreFlaggedWithTheirDifference() {
        assertThat(FlowDiscrepancy.between(List.of(
                        claim("words", "spring", FlowBox.AFTER_DEDUPLICATION, "3859"),
                        claim("numbers", "spring", FlowBox.AFTER_DEDUPLICATION, "3206"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.first()).isEqualTo("numbers");
                    assertThat(found.second()).isEqualTo("words");
                    assertThat(found.difference()).isEqualTo(653);
                });
    }

    @Test
    void equalNumbersAreNotFlagged() {
        assertThat(FlowDiscrepancy.between(List.of(
                        claim("a", "spring", FlowBox.IDENTIFIED, "10"),
                        claim("b", "spring", FlowBox.IDENTIFIED, "10"))))
                .isEmpty();
    }

    @Test
    void anUnknownNumberDiffersFromNone() {
        assertThat(FlowDiscrepancy.between(List.of(
                        claim("a", "spring", FlowBox.IDENTIFIED, "10"),
                        claim("b", "spring", FlowBox.IDENTIFIED, "not reported"))))
                .isEmpty();
    }

    @Test
    void synthesesOfDifferentSearchesOrOfNoneAreNotCompared() {
        assertThat(FlowDiscrepancy.between(List.of(
                        claim("a", "spring", FlowBox.IDENTIFIED, "10"),
                        claim("b", "autumn", FlowBox.IDENTIFIED, "11"),
                        claim("c", "", FlowBox.IDENTIFIED, "12"),
                        claim("d", "", FlowBox.IDENTIFIED, "13"))))
                .isEmpty();
    }

    @Test
    void includedStudiesMayDifferFromSynthesisToSynthesis() {
        assertThat(FlowDiscrepancy.between(List.of(
                        claim("a", "spring", FlowBox.NEW_STUDIES, "10"),
                        claim("b", "spring", FlowBox.NEW_STUDIES, "11"))))
                .isEmpty();
    }
}
