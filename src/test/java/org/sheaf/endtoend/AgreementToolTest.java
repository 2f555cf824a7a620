// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf tool agreement}: a table of ratings in, JSON out. */
class AgreementToolTest {
    /** Ten items by three raters; bo is unsure once, and cy has not seen the last two. */
    private static final String VOTES = """
            record_id,title,ama,bo,cy
            1,Boats,Include,Include,Include
            2,Nets,Include,Include,Include
            3,Tides,Include,Exclude,Include
            4,Piers,Exclude,Exclude,Exclude
            5,Ropes,Exclude,Exclude,Exclude
            6,Sails,Exclude,Exclude,Include
            7,Locks,Exclude,Exclude,Exclude
            8,Gulls,Exclude,Include,Exclude
            9,Mists,Exclude,Exclude,
            10,Crabs,Include,Unsure,
            """;

    @TempDir
    private Path folder;

    @Test
    void each_pair_has_its_table_and_coefficients_and_all_have_alpha() {
        JsonNode all = json(put(VOTES).run("tool", "agreement", "votes.csv", "--leave-out", "unsure"));

        assertThat(all.get("raters").toString()).isEqualTo("[\"ama\",\"bo\",\"cy\"]");
        assertThat(all.get("categories").toString()).isEqualTo("[\"Include\",\"Exclude\"]");
        assertThat(all.get("items").asInt()).isEqualTo(10);
        JsonNode pair = all.get("pairs").get(0);
        assertThat(pair.get("rater_a").asString() + pair.get("rater_b").asString())
                .isEqualTo("amabo");
        assertThat(pair.get("n").asInt()).isEqualTo(9);
        assertThat(pair.get("table").toString()).isEqualTo("[[2,1],[1,5]]");
        assertThat(pair.get("percent_agreement").asDouble()).isEqualTo(0.777777777778);
        assertThat(pair.get("cohen_kappa").get("estimate").asDouble()).isEqualTo(0.5);
        assertThat(pair.get("pabak").asDouble()).isEqualTo(0.555555555556);
        assertThat(pair.get("positive_agreement").asDouble()).isEqualTo(0.666666666667);
        assertThat(all.get("pairs").size()).isEqualTo(3);
        assertThat(all.get("krippendorff_alpha").asDouble()).isBetween(0.0, 1.0);
        assertThat(all.get("krippendorff_alpha_items").asInt()).isEqualTo(9);
    }

    @Test
    void a_word_that_counts_as_another_is_counted_there() {
        JsonNode pair = json(put(VOTES).run("tool", "agreement", "votes.csv", "--count-as", "Unsure=Include"))
                .get("pairs")
                .get(0);

        assertThat(pair.get("table").toString()).isEqualTo("[[3,1],[1,5]]");
    }

    @Test
    void everything_that_is_written_fits_the_schema() {
        Schema schema = Schema.of("agreement");
        List<String> tables = List.of(
                VOTES,
                "id,ama,bo\n1,x,x\n2,x,x\n",
                "id,ama,bo\n1,x,\n2,,y\n",
                "id,ama,bo\n1,x,y\n2,x,y\n",
                "id,ama\n1,x\n",
                "ama,bo\n1,1\n0,1\n1,1\n",
                "");
        for (String table : tables) {
            Sandbox.Run run = put(table).run("tool", "agreement", "votes.csv", "--count-as", "unsure=Include");
            assertThat(schema.faults(run.out())).as(run.out()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_estimated_is_null_and_says_why() {
        JsonNode all =
                json(put("id,ama,bo\n1,Exclude,Exclude\n2,Exclude,Exclude\n").run("tool", "agreement", "votes.csv"));
        JsonNode pair = all.get("pairs").get(0);

        assertThat(pair.get("cohen_kappa").get("estimate").isNull()).isTrue();
        assertThat(pair.get("cohen_kappa_why").asString()).contains("0/0");
        assertThat(pair.get("gwet_ac1").asDouble()).isEqualTo(1);
        assertThat(all.get("krippendorff_alpha").isNull()).isTrue();
        assertThat(all.get("krippendorff_alpha_why").asString()).contains("only one category");
    }

    @Test
    void a_workbook_gives_what_the_same_CSV_gives() throws IOException {
        Sandbox sandbox = put(VOTES);
        Files.write(folder.resolve("votes.xlsx"), SheetTable.write(CsvTable.parse(VOTES), "votes"));

        assertThat(sandbox.run("tool", "agreement", "votes.xlsx").out())
                .isEqualTo(sandbox.run("tool", "agreement", "votes.csv").out())
                .contains("\"Unsure\"");
    }

    @Test
    void rows_in_another_order_give_the_same_bytes() {
        List<String> lines = VOTES.lines().toList();
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
        java.util.Collections.reverse(turned);
        String before = put(VOTES).run("tool", "agreement", "votes.csv").out();

        assertThat(put(lines.get(0) + "\n" + String.join("\n", turned))
                        .run("tool", "agreement", "votes.csv")
                        .out())
                .isEqualTo(before);
    }

    @Test
    void the_scale_can_be_named_and_a_word_that_is_not_on_it_is_a_problem_with_its_line() {
        Sandbox.Run run = put(VOTES.replace("Exclude,Include,Exclude", "Exclude,Inclde,Exclude"))
                .run(
                        "tool",
                        "agreement",
                        "votes.csv",
                        "--category",
                        "include",
                        "--category",
                        "maybe",
                        "--category",
                        "exclude",
                        "--leave-out",
                        "unsure",
                        "--problems",
                        "p.jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("votes.csv:9: \"Inclde\" (bo) is none of the categories", "Did you mean \"include\"?");
        assertThat(new Sandbox(folder).read("p.jsonl")).contains("\"line\":9,\"severity\":\"error\"");
        assertThat(json(run).get("categories").toString()).isEqualTo("[\"include\",\"maybe\",\"exclude\"]");
    }

    @Test
    void a_row_that_runs_on_is_left_out_and_one_that_ends_early_has_missing_ratings() {
        Sandbox.Run run =
                put("id,ama,bo\n1,in,in\n2,in,out,out\n3,out\n4,out,out\n").run("tool", "agreement", "votes.csv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("PROBLEM  votes.csv:3: The row has 4 cells, but there are 3 headings")
                .contains("note     votes.csv:4: 1 row ends before the last column");
        assertThat(json(run).get("items").asInt()).isEqualTo(3);
        assertThat(json(run).get("pairs").get(0).get("n").asInt()).isEqualTo(2);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_costs_what_is_behind_it_and_is_named() {
        Sandbox.Run run =
                put("id,ama,bo\n1,in,in\n2,out,out\n3,\"in,in\n4,out,out\n").run("tool", "agreement", "votes.csv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("votes.csv:4: A quotation mark is opened here and never closed");
        assertThat(json(run).get("items").asInt()).isEqualTo(2);
    }

    @Test
    void one_rater_nobody_and_nothing_are_problems_that_say_what_is_needed() {
        Sandbox.Run one = put("id,ama\n1,in\n").run("tool", "agreement", "votes.csv");
        assertThat(one.exitCode()).isEqualTo(1);
        assertThat(one.err())
                .contains("Only one column holds ratings, \"ama\".")
                .contains("give each rater a column");
        assertThat(put("id\n1\n").run("tool", "agreement", "votes.csv").err()).contains("No column holds ratings.");
        assertThat(put("").run("tool", "agreement", "votes.csv").err()).contains("The file is empty");
    }

    @Test
    void a_file_a_column_or_a_word_that_is_not_there_is_told_with_what_is() {
        Sandbox sandbox = put(VOTES);
        assertThat(sandbox.run("tool", "agreement", "vote.csv").err()).contains("There is no file vote.csv.");
        Sandbox.Run column = sandbox.run("tool", "agreement", "votes.csv", "--rater", "ama", "--rater", "bob");
        assertThat(column.exitCode()).isEqualTo(2);
        assertThat(column.err()).contains("There is no column \"bob\" in votes.csv.", "Did you mean \"bo\"?");
        Sandbox.Run word = sandbox.run("tool", "agreement", "votes.csv", "--leave-out", "Unshure");
        assertThat(word.exitCode()).isZero();
        assertThat(word.err()).contains("Nobody wrote \"Unshure\"").contains("Did you mean \"Unsure\"?");
        assertThat(sandbox.run("tool", "agreement", "votes.csv", "--count-as", "Unsure")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void an_id_under_an_unknown_heading_is_suspected_and_can_be_named() {
        String votes = VOTES.replace("record_id", "work");
        Sandbox.Run run = put(votes).run("tool", "agreement", "votes.csv");
        assertThat(run.err())
                .contains("\"work\" counts as a rater, but has something else in every row.", "--id \"work\"");
        assertThat(json(run).get("raters").size()).isEqualTo(4);

        assertThat(json(put(votes).run("tool", "agreement", "votes.csv", "--id", "work"))
                        .get("raters")
                        .toString())
                .isEqualTo("[\"ama\",\"bo\",\"cy\"]");
    }

    @Test
    void an_id_is_told_by_its_heading_and_a_first_column_without_one_is_an_id() {
        for (String heading : List.of("ID", "Item", "study_id", "")) {
            assertThat(json(put(VOTES.replace("record_id", heading)).run("tool", "agreement", "votes.csv"))
                            .get("raters")
                            .toString())
                    .as(heading)
                    .isEqualTo("[\"ama\",\"bo\",\"cy\"]");
        }
    }

    @Test
    void a_column_of_ratings_without_a_heading_or_with_one_twice_is_left_out_and_said() {
        Sandbox.Run run =
                put("id,ama,bo,bo,\n1,in,in,out,in\n2,out,out,in,out\n").run("tool", "agreement", "votes.csv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("votes.csv:1: Two columns are called \"bo\"; the second was left out.")
                .contains("votes.csv:1: Column 5 has no heading; it was left out.");
        assertThat(json(run).get("pairs").get(0).get("table").toString()).isEqualTo("[[1,0],[0,1]]");
    }

    @Test
    void a_workbook_that_is_damaged_is_refused() throws IOException {
        Files.write(folder.resolve("votes.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

        Sandbox.Run run = new Sandbox(folder).run("tool", "agreement", "votes.xlsx");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("votes.xlsx: ");
    }

    @Test
    void texts_that_are_no_ratings_are_refused_before_they_fill_the_memory() {
        StringBuilder table = new StringBuilder("id,ama,bo,why\n");
        for (int i = 0; i < 150; i++) {
            table.append(i).append(",in,out,note ").append(i).append('\n');
        }
        Sandbox.Run run = put(table.toString()).run("tool", "agreement", "votes.csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("152 different ratings are no scale")
                .contains("Column \"why\" has 150 of them.");
    }

    @Test
    void an_item_that_stands_twice_and_words_in_two_spellings_are_said() {
        Sandbox.Run run = put("id,ama,bo\n1,Include,INCLUDE\n2,Exclude,Exclude\n1,Include,Include\n")
                .run("tool", "agreement", "votes.csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("votes.csv:4: Item \"1\" stands in line 2 already; every row was counted.")
                .contains("\"INCLUDE\", \"Include\" are taken for one category.");
        assertThat(json(run).get("categories").toString()).isEqualTo("[\"Include\",\"Exclude\"]");
    }

    @Test
    void the_file_that_is_read_is_never_written_over() {
        Sandbox sandbox = put(VOTES);
        assertThat(sandbox.run("tool", "agreement", "votes.csv", "-o", "./votes.csv")
                        .exitCode())
                .isEqualTo(2);
        assertThat(sandbox.read("votes.csv")).isEqualTo(VOTES);
    }

    private static JsonNode json(Sandbox.Run run) {
        return new JsonMapper().readTree(run.out());
    }

    private Sandbox put(String content) {
        try {
            Files.writeString(folder.resolve("votes.csv"), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Sandbox(folder);
    }
}
