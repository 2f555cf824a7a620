// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people coded, as matrices and pages. */
class CodingReportsTest {
    private static final String CODEBOOK = """
            version: 0
            codes:
              - id: wellbeing
                name: Wellbeing
                column: short-term-effect
              - id: calm
                name: Feeling calm
                definition: Being at ease while at work
                use-when: The speaker is at ease
                not-when: The speaker is merely tired
                example: Nothing worried me out there.
                parent: wellbeing
                level: descriptive
                origin: inductive
              - id: pride
                name: Pride <of the crew>
                definition: Thinking well of what one does
                parent: wellbeing
                origin: deductive
                source: A framework of moods
              - id: luck
                name: Luck
                definition: What nobody can help
            """;

    private static final List<String> PAGES = List.of(
            "codebook.html",
            "codebook.csv",
            "codebook-history.csv",
            "codebook.json",
            "themes.html",
            "themes.csv",
            "themes.json",
            "theme-matrix.html",
            "theme-matrix.csv",
            "theme-matrix.json",
            "theme-matrix.svg",
            "code-matrix.csv",
            "framework-chart.html",
            "framework-chart.csv");

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void threeIncludedReportsWithTexts() {
        review = ScreenedReview.with(folder, 3, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
        put(1, "The nets gave them calm. One man felt proud of his knots.");
        put(2, "Calm came with the evening.");
        put(3, "They were proud of the catch.");
    }

    private void put(int report, String text) {
        review.sandbox().write(report + ".txt", "Results\n\n" + text + "\n");
        review.run("retrieval", "got", review.id(report), report + ".txt");
    }

    /** Amina and bram code the first sentence alike; the third report supports pride by its authors' theme too. */
    private void code() {
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
        review.sandbox().answer("g 2\ncalm\nm the work itself\n\npride\nw 1-3\ncalm\nq\n", "code", "Okafor 1991");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1992");
        review.as("bram");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        review.run("code", "done", "Okafor 1991");
        review.as("amina");
        review.run("code", "done", "Okafor 1991");
        review.run("theme", "add", "Okafor 1993", "Proud of the catch", "--place", "p. 4");
        review.run("theme", "map", "Proud of the catch", "pride", "--retained", "--why", "their word");
        review.run("theme", "add", "Okafor 1993", "Bad weather");
        review.run("codebook", "memo", "calm", "close to rest");
    }

    private String page(String name) {
        return review.sandbox().read("reports/harbour/" + name);
    }

    private boolean isThere(String name) {
        return Files.exists(folder.resolve("reports/harbour/" + name));
    }

    @Test
    void whatIsCodedInAReportIsShownToOthersOnceAllWhoCodeItHaveCodedItWhole() {
        code();
        review.as("bram");
        review.run("code", "again", "Okafor 1991");
        review.run("run");
        assertThat(page("themes.html"))
                .contains("(4 more in reports that not all who code them have coded whole yet)")
                .doesNotContain("The nets gave them calm.")
                .contains("Calm came with the evening.");
        assertThat(review.run("walk", "pride").out())
                .doesNotContain("One man felt proud")
                .contains("3 coded passages of others are not shown");
        assertThat(review.run("walk", "calm").out())
                .as("one's own are")
                .contains("\"The nets gave them calm.\"")
                .contains("bram, 20")
                .contains("amina, 20");
        assertThat(review.run("audit").out())
                .as("who coded when, not what was noted beside it")
                .contains("code segment")
                .contains("close to rest")
                .doesNotContain("the work itself");
        assertThat(review.run("audit", "--about", "calm").out())
                .as("what was said of the code, not who gave it to what")
                .contains("codebook")
                .doesNotContain("code segment");
        review.run("code", "done", "Okafor 1991");
        review.run("run");
        assertThat(page("themes.html")).contains("The nets gave them calm.").doesNotContain("not all who code them");
    }

    @Test
    void whatPublicationsStateStandsBesideWhatWasCodedAndDifferencesAreNamed() {
        review.sandbox().write("codebooks/harbour/extraction.yml", """
                fields:
                  - id: states-wellbeing
                    label: Stated on wellbeing
                    theme: wellbeing
                  - id: states-luck
                    label: Stated on luck
                    theme: luck
                """);
        code();
        review.run("extract", "set", "Okafor 1991", "states-wellbeing", "not reported");
        review.run("extract", "set", "Okafor 1991", "states-luck", "good weather");
        review.run("extract", "set", "Okafor 1992", "states-wellbeing", "calm evenings");
        review.run("extract", "set", "Okafor 1993", "states-wellbeing", "not reported");
        review.run("run");
        assertThat(page("theme-contributions.csv").lines().map(String::strip))
                .containsExactly(
                        "report,code,theme,stated,passages,authors_themes,difference",
                        "Okafor 1991,wellbeing,Wellbeing,nothing,3,0,\"coded, not stated\"",
                        "Okafor 1991,luck,Luck,good weather,0,0,\"stated, not coded\"",
                        "Okafor 1992,wellbeing,Wellbeing,calm evenings,1,0,",
                        "Okafor 1993,wellbeing,Wellbeing,nothing,0,1,\"author's theme only, not stated\"");
        assertThat(page("theme-matrix.html")).contains("What publications state, beside what was coded");
        assertThat(review.run("matrix", "--stated").out())
                .contains("good weather")
                .contains("stated, not coded");
        review.sandbox().write("codebooks/harbour/extraction.yml", "fields:\n  - id: country\n");
        assertThat(review.run("matrix", "--stated").err()).contains("Give a field of extraction.yml `theme: CODE`");
    }

    @Test
    void memosAndRelationsOfACodeThatWasMergedStandOnTheOther() {
        code();
        review.run("theme", "relate", "calm", "leads-to", "luck", "--in", "Okafor 1991", "--why", "said there");
        review.run("codebook", "merge", "calm", "pride", "--why", "one mood");
        assertThat(review.run("walk", "pride").out()).contains("close to rest");
        review.run("run");
        assertThat(page("themes.html")).contains("said there");
    }

    @Test
    void whereNothingWasCodedThereIsNoPageAboutCoding() {
        review.run("run");
        assertThat(PAGES).noneMatch(this::isThere);
        assertThat(page("index.html")).doesNotContain("href=\"codebook.html\"");
        assertThat(review.run("matrix").out()).contains("Nothing is coded yet");
    }

    @Test
    void whereThereIsOnlyACodebookOnlyThatIsAPage() {
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
        review.run("run");
        assertThat(isThere("codebook.html")).isTrue();
        assertThat(isThere("themes.html")).isFalse();
    }

    @Test
    void theCodebookIsShownWithItsDevelopment() {
        code();
        review.run("codebook", "merge", "luck", "calm", "--why", "never apart");
        review.run("run");
        assertThat(page("codebook.html"))
                .contains("Being at ease while at work")
                .contains("The speaker is merely tired")
                .contains("close to rest")
                .contains("Pride &lt;of the crew&gt;")
                .contains("merged into calm")
                .contains("never apart")
                .contains("agreed in the team");
        assertThat(page("codebook-history.csv")).contains(",amina,never apart,luck,Luck,merged into calm");
        assertThat(page("index.html")).contains("3 codes, version 2");
    }

    @Test
    void theThemesLeadBackToAuthorsThemesPagesWordsAndCoders() {
        code();
        review.run("run");
        assertThat(page("themes.html"))
                .contains("<h3><bdi>Feeling calm</bdi>")
                .contains("<details>")
                .contains("The nets gave them calm.")
                .contains("the work itself")
                .contains("bram, ")
                .contains("Proud of the catch")
                .contains("their word")
                .contains("retained")
                .contains("Authors' themes that belong to no theme yet")
                .contains("Bad weather");
        assertThat(page("themes.csv")).contains("author's theme,Okafor 1993,p. 4,,Proud of the catch,retained,");
    }

    @Test
    void theMatrixCountsWhatTwoCodersCodedAlikeOnceAndNamesThemesThatRestOnOneStudy() {
        code();
        assertThat(review.run("matrix")
                        .out()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "code theme studies Okafor 1991 Okafor 1992 Okafor 1993",
                        "wellbeing Wellbeing 3 3p 1p 1t",
                        "calm Feeling calm 2 2p 1p");
        assertThat(review.run("matrix", "--without", "Okafor 1991", "--without", "Okafor 1992")
                        .out())
                .contains("1 theme would rest on nothing")
                .contains("calm  Feeling calm");
        assertThat(review.run("matrix", "--without", "Okafor 1991").out()).contains("Every theme that rests");
        review.run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one crew");
        assertThat(review.run("matrix", "--without", "Okafor 1992").out()).contains("calm  Feeling calm");
        review.run("run");
        assertThat(page("theme-matrix.html"))
                .contains("Studies without which a theme would rest on nothing")
                .contains("Okafor 1991; Okafor 1992");
        assertThat(page("theme-matrix.csv")).contains("calm,Feeling calm,1,1,2,3,0,0,,Okafor 1991; Okafor 1992,3,0,");
    }

    @Test
    void codesByCodesCountsPassagesThatOverlap() {
        code();
        assertThat(review.run("matrix", "--codes", "--format", "csv").out())
                .isEqualTo("\ufeffcode,name,calm,pride\ncalm,Feeling calm,3,1\npride,Pride <of the crew>,1,1\n");
    }

    @Test
    void themesStandByWhatWasExtracted() {
        code();
        review.run("extract", "set", "Okafor 1991", "country", "Norway");
        review.run("extract", "set", "Okafor 1992", "country", "Norway");
        review.run("extract", "set", "Okafor 1993", "country", "Chile");
        assertThat(review.run("matrix", "--by", "country")
                        .out()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .contains("code theme studies Chile Norway", "wellbeing Wellbeing 3 1s 1t 2s 4p");
        review.run("run");
        assertThat(page("theme-matrix.html")).contains("<bdi>Chile</bdi>; <bdi>Norway</bdi>");
        assertThat(review.run("matrix", "--by", "colour").err()).contains("has no field \"colour\"");
        assertThat(review.run("matrix", "--format", "pdf").err()).contains("There is no format \"pdf\"");
    }

    @Test
    void thePagesAreTheSameBytesWhenTheLedgerIsMadeAgain() throws IOException {
        code();
        review.run("run");
        List<String> before = PAGES.stream().map(this::page).toList();
        review.forgetDatabase();
        review.run("run");
        assertThat(PAGES.stream().map(this::page).toList()).isEqualTo(before);
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void everyPageSaysThatItIsIllustrative() throws IOException {
        code();
        Path protocol = folder.resolve("codebooks/harbour/protocol.yml");
        Files.writeString(protocol, Files.readString(protocol) + "\nillustrative: The answers are invented.\n");
        review.run("run");
        assertThat(PAGES.stream().filter(name -> name.endsWith("html") || name.endsWith("svg")))
                .allMatch(name -> page(name).contains("The answers are invented."));
    }
}
