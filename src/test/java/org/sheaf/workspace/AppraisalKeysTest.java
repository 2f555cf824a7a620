// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.ReviewId;

/** What stands under {@code appraisal:} in the protocol. */
class AppraisalKeysTest {
    private final List<Problem> problems = new ArrayList<>();

    private AppraisalPlan read(String keys) {
        return ProtocolFile.read(
                        "protocol.yml",
                        "review: harbour\ntitle: T\nreviewers:\n  - id: amina\n" + keys,
                        ReviewId.parse("harbour").orElseThrow(),
                        problems)
                .appraisal();
    }

    @Test
    void nothing_is_appraised_where_nothing_is_said() {
        assertThat(read("")).isEqualTo(AppraisalPlan.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void two_raters_appraise_studies_unless_it_is_said_otherwise() {
        AppraisalPlan plan = read("appraisal:\n  instruments: [casp-qualitative]\n");
        assertThat(plan.of()).isEqualTo(AppraisalPlan.Of.STUDY);
        assertThat(plan.raters()).isEqualTo(2);
        assertThat(read("appraisal:\n  of: report\n  instruments: [casp-qualitative]\n  raters: 3\n"))
                .isEqualTo(new AppraisalPlan(AppraisalPlan.Of.REPORT, List.of("casp-qualitative"), 3, List.of()));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_rule_is_about_the_only_instrument_without_saying_so() {
        AppraisalPlan plan = read("""
                appraisal:
                  instruments: [casp-qualitative]
                  without:
                    - name: Weak analysis
                      items: [q8, q9]
                      answers: [N]
                      at-least: 2
                """);
        assertThat(problems).isEmpty();
        assertThat(plan.rule("weak ANALYSIS"))
                .contains(new AppraisalPlan.Rule(
                        "Weak analysis", "casp-qualitative", Set.of("q8", "q9"), Set.of("N"), 2, 8));
    }

    private void wrong(String keys, String what) {
        problems.clear();
        read(keys);
        assertThat(problems).as(keys).anySatisfy(problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.line()).isPositive();
            assertThat(problem.advice()).isNotBlank();
        });
    }

    @Test
    void each_mistake_is_said_with_its_line() {
        wrong("appraisal:\n  raters: 2\n", "names no instrument");
        wrong("appraisal:\n  instruments: [casp]\n  raters: 0\n", "whole number of at least 1");
        wrong("appraisal:\n  instruments: [casp]\n  of: centre\n", "\"centre\" is not a value");
        wrong("appraisal:\n  instruments: [casp, casp]\n", "named twice");
        wrong("appraisal:\n  instruments: [../casp]\n", "cannot be the id of an instrument");
        wrong("appraisal:\n  instrument: [casp]\n", "\"instrument\" is not a key");
        String two = "appraisal:\n  instruments: [casp, jbi]\n  without:\n    - name: a\n      answers: [N]\n";
        wrong(two, "does not say which instrument");
        wrong(two + "      instrument: rob\n", "which is not among the instruments");
        String one = "appraisal:\n  instruments: [casp]\n  without:\n    - name: a\n";
        wrong(one, "names no answers");
        wrong(one + "      answers: [N]\n    - name: A\n      answers: [N]\n", "Two rules are called");
        wrong(one + "      answers: [N]\n      at-least: none\n", "whole number");
    }
}
