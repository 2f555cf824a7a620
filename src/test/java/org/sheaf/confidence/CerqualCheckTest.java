// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sheaf.coding.CodeId;

/** What a careful colleague would say about a finding and its assessment, and what not. */
class CerqualCheckTest {
    private static final FindingId ID = new FindingId(1);
    private static final String SAID = "2026-01-10T10:00:00Z";
    private static final String LATER = "2026-01-11T10:00:00Z";
    private static final Support THREE = support("Okafor 2019", "Lind 2020", "Mori 2021");

    @Test
    void nothing_is_said_of_a_finding_that_rests_on_studies_and_is_assessed_whole() {
        assertThat(CerqualCheck.of(finding(), whole(Concern.MINOR, Confidence.MODERATE), THREE))
                .isEmpty();
    }

    @Test
    void nothing_is_said_of_components_while_nobody_has_judged_anything() {
        assertThat(CerqualCheck.of(finding(), CerqualAssessment.none(ID), THREE))
                .isEmpty();
    }

    @Test
    void a_confidence_without_all_four_components_names_those_that_are_missing() {
        CerqualAssessment two = assessment(
                Map.of(
                        Component.COHERENCE, judged(Concern.MINOR, "Two studies differ."),
                        Component.RELEVANCE, judged(Concern.NONE_OR_VERY_MINOR, "")),
                Confidence.HIGH,
                "");
        assertThat(mend(two, THREE))
                .singleElement()
                .asString()
                .contains("Methodological limitations", "Adequacy of data");
    }

    @ParameterizedTest
    @EnumSource(Concern.class)
    void a_concern_owes_an_explanation_but_for_the_lowest(Concern concern) {
        Map<Component, Judgement<Concern>> all = new EnumMap<>(Component.class);
        Stream.of(Component.values()).forEach(one -> all.put(one, judged(Concern.NONE_OR_VERY_MINOR, "")));
        all.put(Component.COHERENCE, judged(concern, " "));
        List<String> said = mend(assessment(all, Confidence.LOW, "Because of coherence."), THREE);
        if (concern == Concern.NONE_OR_VERY_MINOR) {
            assertThat(said).noneMatch(what -> what.contains("no explanation"));
        } else {
            assertThat(said).anyMatch(what -> what.contains("coherence have no explanation"));
        }
    }

    @Test
    void serious_concerns_without_rating_down_are_to_be_mended_and_with_it_are_not() {
        assertThat(mend(whole(Concern.SERIOUS, Confidence.VERY_LOW), THREE)).isNotEmpty();
        Map<Component, Judgement<Concern>> one = components(Concern.NONE_OR_VERY_MINOR);
        one.put(Component.ADEQUACY, judged(Concern.SERIOUS, "One short quotation."));
        assertThat(mend(assessment(one, Confidence.HIGH, ""), THREE))
                .singleElement()
                .asString()
                .contains("serious concerns", "not rated down");
        assertThat(mend(assessment(one, Confidence.MODERATE, "Thin data."), THREE))
                .isEmpty();
    }

    @Test
    void rating_down_owes_an_explanation_and_a_concern() {
        assertThat(mend(assessment(components(Concern.NONE_OR_VERY_MINOR), Confidence.LOW, ""), THREE))
                .hasSize(2)
                .anyMatch(what -> what.contains("no component has a concern"))
                .anyMatch(what -> what.contains("without an explanation"));
    }

    @Test
    void several_moderate_concerns_under_high_confidence_are_a_prompt_to_think() {
        List<Remark> remarks = CerqualCheck.of(finding(), whole(Concern.MODERATE, Confidence.HIGH), THREE);
        assertThat(remarks)
                .singleElement()
                .satisfies(remark -> assertThat(remark.weight()).isEqualTo(Remark.Weight.THINK));
    }

    @Test
    void a_finding_that_is_only_a_title_is_to_be_mended() {
        ReviewFinding title = new ReviewFinding(ID, "Trusting relationships", "", codes("trust"), "a", SAID, "");
        assertThat(CerqualCheck.of(title, CerqualAssessment.none(ID), THREE))
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).contains("only a title"));
    }

    @Test
    void no_study_behind_a_finding_is_to_be_mended_and_one_is_a_prompt_to_think() {
        assertThat(CerqualCheck.of(finding(), CerqualAssessment.none(ID), support()))
                .extracting(Remark::weight)
                .containsExactly(Remark.Weight.MEND);
        assertThat(CerqualCheck.of(finding(), CerqualAssessment.none(ID), support("Lind 2020")))
                .extracting(Remark::weight)
                .containsExactly(Remark.Weight.THINK);
    }

    @Test
    void a_theme_that_was_merged_away_is_named_with_where_it_counts_now() {
        Support gone = new Support(THREE.studies(), List.of(new Support.Gone("trust", "relationship")));
        assertThat(CerqualCheck.of(finding(), CerqualAssessment.none(ID), gone))
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).contains("trust", "counts under relationship"));
    }

    @Test
    void a_finding_changed_after_it_was_judged_is_to_be_looked_at_again() {
        ReviewFinding changed =
                new ReviewFinding(ID, finding().statement(), "", codes("trust"), "a", LATER, "Said more clearly.");
        assertThat(CerqualCheck.of(changed, whole(Concern.MINOR, Confidence.MODERATE), THREE))
                .hasSize(Component.values().length + 1)
                .allMatch(remark -> remark.what().contains("before the finding was last changed"));
    }

    @Test
    void what_is_to_be_mended_stands_first() {
        List<Remark> remarks = CerqualCheck.of(finding(), whole(Concern.MODERATE, Confidence.HIGH), support());
        assertThat(remarks).extracting(Remark::weight).containsExactly(Remark.Weight.MEND, Remark.Weight.THINK);
    }

    private static List<String> mend(CerqualAssessment assessment, Support support) {
        return CerqualCheck.of(finding(), assessment, support).stream()
                .filter(remark -> remark.weight() == Remark.Weight.MEND)
                .map(Remark::what)
                .toList();
    }

    private static ReviewFinding finding() {
        return new ReviewFinding(
                ID, "People who trust their advisor stay in work longer.", "", codes("trust"), "a", SAID, "");
    }

    private static List<CodeId> codes(String... names) {
        return Stream.of(names).map(CodeId::new).toList();
    }

    private static Support support(String... studies) {
        return new Support(
                Stream.of(studies)
                        .map(study -> new Support.Contribution(study, 2, 1))
                        .toList(),
                List.of());
    }

    private static Map<Component, Judgement<Concern>> components(Concern concern) {
        Map<Component, Judgement<Concern>> all = new EnumMap<>(Component.class);
        Stream.of(Component.values()).forEach(one -> all.put(one, judged(concern, "For a reason.")));
        return all;
    }

    private static CerqualAssessment whole(Concern concern, Confidence confidence) {
        return assessment(components(concern), confidence, "For these reasons.");
    }

    private static CerqualAssessment assessment(
            Map<Component, Judgement<Concern>> components, Confidence confidence, String why) {
        return new CerqualAssessment(
                ID, components, Optional.of(new Judgement<>(confidence, why, "lead", "", SAID)), components.size() + 1);
    }

    private static Judgement<Concern> judged(Concern concern, String why) {
        return new Judgement<>(concern, why, "lead", "", SAID);
    }
}
