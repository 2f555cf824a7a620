// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sheaf.checklist.Checklist.Applies;
import org.sheaf.protocol.SynthesisMethod;

class ChoiceTest {
    private static final List<Checklist> ALL = List.of(
            checklist("prisma", Applies.ALWAYS),
            checklist("entreq", Applies.CODED_TEXTS),
            checklist("emerge", Applies.METHOD, SynthesisMethod.META_ETHNOGRAPHY),
            checklist("ours", Applies.NAMED));

    private static Checklist checklist(String id, Applies applies, SynthesisMethod... methods) {
        return new Checklist(id, id, "", "", "", "", "own", "", applies, List.of(methods), "", List.of());
    }

    private static Choice choice(List<String> named, boolean coded, SynthesisMethod... methods) {
        return Choice.of(ALL, named, Set.of(methods), coded);
    }

    @Test
    void where_none_is_named_what_is_known_suggests_them() {
        assertThat(choice(List.of(), false).ids()).isEqualTo("prisma");
        assertThat(choice(List.of(), true).ids()).isEqualTo("prisma, entreq");
        assertThat(choice(List.of(), true, SynthesisMethod.META_ETHNOGRAPHY).ids())
                .isEqualTo("prisma, entreq, emerge");
        assertThat(choice(List.of(), true, SynthesisMethod.THEMATIC_SYNTHESIS).ids())
                .isEqualTo("prisma, entreq");
        assertThat(choice(List.of(), true).named()).isFalse();
    }

    @Test
    void those_that_are_named_are_taken_in_their_order_once_and_no_other() {
        assertThat(choice(List.of("ours", "prisma", "ours"), true).ids()).isEqualTo("ours, prisma");
    }

    @Test
    void one_that_is_made_for_a_method_is_unfit_where_no_synthesis_is_of_it() {
        assertThat(choice(List.of("emerge"), true).unfit()).containsExactly(ALL.get(2));
        assertThat(choice(List.of("emerge"), true, SynthesisMethod.THEMATIC_SYNTHESIS)
                        .unfit())
                .containsExactly(ALL.get(2));
        assertThat(choice(List.of("emerge"), true, SynthesisMethod.META_ETHNOGRAPHY)
                        .unfit())
                .isEmpty();
    }

    @Test
    void a_name_that_no_checklist_has_is_told() {
        Choice choice = choice(List.of("prizma", "prisma"), false);
        assertThat(choice.unknown()).containsExactly("prizma");
        assertThat(choice.ids()).isEqualTo("prisma");
    }
}
