// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A codebook grows by what people do to it; nothing that was coded is lost on the way. */
class CodebookHistoryTest {
    private final List<CodebookHistory.Made> made = new ArrayList<>();

    private static CodeId id(String id) {
        return new CodeId(id);
    }

    private static Code code(String id, String parent) {
        return Code.named(id(id), id, CodeId.parse(parent));
    }

    private CodebookHistory act(CodebookChange... changes) {
        String at = "2031-02-03T10:00:" + (10 + made.size()) + "Z";
        for (CodebookChange change : changes) {
            made.add(new CodebookHistory.Made(at, "amina", "", change));
        }
        return new CodebookHistory(made);
    }

    private static CodebookChange written(String id, String parent) {
        return new CodebookChange.Written(code(id, parent), new CodePlace.Stays());
    }

    private static List<String> names(CodingTree tree) {
        return tree.codes().stream()
                .map(code ->
                        code.id() + code.parent().map(parent -> "<" + parent).orElse(""))
                .toList();
    }

    @Test
    void whatOnePersonDoesAtOneMomentIsOneVersionAndEveryVersionCanBeSeenAgain() {
        act(written("support", ""), written("practical", "support"));
        CodebookHistory history = act(written("trust", ""));
        assertThat(history.now().version()).isEqualTo(2);
        assertThat(names(history.now())).containsExactly("support", "practical<support", "trust");
        assertThat(history.version(1).map(CodebookHistoryTest::names))
                .contains(List.of("support", "practical<support"));
        assertThat(history.version(3)).isEmpty();
        assertThat(history.version(0)).contains(CodingTree.EMPTY);
    }

    @Test
    void codesOfOneMomentStandInTheOrderTheyWereGivenHoweverTheLedgerHandsThemOver() {
        CodebookHistory history = act(
                behind("trust", "practical"),
                behind("practical", "support"),
                behind("pace", "trust"),
                new CodebookChange.Written(code("support", ""), new CodePlace.First()));
        assertThat(names(history.now())).containsExactly("support", "practical", "trust", "pace");
    }

    @Test
    void codesThatWouldStandBehindEachOtherAreAllKept() {
        CodebookHistory history = act(behind("trust", "pace"), behind("pace", "trust"));
        assertThat(names(history.now())).containsExactlyInAnyOrder("trust", "pace");
    }

    private static CodebookChange behind(String id, String other) {
        return new CodebookChange.Written(code(id, ""), new CodePlace.Behind(id(other)));
    }

    @Test
    void theStepsSayInWordsWhatChanged() {
        act(written("help", ""));
        Code renamed = code("help", "").called("Practical help");
        act(new CodebookChange.Written(renamed, new CodePlace.Stays()));
        act(written("support", ""));
        CodebookHistory history =
                act(new CodebookChange.Written(renamed.under(Optional.of(id("support"))), new CodePlace.Stays()));
        assertThat(history.steps().stream()
                        .flatMap(step -> step.lines().stream())
                        .map(line -> line.code() + ": " + line.what()))
                .containsExactly(
                        "help: added",
                        "help: renamed from \"help\"",
                        "support: added",
                        "help: moved from the top to support");
    }

    @Test
    void whatWasMergedCountsUnderTheOtherThroughEveryFurtherMergeAndItsChildrenMoveAlong() {
        act(written("fixer", ""), written("small", "fixer"), written("practical", ""), written("support", ""));
        act(new CodebookChange.Merged(id("fixer"), id("practical")));
        CodebookHistory history = act(new CodebookChange.Merged(id("practical"), id("support")));
        assertThat(history.countedUnder(id("fixer"))).isEqualTo(id("support"));
        assertThat(names(history.now())).containsExactly("small<support", "support");
        assertThat(history.retired(id("fixer")).orElseThrow().merged()).isTrue();
    }

    @Test
    void whatWasCodedWithASplitOrRemovedCodeStaysUnderItUntilSomebodyCodesItAnew() {
        act(written("help", ""), written("a", ""), written("b", ""));
        CodebookHistory history = act(new CodebookChange.Split(id("help"), List.of(id("a"), id("b"))));
        assertThat(history.countedUnder(id("help"))).isEqualTo(id("help"));
        assertThat(history.now().has(id("help"))).isFalse();
        assertThat(history.retired(id("help")).orElseThrow().into()).containsExactly(id("a"), id("b"));
        history = act(new CodebookChange.Removed(id("a")));
        assertThat(history.retired(id("a")).orElseThrow().into()).isEmpty();
        history = act(written("a", ""));
        assertThat(history.retired(id("a"))).as("taken up again").isEmpty();
    }

    @Test
    void twoMergesThatMeetInACircleLoseNothing() {
        act(written("a", ""), written("b", ""));
        act(new CodebookChange.Merged(id("a"), id("b")));
        CodebookHistory history = act(new CodebookChange.Merged(id("b"), id("a")));
        assertThat(history.countedUnder(id("a"))).isEqualTo(id("a"));
    }

    @Test
    void codesThatTwoPeopleMovedBelowEachOtherStandAtTheTop() {
        act(written("a", ""), written("b", ""));
        act(written("a", "b"));
        act(written("c", "b"));
        CodebookHistory history = act(written("b", "a"));
        assertThat(names(history.now()))
                .as("what stands below them stays there")
                .containsExactly("a", "b", "c<b");
    }

    @Test
    void aCodeCanBePutFirstOrBehindAnother() {
        act(written("a", ""), written("b", ""));
        act(new CodebookChange.Written(code("c", ""), new CodePlace.Behind(id("a"))));
        CodebookHistory history = act(new CodebookChange.Written(code("b", ""), new CodePlace.First()));
        assertThat(names(history.now())).containsExactly("b", "a", "c");
    }

    private CodebookComparison compare(CodingTree base, CodingTree now, CodingTree file) {
        return CodebookComparison.of(base, now, new CodebookHistory(made)::retired, file);
    }

    @Test
    void aFileThatSaysWhatIsRecordedChangesNothing() {
        CodingTree now = act(written("a", ""), written("b", "a")).now();
        assertThat(compare(now, now, now).isEmpty()).isTrue();
    }

    @Test
    void takingAFileTwiceIsTakingItOnce() {
        CodingTree base = act(written("a", ""), written("b", "")).now();
        CodingTree file = new CodingTree(
                1, List.of(code("b", ""), code("new", "b"), code("a", "").called("A")));
        CodebookComparison first = compare(base, base, file);
        CodingTree now = act(first.changes().toArray(CodebookChange[]::new)).now();
        assertThat(now.codes()).isEqualTo(file.codes());
        assertThat(compare(base, now, file).isEmpty()).isTrue();
    }

    @Test
    void whatOthersRecordedSinceTheFileWasMadeStays() {
        CodingTree base = act(written("a", ""), written("b", "")).now();
        CodingTree now = act(written("c", "a")).now();
        CodingTree file = new CodingTree(1, List.of(code("a", ""), code("b", "a")));
        CodebookComparison comparison = compare(base, now, file);
        assertThat(comparison.conflicts()).isEmpty();
        assertThat(names(
                        act(comparison.changes().toArray(CodebookChange[]::new)).now()))
                .containsExactly("a", "b<a", "c<a");
    }

    @Test
    void aCodeThatBothChangedIsAConflictAndNeitherIsWrittenOver() {
        CodingTree base = act(written("a", ""), written("b", "")).now();
        CodingTree now = act(new CodebookChange.Written(code("a", "").called("Theirs"), new CodePlace.Stays()))
                .now();
        CodingTree file = new CodingTree(1, List.of(code("a", "").called("Mine"), code("b", "")));
        CodebookComparison comparison = compare(base, now, file);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.conflicts())
                .extracting(CodebookComparison.Conflict::code)
                .containsExactly(id("a"));
    }

    @Test
    void aCodeLeftOutOfTheFileIsRemovedUnlessOthersChangedItSince() {
        CodingTree base = act(written("a", ""), written("b", "")).now();
        CodingTree file = new CodingTree(1, List.of(code("a", "")));
        assertThat(compare(base, base, file).changes()).containsExactly(new CodebookChange.Removed(id("b")));
        CodingTree now = act(new CodebookChange.Written(code("b", "").called("B"), new CodePlace.Stays()))
                .now();
        assertThat(compare(base, now, file).conflicts())
                .extracting(CodebookComparison.Conflict::code)
                .containsExactly(id("b"));
    }

    @Test
    void aCodeOutOfUseIsNotTakenUpAgainByAFileWhoseVersionHasItNot() {
        act(written("a", ""), written("b", ""), written("c", ""));
        act(new CodebookChange.Merged(id("a"), id("b")));
        CodingTree now = act(new CodebookChange.Removed(id("c"))).now();
        CodingTree file = new CodingTree(3, List.of(code("a", ""), code("b", ""), code("c", ""), code("d", "")));
        CodebookComparison comparison = compare(now, now, file);
        assertThat(comparison.changes()).extracting(CodebookChange::about).containsExactly(id("d"));
        assertThat(comparison.conflicts())
                .extracting(conflict -> conflict.code() + " was "
                        + conflict.gone().orElseThrow().became())
                .containsExactly("a was merged into b", "c was removed");
    }

    @Test
    void aCodeMergedIntoOneBelowItLeavesItsPlaceToThatOne() {
        act(written("p", ""), written("a", "p"), written("b", "a"), written("c", "a"));
        CodebookHistory history = act(new CodebookChange.Merged(id("a"), id("b")));
        assertThat(names(history.now())).containsExactly("p", "b<p", "c<b");
    }

    @Test
    void aCodeMergedIntoOneFarBelowItLeavesItsPlaceToThatOneAndWhatWasBetweenStandsBelow() {
        act(written("p", ""), written("a", "p"), written("c", "a"), written("b", "c"), written("d", "b"));
        CodebookHistory history = act(new CodebookChange.Merged(id("a"), id("b")));
        assertThat(names(history.now())).containsExactly("p", "c<b", "b<p", "d<b");
    }

    @Test
    void mergesOfOneMomentComeToTheSameInWhateverOrderTheLedgerHandsThemOver() {
        CodebookChange first = new CodebookChange.Merged(id("a"), id("b"));
        CodebookChange second = new CodebookChange.Merged(id("b"), id("c"));
        act(written("a", ""), written("b", ""), written("c", ""), written("below", "a"));
        List<CodebookHistory.Made> before = List.copyOf(made);
        List<String> one = names(act(first, second).now());
        made.clear();
        made.addAll(before);
        assertThat(names(act(second, first).now())).isEqualTo(one).containsExactly("c", "below<c");
    }

    @Test
    void aCodeBelowOneThatHasLostItsParentStaysThereWhereverInTheListItStands() {
        CodebookChange orphan = written("orphan", "nowhere");
        CodebookChange child = written("child", "orphan");
        assertThat(names(act(child, orphan).now())).containsExactly("child<orphan", "orphan");
        made.clear();
        assertThat(names(act(orphan, child).now())).containsExactly("orphan", "child<orphan");
    }
}
