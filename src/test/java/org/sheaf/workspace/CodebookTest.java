// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Eligibility.Reason;
import org.sheaf.protocol.ReviewId;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;
import org.sheaf.text.Highlighter;

/** What was agreed about eligibility: which file is read, and what the files of the project's own reviews say. */
class CodebookTest {
    private static final ReviewId REVIEW = new ReviewId("harbour");
    private static final String SHEET = "kind,id,name\nreason,opinion,Only opinion\n";

    @TempDir
    private Path folder;

    @Test
    void a_review_without_the_file_has_agreed_on_nothing_and_that_is_no_problem() {
        assertThat(agreed()).isEqualTo(new Codebook.Agreed(Eligibility.NOTHING, List.of()));
    }

    @Test
    void what_init_writes_says_nothing_until_somebody_fills_it_in() throws IOException {
        NewReview.Answers answers = NewReview.Answers.ofTitle("Harbours");
        new NewReview(workspace(), REVIEW).write(answers);
        assertThat(agreed()).isEqualTo(new Codebook.Agreed(Eligibility.NOTHING, List.of()));

        Path file = workspace().eligibilityFile(REVIEW);
        String filledIn = Files.readString(file)
                .lines()
                .filter(line -> !line.matches("(criteria|reasons): \\[]|highlight:|  (in|ex)clude: \\[]"))
                .map(line -> line.matches("# ( +.*|(criteria|reasons|highlight):.*)") ? line.substring(2) : line)
                .reduce("", (all, line) -> all + line + "\n");
        Files.writeString(file, filledIn);
        assertThat(agreed().problems()).as(filledIn).isEmpty();
        assertThat(agreed().eligibility().criteria()).hasSize(1);
        assertThat(agreed().eligibility().reasons()).hasSize(1);
        assertThat(agreed().eligibility().highlights().include()).hasSize(3);
    }

    @Test
    void a_sheet_is_read_in_place_of_the_file_that_init_wrote() throws IOException {
        new NewReview(workspace(), REVIEW).write(NewReview.Answers.ofTitle("Harbours"));
        write("eligibility.csv", SHEET);
        assertThat(agreed().eligibility().reasons()).containsExactly(new Reason("opinion", "Only opinion", ""));
        assertThat(agreed().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.toString())
                    .startsWith("codebooks/harbour/eligibility.csv: The criteria and reasons are those of this sheet");
        });
    }

    @Test
    void a_workbook_alone_is_read() throws IOException {
        Files.createDirectories(workspace().codebook(REVIEW));
        Files.write(
                workspace().codebook(REVIEW).resolve("eligibility.xlsx"),
                SheetTable.write(CsvTable.parse(SHEET), "eligibility"));
        assertThat(agreed().problems()).isEmpty();
        assertThat(agreed().eligibility().reason("opinion")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons:\n  - {id: late, name: Too late}\n", "reasons: late\n", "reasons: [\n"})
    void a_second_file_is_not_read_and_a_problem_says_which_one_is(String yaml) throws IOException {
        write("eligibility.yml", yaml);
        write("eligibility.csv", SHEET);
        write("eligibility.xlsx", "no workbook, and nobody looks");
        assertThat(agreed().eligibility().reason("opinion")).isEmpty();
        assertThat(agreed().problems().stream().map(Problem::toString))
                .filteredOn(problem -> problem.contains("This sheet was not read"))
                .satisfiesExactly(
                        csv -> assertThat(csv)
                                .startsWith("codebooks/harbour/eligibility.csv: ")
                                .contains("are those of eligibility.yml beside it"),
                        xlsx -> assertThat(xlsx)
                                .startsWith("codebooks/harbour/eligibility.xlsx: ")
                                .contains("are those of eligibility.yml beside it"));
    }

    @Test
    void what_the_worked_reviews_agreed_on_is_read_without_a_problem() {
        Workspace project = new Workspace(Path.of(""));
        for (ReviewId review : project.reviews()) {
            assertThat(new Codebook(project, review).eligibility().problems())
                    .as(review.name())
                    .isEmpty();
        }
        for (String name : new String[] {"ips-beyond-smi", "lantern"}) {
            Eligibility agreed =
                    new Codebook(project, new ReviewId(name)).eligibility().eligibility();
            assertThat(agreed.reasons()).as(name).hasSizeGreaterThan(4);
            assertThat(agreed.highlights().include()).as(name).isNotEmpty();
            assertThat(agreed.highlights().exclude()).as(name).isNotEmpty();
            Stream.concat(agreed.highlights().include().stream(), agreed.highlights().exclude().stream())
                    .forEach(word -> assertThat(new Highlighter(List.of(word), List.of()).highlights("(" + word + "…)"))
                            .as(word + " finds itself")
                            .hasSize(1));
            assertThat(agreed.criteria())
                    .as("each criterion of " + name + " can be the reason for an exclusion")
                    .isNotEmpty()
                    .allSatisfy(criterion -> assertThat(agreed.reasons())
                            .anyMatch(reason -> reason.criterion().equals(criterion.id())));
        }
    }

    @Test
    void the_published_review_keeps_its_rule_for_mixed_groups_and_its_exclusion_of_mere_opinion() {
        Eligibility agreed = new Codebook(new Workspace(Path.of("")), new ReviewId("ips-beyond-smi"))
                .eligibility()
                .eligibility();
        assertThat(agreed.criterion("participants").orElseThrow().rule()).contains("more than half");
        assertThat(agreed.reason("opinion").orElseThrow().name()).isEqualTo("No data, only opinion");
        assertThat(agreed.criteria()).hasSize(7);
    }

    @Test
    void the_two_examples_of_the_guide_are_read_and_say_the_same() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/screening.md"));
        List<Problem> problems = new ArrayList<>();
        Eligibility yaml = EligibilityFile.read("eligibility.yml", block(guide, "yaml"), problems);
        Eligibility sheet = EligibilityFile.read("eligibility.csv", block(guide, "csv"), problems);
        assertThat(problems).isEmpty();
        assertThat(yaml.criteria()).hasSize(1);
        assertThat(sheet).isEqualTo(yaml);
    }

    private static String block(String page, String language) {
        String begin = "```" + language + "\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf("```", from));
    }

    private Workspace workspace() {
        return new Workspace(folder);
    }

    private Codebook.Agreed agreed() {
        return new Codebook(workspace(), REVIEW).eligibility();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(workspace().codebook(REVIEW));
        Files.writeString(workspace().codebook(REVIEW).resolve(name), text);
    }
}
