// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are neither included nor excluded, and reasons that change after people voted. */
class SetAsideTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void makeReview() {
        review = ScreenedReview.with(folder, 4, 2);
    }

    @Test
    void aReportSetAsideWaitsForNobodyAndComesBackWhenThatIsTakenBack() {
        review.as("amina");
        review.run("screen", "vote", review.id(1), "include");
        assertThat(review.run("screen", "set-aside", review.id(1), "awaiting", "--why", "authors asked for data")
                        .out())
                .contains("awaiting classification");
        assertThat(review.run("screen", "status").out()).contains("1 set aside");
        Sandbox.Run vote = review.run("screen", "vote", review.id(1), "exclude");
        assertThat(vote.exitCode()).isEqualTo(2);
        assertThat(vote.err()).contains("is set aside: awaiting classification").contains("bring-back");
        assertThat(review.run("screen", "bring-back", review.id(1), "--why", "they answered")
                        .out())
                .contains("1 of 2 votes");
        Sandbox.Run again = review.run("screen", "bring-back", review.id(1));
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is not set aside");
    }

    @Test
    void eachKindHasItsPlaceInTheFlowAndEverythingAddsUp() {
        for (String person : new String[] {"amina", "bram"}) {
            review.as(person);
            review.run("screen", "vote", review.id(1), "include");
            review.run("screen", "vote", review.id(2), "include");
            review.run("screen", "vote", review.id(3), "include");
        }
        review.run("screen", "set-aside", review.id(4), "ongoing", "--why", "ends next year");
        review.run("report");
        assertThat(review.flow())
                .contains("Records set aside on title and abstract")
                .contains("ongoing study");
        review.text("set-aside", review.id(1), "awaiting", "--why", "abstract only");
        review.text("set-aside", review.id(2), "ongoing", "--why", "registered, not finished");
        review.text("set-aside", review.id(3), "not-retrieved", "--why", "no library has it");
        review.run("report");
        assertThat(review.flow())
                .contains("Reports awaiting classification")
                .contains("Reports of ongoing studies")
                .contains("\"key\" : \"dbr_notretrieved_reports\"")
                .doesNotContain("does not hold");
        assertThat(review.number("dbr_sought_reports")).isEqualTo(3);
        assertThat(review.number("dbr_notretrieved_reports")).isEqualTo(1);
        assertThat(review.number("dbr_assessed")).isEqualTo(2);
        assertThat(review.number("awaiting_classification")).isEqualTo(1);
        assertThat(review.number("ongoing_reports")).isEqualTo(1);
        assertThat(review.number("dbr_excluded")).isZero();
        assertThat(review.findings()).isZero();
    }

    @Test
    void whatCannotBeIsSaid() {
        review.as("amina");
        assertThat(review.run("screen", "set-aside", review.id(1), "later", "--why", "x")
                        .err())
                .contains("Write awaiting, ongoing or not-retrieved");
        assertThat(review.run("screen", "set-aside", review.id(1), "not-retrieved", "--why", "x")
                        .err())
                .contains("Full texts are not sought at the stage");
        assertThat(review.text("set-aside", review.id(1), "awaiting", "--why", "x")
                        .err())
                .contains("is not at the stage");
        assertThat(review.run("screen", "set-aside", review.id(1), "awaiting").exitCode())
                .isEqualTo(2);
        review.as("zed");
        assertThat(review.run("screen", "set-aside", review.id(1), "awaiting", "--why", "x")
                        .err())
                .contains("The protocol does not name zed");
    }

    @Test
    void whatWasSetAsideIsRebuiltFromTheLines() {
        review.as("amina");
        review.run("screen", "set-aside", review.id(1), "awaiting", "--why", "x");
        review.run("screen", "set-aside", review.id(2), "ongoing", "--why", "x");
        review.run("screen", "bring-back", review.id(2));
        String before = review.run("screen", "status").out();
        review.forgetDatabase();
        review.run("run");
        assertThat(review.run("screen", "status").out()).isEqualTo(before).contains("1 set aside");
    }

    /** Both have the first report excluded at full text, for different reasons. */
    private void differInReasons() {
        for (String person : new String[] {"amina", "bram"}) {
            review.as(person);
            review.run("screen", "vote", review.id(1), "include");
            review.run("screen", "vote", review.id(2), "exclude");
            review.run("screen", "vote", review.id(3), "exclude");
            review.run("screen", "vote", review.id(4), "exclude");
        }
        review.text("vote", review.id(1), "exclude", "--reason", "editorial");
        review.as("amina");
        review.text("vote", review.id(1), "exclude", "--reason", "opinion");
    }

    @Test
    void aConflictAboutReasonsThatAreMergedIsNoneAnyMoreAndVotesStay() {
        differInReasons();
        assertThat(review.text("conflicts").out()).contains("1 open conflict");
        Sandbox.Run merged = review.run("screen", "reason", "merge", "editorial", "opinion", "--why", "the same");
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(merged.out())
                .contains("change the outcome of 1 report")
                .contains("in conflict before, excluded: opinion now");
        assertThat(merged.err()).contains("is still listed");
        assertThat(review.text("conflicts").out())
                .contains("bram: exclude: Editorial")
                .contains("no conflict any more")
                .contains("0 open conflicts");
        assertThat(review.run("screen", "reason").out()).contains("in conflict before");
        review.run("report");
        assertThat(review.flow()).contains("Opinion without data").doesNotContain("Editorial");
        review.forgetDatabase();
        review.run("run");
        assertThat(review.text("conflicts").out()).contains("0 open conflicts");
        assertThat(review.run("screen", "reason", "unmerge", "editorial").out())
                .contains("excluded: opinion before, in conflict now");
    }

    @Test
    void aReasonThatIsInNoFileAnyMoreIsAProblemUntilItIsSaidWhatTookItsPlace() {
        differInReasons();
        review.eligibility("opinion", "comment");
        Sandbox.Run status = review.run("screen", "status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.err()).contains("\"editorial\"").contains("reason rename editorial NEW");
        assertThat(review.run("report").err()).contains("\"editorial\"");
        Sandbox.Run renamed = review.run("screen", "reason", "rename", "editorial", "comment");
        assertThat(renamed.exitCode()).as(renamed.err()).isZero();
        assertThat(review.run("screen", "status").exitCode()).isZero();
        assertThat(review.text("conflicts").out()).contains("1 open conflict");
    }

    @Test
    void reasonsThatAreNotThereAndCirclesAreRefused() {
        differInReasons();
        assertThat(review.run("screen", "reason", "merge", "editorial", "opinions", "--why", "x")
                        .err())
                .contains("lists no reason \"opinions\"")
                .contains("Did you mean \"opinion\"?");
        assertThat(review.run("screen", "reason", "merge", "editor", "opinion", "--why", "x")
                        .err())
                .contains("No vote names the reason \"editor\"");
        assertThat(review.run("screen", "reason", "merge", "opinion", "opinion", "--why", "x")
                        .err())
                .contains("is merged into nothing");
        assertThat(review.run("screen", "reason", "rename", "editorial", "opinion")
                        .err())
                .contains("still lists \"editorial\"");
        review.run("screen", "reason", "merge", "editorial", "opinion", "--why", "x");
        Sandbox.Run circle = review.run("screen", "reason", "merge", "opinion", "editorial", "--why", "x");
        assertThat(circle.exitCode()).isEqualTo(2);
        assertThat(circle.err()).contains("would be a circle");
        review.as("zed");
        assertThat(review.run("screen", "reason", "unmerge", "editorial").err())
                .contains("The protocol does not name zed");
    }
}
