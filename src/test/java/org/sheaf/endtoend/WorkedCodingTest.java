// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked coding of the screened references: a published logic model, from its themes back to the reports. */
class WorkedCodingTest {
    private static final String REVIEW = "supported-employment";
    private static final Set<String> WITHOUT_A_STUDY = Set.of("E06", "E12", "E16");
    /** In the notes that are coded, the number of the statement stands behind its sentence. */
    private static final Pattern STATEMENT = Pattern.compile("\\(([EIF]\\d\\d)\\)\\.");

    @TempDir
    private static Path folder;

    private static Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeAll
    static void run() {
        sandbox = Sandbox.withWorkedReviews(folder);
        assertThat(sandbox.run("run", REVIEW).exitCode()).isZero();
    }

    private static String say(String... command) {
        Sandbox.Run run = sandbox.run(
                Stream.concat(Stream.of(command), Stream.of("-r", REVIEW)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    /** Everything under the three domains. */
    private static String wholeModel() {
        return say("walk", "elements") + say("walk", "influencing-factors") + say("walk", "effects");
    }

    private static Set<String> statements() {
        Stream<String> elements = IntStream.rangeClosed(1, 21).mapToObj("E%02d"::formatted);
        Stream<String> factors = IntStream.rangeClosed(1, 20).mapToObj("I%02d"::formatted);
        Stream<String> effects = IntStream.rangeClosed(1, 9).mapToObj("F%02d"::formatted);
        return Stream.of(elements, factors, effects)
                .flatMap(part -> part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_of_the_13_reports_has_a_text_and_was_coded_to_its_end() {
        String status = say("code", "status");
        assertThat(status.lines().filter(line -> line.matches(".* here +reviewer-1 +\\d+ +done")))
                .hasSize(13);
        assertThat(status.lines().filter(line -> line.matches(".* here +reviewer-2 +\\d+ +done")))
                .hasSize(4);
        assertThat(status).contains("88 coded passages");
    }

    @Test
    void the_codebook_is_the_one_that_is_recorded_with_its_3_domains_9_themes_and_30_sub_themes_in_order() {
        String codes = say("codebook");
        assertThat(codes).contains("Version 1, 42 codes");
        assertThat(codes.lines().filter(line -> line.matches("[a-z]\\S* .*\\d")))
                .hasSize(3);
        assertThat(codes.lines().filter(line -> line.matches(" {2}[a-z].*"))).hasSize(9);
        assertThat(codes.lines().filter(line -> line.matches(" {4}[a-z].*"))).hasSize(30);
        assertThat(codes.indexOf("nature-of-support"))
                .isLessThan(codes.indexOf("advisor"))
                .isGreaterThan(0);
        assertThat(say("codebook", "check")).contains("says nothing that is not recorded");
    }

    @Test
    void every_statement_with_an_included_study_is_reached_and_the_three_without_one_say_so() {
        String model = wholeModel().replaceAll("\\s+", " ");
        Set<String> reached = new TreeSet<>();
        Matcher matcher = STATEMENT.matcher(model);
        while (matcher.find()) {
            reached.add(matcher.group(1));
        }
        Set<String> expected = statements();
        assertThat(expected).hasSize(50);
        expected.removeAll(WITHOUT_A_STUDY);
        assertThat(reached).containsExactlyElementsOf(expected);
        WITHOUT_A_STUDY.forEach(statement -> assertThat(model).contains(statement + ": no included study"));
    }

    @Test
    void a_printed_reference_that_looks_mistaken_stays_and_bears_the_suspicion() {
        String walk = say("walk", "open-labour-market").replaceAll("\\s+", " ");
        assertThat(walk).contains("Holmes 2020, page 1").contains("(E20).").contains("Suspect: E20 names Frøyland");
        assertThat(wholeModel().split("Suspect: [EIF]\\d\\d", -1)).hasSize(1 + 10);
    }

    @Test
    void the_walk_from_being_valued_comes_to_the_authors_theme_the_sentence_the_report_and_both_coders() {
        assertThat(say("walk", "being-valued").replaceAll("\\s+", " "))
                .contains("Elements of the programme > The employment >")
                .contains("author's theme \"being valued as a worker\" retained by reviewer-1")
                .contains("as Table 2 of Baxter et al. 2024 lists it")
                .contains("Gustafsson 2018, page 1")
                .containsPattern("\\(E21\\)\\.\" reviewer-1, \\S+ reviewer-2, ");
    }

    @Test
    void the_96_themes_of_the_authors_all_belong_somewhere_and_what_the_publication_does_not_say_is_marked() {
        String themes = say("theme");
        assertThat(themes).contains("96 authors' themes").doesNotContain("belong to no code yet");
        String model = wholeModel().replaceAll("\\s+", " ");
        assertThat(model.split("(retained|merged) by ", -1)).hasSize(1 + 101);
        Matcher why = Pattern.compile("(?:retained|merged) by \\S+, \\S+: (\\S+ \\S+)")
                .matcher(model);
        while (why.find()) {
            assertThat(why.group(1)).matches("Illustrative: .*|as Table");
        }
    }

    @Test
    void the_logic_model_has_four_columns_with_the_9_published_themes_and_no_arrow() {
        assertThat(sandbox.read("reports/" + REVIEW + "/logic-model.csv")
                        .lines()
                        .skip(1)
                        .filter(line -> line.contains(",box,"))
                        .map(line -> line.split(",")[0] + " " + line.split(",")[4]))
                .containsExactly(
                        "element nature-of-support",
                        "element advisor",
                        "element employment",
                        "influencing-factor client-related",
                        "influencing-factor employer-related",
                        "influencing-factor programme-related",
                        "influencing-factor system-related",
                        "short-term-effect short-term-effects",
                        "long-term-effect longer-term-effects");
        assertThat(sandbox.read("reports/" + REVIEW + "/logic-model.svg"))
                .contains("No relations between themes were coded; none are drawn.")
                .doesNotContain("class=\"arrow");
    }
}
