// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sheaf screen} at a real pseudo terminal. What single keys come to is in KeyInputTest. */
class ScreeningTerminalTest {
    private static final Map<String, String> PLAIN = Map.of();
    private static final String RAW = "-icanon";

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Sandbox.withReview(folder);
        sandbox.put(
                "a.ris",
                InventedExports.ris("Boats at dawn and who mends them", "Okafor, N.", 2019, "10.5555/t.1")
                        + InventedExports.ris("Nets at noon in small harbours", "Lindqvist, P.", 2020, "10.5555/t.2")
                        + InventedExports.ris("Lamps at night on long piers", "Marsh, Q.", 2021, "10.5555/t.3")
                        + InventedExports.ris("Ropes, their makers and menders", "Adeyemi, R.", 2014, "10.5555/t.4")
                        + InventedExports.ris("What gulls eat behind trawlers", "Novak, S.", 2012, "10.5555/t.5")
                        + InventedExports.ris("Wages of pilots in winter", "Quist, T.", 2011, "10.5555/t.6"));
        sandbox.write("codebooks/harbour/eligibility.yml", """
                reasons:
                  - id: population
                    name: Other population
                  - id: opinion
                    name: Opinion without data
                highlight:
                  include: [mend]
                """);
        sandbox.run("run");
    }

    @Test
    void singleKeysVoteAndTheTerminalIsGivenBackAsItWas() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, PLAIN, "screen");
        terminal.await("6 reports left", 1).press("i");
        terminal.await("5 reports left", 1).press("\u001b[A".substring(0, 1)); // the escape key for itself
        terminal.together("\u001b[A").press("x9").together("\u001b[200~iie\u001b[201~");
        terminal.await("Several keys at once", 1).press("2");
        terminal.await("kept: exclude: Opinion without data", 1);
        terminal.await("4 reports left", 1).press("n").together("too few").press("\r");
        terminal.await("beside your vote: too few", 1).press("u");
        terminal.await("3 reports left", 1).press("q");
        assertThat(terminal.end()).contains("ended with 0").doesNotContain(RAW).doesNotContain("-echo ");
        assertThat(terminal.shown())
                .contains("kept: include")
                .contains("kept: unsure")
                .contains("3 votes, 3 left")
                .contains("\u001b[1;32m[+mend")
                .containsSubsequence("\u001b[?2004h", "\u001b[?2004l");
        assertThat(decisions()).contains("too few");
        assertThat(votes()).isEqualTo(3);

        PseudoTerminal again = PseudoTerminal.start(folder, PLAIN, "screen");
        again.await("3 reports left", 1).press("b");
        again.await("taken back: unsure", 1).press("q");
        assertThat(again.end()).contains("ended with 0");
        assertThat(votes()).isEqualTo(2);
    }

    @Test
    void whatIsPutAsideComesLastAndForItsPersonOnly() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, PLAIN, "screen");
        terminal.await("6 reports left", 1).press("t");
        terminal.await("for later", 1).press("q");
        terminal.end();
        PseudoTerminal later = PseudoTerminal.start(folder, PLAIN, "screen", "--later");
        later.await("1 report left, this one put aside for later", 1).press("i");
        assertThat(later.end()).contains("ended with 0");
        assertThat(later.shown()).contains("1 vote, 0 left");
    }

    @Test
    void ctrlCEndsItQuietlyAndNothingAcknowledgedIsLost() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, PLAIN, "screen");
        terminal.await("6 reports left", 1).press("i");
        terminal.await("kept: include", 1).press("\u0003");
        assertThat(terminal.end()).contains("ended with 0").doesNotContain(RAW);
        assertThat(terminal.shown()).contains("1 vote, 5 left").doesNotContain("Exception");
        assertThat(decisions()).contains("\"vote\"");
    }

    @Test
    void aClosedWindowEndsItQuietlyAndNothingAcknowledgedIsLost() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, PLAIN, "screen");
        terminal.await("6 reports left", 1).press("i");
        terminal.await("kept: include", 1).press("e");
        terminal.await("kept: exclude", 1).close();
        PseudoTerminal again = PseudoTerminal.start(folder, PLAIN, "screen");
        again.await("4 reports left", 1).press("q");
        assertThat(again.end()).contains("ended with 0");
        assertThat(votes()).isEqualTo(2);
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void anotherWidthShowsTheReportAnew() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, PLAIN, "screen");
        terminal.await("6 reports left", 1).resize(30);
        terminal.await("6 reports left", 2).press("i");
        terminal.await("5 reports left", 1).press("q");
        assertThat(terminal.end()).contains("ended with 0");
    }

    @Test
    void withoutColourNoEscapeCodeIsWritten() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, Map.of("NO_COLOR", "1"), "screen");
        terminal.await("6 reports left", 1).press("i");
        terminal.await("5 reports left", 1).press("q");
        assertThat(terminal.end()).contains("ended with 0");
        assertThat(terminal.shown()).contains("1 vote, 5 left").doesNotContain("\u001b");
    }

    @Test
    void aTerminalThatCanOnlyWriteLinesTakesALetterAndEnter() throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(folder, Map.of("TERM", "dumb"), "screen");
        terminal.await("6 reports left", 1).together("i\n");
        terminal.await("5 reports left", 1).together("q\n");
        assertThat(terminal.end()).contains("ended with 0");
        assertThat(terminal.shown()).contains("kept: include").doesNotContain("\u001b");
    }

    private String decisions() {
        return sandbox.read("corpus/harbour/decisions/amina.jsonl");
    }

    private int votes() throws IOException {
        return Integer.parseInt(sandbox.run("screen", "status")
                .out()
                .lines()
                .filter(line -> line.startsWith("amina"))
                .findFirst()
                .orElseThrow()
                .split("\\s+")[1]);
    }
}
