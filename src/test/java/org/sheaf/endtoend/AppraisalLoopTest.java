// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One question after another in the terminal, with whole lines. */
class AppraisalLoopTest {
    @TempDir
    private Path folder;

    private AppraisedReview review = AppraisedReview.nothing();

    @BeforeEach
    void twoAreIncluded() {
        review = AppraisedReview.with(folder, 2);
    }

    @Test
    void itAsksEverythingAndHandsIn() {
        Sandbox.Run run = review.type("y\n3\nno word on themes\ne worth reading\nh\nq\n");
        assertThat(run.out())
                .contains("2 studies left --- Okafor 1991")
                .contains("1 Are the aims clear? (1 of 3)")
                .contains("- What they set out for")
                .contains("kept: 1 Aims: Y")
                .contains("(owes a comment)")
                .contains("kept: 2 Analysis: N; no word on themes")
                .contains("(3 of 3, may stay empty)")
                .contains("kept: 3 Value: worth reading")
                .contains("Everything that is owed is answered.")
                .contains("Okafor 1991: handed in; answers are shown once 1 more rater has handed in")
                .contains("3 answers kept, 1 of 2 studies handed in");
        assertThat(review.type("q\n").out()).contains("1 study left --- Okafor 1992");
    }

    @Test
    void itGoesOnWhereItWas() {
        review.type("Y (MM)\nq\n");
        assertThat(review.type("b\nq\n").out())
                .contains("2 Was the analysis rigorous? (2 of 3)")
                .contains("your answer: Y (MM)");
    }

    @Test
    void everyKeyDoesWhatItSays() {
        Sandbox.Run run = review.type("?\nf\nb\n9\nmaybe\nc said first\nx\nc said later\ns\nh\ns\nr\nq\n");
        assertThat(run.out())
                .contains("hand it in, once everything that is owed is answered")
                .contains("Okafor 1991: no full text came in")
                .contains("This is the first question.")
                .contains("There is no 9 on the screen.")
                .contains("\"maybe\" is no answer to 1 Aims")
                .contains("kept: 1 Aims: not reported; said first")
                .contains("The comment is kept with your answer.")
                .contains("--- Okafor 1992");
        assertThat(run.err()).contains("Okafor 1991 is not appraised whole: no answer to 2 Analysis");
    }

    @Test
    void anOwedCommentThatIsNotGivenIsAskedForAgain() {
        Sandbox.Run run = review.type("y\nn\n\nb\nc no themes\ns\ns\nh\nq\n");
        assertThat(run.out())
                .contains("A comment is still owed there")
                .contains("your answer: N")
                .contains("kept: 2 Analysis: N; no themes")
                .contains("Okafor 1991: handed in");
    }

    @Test
    void onlyTheKindOfStudyDecidesWhatIsAsked() {
        review.checklist("""
                name: Two kinds
                version: "1"
                answers:
                  - {code: Y, label: "Yes", meaning: good}
                  - {code: N, label: "No", meaning: poor}
                sections:
                  - id: kind
                    title: Kind
                    items:
                      - id: kind
                        label: Kind
                        question: Of what kind is it?
                        duty: branch
                        answers:
                          - {code: I, label: Interviews, meaning: neutral}
                          - {code: S, label: Survey, meaning: neutral}
                  - id: interviews
                    title: Interviews
                    when: {item: kind, is: [I]}
                    items:
                      - {id: i1, label: Depth, question: Are they deep?}
                  - id: surveys
                    title: Surveys
                    when: {item: kind, is: [S]}
                    items:
                      - {id: s1, label: Sample, question: Is the sample fair?}
                """);
        Sandbox.Run run = review.type("survey\ny\nh\ni\nn\nh\n");
        assertThat(run.out())
                .contains("Is the sample fair? (2 of 2)")
                .contains("Are they deep? (2 of 2)")
                .contains("4 answers kept, 2 of 2 studies handed in");
    }

    @Test
    void nothingWaitsOnceAllIsHandedInAndStrangersAreNotAsked() {
        review.type("y\ny\ns\nh\ny\ny\ns\nh\n");
        assertThat(review.type("").out()).contains("Nothing waits for you.");
        assertThat(review.as("stranger").type("q\n").exitCode()).isEqualTo(2);
    }
}
