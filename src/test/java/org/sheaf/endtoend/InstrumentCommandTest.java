// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instruments at the command line. */
class InstrumentCommandTest {
    @TempDir
    Path folder;

    private Sandbox sandbox = new Sandbox(Path.of("."));

    @BeforeEach
    void aWorkspaceWithOneReview() {
        sandbox = Sandbox.withReview(folder);
    }

    @Test
    void theListSaysWhereEachComesFromAndWhichReviewUsesIt() {
        sandbox.write(
                "codebooks/harbour/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml") + "appraisal:\n  instruments: [casp-qualitative]\n");
        Sandbox.Run run = sandbox.run("instrument");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("casp-qualitative")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("2018")
                        .contains("own")
                        .contains("the program")
                        .endsWith("harbour"));
    }

    @Test
    void showSaysEveryQuestionAndWhoseWordsTheyAre() {
        Sandbox.Run run = sandbox.run("instrument", "show", "casp-qualitative");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("not that of its owners")
                .contains("CC BY-NC-SA")
                .contains("6  Researcher and participants  [q6]")
                .contains("10  Value  [q10]  (optional)")
                .contains("total    none");
        assertThat(sandbox.run("instrument", "show", "casp").exitCode()).isEqualTo(2);
    }

    @Test
    void oneOfTheProgramIsCopiedOnceAndThenCountsInItsPlace() {
        assertThat(sandbox.run("instrument", "add", "rob-2").out())
                .contains("codebooks/instruments/rob-2.yml is written");
        sandbox.write(
                "codebooks/instruments/rob-2.yml",
                sandbox.read("codebooks/instruments/rob-2.yml").replace("duty: overall", "duty: over-all"));
        Sandbox.Run again = sandbox.run("instrument", "add", "rob-2");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("nothing was written");
        Sandbox.Run check = sandbox.run("instrument", "check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).contains("codebooks/instruments/rob-2.yml:").contains("Did you mean \"overall\"?");
    }

    @Test
    void aSheetToFillInIsWrittenAndNeverOverAnother() {
        assertThat(sandbox.run("instrument", "new", "our-list").exitCode()).isZero();
        assertThat(folder.resolve("codebooks/instruments/our-list.xlsx")).isRegularFile();
        assertThat(sandbox.run("instrument", "new", "our-list").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("instrument", "new", "Our List").err()).contains("small letters");
        assertThat(sandbox.run("instrument", "new", "rob-2").err()).contains("comes with the program");
    }

    @Test
    void aFileThatLiesElsewhereIsChecked() {
        sandbox.write(
                "draft.yml", "name: A draft\nitems:\n  - {number: 1, question: Why?, answers: [Y = Yes, N = No]}\n");
        Sandbox.Run run = sandbox.run("instrument", "check", "draft.yml");
        assertThat(run.out()).contains("draft.yml: A draft, 1 item, no problem");
        assertThat(run.exitCode()).isZero();
        assertThat(sandbox.run("instrument", "check", "nothing.yml").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("instrument", "check", "codebooks/harbour/protocol.txt")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aReviewCannotTakeTheFolderOfTheInstruments() {
        Sandbox.Run run = sandbox.run("init", "instruments", "--title", "T", "--question", "Q");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds the instruments of all reviews");
    }

    @Test
    void anArchiveHoldsTheInstrumentsThatItsReviewsUseAndNoOthers() {
        sandbox.run("instrument", "add", "rob-2");
        sandbox.run("instrument", "add", "robins-i");
        sandbox.write(
                "codebooks/harbour/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml") + "appraisal:\n  instruments: [rob-2]\n");
        sandbox.run("run");
        assertThat(sandbox.run("archive", "kept.zip").exitCode()).isZero();
        assertThat(sandbox.run("restore", "kept.zip", "again").exitCode()).isZero();
        assertThat(folder.resolve("again/codebooks/instruments/rob-2.yml"))
                .hasSameBinaryContentAs(folder.resolve("codebooks/instruments/rob-2.yml"));
        assertThat(folder.resolve("again/codebooks/instruments/robins-i.yml")).doesNotExist();
    }
}
