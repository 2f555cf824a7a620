// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.checklist.Checklist;
import org.sheaf.checklist.Fact;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;

/** The reporting checklists that come with the program, and files of users over them. */
class ChecklistsTest {
    private static final ReviewId REVIEW = new ReviewId("harbour");

    @TempDir
    private Path folder;

    private Checklists read() {
        return Checklists.of(new Workspace(folder), REVIEW);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource({
        "prisma-2020, 27, 42, 10.1136/bmj.n71",
        "prisma-s,    16, 16, 10.1186/s13643-020-01542-z",
        "entreq,      21, 21, 10.1186/1471-2288-12-181",
        "emerge,      19, 19, 10.1186/s12874-018-0600-0",
        "prior,       27, 30, 10.1136/bmj-2022-070849",
        "swim,         9, 10, 10.1136/bmj.l6890"
    })
    void each_is_read_without_a_problem_and_has_its_items(String id, int items, int withLetters, String doi) {
        Checklists checklists = read();
        Checklist checklist = checklists.checklist(id).orElseThrow();
        assertThat(checklists.problems()).isEmpty();
        assertThat(checklist.mainItems()).isEqualTo(items);
        assertThat(checklist.items()).hasSize(withLetters);
        assertThat(checklist.items()).extracting(Checklist.Item::number).doesNotHaveDuplicates();
        assertThat(checklist.doi()).isEqualTo(doi);
        assertThat(checklist.wording()).isEqualTo("own");
        assertThat(checklist.items()).allSatisfy(item -> {
            assertThat(item.topic()).isNotBlank();
            assertThat(item.asked()).isNotBlank();
            assertThat(item.facts().isEmpty() && item.author().isEmpty())
                    .as(item.number() + " can be met by nobody")
                    .isFalse();
        });
    }

    @Test
    void eMERGe_is_in_seven_phases_and_the_numbers_of_each_go_up() {
        Checklist emerge = read().checklist("emerge").orElseThrow();
        assertThat(emerge.sections()).hasSize(7);
        for (Checklist checklist : read().all()) {
            assertThat(checklist.items().stream().map(item -> Integer.parseInt(item.main())))
                    .as(checklist.id())
                    .isSorted();
        }
    }

    @Test
    void only_those_of_a_method_wait_for_the_method() {
        assertThat(read().all())
                .filteredOn(one -> one.applies() == Checklist.Applies.METHOD)
                .allSatisfy(one -> assertThat(one.methods()).isNotEmpty())
                .extracting(Checklist::id)
                .containsExactly("emerge", "prior", "swim");
    }

    @Test
    void the_folder_holds_what_the_program_carries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("codebooks/checklists"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
                    .containsExactlyInAnyOrderElementsOf(Checklists.SHIPPED);
        }
        for (String id : Checklists.SHIPPED) {
            assertThat(Checklists.shipped(id))
                    .isEqualTo(Files.readAllBytes(Path.of("codebooks/checklists", id + ".yml")));
        }
    }

    @Test
    void every_fact_is_asked_for_by_some_item() {
        assertThat(read().all().stream()
                        .flatMap(checklist -> checklist.items().stream())
                        .flatMap(item -> item.facts().stream())
                        .distinct())
                .containsExactlyInAnyOrder(Fact.values());
    }

    @Test
    void another_wording_takes_the_place_of_ours_and_the_facts_stay() throws IOException {
        Checklist ours = read().checklist("prisma-2020").orElseThrow();
        write("codebooks/harbour/checklists/prisma-2020.yml", """
                wording: as our institute words it
                items:
                  - number: 16a
                    asked: Draw the flow.
                """);
        Checklists checklists = read();
        Checklist theirs = checklists.checklist("prisma-2020").orElseThrow();
        assertThat(checklists.problems()).isEmpty();
        assertThat(theirs.wording()).isEqualTo("as our institute words it");
        assertThat(theirs.item("16A").orElseThrow().asked()).isEqualTo("Draw the flow.");
        assertThat(theirs.item("16a").orElseThrow().facts()).containsExactly(Fact.FLOW);
        assertThat(theirs.item("16b")).isEqualTo(ours.item("16b"));
        assertThat(theirs.items()).hasSameSizeAs(ours.items());
    }

    @Test
    void what_a_review_says_goes_before_what_all_reviews_share() throws IOException {
        write("codebooks/checklists/entreq.yml", "items: [{number: 1, asked: shared}, {number: 2, asked: shared}]\n");
        write("codebooks/harbour/checklists/entreq.yml", "items: [{number: 1, asked: of the review}]\n");
        Checklist entreq = read().checklist("entreq").orElseThrow();
        assertThat(entreq.item("1").orElseThrow().asked()).isEqualTo("of the review");
        assertThat(entreq.item("2").orElseThrow().asked()).isEqualTo("shared");
        assertThat(read().all()).extracting(Checklist::id).containsExactlyElementsOf(Checklists.SHIPPED);
    }

    @Test
    void a_checklist_of_ones_own_is_read_and_never_suggested_unless_it_says_so() throws IOException {
        write("codebooks/checklists/our-journal.yml", """
                name: Our journal
                items:
                  - {number: 1, asked: Is the flow there?, facts: [flow]}
                """);
        Checklist own = read().checklist("our-journal").orElseThrow();
        assertThat(read().problems()).isEmpty();
        assertThat(own.applies()).isEqualTo(Checklist.Applies.NAMED);
        assertThat(own.licence()).isEqualTo("not stated");
        assertThat(own.items())
                .singleElement()
                .satisfies(item -> assertThat(item.facts()).containsExactly(Fact.FLOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            items: [{number: 13g, asked: x}]            | PRISMA 2020 has no item 13g | Did you mean 13a?
            items: [{number: 1, facts: [date]}]         | "date" is not a value       | Did you mean "dates"?
            items: [{number: 1}, {number: 1}]           | Item 1 is there twice       | Keep one
            itmes: [{number: 1}]                        | "itmes" is not a key        | Did you mean "items"?
            """)
    void what_is_wrong_in_a_file_is_said_with_the_nearest_right_word(String text, String what, String advice)
            throws IOException {
        write("codebooks/checklists/prisma-2020.yml", text + "\n");
        assertThat(read().problems()).anySatisfy(problem -> {
            assertThat(problem.source()).isEqualTo("codebooks/checklists/prisma-2020.yml");
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.what()).contains(what);
            assertThat(problem.advice()).contains(advice);
        });
    }

    @Test
    void files_that_are_no_checklists_are_told_and_the_others_read() throws IOException {
        write("codebooks/checklists/notes.docx", "");
        write("codebooks/checklists/Our Journal.yml", "name: x\n");
        write("codebooks/checklists/swim.yml", "name: [\n");
        assertThat(read().problems())
                .extracting(Problem::source)
                .contains("codebooks/checklists/notes.docx", "codebooks/checklists/Our Journal.yml")
                .contains("codebooks/checklists/swim.yml");
        assertThat(read().checklist("swim").orElseThrow().mainItems()).isEqualTo(9);
    }

    @Test
    void an_archive_takes_along_what_a_workspace_changed_and_not_what_comes_with_the_program() throws IOException {
        for (String id : List.of("swim", "prior")) {
            write(
                    "codebooks/checklists/" + id + ".yml",
                    Files.readString(Path.of("codebooks/checklists", id + ".yml")));
        }
        write("codebooks/checklists/prior.yml", "items: [{number: 1, asked: otherwise}]\n");
        assertThat(Checklists.shared(new Workspace(folder)).keySet()).containsExactly("codebooks/checklists/prior.yml");
    }
}
