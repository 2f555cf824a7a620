// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One field after another in the terminal, with whole lines. */
class ExtractionLoopTest {
    @TempDir
    private Path folder;

    private ExtractedReview review = ExtractedReview.in(Path.of(""));

    @BeforeEach
    void twoAreIncluded() {
        review = ExtractedReview.with(folder, 2);
        review.sandbox().write("codebooks/harbour/extraction.yml", """
                fields:
                  - id: country
                    label: Country
                  - id: model
                    label: Model
                    kind: choice
                    options: [IPS, Job club]
                  - id: people
                    label: Participants
                    kind: participants
                """);
    }

    @Test
    void itGoesOnWhereItWas() {
        Sandbox.Run first = review.type("e Norway\n2\nq\n");
        assertThat(first.out())
                .doesNotContain("Suggestions")
                .contains("6 fields left --- Okafor 1991")
                .contains("kept: Country: Norway")
                .contains("kept: Model: Job club")
                .contains("2 values, 4 left");
        assertThat(review.type("q\n").out())
                .contains("4 fields left --- Okafor 1991")
                .contains("Participants");
    }

    @Test
    void everyKeyDoesWhatItSays() {
        Sandbox.Run run = review.type("?\nx\n9\ns\ne dockers | 12-20\na\nr\nq\n");
        assertThat(run.out())
                .contains("kept: Country: not reported")
                .contains("There is no 9 on the screen.")
                .contains("kept: Participants: dockers: 12-20")
                .contains("Model")
                .contains("2 values");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Model: (not filled in)");
    }

    @Test
    void backTakesTheLastValueBackAndAsksAgain() {
        Sandbox.Run run = review.type("e Norwey\nb\ne Norway\nq\n");
        assertThat(run.out()).contains("taken back: Country").contains("1 value, 5 left");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Country: Norway");
        assertThat(review.type("b\nq\n").out()).contains("no value of this sitting");
    }

    @Test
    void aWrongAnswerIsSaidAndTheFieldStays() {
        Sandbox.Run run = review.type("s\ne walking\ne ips\nq\n");
        assertThat(run.out()).contains("is no option of \"Model\"").contains("kept: Model: IPS");
    }

    @Test
    void whatSomebodyElseHasBegunIsNotAskedOfTwo() {
        review.type("e Norway\nq\n");
        assertThat(review.as("bram").type("q\n").out()).contains("3 fields left --- Okafor 1992");
        review.as("stranger");
        assertThat(review.type("q\n").exitCode()).isEqualTo(2);
    }

    @Test
    void wordsOfTheTextAreFoundAndTheAnswerRestsOnThem() {
        review.sandbox().write("one.txt", "We met dockers in Norway. All dockers stayed.\n");
        review.sandbox().run("retrieval", "got", review.id(1), "one.txt");
        assertThat(review.type("q\n").out().split("Suggestions come by words alone", -1))
                .hasSize(2);
        Sandbox.Run run = review.type("f lighthouse\nf dockers\n2\ne Norway\nq\n");
        assertThat(run.out())
                .contains("\"lighthouse\" does not stand in the text")
                .contains("your answer will rest on page 1: ...t dockers in Norway. All dockers stayed");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("page 1: \"dockers\"");
        assertThat(review.type("f x\nq\n").out()).doesNotContain("1  ");
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        review.type("x\nx\nx\nx\nx\nx\n");
        assertThat(review.type("").out()).contains("Nothing waits for you");
    }

    @Test
    void aMistakeInTheFormIsSaidAndTheRestIsAsked() {
        review.sandbox().write("codebooks/harbour/extraction.yml", "fields:\n  - id: country\n    lable: Country\n");
        Sandbox.Run run = review.type("q\n");
        assertThat(run.err()).contains("extraction.yml:3").contains("Did you mean \"label\"?");
        assertThat(run.out()).contains("2 fields left");
    }
}
