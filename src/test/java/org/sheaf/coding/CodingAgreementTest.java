// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.ReviewerId;

/** Two people code ten sentences of ten characters each. */
class CodingAgreementTest {
    private static final ReportId REPORT = new ReportId(new RecordId("0123456789abcdef", 1));
    private static final Digest TEXT = Digest.of("text");

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sentences.add(new Sentence(1, 11 * i, 11 * i + 10, Section.RESULTS));
        }
        return sentences;
    }

    private static CodedSegment segment(String coder, String code, int start, int end) {
        return new CodedSegment(
                coder + code + start,
                REPORT,
                TEXT,
                1,
                start,
                end,
                "words",
                new CodeId(code),
                ReviewerId.parse(coder).orElseThrow(),
                "2031-01-01T00:00:00Z",
                "");
    }

    private static CodedSegment sentence(String coder, String code, int number) {
        return segment(coder, code, 11 * (number - 1), 11 * (number - 1) + 10);
    }

    private static CodedText text(List<CodedSegment> first, List<CodedSegment> second) {
        return new CodedText(REPORT, sentences(), first, second);
    }

    /** Both 1 and 2, only a 3, only b 4: of ten sentences 2, 1, 1, 6; po .8, pe .58, kappa .22/.42. */
    private static CodedText example() {
        return text(
                List.of(sentence("a", "calm", 1), sentence("a", "calm", 2), sentence("a", "calm", 3)),
                List.of(sentence("b", "calm", 1), sentence("b", "calm", 2), sentence("b", "calm", 4)));
    }

    @Test
    void onSentencesKappaIsThatOfTheTwoByTwoTable() {
        CodingAgreement agreement = CodingAgreement.of("a", "b", List.of(example()));
        assertThat(agreement.codes()).containsExactly(new CodeId("calm"));
        assertThat(agreement.sentences().get(0).table().count(0, 0)).isEqualTo(2);
        assertThat(agreement.sentences().get(0).table().count(1, 1)).isEqualTo(6);
        assertThat(agreement.sentences().get(0).cohenKappa().value().orElseThrow())
                .isCloseTo(.22 / .42, within(1e-12));
    }

    @Test
    void overOneCodeThePooledKappaIsItsKappa() {
        CodingAgreement agreement = CodingAgreement.of("a", "b", List.of(example()));
        assertThat(agreement.pooledSentences().value().orElseThrow()).isCloseTo(.22 / .42, within(1e-12));
        assertThat(agreement.pooledSentences().lower()).isEmpty();
    }

    /** A second code on which both agree everywhere: po (.8 + 1) / 2, pe (.58 + .82) / 2. */
    @Test
    void thePooledKappaIsMadeOfMeansAndIsNotTheMeanOfTheKappas() {
        CodedText one = example();
        List<CodedSegment> first = new ArrayList<>(one.first());
        first.add(sentence("a", "pride", 9));
        List<CodedSegment> second = new ArrayList<>(one.second());
        second.add(sentence("b", "pride", 9));
        CodingAgreement agreement = CodingAgreement.of("a", "b", List.of(text(first, second)));
        assertThat(agreement.pooledSentences().value().orElseThrow()).isCloseTo((.9 - .70) / (1 - .70), within(1e-12));
    }

    @Test
    void aPassageThatTouchesASentenceCodesTheSentenceButOnlyItsOwnCharacters() {
        CodedText text = text(List.of(segment("a", "calm", 5, 16)), List.of(segment("b", "calm", 0, 10)));
        CodingAgreement agreement = CodingAgreement.of("a", "b", List.of(text));
        assertThat(agreement.sentences().get(0).table().count(0, 0)).isEqualTo(1);
        assertThat(agreement.sentences().get(0).table().count(0, 1)).isEqualTo(1);
        assertThat(agreement.characters().get(0).table().count(0, 0))
                .as("places 5 to 9")
                .isEqualTo(5);
        assertThat(agreement.characters().get(0).table().count(0, 1))
                .as("places 11 to 15; 10 is between the sentences")
                .isEqualTo(5);
        assertThat(agreement.characters().get(0).table().count(1, 0))
                .as("places 0 to 4")
                .isEqualTo(5);
        assertThat(agreement.characters().get(0).table().n()).isEqualTo(100);
    }

    @Test
    void thatTwoPassagesOfOneCoderOverlapDoesNotCountTwice() {
        CodedText once = text(List.of(segment("a", "calm", 0, 10)), List.of());
        CodedText twice = text(List.of(segment("a", "calm", 0, 10), segment("a", "calm", 2, 8)), List.of());
        assertThat(CodingAgreement.of("a", "b", List.of(twice))
                        .characters()
                        .get(0)
                        .table())
                .usingRecursiveComparison()
                .isEqualTo(CodingAgreement.of("a", "b", List.of(once))
                        .characters()
                        .get(0)
                        .table());
    }

    @Test
    void theOrderOfTextsAndPassagesDoesNotMatter() {
        CodedText other = text(List.of(sentence("a", "pride", 5)), List.of(sentence("b", "calm", 5)));
        List<CodedSegment> turned = new ArrayList<>(example().first());
        Collections.reverse(turned);
        assertThat(CodingAgreement.of(
                                "a", "b", List.of(other, text(turned, example().second())))
                        .sentences())
                .usingRecursiveComparison()
                .isEqualTo(
                        CodingAgreement.of("a", "b", List.of(example(), other)).sentences());
    }

    @Test
    void whereNothingWasCodedNothingCanBeEstimated() {
        CodingAgreement agreement = CodingAgreement.of("a", "b", List.of(text(List.of(), List.of())));
        assertThat(agreement.codes()).isEmpty();
        assertThat(agreement.pooledSentences()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void differencesAreTheSentencesThatTheTwoCodedOtherwise() {
        List<CodingAgreement.Difference> differences = CodingAgreement.differences(example());
        assertThat(differences).extracting(CodingAgreement.Difference::number).containsExactly(3, 4);
        assertThat(differences.get(0).onlyFirst()).containsExactly(new CodeId("calm"));
        assertThat(differences.get(1).onlySecond()).containsExactly(new CodeId("calm"));
    }
}
