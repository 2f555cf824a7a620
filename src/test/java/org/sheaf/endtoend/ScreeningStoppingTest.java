// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk says about stopping, from the votes and from a sample of what is left. */
class ScreeningStoppingTest {
    private static final int REPORTS = 40;

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
                "amina=Amina:lead,reviewer",
                "--stage",
                "title-abstract=1",
                "--synthesis",
                "main=Main");
        sandbox.run("whoami", "amina");
        StringBuilder ris = new StringBuilder();
        IntStream.rangeClosed(1, REPORTS)
                .forEach(i -> ris.append(InventedExports.ris(
                        "Title number " + i + " of its own kind, " + Integer.toString(i * 7919, 36),
                        "Okafor, N.",
                        2019,
                        "10.5555/stop." + i)));
        sandbox.put("a.ris", ris.toString());
        sandbox.run("run");
    }

    private Sandbox.Run stopping(String... more) {
        String[] args = new String[2 + more.length];
        args[0] = "screen";
        args[1] = "stopping";
        System.arraycopy(more, 0, args, 2, more.length);
        return sandbox.run(args);
    }

    @Test
    void beforeAnythingWasFoundNothingIsSaid() {
        assertThat(stopping().out())
                .contains("0 of 40 reports screened, 0 included")
                .contains("nothing can be said about what is missed");
        sandbox.run("report");
        assertThat(folder.resolve("reports/harbour/stopping.html")).doesNotExist();
    }

    @Test
    void onFortyReportsItPromisesNothing() {
        sandbox.answerInTime("i\ni\n" + "e\n".repeat(10) + "q\n", "screen");
        Sandbox.Run run = stopping();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("12 of 40 reports screened, 2 included")
                .contains("promises nothing")
                .contains("The last 10 records were irrelevant; the rule asks for 50.")
                .contains("No key papers were named beforehand.");
        assertThat(run.err()).contains("order of the exports");
        sandbox.run("report");
        assertThat(sandbox.read("reports/harbour/stopping.html"))
                .contains("promises nothing")
                .contains("order of the exports")
                .contains("<svg");
        assertThat(sandbox.read("reports/harbour/stopping.csv"))
                .startsWith("stage,screened,found,p_value,recall_claimed\n")
                .contains("title-abstract,12,2,");
        assertThat(sandbox.read("reports/harbour/index.html")).contains("stopping.html");
    }

    @Test
    void whenAllIsScreenedNothingIsMissedForWantOfScreening() {
        sandbox.answerInTime("i\n" + "e\n".repeat(REPORTS - 1), "screen");
        assertThat(stopping().out()).contains("40 of 40").contains("Every record was screened");
    }

    @Test
    void aSampleOfWhatIsLeftTellsWhatIsMissedOnceItIsDecided() {
        sandbox.answerInTime("i\ni\ni\n" + "e\n".repeat(7) + "q\n", "screen");
        sandbox.run("screen", "assign", "--to", "amina", "--size", "10", "--seed", "5", "--batch", "rest");
        Sandbox.Run early = stopping("--sample", "rest");
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err())
                .contains("10 of the 10 reports of \"rest\" are not decided yet")
                .contains("sheaf screen --batch rest");
        Sandbox.Run sitting = sandbox.answerInTime("i\n" + "e\n".repeat(9), "screen", "--batch", "rest");
        assertThat(sitting.out()).contains("10 votes, 0 left");
        // 1 of 10 drawn from 30: three to find, and between 1 and 12 by the exact interval.
        assertThat(stopping("--sample", "rest").out())
                .contains(
                        "Of 10 drawn by chance from the 30 that were left, 1 are included: then 3 (95% interval 1 to");
        assertThat(stopping("--sample", "nowhere").err()).contains("There is no batch \"nowhere\"");
    }

    @Test
    void aBatchThatWasNotDrawnFromAllThatIsLeftIsNoSampleOfIt() {
        sandbox.answerInTime("i\ne\nq\n", "screen");
        sandbox.run("screen", "assign", "--to", "amina", "--size", "8", "--seed", "1", "--batch", "mine");
        sandbox.run("screen", "assign", "--to", "amina", "--size", "5", "--seed", "2", "--batch", "rest");
        assertThat(stopping("--sample", "rest").err()).contains("was drawn from 30 reports, but 38 were not screened");
    }

    @Test
    void aTargetThatIsNoShareIsRefused() {
        Sandbox.Run run = stopping("--target", "95");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("95% is written 0.95");
    }
}
