// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.agreement.Unit;
import org.sheaf.agreement.Unitised;
import org.sheaf.agreement.UnitisingAlpha;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.ReviewerId;

/** Two people code four sentences of ten characters each, with one character between two sentences. */
class UnitisingAgreementTest {
    private static final ReportId REPORT = new ReportId(new RecordId("0123456789abcdef", 1));

    private static CodedSegment segment(String code, int start, int end) {
        return new CodedSegment(
                code + start,
                REPORT,
                Digest.of("text"),
                1,
                start,
                end,
                "words",
                new CodeId(code),
                ReviewerId.parse("a").orElseThrow(),
                "2031-01-01T00:00:00Z",
                "");
    }

    private static CodedText text(List<CodedSegment> first, List<CodedSegment> second) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sentences.add(new Sentence(1, 11 * i, 11 * i + 10, Section.RESULTS));
        }
        return new CodedText(REPORT, sentences, first, second);
    }

    private static UnitisingAgreement of(List<CodedSegment> first, List<CodedSegment> second) {
        return UnitisingAgreement.of(List.of(text(first, second)));
    }

    private static UnitisingAlpha alpha(int length, List<Unit> first, List<Unit> second) {
        return UnitisingAlpha.of(new Unitised(length, List.of(first, second)));
    }

    @Test
    void theContinuumIsThatOfTheCharactersOfSentences() {
        UnitisingAgreement agreement =
                of(List.of(segment("calm", 5, 16), segment("pride", 22, 32)), List.of(segment("calm", 0, 10)));
        assertThat(agreement.characters()).isEqualTo(40);
        assertThat(agreement.all())
                .isEqualTo(alpha(
                        40,
                        List.of(new Unit(5, 15, "calm"), new Unit(20, 30, "pride")),
                        List.of(new Unit(0, 10, "calm"))));
    }

    @Test
    void textsStandOneBehindTheOther() {
        CodedText one = text(List.of(segment("calm", 0, 10)), List.of(segment("calm", 0, 10)));
        CodedText two = text(List.of(segment("pride", 0, 5)), List.of());
        assertThat(UnitisingAgreement.of(List.of(one, two)).all())
                .isEqualTo(alpha(
                        80,
                        List.of(new Unit(0, 10, "calm"), new Unit(40, 45, "pride")),
                        List.of(new Unit(0, 10, "calm"))));
        assertThat(UnitisingAgreement.of(List.of(two, one))).isEqualTo(UnitisingAgreement.of(List.of(one, two)));
    }

    @Test
    void passagesOfOneCodeThatOverlapAreOneUnitAndThoseThatTouchAreTwo() {
        UnitisingAgreement agreement = of(
                List.of(segment("calm", 0, 6), segment("calm", 4, 9), segment("calm", 9, 10)),
                List.of(segment("calm", 0, 10)));
        assertThat(agreement.all())
                .isEqualTo(alpha(
                        40,
                        List.of(new Unit(0, 9, "calm"), new Unit(9, 10, "calm")),
                        List.of(new Unit(0, 10, "calm"))));
        assertThat(agreement.severalFirst()).isZero();
    }

    @Test
    void whatBearsSeveralCodesHasTheSetOfThemAsValue() {
        UnitisingAgreement agreement = of(
                List.of(segment("calm", 0, 8), segment("pride", 5, 10), segment("hope", 22, 32)),
                List.of(segment("calm", 0, 8), segment("hope", 22, 30)));
        assertThat(agreement.all())
                .isEqualTo(alpha(
                        40,
                        List.of(
                                new Unit(0, 5, "calm"),
                                new Unit(5, 8, "calm + pride"),
                                new Unit(8, 10, "pride"),
                                new Unit(20, 30, "hope")),
                        List.of(new Unit(0, 8, "calm"), new Unit(20, 28, "hope"))));
        assertThat(agreement.severalFirst()).isEqualTo(3);
        assertThat(agreement.severalSecond()).isZero();
        assertThat(agreement.codes().get(0).amongOthers())
                .as("calm is not one value among others")
                .isInstanceOf(NotEstimable.class);
        assertThat(agreement.codes().get(1).amongOthers().value()).as("hope is").hasValue(1);
        assertThat(agreement.codes().get(1).covered()).isEqualTo(16 / 18.);
    }

    @Test
    void aCodeAloneIsComparedAsIfThereWereNoOther() {
        UnitisingAgreement agreement = of(
                List.of(segment("calm", 0, 8), segment("pride", 5, 10)),
                List.of(segment("calm", 0, 8), segment("pride", 33, 43)));
        assertThat(agreement.codes().get(0).code()).isEqualTo(new CodeId("calm"));
        assertThat(agreement.codes().get(0).alone().value()).hasValue(1);
        assertThat(agreement.codes().get(1).alone())
                .isEqualTo(alpha(40, List.of(new Unit(5, 10, "x")), List.of(new Unit(30, 40, "x")))
                        .relevance());
    }

    @Test
    void thoseWhoCodeAlikeAgreeWhollyEvenWhereCodesOverlap() {
        List<CodedSegment> both = List.of(segment("calm", 0, 8), segment("pride", 5, 10), segment("hope", 22, 32));
        UnitisingAgreement agreement = of(both, both);
        assertThat(agreement.all().whole().value()).hasValue(1);
        assertThat(agreement.all().relevance().value()).hasValue(1);
        assertThat(agreement.all().coding().value()).hasValue(1);
        assertThat(agreement.codes())
                .allSatisfy(code -> assertThat(code.alone().value()).hasValue(1));
    }

    @Test
    void whereNothingWasCodedNothingCanBeEstimated() {
        assertThat(of(List.of(), List.of()).all().whole()).isInstanceOf(NotEstimable.class);
        assertThat(UnitisingAgreement.of(List.of()).all().whole()).isInstanceOf(NotEstimable.class);
        assertThat(of(List.of(), List.of()).codes()).isEmpty();
    }

    @Test
    void aPassageBetweenSentencesOnlyIsNoUnit() {
        UnitisingAgreement agreement = of(List.of(segment("calm", 10, 11)), List.of());
        assertThat(agreement.codes()).hasSize(1);
        assertThat(agreement.codes().get(0).alone()).isInstanceOf(NotEstimable.class);
        assertThat(agreement.codes().get(0).amongOthers()).isInstanceOf(NotEstimable.class);
    }
}
