// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Nested
    class Canonical_JSON {
        @Test
        void sorts_keys_and_leaves_no_blanks() {
            assertThat(CanonicalJson.of(Map.of("b", 2, "a", List.of("x", true), "c", Map.of("z", 1L, "y", "ü"))))
                    .isEqualTo("{\"a\":[\"x\",true],\"b\":2,\"c\":{\"y\":\"ü\",\"z\":1}}");
        }

        @Test
        void escapes_what_JSON_demands_and_nothing_else() {
            assertThat(CanonicalJson.of(Map.of("t", "\"\\\n\r\t\u0001/é\ud83d\ude00")))
                    .isEqualTo("{\"t\":\"\\\"\\\\\\n\\r\\t\\u0001/é\ud83d\ude00\"}");
        }

        @Test
        void refuses_a_number_that_has_no_single_form() {
            assertThatThrownBy(() -> CanonicalJson.of(Map.of("x", 0.1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_digest {
        @Test
        void is_the_one_that_FIPS_180_4_gives_for_abc() {
            assertThat(Digest.of("abc").hex())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }

        @Test
        void parses_itself_and_declines_everything_else() {
            Digest digest = Digest.of("abc");
            assertThat(Digest.parse(digest.toString())).contains(digest);
            assertThat(Digest.parse("")).isEmpty();
            assertThat(Digest.parse(digest.hex().replace('b', 'B'))).isEmpty();
            assertThat(Digest.parse(digest.hex().replace('b', 'g'))).isEmpty();
        }
    }

    @Nested
    class The_digest_of_facts {
        @Test
        void depends_on_every_fact_its_table_and_the_order() {
            assertThat(digest("a", "1", "a", "2")).isNotEqualTo(digest("a", "2", "a", "1"));
            assertThat(digest("a", "1")).isNotEqualTo(digest("b", "1")).isNotEqualTo(digest("a", "2"));
            assertThat(digest("a", "1")).isEqualTo(digest("a", "1"));
        }

        private static String digest(String... tablesAndValues) {
            FactsDigest digest = new FactsDigest();
            for (int i = 0; i < tablesAndValues.length; i += 2) {
                digest.add(tablesAndValues[i], Map.of("value", tablesAndValues[i + 1]));
            }
            return digest.digest().hex();
        }
    }

    @Nested
    class The_chain {
        @Test
        void holds_for_entries_as_they_were_written() {
            assertThat(Chain.check(entries())).isEmpty();
        }

        @Test
        void shows_a_changed_entry() {
            List<LedgerEntry> entries = entries();
            LedgerEntry old = entries.get(1);
            entries.set(1, withOutcome(old, "something else"));
            assertThat(Chain.check(entries))
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what()).contains("entry 2").contains("changed"));
        }

        @Test
        void shows_a_missing_entry() {
            List<LedgerEntry> entries = entries();
            entries.remove(1);
            assertThat(Chain.check(entries))
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what()).contains("entry 3").contains("does not follow"));
        }

        @Test
        void is_kept_for_each_review_apart() {
            List<LedgerEntry> entries = entries();
            entries.add(1, seal(9, "other", ""));
            assertThat(Chain.check(entries)).isEmpty();
        }

        private static List<LedgerEntry> entries() {
            List<LedgerEntry> entries = new ArrayList<>();
            String previous = "";
            for (int i = 1; i <= 3; i++) {
                LedgerEntry entry = seal(i, "lantern", previous);
                entries.add(entry);
                previous = entry.digest();
            }
            return entries;
        }

        private static LedgerEntry seal(long id, String review, String previous) {
            return LedgerEntry.seal(
                    id,
                    review,
                    "2026-03-02T10:00:00Z",
                    "amina",
                    "import",
                    "0.1.0",
                    Digest.of("settings"),
                    Digest.of("inputs"),
                    Digest.of("facts" + id),
                    id,
                    "3 records",
                    previous);
        }

        private static LedgerEntry withOutcome(LedgerEntry e, String outcome) {
            return new LedgerEntry(
                    e.id(),
                    e.review(),
                    e.atUtc(),
                    e.actor(),
                    e.step(),
                    e.toolVersion(),
                    e.settingsDigest(),
                    e.inputsDigest(),
                    e.factsDigest(),
                    e.facts(),
                    outcome,
                    e.previousDigest(),
                    e.digest());
        }
    }

    @Nested
    class A_decision {
        @Test
        void has_an_id_that_follows_from_its_content() {
            Decision one = decision("because");
            assertThat(one.id())
                    .isEqualTo(decision("because").id())
                    .isNotEqualTo(decision("no reason").id());
            assertThat(one.toJson())
                    .isEqualTo(
                            "{\"about\":{\"a\":\"x\",\"b\":\"y\"},\"actor\":\"amina\",\"at\":\"2026-03-02T10:00:00Z\","
                                    + "\"id\":\"" + one.id() + "\",\"kind\":\"same-document\",\"why\":\"because\"}");
        }

        private static Decision decision(String why) {
            return new Decision(
                    "same-document", "amina", "2026-03-02T10:00:00Z", why, new TreeMap<>(Map.of("b", "y", "a", "x")));
        }
    }
}
