// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.citation.LinkKind;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.EarlierVersion;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Role;
import org.sheaf.protocol.Stage;
import org.sheaf.protocol.SynthesisMethod;

class ProtocolFileTest {
    private static final ReviewId REVIEW = new ReviewId("harbour");
    private static final String GOOD = """
            review: harbour
            title: Work after rehabilitation
            question: What helps?
            framework: PICo
            elements:
              Population: adults
              Context: any
            reviewers:
              - id: amina
                name: Amina
                roles: [lead, reviewer]
              - id: bram
            stages:
              - id: title-abstract
                votes: 2
            syntheses:
              - id: qualitative
                title: Views
                flow: flow.yml
            deduplication:
              merge: [erratum]
            """;

    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_protocol_is_read_as_it_was_written() {
        Protocol protocol = read(GOOD);
        assertThat(problems).isEmpty();
        assertThat(protocol.framework()).isEqualTo(Framework.PICO_QUALITATIVE);
        assertThat(protocol.elements()).containsEntry("Population", "adults").hasSize(2);
        assertThat(protocol.reviewers())
                .containsExactly(
                        new Protocol.Reviewer(new ReviewerId("amina"), "Amina", Set.of(Role.LEAD, Role.REVIEWER)),
                        new Protocol.Reviewer(new ReviewerId("bram"), "bram", Set.of(Role.REVIEWER)));
        assertThat(protocol.stages()).containsExactly(Stage.of("title-abstract", "title-abstract", 2));
        assertThat(protocol.syntheses()).containsExactly(new Protocol.Synthesis("qualitative", "Views", "flow.yml"));
        assertThat(protocol.mergedKinds()).containsExactly(LinkKind.ERRATUM);
    }

    @Test
    void what_a_review_updates_holds_for_every_synthesis_that_is_derived_and_says_nothing_else() {
        String two = GOOD.replace(
                "deduplication:",
                "  - id: views\n  - id: costs\n    updates: {source: Ito 2020, studies: 12}\n" + "deduplication:");
        Protocol protocol = read(two + "updates:\n  snapshot: as published\n");
        assertThat(problems).isEmpty();
        assertThat(protocol.syntheses())
                .extracting(Protocol.Synthesis::updates)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new EarlierVersion.Kept("as published")),
                        Optional.of(new EarlierVersion.Published(OptionalInt.of(12), OptionalInt.empty(), "Ito 2020")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {snapshot: a, studies: 3}              | names a snapshot and a publication
            {studies: 3}                           | neither a snapshot nor a source
            {snapshot: ' '}                        | neither a snapshot nor a source
            {source: Ito, studies: 3, reports: 2}  | more studies than reports
            {source: Ito, report: 3}               | Did you mean "reports"?
            as published                           | Named values are expected
            """)
    void an_earlier_version_that_cannot_be_used_is_said(String written, String said) {
        read(GOOD + "updates: " + written + "\n");
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what() + " " + problem.advice()).contains(said));
    }

    @Test
    void a_stated_flow_updates_nothing() {
        read(GOOD.replace("    flow: flow.yml", "    flow: flow.yml\n    updates: {snapshot: a}"));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice()).contains("previous_studies"));
    }

    @Test
    void a_citation_style_is_one_of_those_that_come_with_the_program() {
        assertThat(read(GOOD).citationStyle()).isEmpty();
        assertThat(read(GOOD + "citation-style: vancouver\n").citationStyle()).isEqualTo("vancouver");
        assertThat(problems).isEmpty();
        assertThat(read(GOOD + "citation-style: vancuver\n").citationStyle()).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what() + problem.advice()).contains("vancouver"));
    }

    @Test
    void checklists_and_the_method_of_a_synthesis_are_read_and_a_wrong_method_is_told() {
        assertThat(read(GOOD).reporting()).isEmpty();
        Protocol protocol = read(GOOD.replace("    title: Views\n", "    title: Views\n    method: meta-ethnography\n")
                + "reporting: [prisma-2020, emerge]\n");
        assertThat(problems).isEmpty();
        assertThat(protocol.reporting()).containsExactly("prisma-2020", "emerge");
        assertThat(protocol.syntheses())
                .singleElement()
                .satisfies(synthesis -> assertThat(synthesis.method()).contains(SynthesisMethod.META_ETHNOGRAPHY));
        read(GOOD.replace("    title: Views\n", "    title: Views\n    method: meta-etnography\n"));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice()).contains("meta-ethnography"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            framework: PICo      | framwork: PICo       | 4  | "framwork" is not a key           | Did you mean "framework"?
            framework: PICo      | framework: PIKO      | 4  | "PIKO" is not a value             | Did you mean "PICO"?
            roles: [lead, reviewer] | roles: [leed]     | 11 | "leed" is not a value             | Did you mean "lead"?
            votes: 2             | votes: two           | 15 | takes a whole number              | Leave it out
            votes: 2             | votes: 0             | 15 | takes a whole number of at least 1| Leave it out
            merge: [erratum]     | merge: [eratum]      | 21 | "eratum" is not a value            | Did you mean "erratum"?
            id: bram             | id: amina            | 12 | Two reviewers have the id "amina" | Rename one
            id: bram             | id: Brám Ø           | 12 | small letters                     | For example
            review: harbour      | review: habour       | 1  | its folder is "harbour"           | Write `review: harbour`
            title: Work after rehabilitation | title: | 2  | "title" is missing                | Add `title
            flow: flow.yml       | flow: ../flow.yml    | 19 | names a file in the same folder   | Leave out the path
            """)
    void a_wrong_key_or_value_is_refused_with_its_line_and_the_nearest_right_word(
            String right, String wrong, int line, String what, String advice) {
        read(GOOD.replace(right.strip(), wrong.strip()));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what.strip());
            assertThat(problem.advice()).contains(advice.strip());
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void what_YAML_forbids_is_said_with_its_line() {
        read("review: harbour\ntitle: a: b\n");
        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).contains("not YAML");
        });
    }

    @Test
    void a_key_given_twice_is_said() {
        read(GOOD + "title: Another\n");
        assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).contains("\"title\" is given twice"));
    }

    @Test
    void a_protocol_with_a_mistake_stops_the_command_and_names_every_mistake() throws Exception {
        Path file = folder.resolve("codebooks/harbour/protocol.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, GOOD.replace("framework", "framwork").replace("votes: 2", "votes: x"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new Codebook(new Workspace(folder), REVIEW).protocol())
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("codebooks/harbour/protocol.yml:4: ")
                .hasMessageContaining("codebooks/harbour/protocol.yml:15: ");
    }

    @Test
    void what_init_writes_is_read_back_as_it_was_answered() {
        NewReview review = new NewReview(new Workspace(folder), REVIEW);
        review.write(new NewReview.Answers(
                "Work: \"after\" rehabilitation",
                "What #helps?",
                Framework.SPIDER,
                "",
                List.of("amina=Amina O'Neill:lead,reviewer", "bram"),
                List.of(),
                List.of("qualitative=Views & voices")));
        Protocol protocol = new Codebook(new Workspace(folder), REVIEW).protocol();
        assertThat(protocol.title()).isEqualTo("Work: \"after\" rehabilitation");
        assertThat(protocol.question()).isEqualTo("What #helps?");
        assertThat(protocol.reviewers()).extracting(r -> r.id().name()).containsExactly("amina", "bram");
        assertThat(protocol.stages()).extracting(Stage::votes).containsExactly(2, 2);
        assertThat(protocol.syntheses()).extracting(Protocol.Synthesis::title).containsExactly("Views & voices");
        assertThat(new Codebook(new Workspace(folder), REVIEW).searches().problems())
                .isEmpty();
        assertThatThrownBy(review::refuseIfThere).hasMessageContaining("already");
    }

    @Test
    void an_answer_that_cannot_stand_in_a_protocol_leaves_nothing_behind() {
        NewReview review = new NewReview(new Workspace(folder), REVIEW);
        assertThatThrownBy(() -> review.write(
                        new NewReview.Answers("T", "", Framework.NONE, "", List.of("Amina Ø"), List.of(), List.of())))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("id is made of small letters");
        assertThat(folder).isEmptyDirectory();
    }

    private Protocol read(String text) {
        return ProtocolFile.read("protocol.yml", text, REVIEW, problems);
    }
}
