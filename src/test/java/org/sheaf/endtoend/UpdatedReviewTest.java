// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review that was published, and is updated a year later by a further search. */
class UpdatedReviewTest {
    private static final String CODEBOOK = """
            version: 0
            codes:
              - id: wellbeing
                name: Wellbeing
              - id: calm
                name: Feeling calm
                parent: wellbeing
              - id: pride
                name: Pride
                parent: wellbeing
              - id: luck
                name: Luck
            """;

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    /** Of four reports two are included, one is excluded by its full text, one by its title. Two are coded. */
    @BeforeEach
    void aReviewThatWasPublished() {
        review = ScreenedReview.with(folder, 4, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
        }
        review.run("screen", "vote", review.id(4), "exclude");
        review.text("vote", review.id(1), "include");
        review.text("vote", review.id(2), "include");
        review.text("vote", review.id(3), "exclude", "--reason", "opinion");
        text(1, "The nets gave them calm. One man felt proud of his knots.");
        text(2, "Calm came with the evening.");
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
        review.sandbox().answer("g 2\ncalm\n\npride\nq\n", "code", "Okafor 1991");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1992");
        review.run("code", "done", "Okafor 1991");
        review.run("code", "done", "Okafor 1992");
        ok("snapshot", "as published", "--why", "submitted");
    }

    private void text(int report, String words) {
        review.sandbox().write(report + ".txt", "Results\n\n" + words + "\n");
        review.run("retrieval", "got", review.id(report), report + ".txt");
    }

    private Sandbox.Run ok(String... args) {
        Sandbox.Run run = review.run(args);
        assertThat(run.exitCode())
                .as(String.join(" ", args) + "\n" + run.out() + run.err())
                .isZero();
        return run;
    }

    private String said(String... args) {
        Sandbox.Run run = review.run(args);
        return (run.out() + run.err()).replaceAll("\\s+", " ");
    }

    private void updates(String... lines) {
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        protocol + "\nupdates:\n  " + String.join("\n  ", lines) + "\n");
    }

    /** Two new reports (5 and 6), and report 1 exported once more under another search. */
    private void search() {
        review.addReports(2);
        review.sandbox()
                .put(
                        "again.ris",
                        InventedExports.ris("Boats at dawn and who mends them", "Okafor, N.", 1991, "10.5555/w.1"));
        ok("run");
    }

    private void screenTheUpdate() {
        review.run("screen", "vote", review.id(5), "include");
        review.run("screen", "vote", review.id(6), "exclude");
        review.text("vote", review.id(5), "include");
        ok("run");
    }

    @Test
    void theFlowOfTheUpdateCountsWhatIsNewAndAddsUpWithThePreviousVersion() {
        updates("snapshot: as published");
        search();
        screenTheUpdate();
        assertThat(review.number("previous_studies")).isEqualTo(2);
        assertThat(review.number("previous_reports")).isEqualTo(2);
        assertThat(review.number("dbr_identified")).isEqualTo(3);
        assertThat(review.number("duplicates")).isEqualTo(1);
        assertThat(review.number("records_screened")).isEqualTo(2);
        assertThat(review.number("dbr_assessed")).isEqualTo(1);
        assertThat(review.number("new_studies")).isEqualTo(1);
        assertThat(review.number("total_studies")).isEqualTo(3);
        assertThat(review.number("total_reports")).isEqualTo(3);
        assertThat(review.findings()).isZero();
        assertThat(review.flow())
                .contains("of reports found for the previous version")
                .contains("as published")
                .doesNotContain("Studies of the previous version no longer included");
    }

    @Test
    void aStudyThatLeavesIsSaidInTheFlowWithItsReason() {
        updates("snapshot: as published");
        search();
        screenTheUpdate();
        assertThat(review.text("vote", review.id(2), "exclude", "--reason", "editorial")
                        .exitCode())
                .isZero();
        ok("run");
        assertThat(review.number("previous_studies")).isEqualTo(2);
        assertThat(review.number("no_longer_in_studies")).isEqualTo(1);
        assertThat(review.number("total_studies")).isEqualTo(2);
        assertThat(review.findings()).isZero();
        assertThat(review.flow()).contains("not any more: Okafor 1992", "Editorial");
    }

    @Test
    void beforeThereIsSuchASnapshotTheFlowWaitsForIt() {
        updates("snapshot: never taken");
        assertThat(said("report", "--list")).contains("the snapshot \"never taken\"");
        ok("run");
        ok("snapshot", "never taken");
        ok("run");
        assertThat(review.number("previous_reports")).isEqualTo(2);
        assertThat(review.number("dbr_identified")).isZero();
        assertThat(review.number("total_reports")).isEqualTo(2);
        assertThat(review.findings()).isZero();
    }

    @Test
    void aVersionPublishedElsewhereIsStated() {
        updates("studies: 12", "reports: 13", "source: \"Ito 2020, Figure 1\"");
        ok("run");
        assertThat(review.number("previous_studies")).isEqualTo(12);
        assertThat(review.number("new_studies")).isEqualTo(2);
        assertThat(review.number("total_reports")).isEqualTo(15);
        assertThat(review.findings()).isZero();
        assertThat(review.flow()).contains("13 stated: Ito 2020, Figure 1, and 2 counted here");
    }

    @Test
    void aWrongKeyIsSaidWithWhatToWrite() {
        updates("studies: 12");
        Sandbox.Run run = review.run("run");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("neither a snapshot nor a source", "snapshot: NAME");
    }
}
