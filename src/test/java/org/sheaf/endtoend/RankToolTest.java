// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.generator.LabelledTopics;
import org.sheaf.generator.LabelledTopics.Labelled;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf tool rank}: labelled records in, the order in which they would have been screened out. */
class RankToolTest {
    private static final List<Labelled> RECORDS = LabelledTopics.records(160, 10, 3);
    private static final int RELEVANT = row(true, 0);
    private static final int OTHER = row(false, 0);
    private static final String PRIORS = "dataset,seed,prior_incl_idx,prior_excl_idx\n" + "coast,1," + RELEVANT + ","
            + OTHER + "\nmoor,1,0,1\ncoast,2," + row(true, 1) + "," + row(false, 4) + "\n";

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of("."));

    @BeforeEach
    void put() {
        sandbox = new Sandbox(folder);
        put("coast.csv", LabelledTopics.csv(RECORDS));
        put("priors.csv", PRIORS);
    }

    @Test
    void the_trace_holds_every_record_once_for_each_start_and_begins_with_what_was_known() {
        Sandbox.Run run = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String[]> rows =
                run.out().lines().map(line -> line.split(",")).skip(1).toList();
        assertThat(run.out().lines().findFirst()).contains("dataset,seed,rank,record_id,label");
        assertThat(rows).hasSize(2 * RECORDS.size());
        assertThat(rows.get(0)).containsExactly("coast", "1", "1", "r" + (RELEVANT + 1), "1");
        assertThat(rows.get(1)).containsExactly("coast", "1", "2", "r" + (OTHER + 1), "0");
        for (String seed : List.of("1", "2")) {
            List<String[]> its =
                    rows.stream().filter(row -> row[1].equals(seed)).toList();
            assertThat(its.stream().map(row -> row[3]).distinct()).hasSize(RECORDS.size());
            assertThat(its.stream().map(row -> row[2]))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, RECORDS.size())
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void relevant_records_come_far_earlier_than_by_chance() {
        JsonNode measures = measures("coast.csv", "priors.csv");

        assertThat(measures.get("runs").size()).isEqualTo(2);
        assertThat(measures.get("mean").get("recall@20").asDouble()).isGreaterThan(0.6);
        assertThat(measures.get("mean").get("loss").asDouble()).isLessThan(0.2);
        assertThat(measures.get("mean").get("atd_pct").asDouble()).isLessThan(30);
    }

    @Test
    void measures_of_both_models_fit_the_schema_and_name_all_that_decides_the_order() {
        for (String model : List.of("sheaf", "u4")) {
            sandbox.run(
                    "tool",
                    "rank",
                    "coast.csv",
                    "--priors",
                    "priors.csv",
                    "--model",
                    model,
                    "--metrics",
                    "m.json",
                    "-o",
                    "t");
            assertThat(Schema.of("rank").faults(sandbox.read("m.json"))).isEmpty();
            JsonNode measures = new JsonMapper().readTree(sandbox.read("m.json"));
            assertThat(measures.get("model").asString()).isEqualTo(model);
            assertThat(measures.get("settings").has("view1")).isTrue();
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_draws_other_records() {
        String first = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--seed", "7")
                .out();

        assertThat(sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--seed", "7")
                        .out())
                .isEqualTo(first);
        assertThat(sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--seed", "8")
                        .out())
                .isNotEqualTo(first);
    }

    @Test
    void a_workbook_and_columns_more_or_in_another_order_change_nothing() throws IOException {
        String expected = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv")
                .out();
        StringBuilder turned = new StringBuilder("label_included,year,abstract,title,record_id\n");
        for (Labelled record : RECORDS) {
            turned.append(record.relevant() ? "1" : "0")
                    .append(",1990,")
                    .append(String.join(",", record.summary(), record.title(), record.id()))
                    .append('\n');
        }
        Files.createDirectories(folder.resolve("b"));
        Files.write(folder.resolve("b/coast.xlsx"), SheetTable.write(CsvTable.parse(turned.toString()), "coast"));

        assertThat(sandbox.run("tool", "rank", "b/coast.xlsx", "--priors", "priors.csv")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void priors_of_one_set_only_belong_to_the_records_whatever_their_file_is_called() {
        put("records.csv", LabelledTopics.csv(RECORDS));
        put("one.csv", PRIORS.replace("moor,1,0,1\n", ""));
        Sandbox.Run run = sandbox.run("tool", "rank", "records.csv", "--priors", "one.csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("It speaks of \"coast\" only; \"records\" was taken for that.");
        assertThat(run.out())
                .isEqualTo(sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv")
                        .out());
    }

    @Test
    void rows_that_cannot_be_used_are_named_and_the_others_keep_their_numbers() {
        List<String> lines = LabelledTopics.csv(RECORDS).lines().toList();
        int bad = OTHER + 2; // behind it all rows of the priors point one row too far, were rows renumbered
        put(
                "coast.csv",
                String.join("\n", lines.subList(0, bad)) + "\n"
                        + lines.get(bad).replaceAll(",[01]$", ",perhaps") + "\n"
                        + String.join("\n", lines.subList(bad + 1, lines.size())) + "\n");
        Sandbox.Run run = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--problems", "p.jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("coast.csv:" + (bad + 1) + ": \"perhaps\" is no label; the row was left out.");
        assertThat(sandbox.read("p.jsonl")).contains("\"line\":" + (bad + 1) + ",\"severity\":\"error\"");
        assertThat(run.out().lines()).hasSize(1 + 2 * (RECORDS.size() - 1));
        assertThat(run.out()).contains("coast,2,1,r" + (row(true, 1) + 1) + ",1");
    }

    @Test
    void a_start_that_points_at_the_wrong_kind_of_record_or_at_none_is_left_out_and_named() {
        put(
                "priors.csv",
                PRIORS + "coast,3," + OTHER + "," + OTHER + "\ncoast,4," + RELEVANT + ",4711\ncoast,5,x," + OTHER
                        + "\n");
        Sandbox.Run run = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("priors.csv:5: \"" + OTHER + "\" is not the row of a relevant record")
                .contains("priors.csv:6: \"4711\" is not the row of an irrelevant record")
                .contains("priors.csv:7: \"x\" is not the row of a relevant record");
        assertThat(run.out().lines()).hasSize(1 + 2 * RECORDS.size());
    }

    @Test
    void a_set_that_the_priors_do_not_know_a_column_and_a_model_that_are_not_there_are_told() {
        put("lake.csv", LabelledTopics.csv(RECORDS));
        Sandbox.Run set = sandbox.run("tool", "rank", "lake.csv", "--priors", "priors.csv");
        assertThat(set.exitCode()).isEqualTo(1);
        assertThat(set.err()).contains("No row of it tells how to begin with \"lake\"; nothing was ranked.");

        put("coast.csv", LabelledTopics.csv(RECORDS).replace("label_included", "included"));
        Sandbox.Run column = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv");
        assertThat(column.exitCode()).isEqualTo(2);
        assertThat(column.err()).contains("There is no column \"label_included\" in coast.csv.");

        Sandbox.Run model = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--model", "u5");
        assertThat(model.exitCode()).isEqualTo(2);
        assertThat(model.err()).contains("There are: sheaf, u4.");
        assertThat(sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv", "--schedule", "daily")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void records_without_words_are_ranked_too_and_a_record_twice_is_said() {
        put(
                "coast.csv",
                "record_id,title,abstract,label_included\na,Herring nets,,1\nb,Lighthouse lamp,,0\nc,,,0\nd,Drift nets,,1\n"
                        + "b,Fog,,0\n");
        put("priors.csv", "dataset,seed,prior_incl_idx,prior_excl_idx\ncoast,1,0,1\n");
        Sandbox.Run run = sandbox.run("tool", "rank", "coast.csv", "--priors", "priors.csv");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[3]))
                .containsExactlyInAnyOrder("a", "b", "d", "c", "b");
        assertThat(run.out()).contains("coast,1,3,d,1");
        assertThat(run.err())
                .contains("1 record has neither title nor abstract", "Record \"b\" stands in line 3 already");
    }

    @Test
    void where_nothing_is_left_to_find_there_is_a_trace_and_no_measure() {
        put("coast.csv", "record_id,title,abstract,label_included\na,Nets,,1\nb,Lamp,,0\nc,Fog,,0\n");
        put("priors.csv", "dataset,seed,prior_incl_idx,prior_excl_idx\ncoast,1,0,1\n");
        JsonNode measures = measures("coast.csv", "priors.csv");

        assertThat(measures.get("runs").size()).isZero();
        assertThat(measures.get("mean").get("loss").isNull()).isTrue();
        assertThat(sandbox.read("t.csv").lines()).hasSize(4);
    }

    private JsonNode measures(String records, String priors) {
        Sandbox.Run run =
                sandbox.run("tool", "rank", records, "--priors", priors, "--metrics", "m.json", "-o", "t.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schema.of("rank").faults(sandbox.read("m.json"))).isEmpty();
        return new JsonMapper().readTree(sandbox.read("m.json"));
    }

    /** The row of the n-th relevant or irrelevant record, both from 0. */
    private static int row(boolean relevant, int n) {
        int[] rows = IntStream.range(0, RECORDS.size())
                .filter(row -> RECORDS.get(row).relevant() == relevant)
                .toArray();
        return Arrays.stream(rows).skip(n).findFirst().orElseThrow();
    }

    private void put(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
