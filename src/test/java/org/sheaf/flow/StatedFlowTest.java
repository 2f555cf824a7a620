// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedFlowTest {
    private static final StatedFlow.Line LATE_START =
            new StatedFlow.Line(FlowBox.AFTER_DEDUPLICATION, "", new Count.Stated(812, "section 3"), "");

    @Test
    void boxesThatTheSourceLeavesOpenAreNotReportedAndNeverZero() {
        PrismaFlow flow = new StatedFlow("", "", List.of(LATE_START), List.of()).flow();
        assertThat(flow.number(FlowBox.AFTER_DEDUPLICATION)).hasValue(812);
        assertThat(flow.content(FlowBox.DUPLICATES).orElseThrow().count()).isEqualTo(Count.notReported());
        assertThat(flow.number(FlowBox.DUPLICATES)).isEmpty();
        assertThat(flow.has(FlowLane.OTHER_METHODS)).isFalse();
    }

    @Test
    void theLaneOfOtherMethodsAppliesAsSoonAsOneOfItsBoxesIsMentioned() {
        StatedFlow.Line websites = new StatedFlow.Line(FlowBox.WEBSITES, "", Count.notReported(), "Searched.");
        PrismaFlow flow = new StatedFlow("", "", List.of(websites), List.of()).flow();
        assertThat(flow.content(FlowBox.OTHER_ASSESSED).orElseThrow().count()).isEqualTo(Count.notReported());
        assertThat(flow.content(FlowBox.WEBSITES).orElseThrow().note()).isEqualTo("Searched.");
    }

    @Test
    void aBoxStatedTwiceIsRefused() {
        assertThatThrownBy(() -> new StatedFlow("", "", List.of(LATE_START, LATE_START), List.of()).flow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("records_after_deduplication");
    }

    @Test
    void aDifferenceDoesNotFillABoxThatTheSourceLeavesOpen() {
        Count difference = Count.parse("613 - 226", "section 2").orElseThrow();
        assertThat(FlowBox.REMOVED_TOGETHER.admits(difference)).isTrue();
        assertThat(FlowBox.DUPLICATES.admits(difference)).isFalse();
        StatedFlow flow =
                new StatedFlow("", "", List.of(new StatedFlow.Line(FlowBox.DUPLICATES, "", difference, "")), List.of());
        assertThatThrownBy(flow::flow).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"3859,3859", "'3,859',3859", "'1,003,859',1003859", "0,0"})
    void aPrintedNumberIsStated(String written, int n) {
        assertThat(Count.parse(written, "section 4")).contains(new Count.Stated(n, "section 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"613 - 226", "613-226", "613 − 226", "613 – 226"})
    void aDifferenceOfPrintedNumbersIsShownAsSuch(String written) {
        Count count = Count.parse(written, "section 2").orElseThrow();
        assertThat(count).isEqualTo(new Count.Difference(613, 226, "section 2"));
        assertThat(count.shown()).isEqualTo("n = 387: 613 − 226, stated numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-3", "3,85", "1.5", "226 - 613", "99999999999"})
    void whatIsNoCountIsDeclined(String written) {
        assertThat(Count.parse(written, "")).isEmpty();
    }

    @Test
    void notReportedCanBeWrittenInAnyCase() {
        assertThat(Count.parse("NOT REPORTED", "")).contains(Count.notReported());
    }

    @ParameterizedTest
    @EnumSource(FlowBox.class)
    void everyBoxIsFoundByItsKey(FlowBox box) {
        assertThat(FlowBox.parse(box.key())).contains(box);
    }

    /** The R package finds its rows by parts of words, so a key of ours must not contain one of its keys. */
    @Test
    void noKeyOfOursContainsAKeyOfTheRPackage() {
        List<String> theirs = Arrays.stream(FlowBox.values())
                .filter(FlowBox::isPrisma)
                .map(FlowBox::key)
                .toList();
        assertThat(FlowBox.values())
                .filteredOn(box -> !box.isPrisma())
                .allSatisfy(box -> assertThat(theirs).noneMatch(box.key()::contains));
    }
}
