// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sheaf.text.Lemmas;

class RulesTest {
    private static final String HEAD = """
            tokens = { type: "CLASS", value: "edu.stanford.nlp.ling.CoreAnnotations$TokensAnnotation" }
            ENV.defaultStringPatternFlags = 2
            ENV.defaults["ruleType"] = "tokens"
            """;

    private static Rules rules(String... rules) {
        return Rules.parse(HEAD + String.join("\n", rules), Pattern.compile("boat", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void a_rule_gives_its_label_and_its_place_in_chars() {
        assertThat(rules("{ pattern: ( /red|blue/ /boats?/ ), result: \"BOAT\" }")
                        .matches("𝛼 Blue boats, and a red boat.", Lemmas.STEMS))
                .containsExactly(new RuleMatch("BOAT", 3, 13), new RuleMatch("BOAT", 21, 29));
    }

    @Test
    void what_is_labelled_nothing_keeps_its_place_from_the_others() {
        assertThat(rules(
                                "{ pattern: ( /boat/ ), result: \"BOAT\", priority: 1 }",
                                "{ pattern: ( /boat/ /house/ ), result: \"NOTHING\", priority: 2 }")
                        .matches("A boat in a boat house.", Lemmas.STEMS))
                .containsExactly(new RuleMatch("BOAT", 2, 6));
    }

    @Test
    void a_rule_that_asks_what_a_word_is_does_not_hold_without_the_tagger() {
        assertThat(rules("{ pattern: ( [{tag:/JJ/}] /boat/ ), result: \"BOAT\" }")
                        .matches("A slow boat.", Lemmas.STEMS))
                .isEmpty();
    }

    @Test
    void an_empty_text_holds_nothing() {
        assertThat(rules("{ pattern: ( /boat/ ), result: \"BOAT\" }").matches("", Lemmas.STEMS))
                .isEmpty();
    }

    @Test
    void what_are_no_rules_is_refused() {
        assertThatThrownBy(() -> rules("{ pattern: ( /boat/ "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rules");
    }
}
