// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.CodingApproach;

final class ApproachStepsTest {
    private static final ReportId REPORT = new ReportId(new RecordId("0123456789abcdef", 1));

    private static CodeId id(String name) {
        return CodeId.parse(name).orElseThrow();
    }

    private static Code code(
            String name, String parent, Optional<CodeLevel> level, Optional<CodeOrigin> origin, String source) {
        return new Code(
                id(name),
                name,
                "It is " + name,
                "",
                "",
                "",
                CodeId.parse(parent),
                Optional.empty(),
                level,
                origin,
                source);
    }

    private static CodebookCheck.Uses used(int passages, int themes) {
        return new CodebookCheck.Uses(passages, themes, List.of(REPORT));
    }

    @Test
    void thematicSynthesisGoesFromLinesToDescriptiveAndAnalyticalThemes() {
        CodingTree tree = new CodingTree(
                3,
                List.of(
                        code("meaning", "", Optional.of(CodeLevel.ANALYTICAL), Optional.empty(), ""),
                        code("calm", "meaning", Optional.of(CodeLevel.DESCRIPTIVE), Optional.empty(), ""),
                        code("pride", "", Optional.of(CodeLevel.DESCRIPTIVE), Optional.empty(), ""),
                        code("luck", "", Optional.empty(), Optional.empty(), "")));

        assertThat(ApproachSteps.of(
                        CodingApproach.THEMATIC, tree, Map.of(id("calm"), used(2, 0), id("luck"), used(1, 0)), 1, 4))
                .extracting(step -> step.name() + ": " + step.state())
                .containsExactly(
                        "line by line: 1 of 4 reports coded whole",
                        "descriptive themes: 2, 1 of them in use; 1 codes in use say no level",
                        "analytical themes: 1; 1 descriptive themes stand below none");
    }

    @Test
    void frameworkSynthesisSaysWhatTheFrameDidNotCatch() {
        CodingTree tree = new CodingTree(
                3,
                List.of(
                        code("mood", "", Optional.empty(), Optional.of(CodeOrigin.DEDUCTIVE), "A framework of moods"),
                        code(
                                "calm",
                                "mood",
                                Optional.empty(),
                                Optional.of(CodeOrigin.DEDUCTIVE),
                                "A framework of moods"),
                        code("weather", "", Optional.empty(), Optional.of(CodeOrigin.INDUCTIVE), ""),
                        code("luck", "", Optional.empty(), Optional.empty(), "")));

        assertThat(ApproachSteps.of(
                        CodingApproach.FRAMEWORK,
                        tree,
                        Map.of(id("calm"), used(5, 1), id("weather"), used(2, 3), id("luck"), used(0, 1)),
                        4,
                        4))
                .extracting(step -> step.name() + ": " + step.state())
                .containsExactly(
                        "frame agreed beforehand: 2 codes, after A framework of moods",
                        "coded against the frame: 4 of 4 reports coded whole; 5 codings and 1 authors' themes under the"
                                + " frame",
                        "what the frame did not catch: 2 codings and 3 authors' themes under 1 codes from the data;"
                                + " 1 codes in use do not say where they come from");
    }

    @Test
    void theCheckAsksForWhatTheApproachNeeds() {
        CodingTree tree =
                new CodingTree(1, List.of(code("luck", "", Optional.empty(), Optional.of(CodeOrigin.INDUCTIVE), "")));
        Map<CodeId, CodebookCheck.Uses> uses = Map.of(id("luck"), used(1, 0));

        assertThat(CodebookCheck.of(tree, uses, Optional.empty())).isEmpty();
        assertThat(CodebookCheck.of(tree, uses, Optional.of(CodingApproach.THEMATIC)))
                .extracting(CodebookCheck.Finding::what)
                .containsExactly("does not say whether it is descriptive or analytical");
        assertThat(CodebookCheck.of(tree, uses, Optional.of(CodingApproach.FRAMEWORK)))
                .extracting(CodebookCheck.Finding::what)
                .containsExactly("No code comes from a framework, though the protocol names framework synthesis");
    }
}
