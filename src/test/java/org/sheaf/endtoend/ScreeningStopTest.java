// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decision to read no further: what it leaves unread, what stays to be finished, and where it stands in the flow. */
class ScreeningStopTest {
    private static final int REPORTS = 12;

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void makeReview() {
        review = ScreenedReview.with(folder, REPORTS, 1);
    }

    /** Amina votes on the first reports: the first is in, the others are out. */
    private void amina(int reports) {
        votes("amina", reports);
    }

    private void votes(String person, int reports) {
        review.as(person);
        for (int i = 1; i <= reports; i++) {
            review.run("screen", "vote", review.id(i), i == 1 ? "include" : "exclude");
        }
    }

    private Sandbox.Run stop(String... more) {
        review.as("emre");
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"screen", "stop", "--because", "No money for the rest"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return review.run(args);
    }

    private Sandbox.Run resume() {
        review.as("emre");
        return review.run("screen", "resume", "--because", "There is money now");
    }

    private String status() {
        return review.run("screen", "status", "--stage", "title-abstract").out();
    }

    private String decisions(String person) {
        return review.sandbox().read("corpus/harbour/decisions/" + person + ".jsonl");
    }

    @Test
    void aStopLeavesUnreadWhatNobodyVotedOnAndSaysWhatTheRuleCanClaim() {
        amina(7);
        Sandbox.Run run = stop("--stage", "title-abstract");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Of 12 reports 7 are screened, 1 of these included; 5 are left unread.")
                .contains("The stopping rule did not yet allow it: all that can be claimed with 95% confidence is that")
                .contains("target 95%");
        assertThat(run.err()).contains("The stop stands all the same").doesNotContain("to be finished");
        assertThat(status())
                .contains("0 wait for votes, 5 left unread")
                .contains("by emre: No money for the rest")
                .containsPattern("amina +7 +0 ");
    }

    @Test
    void theDecisionKeepsHowTheStageStoodWithoutNamingAnybodyElse() {
        amina(7);
        stop("--target", "0.8");
        assertThat(decisions("emre"))
                .contains("\"kind\":\"stop-screening\"")
                .contains("\"total\":\"12\"")
                .contains("\"screened\":\"7\"")
                .contains("\"included\":\"1\"")
                .contains("\"left\":\"5\"")
                .contains("\"target\":\"0.8\"")
                .containsPattern("\"p_value\":\"[01]\\.[0-9]{6}\"")
                .containsPattern("\"recall_claimed\":\"0\\.[0-9]{6}\"")
                .contains("\"allowed\":\"no\"")
                .contains("\"order\":\"plain\"")
                .contains("\"why\":\"No money for the rest\"")
                .doesNotContain("amina");
    }

    @Test
    void whereNothingWasFoundNoRecallIsClaimedAndTheStopIsKeptAllTheSame() {
        review.as("amina");
        review.run("screen", "vote", review.id(1), "exclude");
        assertThat(stop().out()).contains("nothing relevant had been found, so no recall can be claimed");
        assertThat(decisions("emre")).contains("\"p_value\":\"1.000000\"").doesNotContain("recall_claimed");
    }

    @Test
    void whereTheRuleAllowsItTheDecisionSaysSoAndStoppingNamesTheCommand() {
        amina(7);
        // with one found of seven, less than a tenth would be eleven in all: more than can be among the five left
        assertThat(review.run("screen", "stopping", "--target", "0.1").err()).contains("sheaf screen stop --because");
        Sandbox.Run run = stop("--target", "0.1");
        assertThat(run.out()).contains("The stopping rule allowed it: with 95% confidence at least");
        assertThat(run.err()).isEmpty();
        assertThat(decisions("emre")).contains("\"allowed\":\"yes\"");
        assertThat(review.run("screen", "stopping", "--target", "0.1").err()).doesNotContain("screen stop --because");
    }

    @Test
    void aStoppedStageHandsOutNothingAndSaysHowToGoOn() {
        amina(7);
        assertThat(review.queue("amina")).hasSize(5);
        stop();
        assertThat(review.queue("amina")).isEmpty();
        Sandbox.Run sitting = review.sandbox().answer("q\n", "screen", "--stage", "title-abstract");
        assertThat(sitting.out()).contains("Nothing waits for your vote");
        assertThat(sitting.err())
                .contains("was stopped")
                .contains("5 reports are left unread")
                .contains("sheaf screen resume --stage title-abstract");
        assertThat(review.run("screen", "assign", "--to", "bram").err()).contains("Nothing is left to give out");
    }

    @Test
    void theFlowCountsAStoppedStageAndSaysThatNobodyExcludedWhatWasLeftUnread() {
        amina(7);
        review.run("report");
        assertThat(review.flow()).contains("is under way: 5 of 12 not decided");
        stop();
        review.run("report");
        assertThat(review.number("records_screened")).isEqualTo(7);
        assertThat(review.number("records_excluded")).isEqualTo(6);
        assertThat(review.number("excluded_other")).isEqualTo(5);
        assertThat(review.number("excluded_automatic")).isZero();
        assertThat(review.findings()).isZero();
        assertThat(review.flow())
                .contains("not screened: screening was stopped")
                .contains("was stopped by emre")
                .contains("No money for the rest.")
                .contains("The stopping rule did not yet allow it")
                .doesNotContain("under way");
    }

    @Test
    void inALearnedOrderWhatWasLeftUnreadStandsInTheBoxOfAutomationTools() {
        review.as("amina");
        review.run("screen", "order", "learned", "--seed", "3");
        amina(7);
        stop();
        review.run("report");
        assertThat(review.number("excluded_automatic")).isEqualTo(5);
        assertThat(review.number("excluded_other")).isZero();
        assertThat(review.number("records_screened")).isEqualTo(7);
        assertThat(review.findings()).isZero();
        assertThat(review.flow())
                .contains("ranked last and not screened: screening was stopped")
                .contains("in the order that the model sheaf")
                .contains("Not screened, with the help of automation tools: n = 5")
                .contains("Excluded by people: n = 6");
    }

    @Test
    void theNextStageBeginsAndItsNumbersFollowFromThoseOfTheStoppedOne() {
        amina(7);
        stop();
        review.as("bram");
        assertThat(review.text("vote", review.id(1), "include").exitCode()).isZero();
        review.run("report");
        assertThat(review.number("records_screened")).isEqualTo(7);
        assertThat(review.number("dbr_sought_reports")).isEqualTo(1);
        assertThat(review.number("new_reports")).isEqualTo(1);
        assertThat(review.findings()).isZero();
    }

    @Test
    void aVoteOnAReportThatWasLeftUnreadCountsAndTheReportIsRead() {
        amina(7);
        stop();
        review.as("bram");
        Sandbox.Run vote = review.run("screen", "vote", review.id(9), "include");
        assertThat(vote.exitCode()).as(vote.err()).isZero();
        assertThat(status()).contains("12 reports; 2 included").contains("4 left unread");
        review.run("report");
        assertThat(review.number("records_screened")).isEqualTo(8);
        assertThat(review.number("excluded_other")).isEqualTo(4);
    }

    @Test
    void aReportLeftUnreadThatTurnsOutToBeOneThatWasReadIsRead() {
        amina(7);
        stop();
        review.run("dedupe", "join", review.id(2), review.id(12), "--why", "the same paper");
        assertThat(status()).contains("11 reports;").contains("4 left unread");
        review.run("dedupe", "split", review.id(12), "--why", "no, it is not");
        assertThat(status()).contains("12 reports;").contains("5 left unread");
    }

    @Test
    void whatComesApartFromAReportThatWasReadWaitsBecauseTheStopDidNotLeaveItUnread() {
        amina(7);
        review.run("dedupe", "join", review.id(2), review.id(12), "--why", "the same paper");
        assertThat(stop().out()).contains("4 are left unread");
        review.run("dedupe", "split", review.id(12), "--why", "no, it is not");
        assertThat(status()).contains("12 reports;").contains("1 wait for votes, 4 left unread");
    }

    @Test
    void whatIsImportedAfterTheStopWaitsAsBeforeUntilItIsReadOrAnotherStopCoversIt() {
        amina(7);
        stop();
        review.addReports(2);
        assertThat(status()).contains("14 reports;").contains("2 wait for votes, 5 left unread");
        assertThat(review.queue("amina")).hasSize(2);
        review.run("report");
        assertThat(review.flow()).contains("is under way: 2 of 14 not decided, beside 5 left unread");
        review.as("amina");
        review.run("screen", "vote", review.id(13), "exclude");
        Sandbox.Run again = stop();
        assertThat(again.out()).contains("Of 14 reports 8 are screened").contains("1 is left unread.");
        assertThat(status()).contains("0 wait for votes, 6 left unread");
        review.run("report");
        assertThat(review.number("excluded_other")).isEqualTo(6);
        assertThat(review.findings()).isZero();
    }

    @Test
    void aResumedStageWaitsForVotesAgainAndBothDecisionsStay() {
        amina(7);
        stop();
        assertThat(resume().out()).contains("screening goes on; 5 reports wait for votes again");
        assertThat(status())
                .contains("5 wait for votes")
                .doesNotContain("unread")
                .doesNotContain("stopped");
        assertThat(review.queue("amina")).hasSize(5);
        review.run("report");
        assertThat(review.flow()).contains("is under way: 5 of 12 not decided").doesNotContain("was stopped");
        assertThat(review.sandbox().read("reports/harbour/stopping.html"))
                .contains("Screening was stopped")
                .contains("Taken back")
                .contains("There is money now");
        assertThat(stop().out()).contains("5 are left unread");
        assertThat(decisions("emre")).contains("stop-screening").contains("resume-screening");
    }

    @Test
    void thePageOfFindsAgainstEffortShowsTheDecision() {
        amina(7);
        stop();
        review.run("report");
        assertThat(review.sandbox().read("reports/harbour/stopping.html"))
                .contains("Screening was stopped")
                .contains("by <bdi>emre</bdi>")
                .contains("5 were left unread")
                .contains("Left unread: screening was stopped")
                .doesNotContain("Taken back");
        assertThat(review.sandbox().read("reports/harbour/stopping.json")).contains("\"left\" : 5");
        assertThat(review.sandbox().read("reports/harbour/screening.html"))
                .contains("Left unread: screening was stopped");
        assertThat(review.run("screen", "stopping").out())
                .contains("7 of 12 reports screened, 1 included; 5 left unread")
                .contains("by emre: No money for the rest");
    }

    @Test
    void aReportThatIsSetAsideIsNotAmongWhatWasLeftUnread() {
        amina(7);
        review.run("screen", "set-aside", review.id(8), "ongoing", "--why", "ends next year");
        Sandbox.Run run = stop();
        assertThat(run.out()).contains("4 are left unread");
        assertThat(run.err()).contains("1 report stays set aside");
        review.run("report");
        assertThat(review.number("records_screened")).isEqualTo(8);
        assertThat(review.findings()).isZero();
    }

    @Test
    void aLeadMayStopAndWhomTheProtocolNamesToSettleAndNobodyElseWhoVotes() {
        amina(7);
        Sandbox.Run voter = review.run("screen", "stop", "--because", "enough");
        assertThat(voter.exitCode()).isEqualTo(2);
        assertThat(voter.err())
                .contains("amina may not say when screening stops at the stage \"title-abstract\"")
                .contains("Who may: emre");
        review.as("zed");
        assertThat(review.run("screen", "stop", "--because", "enough").err())
                .contains("The protocol does not name zed");
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        protocol.replaceFirst("id: title-abstract", "id: title-abstract\n    settle: dilek"));
        review.as("amina");
        assertThat(review.run("screen", "stop", "--because", "enough").err()).contains("Who may: dilek, emre");
        review.as("dilek");
        assertThat(review.run("screen", "stop", "--because", "enough").exitCode())
                .isZero();
        review.as("amina");
        assertThat(review.run("screen", "resume", "--because", "no").err()).contains("amina may not say");
    }

    @Test
    void whereTheProtocolNamesNeitherLeadNorAdjudicatorThoseWhoVoteMayStop() {
        amina(7);
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox().write("codebooks/harbour/protocol.yml", protocol.replace("[lead]", "[coder]"));
        review.as("emre");
        assertThat(review.run("screen", "stop", "--because", "enough").err()).contains("emre may not vote");
        review.as("amina");
        assertThat(review.run("screen", "stop", "--because", "enough").exitCode())
                .isZero();
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        review.as("emre");
        assertThat(stop().err()).contains("Nobody has voted on anything at the stage \"title-abstract\"");
        amina(7);
        assertThat(stop("--stage", "titles").err()).contains("There is no stage \"titles\"");
        assertThat(review.run("screen", "stop").err()).contains("Say why").contains("sheaf screen stop --because");
        assertThat(review.run("screen", "stop", "--because", "  ").exitCode()).isEqualTo(2);
        assertThat(stop("--target", "95").err()).contains("95% is written 0.95");
        assertThat(stop("--stage", "full-text").err())
                .contains("Full texts are all read")
                .contains("sheaf retrieval missing");
        assertThat(resume().err()).contains("Screening is not stopped at the stage \"title-abstract\"");
        stop();
        Sandbox.Run twice = stop();
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err())
                .contains("was stopped already")
                .contains("by emre: No money for the rest")
                .contains("sheaf screen resume");
        assertThat(review.run("screen", "resume").err()).contains("Say why");
        resume();
        assertThat(resume().exitCode()).isEqualTo(2);
        amina(REPORTS);
        assertThat(stop().err()).contains("Nothing is left unread at the stage \"title-abstract\"");
    }

    @Test
    void allIsTheSameWhenTheDatabaseIsBuiltAgainFromTheLines() {
        amina(7);
        stop();
        review.addReports(2);
        review.as("bram");
        review.run("screen", "vote", review.id(9), "exclude");
        review.run("screen", "vote", review.id(13), "exclude");
        stop();
        String before = status();
        review.run("report");
        String flow = review.flow();
        String page = review.sandbox().read("reports/harbour/stopping.html");
        Folders.delete(folder.resolve(".sheaf"));
        review.forgetDatabase();
        review.as("emre");
        review.run("run");
        assertThat(status()).isEqualTo(before).contains("5 left unread");
        assertThat(review.flow()).isEqualTo(flow);
        assertThat(review.sandbox().read("reports/harbour/stopping.html")).isEqualTo(page);
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void anArchiveHoldsTheDecision() {
        amina(7);
        stop();
        review.run("run");
        String before = status();
        review.run("archive", "a.zip");
        assertThat(review.run("restore", "a.zip", "again").exitCode()).isZero();
        Sandbox again = new Sandbox(folder.resolve("again"));
        assertThat(again.run("verify").exitCode()).isZero();
        again.run("whoami", "emre");
        assertThat(again.run("screen", "status", "--stage", "title-abstract").out())
                .isEqualTo(before)
                .contains("5 left unread");
    }

    @Test
    void theAuditSaysWhoStoppedWhenAndWhy() {
        amina(7);
        stop();
        resume();
        assertThat(review.run("audit", "--step", "stop screening").out())
                .contains("emre")
                .contains("No money for the rest");
        assertThat(review.run("audit", "--step", "resume screening").out()).contains("There is money now");
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void whenThePersonWhoStoppedIsErasedTheDecisionStays() {
        amina(7);
        stop();
        review.run("run");
        review.as("amina");
        Sandbox.Run erased = review.run("erase", "--person", "emre", "--why", "asked for", "--also-files");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        review.run("run");
        assertThat(status()).contains("5 left unread").contains("by erased-1").doesNotContain("emre");
        assertThat(review.flow()).contains("stopped by erased-1").doesNotContain("by emre");
        assertThat(review.number("excluded_other")).isEqualTo(5);
        assertThat(review.run("verify").exitCode()).isLessThan(2);
    }

    @Test
    void aPacketOfAStoppedStageHoldsNothingThatWasLeftUnread() {
        amina(7);
        stop();
        assertThat(review.run("packet", "make", "--for", "bram", "--stage", "title-abstract")
                        .out())
                .contains("Nothing waits for bram");
        review.addReports(2);
        assertThat(review.run("packet", "make", "--for", "bram", "--stage", "title-abstract")
                        .out())
                .contains("2 reports for bram");
    }

    @Test
    void votesOfAPacketThatWasOnItsWayCountAndTheirReportsAreRead() {
        amina(7);
        review.run("packet", "make", "--for", "bram", "--stage", "title-abstract", "-o", "bram.sheaf-packet");
        stop();
        review.sandbox().answer("i\ne\nq\n", "screen", "--packet", "bram.sheaf-packet");
        Sandbox.Run merged = review.run("packet", "merge", "bram.sheaf-packet");
        assertThat(merged.err())
                .contains("was left unread when screening was stopped")
                .contains("The vote counts");
        assertThat(status()).contains("2 included, 7 excluded").contains("3 left unread");
    }
}
