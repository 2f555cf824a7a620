// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf tool stopping}: labels in the order of screening in, JSON out. */
class StoppingToolTest {
    @TempDir
    private Path folder;

    @Test
    void the_p_value_its_curve_and_the_recall_it_can_claim_are_written() {
        JsonNode all = json(put("label\n" + "1\n".repeat(5) + "0\n".repeat(95))
                .run("tool", "stopping", "labels.csv", "--total", "1000"));

        assertThat(all.get("p_value").asDouble()).isEqualTo(0.904523, within(1e-6));
        assertThat(all.get("screened").asInt()).isEqualTo(100);
        assertThat(all.get("found").asInt()).isEqualTo(5);
        assertThat(all.get("may_stop").asBoolean()).isFalse();
        assertThat(all.get("curve").size()).isEqualTo(100);
        JsonNode last = all.get("curve").get(99);
        assertThat(last.get("screened").asInt()).isEqualTo(100);
        assertThat(last.get("p_value")).isEqualTo(all.get("p_value"));
        assertThat(last.get("recall_claimed")).isEqualTo(all.get("recall_claimed"));
    }

    @Test
    void a_long_screening_gives_about_a_thousand_points_the_last_record_among_them() {
        JsonNode all = json(put("label\n" + "1\n".repeat(60) + "0\n".repeat(2600))
                .run("tool", "stopping", "labels.csv", "--total", "3000"));

        assertThat(all.get("may_stop").asBoolean()).isTrue();
        assertThat(all.get("recall_claimed").asDouble()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.get("curve").size()).isBetween(500, 1000);
        assertThat(all.get("curve")
                        .get(all.get("curve").size() - 1)
                        .get("screened")
                        .asInt())
                .isEqualTo(2660);
    }

    @Test
    void a_sample_of_what_was_not_screened_says_what_is_missing_with_its_interval() {
        JsonNode sample = json(put("label\n" + "1\n".repeat(20) + "0\n".repeat(180))
                        .run("tool", "stopping", "labels.csv", "--total", "1200", "--sample", "1/200"))
                .get("random_sample");

        assertThat(sample.get("unscreened").asInt()).isEqualTo(1000);
        assertThat(sample.get("still_to_find").get("estimate").asDouble()).isEqualTo(5);
        assertThat(sample.get("still_to_find").get("lower").asDouble()).isEqualTo(1);
        assertThat(sample.get("still_to_find").get("upper").asDouble()).isGreaterThan(15);
        assertThat(sample.get("recall").get("estimate").asDouble()).isEqualTo(0.8);
    }

    @Test
    void rules_of_thumb_are_advice_and_never_decide() {
        JsonNode all = json(
                put("label\n" + "1\n" + "0\n".repeat(60)).run("tool", "stopping", "labels.csv", "--total", "5000"));

        assertThat(all.get("advice").get(0).get("rule").asString()).isEqualTo("irrelevant_in_a_row");
        assertThat(all.get("advice").get(0).get("standing").asString()).isEqualTo("holds");
        assertThat(all.get("may_stop").asBoolean()).isFalse();
    }

    @Test
    void on_forty_records_nothing_is_promised() {
        Sandbox.Run run = put("label\n" + "1\n".repeat(13) + "0\n".repeat(20))
                .run("tool", "stopping", "labels.csv", "--total", "40");

        assertThat(json(run).get("promise").asString()).contains("promises nothing");
        assertThat(run.err()).contains("Screen them all.");
    }

    @Test
    void everything_that_is_written_fits_the_schema() {
        Schema schema = Schema.of("stopping");
        for (String labels : new String[] {"", "0\n0\n", "1\n", "1\n0\n".repeat(40), "include\nExcluded\nTRUE\nno\n"}) {
            Sandbox sandbox = put("label\n" + labels);
            for (String total : new String[] {"80", "100000"}) {
                assertThat(schema.faults(sandbox.run("tool", "stopping", "labels.csv", "--total", total)
                                .out()))
                        .isEmpty();
                assertThat(schema.faults(sandbox.run(
                                        "tool", "stopping", "labels.csv", "--total", total + "0", "--sample", "0/20")
                                .out()))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_label_that_is_none_is_a_problem_with_its_line_and_is_not_counted() {
        Sandbox.Run run = put("rank,label\n1,1\n2,maybe\n3,\n4,0\n5,0,0\n")
                .run("tool", "stopping", "labels.csv", "--total", "10", "--problems", "p.jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("labels.csv:3: \"maybe\" is no label", "labels.csv:4: The label is missing")
                .contains("labels.csv:6: The row has 3 cells, but there are 2 headings");
        assertThat(json(run).get("screened").asInt()).isEqualTo(2);
        assertThat(new Sandbox(folder).read("p.jsonl").lines()).hasSize(3);
    }

    @Test
    void totals_samples_and_columns_that_cannot_be_are_refused_with_what_to_do() {
        Sandbox sandbox = put("label\n1\n0\n0\n");
        Sandbox.Run few = sandbox.run("tool", "stopping", "labels.csv", "--total", "2");
        assertThat(few.exitCode()).isEqualTo(2);
        assertThat(few.err()).contains("labels.csv has 3 labels, but --total says that there are 2 records.");
        for (String sample : new String[] {"1", "3/2", "1/8", "-1/2", "a/b"}) {
            assertThat(sandbox.run("tool", "stopping", "labels.csv", "--total", "10", "--sample", sample)
                            .err())
                    .contains("\"" + sample + "\" is no sample of the 7 records that are not screened.");
        }
        assertThat(sandbox.run("tool", "stopping", "labels.csv", "--total", "10", "--target", "1.5")
                        .exitCode())
                .isEqualTo(2);
        assertThat(put("labels\n1\n")
                        .run("tool", "stopping", "labels.csv", "--total", "9")
                        .err())
                .contains("There is no column \"label\"", "Is it the one called \"labels\"?");
    }

    @Test
    void a_trace_of_several_screenings_is_no_screening() {
        Sandbox.Run run = put("dataset,seed,rank,record_id,label\na,1,1,x,1\na,2,1,x,1\n")
                .run("tool", "stopping", "labels.csv", "--total", "10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("its column \"seed\" has more than one value");
    }

    private static JsonNode json(Sandbox.Run run) {
        return new JsonMapper().readTree(run.out());
    }

    private Sandbox put(String content) {
        try {
            Files.writeString(folder.resolve("labels.csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sandbox(folder);
    }
}
