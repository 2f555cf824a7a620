// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sheaf.text.Highlighter;

/** What single keys at a terminal come to. A vote is a key that somebody pressed, and nothing else is. */
class KeyInputTest {
    private static final String UP = "\u001b[A";
    private static final String ESCAPE = "\u001b";
    private static final String ENTER = "\r";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TypedKeys keys = new TypedKeys();

    @Test
    void aLetterIsAnAnswerWithoutEnterAlsoAsACapital() {
        keys.keys("iEu");
        assertThat(answers(0)).containsExactly("i", "e", "u");
    }

    @Test
    void arrowsAndKeysThatMeanNothingDoNothing() {
        keys.type(UP)
                .type("\u001bOB")
                .type("\u001b[1;5C")
                .type("z")
                .type("9")
                .type("ç")
                .type(ESCAPE);
        keys.type("\u001bi"); // Alt-I
        keys.keys("i");
        assertThat(answers(3)).containsExactly("i");
        assertThat(shown()).doesNotContain("Several keys");
    }

    @Test
    void whatIsPastedIsNoAnswerAndIsSaid() {
        keys.type("ieiei").type("\u001b[200~i\u001b[201~").type("\u001b[200~include all\r\u001b[201~");
        keys.type("i" + UP).keys("u");
        assertThat(answers(0)).containsExactly("u");
        assertThat(shown().split("Several keys at once", -1)).hasSize(5);
    }

    @Test
    void aKeyThatIsHeldDownAnswersOnce() {
        keys.type("i").soon("i", 30).soon("i", 30).soon("i", 30).type("e");
        assertThat(answers(0)).containsExactly("i", "e");
        assertThat(shown().split("Several keys at once", -1)).hasSize(2);
    }

    @Test
    void whatWasTypedBeforeAReportWasShownIsNoAnswerToIt() {
        keys.type("ii");
        assertThat(keys.read(1_000)).isEqualTo('i'); // the second is still to be read when the report comes
        keys.type("u");
        assertThat(answers(0)).containsExactly("u");
    }

    @Test
    void aDigitExcludesWithThatReason() {
        keys.keys("24");
        assertThat(answers(3)).containsExactly("e 2");
    }

    @Test
    void ofMoreThanNineReasonsOneDigitIsEnoughWhereNoOtherNumberBeginsSo() {
        keys.keys("2").keys("12").keys("1").type(ENTER).keys("1").type(ESCAPE).keys("13" + ENTER);
        assertThat(answers(12)).containsExactly("e 2", "e 12", "e 1", "e 1");
    }

    @Test
    void aNumberCanBeTakenBackBeforeItIsChosen() {
        keys.keys("1\u007f7");
        assertThat(choice(12)).contains("7");
        keys.keys("xi3");
        assertThat(choice(3)).contains("3");
        keys.type(ESCAPE);
        assertThat(choice(3)).contains("");
        assertThat(choice(3)).isEmpty();
    }

    @Test
    void ctrlCCtrlDAndAClosedTerminalEndItAndItStaysEnded() {
        for (String end : List.of("\u0003", "\u0004", "")) {
            TypedKeys typed =
                    end.isEmpty() ? new TypedKeys() : new TypedKeys().type(end).keys("i");
            ScreenInput input = input(typed, 0, false);
            assertThat(input.next()).isEmpty();
            assertThat(input.next()).isEmpty();
            assertThat(input.line("note: ", "")).isEmpty();
        }
        keys.keys("i");
        keys.stop();
        assertThat(answers(0)).isEmpty();
    }

    @Test
    void aLineIsEditedAsPeopleExpect() {
        assertThat(line("too few", ENTER)).contains("too few");
        assertThat(line("tooo\u007f few", ENTER)).contains("too few");
        assertThat(line("few", "\u001b[H", "too ", "\u001b[F", "!", ENTER)).contains("too few!");
        assertThat(line("adults", "\u001b[D", "\u001b[D", "\u007f", "\u001b[3~", ENTER))
                .contains("adus");
        assertThat(line("one two\u0017three", ENTER)).contains("one three");
        assertThat(line("one\u0015two", ENTER)).contains("two");
        assertThat(line("İstanbul ğ 漢字\u007f", ENTER)).contains("İstanbul ğ 漢");
    }

    @Test
    void pastedLinesAreOneLineOfTextAndDoNotEndIt() {
        assertThat(line("\u001b[200~two\r\nlines\u001b[201~", "!", ENTER)).contains("two lines!");
        assertThat(line("two\rlines", "!", ENTER)).contains("two lines!");
    }

    @Test
    void escapeAnswersNothingAlsoWhereTheLineWasBegun() {
        keys.keys("xyz").type(ESCAPE);
        assertThat(input(keys, 0, false).line("note: ", "before")).isEmpty();
    }

    @Test
    void aTextWiderThanTheWindowStaysInOneRow() {
        keys.resize(20);
        keys.type("a".repeat(50)).type(ENTER);
        assertThat(input(keys, 0, false).line("note: ", "")).contains("a".repeat(50));
        for (String row : shown().split("[\\r\\n]+")) {
            assertThat(row.length()).isLessThan(20);
        }
    }

    @Test
    void aLongReportHasPagesAndTheSpaceBarTurnsThem() {
        keys.keys("  i");
        assertThat(answers(0)).containsExactly("i");
        assertThat(shown())
                .contains("line 1\n")
                .contains("line 40\n")
                .contains("page 1 of 3")
                .contains("page 3 of 3");
    }

    @Test
    void anotherWidthShowsTheReportAgain() {
        keys.resize(50).keys("i");
        assertThat(answers(0)).containsExactly("i");
        assertThat(shown()).contains("79 columns").contains("49 columns");
    }

    @Test
    void criteriaAreShownBesideAndTheSpaceBarGoesBackToTheReport() {
        keys.keys(" i");
        ScreenInput input = input(keys, 0, false);
        input.show(KeyInputTest::page);
        written.reset();
        input.showBeside(width -> List.of(PageLine.plain("Population: adults")));
        assertThat(input.next()).isPresent();
        assertThat(shown()).containsSubsequence("Population: adults", "columns", "line 1");
    }

    @Test
    void withoutPermissionNotASingleEscapeCodeIsWritten() {
        keys.keys(" ?").resize(50).keys("n");
        ScreenInput input = input(keys, 3, false);
        input.show(KeyInputTest::page);
        input.next();
        input.tell("kept: include");
        input.next();
        keys.type("text").type(UP).type(ENTER);
        input.line("note: ", "");
        assertThat(shown()).doesNotContain("\u001b").contains("kept: include");
        assertThat(keys.isClosed()).isFalse();
        input.close();
        assertThat(keys.isClosed()).isTrue();
    }

    @Test
    void whatWasSaidStaysInSightOnTheNextScreen() {
        ScreenInput input = input(keys, 0, true);
        input.tell("kept: include");
        written.reset();
        input.show(KeyInputTest::page);
        assertThat(shown()).startsWith("\u001b[H\u001b[2J").contains("kept: include");
        written.reset();
        input.show(KeyInputTest::page);
        assertThat(shown()).doesNotContain("kept: include");
    }

    /** Everything that is answered until the end. */
    private List<String> answers(int reasons) {
        ScreenInput input = input(keys, reasons, false);
        input.show(KeyInputTest::page);
        List<String> answers = new ArrayList<>();
        for (Optional<ScreenInput.Typed> next = input.next(); next.isPresent(); next = input.next()) {
            answers.add((next.get().key() + " " + next.get().rest()).strip());
        }
        return answers;
    }

    private Optional<String> line(String... pieces) {
        TypedKeys typed = new TypedKeys();
        for (String piece : pieces) {
            typed.type(piece);
        }
        return input(typed, 0, false).line("note: ", "");
    }

    private Optional<String> choice(int of) {
        return input(keys, of, false).choose("reason: ", of);
    }

    private ScreenInput input(KeySource source, int reasons, boolean steered) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out, true);
        Lights lights = new Lights(new Highlighter(List.of(), List.of()), false);
        return new KeyInput(console, lights, source, steered, reasons);
    }

    private static List<PageLine> page(int width) {
        List<PageLine> page = new ArrayList<>();
        page.add(PageLine.plain(width + " columns"));
        IntStream.rangeClosed(1, 40).forEach(i -> page.add(PageLine.plain("line " + i)));
        return page;
    }

    private String shown() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
