// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
                column: short-term-effect
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
        assertThat(review.sandbox().read("reports/harbour/protocol.html"))
                .contains("it updates a review that was published");
    }

    @Test
    void aWrongKeyIsSaidWithWhatToWrite() {
        updates("studies: 12");
        Sandbox.Run run = review.run("run");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("neither a snapshot nor a source", "snapshot: NAME");
    }

    /** Amina alone appraises, the first two before the snapshot "appraised". */
    private void appraised() {
        review.sandbox().write("codebooks/instruments/boats.yml", AppraisedReview.CHECKLIST);
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        protocol + "\nappraisal:\n  instruments: [boats]\n  raters: 1\n");
        appraise("Okafor 1991");
        appraise("Okafor 1992");
        ok("snapshot", "appraised");
    }

    private void appraise(String report) {
        ok("appraise", "set", report, "q1", "Y");
        ok("appraise", "set", report, "q2", "N", "--comment", "thin");
        ok("appraise", "done", report);
    }

    @Test
    void everyQueueOfTheUpdateHoldsOnlyWhatIsNew() {
        appraised();
        search();
        assertThat(review.queue("amina"))
                .as("titles: neither the old ones nor the one that was exported again")
                .containsExactlyInAnyOrder("R" + review.id(5), "R" + review.id(6));
        assertThat(said("packet", "make", "--for", "bram")).contains("2 reports for bram");
        review.run("screen", "vote", review.id(5), "include");
        review.run("screen", "vote", review.id(6), "exclude");
        assertThat(said("packet", "make", "--for", "bram", "--stage", "full-text"))
                .contains("1 report for bram");
        assertThat(said("retrieval", "status")).contains("1 still to get");
        assertThat(said("retrieval", "list")).contains(review.id(5)).doesNotContain(review.id(1), review.id(3));
        assertThat(review.text("vote", review.id(5), "include").exitCode()).isZero();
        text(5, "The gulls made them proud.");
        assertThat(review.sandbox().answer("q\n", "code").out())
                .contains("Okafor 1995")
                .doesNotContain("Okafor 1991");
        assertThat(said("packet", "make", "--for", "amina", "--coding")).contains("1 report");
        assertThat(review.sandbox().answer("q\n", "appraise").out())
                .contains("Okafor 1995")
                .doesNotContain("Okafor 1991", "Okafor 1992");
        assertThat(said("screen", "status")).contains("title-abstract: 6 reports; 4 included, 2 excluded");
    }

    @Test
    void theChangesSinceASnapshotAreListedWithWhoAndWhyAndJudgementsStand() {
        ok("finding", "add", "Crews stay calm where the work itself is steady.", "--theme", "calm");
        ok("finding", "add", "Crews take pride in what their hands make.", "--theme", "pride");
        ok("confidence", "overall", "F1", "moderate", "--why", "few data");
        ok("confidence", "set", "F2", "coherence", "minor", "--why", "one account");
        appraised();
        search();
        screenTheUpdate();
        text(5, "The gulls made them proud. Luck had no part in it.");
        review.sandbox().answer("g 2\npride\n\nluck\nq\n", "code", "Okafor 1995");
        appraise("Okafor 1995");
        ok("appraise", "set", "Okafor 1991", "q2", "Y");
        assertThat(review.text("vote", review.id(2), "exclude", "--reason", "editorial")
                        .exitCode())
                .isZero();
        ok("codebook", "remove", "wellbeing", "--why", "too wide");
        ok("finding", "remove", "F2", "--why", "said elsewhere");
        ok("finding", "add", "Luck is what crews do not count on.", "--theme", "luck");
        ok("confidence", "set", "F1", "adequacy", "serious", "--why", "one study is left");
        ok("report", "changes", "--versus", "appraised");
        String csv = review.sandbox().read("reports/harbour/changes-since-appraised.csv");
        String page = review.sandbox().read("reports/harbour/changes-since-appraised.html");
        assertThat(csv.lines().toList())
                .anyMatch(line -> line.startsWith("studies,") && line.contains("Okafor 1995,in,,Okafor 1995"))
                .anyMatch(line -> line.contains("Okafor 1992,out,Okafor 1992,,")
                        && line.contains("excluded on full text: Editorial (amina, 20"))
                .anyMatch(line -> line.startsWith(
                        "themes,calm,Feeling calm,worse supported,\"2 studies, 2 passages\",\"1 study, 1 passage\""))
                .anyMatch(line -> line.contains("pride,Pride,better supported") && line.contains("more: Okafor 1995"))
                .anyMatch(line -> line.contains("luck,Luck,gained: rested on no study then"))
                .anyMatch(line -> line.contains("wellbeing,Wellbeing,lost") && line.endsWith(",removed"))
                .anyMatch(line -> line.startsWith("findings,F2,")
                        && line.contains("withdrawn")
                        && line.contains("said elsewhere"))
                .anyMatch(line -> line.startsWith("findings,F3,") && line.contains(",new,,"))
                .anyMatch(line -> line.startsWith("findings,F1,")
                        && line.contains("other studies,Okafor 1991; Okafor 1992 (no longer included),Okafor 1991"))
                .anyMatch(line -> line.startsWith("confidence,F1,")
                        && line.contains("Adequacy of data,not judged,Serious concerns,\"amina, 20"))
                .anyMatch(line -> line.startsWith("again,F1,"))
                .anyMatch(
                        line -> line.startsWith("appraisal,") && line.contains("Okafor 1991") && line.contains(",N,Y,"))
                .anyMatch(line -> line.contains("Okafor 1995,Boats checklist: appraised since,not included,2 answers"));
        assertThat(csv).as("the level that was judged stands").doesNotContain("Moderate confidence");
        assertThat(page).contains("To look at again", "<bdi>Okafor 1995</bdi>");
        ok("report", "changes", "--versus", "appraised");
        assertThat(review.sandbox().read("reports/harbour/changes-since-appraised.html"))
                .isEqualTo(page);
        assertThat(said("diff", "appraised"))
                .containsPattern("studies 2 2 1 1 0")
                .containsPattern("findings 2 2 1 1 0")
                .contains("F1/adequacy: Serious concerns", "appraisal answers");
    }

    @Test
    void theCommandsOfTheGuideDoWhatItSays() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/living-review.md"), StandardCharsets.UTF_8);
        String beginning = guide.substring(guide.indexOf("## From"), guide.indexOf("## What waits"));
        List<List<String>> commands = beginning
                .lines()
                .filter(line -> line.startsWith("sheaf "))
                .map(line -> line.substring("sheaf ".length()).replaceAll("\\s+#.*$", ""))
                .map(UpdatedReviewTest::words)
                .toList();
        assertThat(commands).hasSize(10);
        appraised();
        for (List<String> command : commands) {
            if (command.equals(List.of("run"))) {
                updates("snapshot: as published");
                search();
            }
            if (!command.equals(List.of("snapshot", "as published", "--why", "accepted on 3 March"))) {
                Sandbox.Run run = review.sandbox().answer("q\n", command.toArray(String[]::new));
                assertThat(run.exitCode())
                        .as(command + "\n" + run.out() + run.err())
                        .isZero();
            }
        }
        assertThat(review.number("previous_reports")).isEqualTo(2);
        assertThat(said("snapshot")).contains("as published", "first update");
    }

    /** As a shell would: words in quotation marks are one. */
    private static List<String> words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    @Test
    void whatIsTheSameIsSaidToBeTheSame() {
        ok("report", "changes", "--versus", "as published");
        assertThat(review.sandbox().read("reports/harbour/changes-since-as-published.html"))
                .contains("Nothing differs", "<p>Nothing.</p>");
        assertThat(said("report", "changes")).contains("Changes are those since a snapshot", "--versus");
        assertThat(said("report", "changes", "--versus", "never")).contains("There is: as published.");
    }
}
