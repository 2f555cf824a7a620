// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Proposal;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.Proposals;
import org.sheaf.steps.extraction.Sitting;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.text.Highlighter;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/** What the text offers is on the screen with its place, and becomes a value only when a person takes it. */
class ExtractLoopTest {
    /** Offers the first place of some words for the fields that ask for such. */
    private static final Proposals OFFERS = (FullText text, Field field) -> switch (field.id()) {
        case "country" ->
            List.of(new Proposal("Norway", "country", Place.find(text, "Norway").get(0)));
        case "participants" ->
            List.of(
                    new Proposal(
                            "fifteen",
                            "sample-size",
                            Place.find(text, "fifteen").get(0)),
                    new Proposal(
                            "12-20", "sample-size", Place.find(text, "12-20").get(0)));
        default -> List.of();
    };

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void sheaf(String... args) {
        int exit = Main.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                folder,
                "tester",
                Clock.systemUTC(),
                args);
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @BeforeEach
    void oneReportWithItsText() throws Exception {
        sheaf(
                "init",
                "harbour",
                "--title",
                "T",
                "--question",
                "Q",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina:reviewer",
                "--stage",
                "full-text=1",
                "--synthesis",
                "main=Main");
        sheaf("whoami", "amina");
        Files.writeString(
                folder.resolve("corpus/harbour/searches/a.ris"),
                "TY  - JOUR\nTI  - Boats at dawn\nAU  - Okafor, N.\nPY  - 2019\nER  - \n",
                StandardCharsets.UTF_8);
        sheaf("run");
        out.reset();
        sheaf("study");
    }

    private ExtractionDesk desk() {
        Workspace workspace = Workspace.around(folder).orElseThrow();
        return Review.open(
                        workspace,
                        new Codebook(workspace, new ReviewId("harbour")).protocol(),
                        new Actor(new ReviewerId("amina"), "test", Clock.systemUTC()))
                .extraction(ExtractionForm.STANDARD);
    }

    private String includedId() throws Exception {
        Workspace workspace = Workspace.around(folder).orElseThrow();
        String file = org.sheaf.audit.Digest.of(Files.readAllBytes(folder.resolve("corpus/harbour/searches/a.ris")))
                .abbreviated();
        assertThat(workspace.reviews()).hasSize(1);
        return file + "-1";
    }

    private void includeTheReport() throws Exception {
        sheaf("screen", "vote", includedId(), "include");
        Files.writeString(
                folder.resolve("one.txt"),
                "We met fifteen dockers in Norway, and 12-20 trainers.\n",
                StandardCharsets.UTF_8);
        sheaf("retrieval", "got", includedId(), "one.txt");
        out.reset();
    }

    private Console console(String typed) {
        return new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                false);
    }

    private String type(String typed) throws Exception {
        includeTheReport();
        Console console = console(typed);
        try (ExtractionDesk desk = desk()) {
            LineInput input = new LineInput(
                    console, new Lights(new Highlighter(List.of(), List.of()), false), ExtractLoop.PROMPT);
            new ExtractLoop(console, desk, desk.sitting(), OFFERS, input).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Cell cell(String field) {
        try (ExtractionDesk desk = desk()) {
            return desk.read(
                    state -> state.extraction().cell(state.studies().reports().get(0), field));
        }
    }

    @Test
    void a_suggestion_that_is_taken_keeps_its_place_and_that_it_was_one() throws Exception {
        assertThat(type("s\ns\n1\nq\n")).contains("1 Norway (suggested: country, page 1: \"Norway\")");
        Entry entry = cell("country").first().orElseThrow();
        assertThat(entry.accepted()).isEqualTo("country");
        assertThat(entry.place().orElseThrow().quote()).isEqualTo("Norway");
        assertThat(entry.value().orElseThrow().text()).isEqualTo("Norway");
    }

    @Test
    void a_suggestion_that_nobody_takes_is_no_value() throws Exception {
        type("s\ns\ne Sweden\nq\n");
        Entry entry = cell("country").first().orElseThrow();
        assertThat(entry.accepted()).isEmpty();
        assertThat(entry.place()).isEqualTo(Optional.empty());
        assertThat(cell("participants").isFilled()).isFalse();
    }

    @Test
    void a_suggested_number_keeps_its_words_and_becomes_a_group_once_somebody_says_whose_it_is() throws Exception {
        String shown = type("s\ns\ns\ns\ns\n1\ndockers\ninterview\n2\ntrainers\n\ns\nq\n");
        assertThat(shown).contains("kept so far: dockers: fifteen (interview); trainers: 12-20");
        assertThat(cell("participants").value().orElseThrow().groups())
                .extracting(group -> group.role() + " " + group.number().words())
                .containsExactly("dockers fifteen", "trainers 12-20");
        assertThat(cell("participants").first().orElseThrow().accepted()).isEqualTo("sample-size");
    }

    /** Single keys at a sitting in which a country is checked with the first value in sight. */
    private String check(TypedKeys keys) throws Exception {
        includeTheReport();
        sheaf("extract", "set", "Okafor 2019", "country", "Norway");
        out.reset();
        Console console = console("");
        ExtractLoop[] loop = new ExtractLoop[1];
        KeyInput.Choices choices =
                new KeyInput.Choices(ExtractLoop.PROMPT, ExtractLoop.LETTERS, "#", "number: ", () -> loop[0].numbers());
        try (ExtractionDesk desk = desk();
                KeyInput input = new KeyInput(
                        console, new Lights(new Highlighter(List.of(), List.of()), false), keys, false, choices)) {
            Field country = desk.field("country");
            Sitting sitting = desk.read(state -> {
                ReportId report = state.studies().reports().get(0);
                return new Sitting(
                        List.of(new Sitting.Task(report, country, 1, Optional.of(state.cell(report, country)))));
            });
            loop[0] = new ExtractLoop(console, desk, sitting, Proposals.NONE, input);
            loop[0].run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void escape_from_a_value_that_was_put_there_to_be_changed_keeps_nothing_and_asks_again() throws Exception {
        assertThat(check(new TypedKeys().keys("e").type("\u001b").keys("q")))
                .contains("Country: Norway")
                .doesNotContain("kept:")
                .contains("0 values, 1 left");
    }

    @Test
    void enter_on_a_value_that_was_put_there_confirms_it() throws Exception {
        assertThat(check(new TypedKeys().keys("e").type("\r"))).contains("kept: Country: Norway");
    }
}
