// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logic model from the codebook, its studies and relations from coding, and what became of it since a snapshot. */
class LogicModelTest {
    private static final String CODEBOOK = """
            version: 0
            codes:
              - id: nets
                name: Good nets
                column: element
              - id: wellbeing
                name: Wellbeing
                column: short-term-effect
              - id: calm
                name: Feeling calm
                parent: wellbeing
              - id: pride
                name: Pride <of the crew>
                parent: wellbeing
              - id: luck
                name: Luck
            """;

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void threeIncludedReportsWithTexts() {
        review = ScreenedReview.with(folder, 3, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
            review.sandbox().write(i + ".txt", "Results\n\nThe nets of boat " + i + " gave them calm.\n");
            review.run("retrieval", "got", review.id(i), i + ".txt");
        }
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
    }

    private void code() {
        review.sandbox().answer("g 2\ncalm\nnets\nq\n", "code", "Okafor 1991");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1992");
    }

    private String file(String name) {
        return review.sandbox().read("reports/harbour/" + name);
    }

    @Test
    void it_waits_for_codes_with_a_column_and_for_coding() {
        Sandbox.Run run = review.run("report", "logic-model");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("it waits for a theme with a column");
    }

    @Test
    void its_boxes_bear_the_studies_that_were_coded_and_without_relations_it_says_so() {
        code();
        review.run("report", "logic-model");
        assertThat(file("logic-model.csv").lines())
                .containsExactly(
                        "column,level,group,box,code,name,studies,reports,passages,authors' themes",
                        "element,box,,Good nets,nets,Good nets,1,1,1,0",
                        "short-term-effect,box,,Wellbeing,wellbeing,Wellbeing,2,2,2,0",
                        "short-term-effect,part,,Wellbeing,calm,Feeling calm,2,2,2,0",
                        "short-term-effect,part,,Wellbeing,pride,Pride <of the crew>,0,0,0,0");
        assertThat(file("logic-model.svg"))
                .contains("No relations between themes were coded; none are drawn.")
                .contains("Not drawn: 1 theme that stands in no column")
                .doesNotContain("class=\"arrow");
        assertThat(file("logic-model.html")).contains("The nets of boat 1 gave them calm.");
    }

    @Test
    void only_relations_that_were_coded_are_arrows_and_those_of_merged_codes_become_one() {
        code();
        review.run("theme", "relate", "nets", "leads-to", "calm", "--in", "Okafor 1991", "--why", "said there");
        review.run("theme", "relate", "nets", "leads-to", "pride", "--in", "Okafor 1992", "--why", "there too");
        review.run("theme", "relate", "luck", "moderates", "calm", "--in", "Okafor 1992", "--why", "too");
        review.run("codebook", "merge", "pride", "calm", "--why", "one mood");
        review.run("report", "logic-model");
        assertThat(file("logic-model-relations.csv").lines())
                .containsExactly(
                        "code,name,relation,to code,to name,studies,reports,drawn,said by,why",
                        "nets,Good nets,leads to,calm,Feeling calm,2,Okafor 1991; Okafor 1992,yes,amina,said there; there too",
                        "luck,Luck,moderates,calm,Feeling calm,1,Okafor 1992,no,amina,too");
        assertThat(file("logic-model.svg").split("class=\"arrow", -1))
                .as("one, and its sample in the key")
                .hasSize(3);
        assertThat(file("logic-model.svg")).contains("Not drawn: 1 relation with a theme that stands in no column.");
    }

    @Test
    void what_differs_from_a_snapshot_is_marked_on_the_side_where_it_is_to_be_seen() {
        code();
        review.run("snapshot", "As submitted!");
        review.run("codebook", "rename", "nets", "Mended nets", "--why", "clearer");
        review.run("codebook", "remove", "pride", "--why", "nobody spoke of it");
        review.run("codebook", "add", "health", "Health", "--below", "wellbeing", "--why", "spoken of");
        review.sandbox().answer("g 2\nnets\nq\n", "code", "Okafor 1993");
        review.run("theme", "relate", "nets", "leads-to", "calm", "--in", "Okafor 1991", "--why", "said there");
        Sandbox.Run run = review.run("report", "logic-model", "--versus", "As submitted!");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(file("logic-model-versus-as-submitted.csv").lines())
                .containsExactly(
                        "what,code,name,change,then,now",
                        "theme,pride,Pride <of the crew>,gone,no study,",
                        "theme,nets,Mended nets,renamed,Good nets,Mended nets",
                        "theme,nets,Mended nets,better,1 study,2 studies",
                        "theme,health,Health,new,,no study",
                        "relation,nets calm,Mended nets leads to Feeling calm,new,,1 study");
        assertThat(file("logic-model-versus-as-submitted.svg"))
                .contains("Then: As submitted!")
                .contains("renamed; was Good nets")
                .contains("better supported; was 1")
                .contains("gone: removed");
        String page = file("logic-model-versus-as-submitted.html");
        review.run("report", "logic-model", "--versus", "As submitted!");
        assertThat(file("logic-model-versus-as-submitted.html")).isEqualTo(page);
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void where_there_is_no_such_snapshot_or_another_report_is_named_the_message_says_what_to_do() {
        code();
        assertThat(review.run("report", "logic-model", "--versus", "then").err())
                .contains("There is no snapshot \"then\".")
                .contains("None was taken yet");
        review.run("snapshot", "first");
        assertThat(review.run("report", "logic-model", "--versus", "then").err())
                .contains("There is: first.");
        assertThat(review.run("report", "themes", "--versus", "first").err())
                .contains("Only the logic model is set beside");
        review.run("report", "logic-model", "--versus", "first");
        assertThat(file("logic-model-versus-first.html")).contains("Nothing that is drawn differs");
    }

    @Test
    void the_files_are_the_same_bytes_when_the_ledger_is_made_again() throws Exception {
        code();
        review.run("theme", "relate", "nets", "leads-to", "calm", "--in", "Okafor 1991", "--why", "said there");
        review.run("report", "logic-model");
        List<String> names = List.of("html", "svg", "csv", "json", "dot").stream()
                .map(ending -> "logic-model." + ending)
                .toList();
        List<String> before = names.stream().map(this::file).toList();
        review.forgetDatabase();
        review.run("run");
        assertThat(names.stream().map(this::file).toList()).isEqualTo(before);
        assertThat(Files.exists(folder.resolve("reports/harbour/logic-model-relations.csv")))
                .isTrue();
    }

    @Test
    void a_box_opens_the_findings_that_rest_on_its_theme() {
        code();
        review.run("finding", "add", "Crews stay calm where their nets hold.", "--theme", "calm", "--theme", "nets");
        review.run("confidence", "overall", "F1", "low", "--why", "few words");
        review.run("run");
        for (String box : List.of("box-calm", "box-nets")) {
            String section =
                    file("logic-model.html").split("id=\"" + box + "\"", 2)[1].split("</details>", 2)[0];
            assertThat(section)
                    .contains("Crews stay calm where their nets hold.")
                    .contains("href=\"findings.html#F1\"")
                    .contains("Low confidence");
        }
        assertThat(file("findings.html")).contains("<section id=\"F1\">");
    }
}
