// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodingTree;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaLoss;

/** Which codes of another program are codes of the review, and which are not although they look like it. */
class KnownCodesTest {
    private static final CodeId WORK = new CodeId("work");
    private static final CodeId HOME = new CodeId("home");

    @Test
    void a_code_is_known_by_the_guid_that_the_review_gives_it_whatever_it_is_called_there() {
        Guid guid = QdaCodes.guid("harbour", WORK);
        assertThat(known(review(Code.named(WORK, "Work", Optional.empty())), theirs(guid, "Labour")))
                .containsExactly(Map.entry(guid, WORK));
    }

    @Test
    void a_code_that_came_in_once_is_known_by_the_guid_it_had_even_if_it_was_renamed_here() {
        QdaReview review =
                review(List.of(Code.named(WORK, "Toil", Optional.empty())), List.of(), Map.of(guid(7), WORK));
        assertThat(known(review, theirs(guid(7), "Work"))).containsEntry(guid(7), WORK);
    }

    @Test
    void a_name_is_enough_where_only_one_has_it_wherever_it_stands_and_however_it_is_written() {
        CodeId practical = new CodeId("pract");
        QdaReview review = review(
                Code.named(WORK, "Work", Optional.empty()), Code.named(practical, "Practical support", above(WORK)));
        assertThat(known(review, theirs(guid(1), "practical  Support"))).containsEntry(guid(1), practical);
    }

    @Test
    void an_id_that_would_be_made_of_the_name_says_nothing() {
        QdaReview review = review(Code.named(WORK, "Everything that is paid", Optional.empty()));
        assertThat(known(review, theirs(guid(1), "Work"))).isEmpty();
    }

    @Test
    void an_id_that_is_stated_in_the_description_does() {
        QdaReview review = review(Code.named(WORK, "Everything that is paid", Optional.empty()));
        QdaCode stated = new QdaCode(guid(1), "Jobs", true, "", "Id: work", List.of(), List.of());
        assertThat(KnownCodes.of(review, List.of(stated))).containsEntry(guid(1), WORK);
    }

    @Test
    void codes_of_one_name_are_told_apart_by_the_code_above_them() {
        CodeId good = new CodeId("good");
        CodeId good2 = new CodeId("good-2");
        QdaReview review = review(
                Code.named(WORK, "Work", Optional.empty()),
                Code.named(good, "Good", above(WORK)),
                Code.named(HOME, "Home", Optional.empty()),
                Code.named(good2, "Good", above(HOME)));
        assertThat(known(
                        review,
                        theirs(guid(1), "Home", theirs(guid(2), "Good")),
                        theirs(guid(3), "Work", theirs(guid(4), "good")),
                        theirs(guid(5), "Elsewhere", theirs(guid(6), "Good"))))
                .containsOnly(
                        Map.entry(guid(1), HOME),
                        Map.entry(guid(2), good2),
                        Map.entry(guid(3), WORK),
                        Map.entry(guid(4), good));
    }

    @Test
    void of_two_that_cannot_be_told_apart_neither_is_known() {
        QdaReview review = review(Code.named(WORK, "Work", Optional.empty()));
        assertThat(known(review, theirs(guid(1), "Work"), theirs(guid(2), "Work")))
                .isEmpty();
        QdaReview two = review(
                Code.named(WORK, "Work", Optional.empty()), Code.named(new CodeId("w2"), "Work", Optional.empty()));
        assertThat(known(two, theirs(guid(1), "Work"))).isEmpty();
        assertThat(known(review, theirs(guid(1), ""))).isEmpty();
    }

    @Test
    void no_two_of_theirs_are_one_of_ours() {
        QdaReview review = review(Code.named(WORK, "Work", Optional.empty()));
        Guid guid = QdaCodes.guid("harbour", WORK);
        assertThat(known(review, theirs(guid(1), "Work"), theirs(guid, "Labour")))
                .containsOnly(Map.entry(guid, WORK));
    }

    @Test
    void a_code_that_is_no_longer_used_is_known_unless_another_has_its_name_now() {
        Code gone = Code.named(HOME, "Home", Optional.empty());
        QdaReview review = review(List.of(), List.of(gone), Map.of());
        assertThat(known(review, theirs(guid(1), "Home"))).containsEntry(guid(1), HOME);
        QdaReview again =
                review(List.of(Code.named(new CodeId("home-2"), "Home", Optional.empty())), List.of(gone), Map.of());
        assertThat(known(again, theirs(guid(1), "Home"))).containsEntry(guid(1), new CodeId("home-2"));
    }

    @Test
    void what_is_said_otherwise_of_a_known_code_is_listed_and_what_is_not_said_is_not() {
        CodingTree ours = new CodingTree(
                1,
                List.of(
                        Code.named(HOME, "Home", Optional.empty()),
                        new Code(
                                WORK,
                                "Work",
                                "Paid work",
                                "it is paid",
                                "",
                                "",
                                above(HOME),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "")));
        Code same = ours.codes().get(1);
        assertThat(KnownCodes.differences(ours, ours, same)).isEmpty();
        assertThat(KnownCodes.differences(ours, ours, Code.named(WORK, " Work ", above(HOME))))
                .isEmpty();
        Code other = new Code(
                WORK,
                "Labour",
                "All work",
                "",
                "",
                "the net",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        assertThat(KnownCodes.differences(ours, new CodingTree(0, List.of(other)), other))
                .extracting(
                        loss -> loss.kind().label() + " " + loss.what() + ": " + loss.before() + " -> " + loss.after())
                .containsExactly(
                        "changed name: Labour -> Work",
                        "left out example: the net -> ",
                        "changed place: at the top -> below Home");
        assertThat(KnownCodes.differences(CodingTree.EMPTY, ours, other))
                .extracting(QdaLoss::what)
                .isEmpty();
    }

    private static Map<Guid, CodeId> known(QdaReview review, QdaCode... theirs) {
        return KnownCodes.of(review, List.of(theirs));
    }

    private static QdaCode theirs(Guid guid, String name, QdaCode... below) {
        return new QdaCode(guid, name, true, "", "", List.of(), List.of(below));
    }

    private static Optional<CodeId> above(CodeId code) {
        return Optional.of(code);
    }

    private static Guid guid(int number) {
        return new Guid("00000000-0000-4000-8000-00000000000" + number);
    }

    private static QdaReview review(Code... codes) {
        return review(List.of(codes), List.of(), Map.of());
    }

    private static QdaReview review(List<Code> codes, List<Code> retired, Map<Guid, CodeId> cameAs) {
        return new QdaReview(
                "harbour",
                "Harbour",
                new CodingTree(1, codes),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                retired,
                cameAs);
    }
}
