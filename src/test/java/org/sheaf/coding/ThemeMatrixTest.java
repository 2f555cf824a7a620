// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.citation.StudyId;
import org.sheaf.protocol.ReviewerId;

/** On what each theme rests in each study, and which codes meet. */
class ThemeMatrixTest {
    private static final ReportId ONE = report(1);
    private static final ReportId TWO = report(2);
    private static final ReportId THREE = report(3);
    private static final ReportId ELSEWHERE = report(9);
    /** The first study has two reports. */
    private static final Study TWICE = study(ONE, TWO);

    private static final Study ONCE = study(THREE);

    private static final CodingTree TREE =
            new CodingTree(1, List.of(code("mood", ""), code("calm", "mood"), code("pride", "mood"), code("help", "")));

    private final List<CodedSegment> segments = new ArrayList<>();
    private final List<ThemeMapping> mappings = new ArrayList<>();

    private static ReportId report(int number) {
        return new ReportId(RecordId.parse("1280b328b2b52795-" + number).orElseThrow());
    }

    private static Study study(ReportId... reports) {
        return new Study(new StudyId(reports[0]), List.of(reports));
    }

    private static Code code(String id, String parent) {
        return Code.named(id(id), id, CodeId.parse(parent));
    }

    private static CodeId id(String id) {
        return new CodeId(id);
    }

    private ThemeMatrixTest coded(ReportId report, int start, int end, String code, String coder) {
        segments.add(new CodedSegment(
                "said" + segments.size(),
                report,
                Digest.of(report.toString()),
                1,
                start,
                end,
                "words",
                id(code),
                new ReviewerId(coder),
                "2031-02-03T10:00:00Z",
                ""));
        return this;
    }

    private ThemeMatrixTest mapped(ReportId report, String words, String code) {
        mappings.add(new ThemeMapping(
                new AuthorTheme(report, words), id(code), Taken.MERGED, "amina", "2031-02-03T10:00:00Z", ""));
        return this;
    }

    private ThemeMatrix matrix() {
        return ThemeMatrix.of(TREE, List.of(TWICE, ONCE), segments, mappings);
    }

    private static String words(Evidence evidence) {
        return evidence.passages().size() + " passages, " + evidence.themes().size() + " themes, "
                + evidence.coders().stream().map(ReviewerId::name).toList();
    }

    @Test
    void aCellSaysHowManyPassagesAndAuthorsThemesAndWhoCoded() {
        coded(ONE, 0, 10, "calm", "amina").coded(ONE, 20, 30, "calm", "bram").mapped(ONE, "Calm at sea", "calm");
        assertThat(words(matrix().own(id("calm"), TWICE.reports()))).isEqualTo("2 passages, 1 themes, [amina, bram]");
        assertThat(matrix().own(id("calm"), ONCE.reports()).isEmpty()).isTrue();
    }

    @Test
    void whatTwoCodersCodeAlikeIsOnePassage() {
        coded(ONE, 0, 10, "calm", "amina").coded(ONE, 0, 10, "calm", "bram");
        assertThat(words(matrix().whole(id("calm")))).isEqualTo("1 passages, 0 themes, [amina, bram]");
    }

    @Test
    void aThemeCountsWhatIsBelowItOnceAndItsOwnApart() {
        coded(ONE, 0, 10, "calm", "amina")
                .coded(ONE, 0, 10, "pride", "amina")
                .coded(ONE, 20, 30, "mood", "amina")
                .mapped(THREE, "Good days", "calm")
                .mapped(THREE, "Good days", "pride");
        ThemeMatrix matrix = matrix();
        assertThat(words(matrix.own(id("mood"), TWICE.reports()))).isEqualTo("1 passages, 0 themes, [amina]");
        assertThat(words(matrix.whole(id("mood")))).isEqualTo("2 passages, 1 themes, [amina]");
    }

    @Test
    void twoReportsOfOneStudySupportAThemeAsOneStudy() {
        coded(ONE, 0, 10, "calm", "amina").coded(TWO, 0, 10, "calm", "amina");
        assertThat(matrix().support(id("calm"))).containsExactly(TWICE);
        assertThat(matrix().whole(id("calm")).reports()).containsExactly(ONE, TWO);
        assertThat(matrix().leaveOneOut()).isEqualTo(Map.of(TWICE.id(), List.of(id("mood"), id("calm"))));
    }

    @Test
    void aThemeFallsWithTheStudiesOnWhichAloneItRestsAndOneWithoutAnythingDoesNotFall() {
        coded(ONE, 0, 10, "calm", "amina").mapped(THREE, "Proud", "pride");
        ThemeMatrix matrix = matrix();
        assertThat(matrix.fallingWithout(Set.of(TWICE.id()))).containsExactly(id("calm"));
        assertThat(matrix.fallingWithout(Set.of(ONCE.id()))).containsExactly(id("pride"));
        assertThat(matrix.fallingWithout(Set.of(TWICE.id(), ONCE.id())))
                .containsExactly(id("mood"), id("calm"), id("pride"));
        assertThat(matrix.fallingWithout(Set.of())).isEmpty();
    }

    @Test
    void whatIsCodedWithACodeThatIsGoneOrInAReportThatIsNotIncludedIsLeftOut() {
        coded(ONE, 0, 10, "gone", "amina")
                .coded(ELSEWHERE, 0, 10, "calm", "amina")
                .mapped(ELSEWHERE, "x", "calm");
        assertThat(matrix().rows())
                .allMatch(row -> matrix().whole(row.code().id()).isEmpty());
    }

    @Test
    void reportsAreGroupedByWhatIsSaidOfThemAndThoseOfWhichNothingIsSaidComeLast() {
        Map<String, ? extends Set<ReportId>> groups = matrix().groups(
                        Map.of(ONE, List.of("Peru", "Chile"), THREE, List.of("Peru"), ELSEWHERE, List.of("Mali")));
        assertThat(groups.keySet()).containsExactly("Chile", "Peru", "");
        assertThat(groups.get("Peru")).isEqualTo(new TreeSet<>(List.of(ONE, THREE)));
        assertThat(groups.get("")).isEqualTo(new TreeSet<>(List.of(TWO)));
    }

    @Test
    void theOrderInWhichThingsWereCodedDoesNotMatterAndTheColumnsAddUpToTheWhole() {
        Random chance = new Random(5);
        List<ReportId> reports = List.of(ONE, TWO, THREE);
        for (int i = 0; i < 200; i++) {
            int start = chance.nextInt(60);
            coded(
                    reports.get(chance.nextInt(3)),
                    start,
                    start + 1 + chance.nextInt(20),
                    TREE.codes().get(chance.nextInt(4)).id().name(),
                    chance.nextBoolean() ? "amina" : "bram");
            mapped(reports.get(chance.nextInt(3)), "theme " + chance.nextInt(30), i % 2 == 0 ? "calm" : "help");
        }
        ThemeMatrix matrix = matrix();
        CodeMatrix codes = CodeMatrix.of(TREE, segments);
        List<CodedSegment> before = List.copyOf(segments);
        Collections.shuffle(segments, chance);
        Collections.shuffle(mappings, chance);
        ThemeMatrix other = matrix();
        CodeMatrix otherCodes = CodeMatrix.of(TREE, segments);
        for (Code code : TREE.codes()) {
            assertThat(other.whole(code.id())).isEqualTo(matrix.whole(code.id()));
            assertThat(matrix.studies().stream()
                            .mapToInt(study -> matrix.whole(code.id(), study.reports())
                                    .passages()
                                    .size())
                            .sum())
                    .isEqualTo(matrix.whole(code.id()).passages().size());
            for (Code with : TREE.codes()) {
                assertThat(otherCodes.count(code.id(), with.id()))
                        .isEqualTo(codes.count(code.id(), with.id()))
                        .isEqualTo(codes.count(with.id(), code.id()))
                        .isEqualTo(counted(before, code.id(), with.id()));
            }
        }
    }

    /** The same, the slow way: every passage of one code beside every one of the other. */
    private static int counted(List<CodedSegment> segments, CodeId a, CodeId b) {
        Set<PassagePlace> one = places(segments, a);
        Set<PassagePlace> two = places(segments, b);
        return a.equals(b)
                ? one.size()
                : one.stream()
                        .mapToInt(place ->
                                (int) two.stream().filter(place::overlaps).count())
                        .sum();
    }

    private static Set<PassagePlace> places(List<CodedSegment> segments, CodeId code) {
        Set<PassagePlace> places = new TreeSet<>();
        segments.stream().filter(segment -> segment.code().equals(code)).forEach(s -> places.add(PassagePlace.of(s)));
        return places;
    }

    @Test
    void passagesThatOnlyTouchDoNotOverlapAndCodesWithoutPassagesHaveNoRow() {
        coded(ONE, 0, 10, "calm", "amina").coded(ONE, 10, 20, "pride", "amina").coded(TWO, 5, 15, "help", "amina");
        CodeMatrix codes = CodeMatrix.of(TREE, segments);
        assertThat(codes.codes()).extracting(Code::id).containsExactly(id("calm"), id("pride"), id("help"));
        assertThat(codes.count(id("calm"), id("pride"))).isZero();
        assertThat(codes.count(id("calm"), id("calm"))).isEqualTo(1);
        assertThat(codes.count(id("mood"), id("calm"))).isZero();
        assertThat(Optional.of(codes.count(id("calm"), id("help"))))
                .as("in another text")
                .contains(0);
    }
}
