// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two reviewers and a lead do while they screen, command by command. */
class ScreeningCommandsTest {
    private static final String ELIGIBILITY = """
            criteria:
              - id: population
                element: Population
                eligible: Adults who fish for a living
            reasons:
              - id: population
                name: Other population
                criterion: population
              - id: opinion
                name: Opinion without data
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "init",
                "harbour",
                "--title",
                "Work at sea",
                "--question",
                "What helps?",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina:reviewer",
                "--reviewer",
                "bram=Bram:reviewer",
                "--reviewer",
                "carys=Carys:lead",
                "--stage",
                "title-abstract=2",
                "--stage",
                "full-text=2",
                "--synthesis",
                "main=Main");
        sandbox.write("codebooks/harbour/eligibility.yml", ELIGIBILITY);
        sandbox.run("whoami", "amina");
        sandbox.put(
                "a.ris",
                InventedExports.ris("Boats at dawn and who mends them", "Okafor, N.", 2019, "10.5555/a.1")
                        + InventedExports.ris("Nets at noon in small harbours", "Lindqvist, P.", 2020, "10.5555/a.2")
                        + InventedExports.ris("Lamps at night on long piers", "Marsh, Q.", 2021, "10.5555/a.3"));
        sandbox.run("run");
    }

    @Test
    void aLoopTakesVotesAndGoesOnWhereItWas() {
        as("amina");
        Sandbox.Run run = sandbox.answer("i\ne 2\nq\n", "screen");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("kept: include").contains("kept: exclude: Opinion without data");
        assertThat(run.out()).contains("2 votes, 1 left");
        Sandbox.Run next = sandbox.answer("u\n", "screen");
        assertThat(next.out()).contains("1 report left").contains("1 vote, 0 left");
        assertThat(sandbox.answer("i\n", "screen").out()).contains("Nothing waits for your vote");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")
                        .lines()
                        .filter(line -> line.contains("\"vote\"")))
                .hasSize(3);
    }

    @Test
    void aWordThatOnlyBeginsLikeAKeyIsNoVote() {
        as("amina");
        Sandbox.Run run = sandbox.answer("undo\nexit\nidea\nq\n", "screen");
        assertThat(run.out())
                .doesNotContain("kept:")
                .contains("0 votes, 3 left")
                .contains("take back your last vote");
        run = sandbox.answer("n needs a second look\nInclude\nq\n", "screen");
        assertThat(run.out()).contains("beside your vote: needs a second look").contains("kept: include");
        run.err()
                .lines()
                .filter(line -> line.contains("[i]nclude"))
                .forEach(line -> assertThat(line.split("> ")[0]).hasSizeLessThan(80));
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).contains("needs a second look");
    }

    @Test
    void nobodySeesAnothersVoteBeforeVoting() {
        as("amina");
        sandbox.answer("n only opinions here\ne 1\ne 1\ne 1\n", "screen");
        as("bram");
        assertThat(sandbox.run("audit").out()).contains("vote").doesNotContain("only opinions");
        assertThat(sandbox.run("audit", "--about", "exclude").out()).doesNotContain("amina");
        assertThat(sandbox.run("audit", "--about", "population").out()).doesNotContain("amina");
        Sandbox.Run run = sandbox.answer("q\n", "screen");
        assertThat(run.out()).doesNotContain("amina").doesNotContain("exclude:");
        assertThat(sandbox.run("screen", "conflicts").out())
                .doesNotContain("amina")
                .contains("0 open conflicts");
        assertThat(sandbox.run("screen", "status").out()).contains("3 wait for votes");
    }

    @Test
    void aStageThatIsNotIndependentShowsTheFirstVoteToTheSecond() {
        String protocol = sandbox.read("codebooks/harbour/protocol.yml");
        sandbox.write(
                "codebooks/harbour/protocol.yml", protocol.replaceFirst("votes: 2", "votes: 2\n    independent: no"));
        as("amina");
        sandbox.answer("e 1\nq\n", "screen");
        as("bram");
        assertThat(sandbox.answer("q\n", "screen").out()
                        + sandbox.answer("s\nq\n", "screen").out()
                        + sandbox.answer("s\ns\nq\n", "screen").out())
                .contains("amina voted: exclude: Other population");
    }

    @Test
    void votesThatDifferAreAConflictThatTheLeadSettlesAndTheVotesStay() {
        as("amina");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "include", "--note", "boats count");
        as("bram");
        assertThat(sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "exclude", "--reason", "opinion")
                        .out())
                .contains("in conflict");
        String conflicts = sandbox.run("screen", "conflicts").out();
        assertThat(conflicts)
                .contains("Boats at dawn")
                .contains("one would exclude it, another would not")
                .contains("amina: include (boats count)")
                .contains("bram: exclude: Opinion without data")
                .contains("1 open conflict, 0 settled");
        as("carys");
        assertThat(sandbox.run("screen", "settle", sandbox.idOf("a.ris", 1), "include", "--why", "has data after all")
                        .out())
                .contains("included (settled)");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("by carys (third person): include (has data after all)")
                .contains("amina: include")
                .contains("bram: exclude")
                .contains("0 open conflicts, 1 settled");
        as("amina");
        Sandbox.Run late =
                sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "exclude", "--stage", "title-abstract");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.err()).contains("was settled by carys");
    }

    @Test
    void thoseWhoVotedEnterWhatTheyAgreedOn() {
        as("amina");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "include");
        as("bram");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "exclude");
        sandbox.run("screen", "settle", sandbox.idOf("a.ris", 1), "exclude", "--why", "talked about it");
        assertThat(sandbox.run("screen", "conflicts").out()).contains("by bram (consensus): exclude");
    }

    @Test
    void aChangedMindIsANewVoteAndUndoTakesBackTheLast() {
        as("amina");
        String id = sandbox.idOf("a.ris", 1);
        sandbox.run("screen", "vote", id, "include");
        assertThat(sandbox.run("screen", "vote", id, "include").out()).contains("nothing new");
        sandbox.run("screen", "vote", id, "exclude");
        assertThat(sandbox.run("audit", "--step", "vote").out().lines().filter(line -> line.contains("amina")))
                .hasSize(2);
        Sandbox.Run back = sandbox.answer("b\nq\n", "screen");
        assertThat(back.exitCode()).isZero();
        assertThat(sandbox.run("audit", "--step", "undo").out()).contains("amina");
        as("bram");
        sandbox.run("screen", "vote", id, "include");
        assertThat(sandbox.run("screen", "status").out()).contains("1 included");
    }

    @Test
    void fullTextsAreThoseThatWentOnAndAnExclusionHasItsReason() {
        String one = sandbox.idOf("a.ris", 1);
        for (String person : new String[] {"amina", "bram"}) {
            as(person);
            sandbox.run("screen", "vote", one, "include");
            sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "exclude");
        }
        as("amina");
        assertThat(sandbox.run("screen", "status", "--stage", "full-text").out())
                .contains("full-text: 1 report");
        Sandbox.Run without = sandbox.run("screen", "vote", one, "exclude", "--stage", "full-text");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("has its reason").contains("population, opinion");
        Sandbox.Run unknown =
                sandbox.run("screen", "vote", one, "exclude", "--stage", "full-text", "--reason", "opinions");
        assertThat(unknown.err()).contains("no reason \"opinions\"");
        Sandbox.Run gone = sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "include", "--stage", "full-text");
        assertThat(gone.exitCode()).isEqualTo(2);
        assertThat(gone.err()).contains("is not at the stage");
        sandbox.run("screen", "vote", one, "exclude", "--stage", "full-text", "--reason", "population");
        as("bram");
        sandbox.run("screen", "vote", one, "exclude", "--stage", "full-text", "--reason", "opinion");
        assertThat(sandbox.run("screen", "conflicts", "--stage", "full-text").out())
                .contains("all exclude, for different reasons");
    }

    @Test
    void withoutAStageTheLoopGoesWhereSomethingWaitsAndAReportIsVotedOnWhereItIs() {
        for (String person : new String[] {"amina", "bram"}) {
            as(person);
            sandbox.answer("i\ne\ne\n", "screen");
        }
        String one = sandbox.run("screen", "status").out();
        assertThat(one)
                .contains("title-abstract: 3 reports; 1 included, 2 excluded")
                .contains("full-text: 1 report; 0 included");
        Sandbox.Run loop = sandbox.answer("q\n", "screen");
        assertThat(loop.out())
                .contains("Stage: full-text. Nothing waits for you at an earlier one.")
                .contains("--- full-text --- 1 report left");
        as("amina");
        String report = loop.out().replaceAll("(?s).* --- R(\\S+)\n.*", "$1");
        assertThat(sandbox.run("screen", "vote", report, "include").out()).contains("(full-text)");
        assertThat(sandbox.answer("q\n", "screen").out()).contains("Nothing waits for your vote at any stage");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("title-abstract: 0 open conflicts, 0 settled")
                .contains("full-text: 0 open conflicts, 0 settled");
    }

    @Test
    void whatIsPutAsideForLaterComesLastForThatPersonOnlyAndCanBeTakenBack() {
        as("amina");
        Sandbox.Run run = sandbox.answer("t\nq\n", "screen");
        String put = run.out().replaceAll("(?s)^.*?--- (R\\S+)\n.*", "$1");
        assertThat(run.out()).contains("for later").contains("0 votes, 3 left");
        String queue = sandbox.answer("s\ns\ns\n", "screen").out();
        assertThat(queue.substring(queue.lastIndexOf("--- R"))).startsWith("--- " + put);
        assertThat(queue).contains("1 report left, this one put aside for later");
        assertThat(sandbox.answer("q\n", "screen", "--later").out()).contains(put);
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).contains("\"later\"");
        as("bram");
        assertThat(sandbox.answer("s\ns\ns\n", "screen").out()).doesNotContain("put aside");
        assertThat(sandbox.run("screen", "--later").out()).contains("You have put nothing aside for later");
        as("amina");
        assertThat(sandbox.answer("t\nb\nq\n", "screen").out()).contains("taken back: later");
        sandbox.answer("i\n", "screen", "--later");
        assertThat(sandbox.run("screen", "--later").out()).contains("You have put nothing aside for later");
    }

    @Test
    void agreementIsThatBeforeTheyTalkedAndSaysWhyWhereThereIsNone() {
        assertThat(sandbox.run("screen", "agreement").out()).contains("No report has all its votes yet");
        String one = sandbox.idOf("a.ris", 1);
        as("amina");
        sandbox.run("screen", "vote", one, "include");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "exclude");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 3), "unsure");
        as("bram");
        sandbox.run("screen", "vote", one, "exclude");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "exclude");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 3), "include");
        String before = sandbox.run("screen", "agreement").out();
        assertThat(before)
                .contains("amina and bram, 3 reports")
                .contains("alike                     0.667 (0.208 to 0.939)")
                .contains("Cohen's kappa             0.400");
        sandbox.run("screen", "vote", one, "include", "--note", "talked about it");
        assertThat(sandbox.run("screen", "status").out()).contains("0 conflicts");
        assertThat(sandbox.run("screen", "agreement").out()).isEqualTo(before);
    }

    @Test
    void aVoteCastOnSomebodyElsesComputerIsClaimedByWhomItBelongsTo() {
        as("amina");
        String one = sandbox.idOf("a.ris", 1);
        sandbox.run("screen", "vote", one, "include");
        as("bram");
        sandbox.run("screen", "claim", one, "amina", "--why", "I sat at her desk");
        assertThat(sandbox.run("screen", "status").out())
                .containsPattern("amina +0 ")
                .containsPattern("bram +1 ");
        as("amina");
        sandbox.run("screen", "vote", one, "exclude");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("bram: include")
                .contains("amina: exclude");
        as("carys");
        assertThat(sandbox.run("screen", "claim", one, "amina").err()).contains("carys may not vote");
    }

    @Test
    void whenAPersonIsErasedVotesAndWhatWasTakenBackStayAsTheyWere() {
        as("amina");
        for (int i = 1; i <= 3; i++) {
            sandbox.run("screen", "vote", sandbox.idOf("a.ris", i), "include");
        }
        sandbox.answer("b\nq\n", "screen");
        as("bram");
        sandbox.run("screen", "claim", sandbox.idOf("a.ris", 1), "amina");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "exclude");
        String before = sandbox.run("screen", "status").out();
        as("carys");
        Sandbox.Run erased = sandbox.run("erase", "--person", "amina", "--why", "asked for", "--also-files");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        String after = sandbox.run("screen", "status").out();
        assertThat(after.lines().findFirst()).isEqualTo(before.lines().findFirst());
        assertThat(after).contains("erased-1").doesNotContain("amina");
        assertThat(sandbox.run("verify").exitCode()).isLessThan(2);
    }

    @Test
    void wordsLightUpWithoutColourTooAndNothingSteersTheTerminal() {
        sandbox.write(
                "codebooks/harbour/eligibility.yml",
                ELIGIBILITY + "highlight:\n  include: [mend]\n  exclude: [lamp]\n");
        as("amina");
        String shown = sandbox.answer("s\ns\ns\n", "screen").out();
        assertThat(shown).contains("[+mends+]").contains("[-Lamps-]").doesNotContain("\u001b");
    }

    @Test
    void theFlowCountsAStageOnceEveryReportIsDecided() {
        String one = sandbox.idOf("a.ris", 1);
        as("amina");
        sandbox.run("screen", "vote", one, "include");
        sandbox.run("report");
        assertThat(sandbox.read("reports/harbour/main/prisma-flow.html")).contains("3 of 3 not decided");
        for (String person : new String[] {"amina", "bram"}) {
            as(person);
            sandbox.run("screen", "vote", one, "include");
            sandbox.run("screen", "vote", sandbox.idOf("a.ris", 2), "exclude");
            sandbox.run("screen", "vote", sandbox.idOf("a.ris", 3), "exclude");
        }
        sandbox.run("report");
        String flow = sandbox.read("reports/harbour/main/prisma-flow.html");
        assertThat(flow).contains("full-text assessment has not begun").doesNotContain("not decided");
        assertThat(sandbox.read("reports/harbour/main/prisma-flow.csv")).contains("Records excluded");
        for (String person : new String[] {"amina", "bram"}) {
            as(person);
            sandbox.run("screen", "vote", one, "exclude", "--stage", "full-text", "--reason", "opinion");
        }
        sandbox.run("report");
        assertThat(sandbox.read("reports/harbour/main/prisma-flow.html")).contains("Opinion without data");
    }

    @Test
    void whoMayNotVoteIsToldWhoMay() {
        as("carys");
        Sandbox.Run run = sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "include");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("carys may not vote").contains("Who may: amina, bram");
        as("zed");
        assertThat(sandbox.run("screen").err()).contains("The protocol does not name zed");
    }

    @Test
    void whatIsNotThereIsSaid() {
        as("amina");
        assertThat(sandbox.run("screen", "vote", "0123456789abcdef-1", "include")
                        .err())
                .contains("There is no report with the record");
        assertThat(sandbox.run("screen", "vote", "boats", "include").err()).contains("is no id");
        assertThat(sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "maybe")
                        .err())
                .contains("include, exclude or unsure");
        assertThat(sandbox.run("screen", "--stage", "abstract").err())
                .contains("There is no stage \"abstract\"")
                .contains("title-abstract, full-text");
        assertThat(sandbox.run("screen", "settle", sandbox.idOf("a.ris", 1), "include")
                        .err())
                .contains("is not in conflict");
    }

    @Test
    void aLateDuplicateJoinsReportsAndVotesThatDifferAreAConflict() {
        String one = sandbox.idOf("a.ris", 1);
        String two = sandbox.idOf("a.ris", 2);
        for (String person : new String[] {"amina", "bram"}) {
            as(person);
            sandbox.run("screen", "vote", one, "include");
            sandbox.run("screen", "vote", two, "exclude");
        }
        sandbox.run("dedupe", "join", one, two, "--why", "the same study report");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("two reports turned out to be one")
                .contains("1 open conflict");
        as("amina");
        sandbox.run("screen", "settle", two, "include", "--why", "one report, and it fits");
        assertThat(sandbox.run("screen", "status").out()).contains("1 included").contains("0 conflicts");
    }

    @Test
    void rulesThatChangeInTheMiddleAreSaidWithWhatTheyChange() {
        as("amina");
        sandbox.run("screen", "vote", sandbox.idOf("a.ris", 1), "include");
        String protocol = sandbox.read("codebooks/harbour/protocol.yml");
        sandbox.write("codebooks/harbour/protocol.yml", protocol.replaceFirst("votes: 2", "votes: 1"));
        assertThat(sandbox.run("screen", "status").out())
                .contains("The rules of this stage were changed")
                .contains("1 of 2 votes before, included now");
    }

    @Test
    void votesAreRebuiltFromTheLinesBesideTheCorpus() throws IOException {
        as("amina");
        sandbox.answer("i\ne 1\nu\n", "screen");
        String status = sandbox.run("screen", "status").out();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.getFileName().toString().startsWith("sheaf.db"))::iterator) {
                Files.delete(file);
            }
        }
        sandbox.run("run");
        assertThat(sandbox.run("screen", "status").out()).isEqualTo(status);
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    private void as(String person) {
        sandbox.run("whoami", person);
    }
}
