// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full texts: sought, here, given up, found late. */
class RetrievalTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void threeOfFourGoOn() {
        review = ScreenedReview.with(folder, 4, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
        }
        review.run("screen", "vote", review.id(4), "exclude");
        review.sandbox().write("one.PDF", "the first text");
        review.sandbox().write("two.pdf", "the second text");
    }

    private List<String> kept() throws IOException {
        Path fullTexts = folder.resolve("corpus/harbour/fulltexts");
        if (!Files.isDirectory(fullTexts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fullTexts)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theListHoldsWhatIsStillToGetWithItsLinks() {
        assertThat(review.run("retrieval").out()).contains("3 sought: 0 here, 0 not retrieved, 3 still to get");
        Sandbox.Run list = review.run("retrieval", "list");
        assertThat(list.out())
                .contains("Boats at dawn")
                .contains("https://doi.org/10.5555/w.1")
                .doesNotContain("Ropes in winter");
        review.run("retrieval", "got", review.id(1), "one.PDF");
        assertThat(review.run("retrieval", "list").out())
                .doesNotContain("Boats at dawn")
                .contains("Nets at noon");
    }

    @Test
    void asRisEachHasTheIdOfItsReportSoThatItComesBack() {
        Sandbox.Run ris = review.run("retrieval", "list", "--format", "ris");
        assertThat(ris.out()).contains("ID  - R" + review.id(1)).contains("DO  - 10.5555/w.1");
        assertThat(review.run("retrieval", "list", "--format", "ris", "-o", "wanted.ris")
                        .err())
                .contains("3 full texts to get in wanted.ris");
        assertThat(review.sandbox().read("wanted.ris")).isEqualTo(ris.out());
    }

    @Test
    void asAPageAndAsASpreadsheetTheLinksCanBeFollowed() {
        assertThat(review.run("retrieval", "list", "--format", "html").out())
                .contains("<a href=\"https://doi.org/10.5555/w.2\">")
                .contains("sheaf retrieval got R" + review.id(2));
        assertThat(review.run("retrieval", "list", "--format", "csv").out().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("report,title,authors");
    }

    @Test
    void aFileIsKeptUnderItsDigestOnceAndNeverWrittenOver() throws IOException {
        Sandbox.Run got = review.run("retrieval", "got", review.id(1), "one.PDF");
        assertThat(got.out()).contains("one.PDF, 14 bytes").contains("1 here");
        assertThat(kept()).hasSize(1).first().asString().matches("[0-9a-f]{64}\\.pdf");
        assertThat(review.run("retrieval", "got", review.id(1), "one.PDF").out())
                .contains("was here already");
        Sandbox.Run other = review.run("retrieval", "got", review.id(1), "two.pdf");
        assertThat(other.err()).contains("takes the place of another file");
        assertThat(kept()).hasSize(2);
        Sandbox.Run same = review.run("retrieval", "got", review.id(2), "two.pdf");
        assertThat(same.exitCode()).isZero();
        assertThat(same.err()).contains("The same file is the full text of R" + review.id(1));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void theFlowFollowsAndALateFindTakesBackThatItWasGivenUp() {
        review.run("retrieval", "got", review.id(1), "one.PDF");
        review.run("report");
        assertThat(review.number("dbr_sought_reports")).isEqualTo(3);
        assertThat(review.flow()).contains("retrieval is under way: 2 of 3 still to get");
        assertThat(review.run("retrieval", "missing", review.id(2), "--why", "three libraries asked")
                        .out())
                .contains("not retrieved");
        assertThat(review.run("retrieval", "missing", review.id(2), "--why", "x")
                        .out())
                .contains("as was said already");
        review.run("retrieval", "missing", review.id(3), "--why", "no answer");
        review.run("report");
        assertThat(review.number("dbr_notretrieved_reports")).isEqualTo(2);
        Sandbox.Run late = review.run("retrieval", "got", review.id(3), "two.pdf");
        assertThat(late.out()).contains("It had been given up").contains("2 here, 1 not retrieved, 0 still to get");
        review.text("vote", review.id(1), "include");
        review.text("vote", review.id(3), "exclude", "--reason", "opinion");
        review.run("report");
        assertThat(review.number("dbr_notretrieved_reports")).isEqualTo(1);
        assertThat(review.number("dbr_assessed")).isEqualTo(2);
        assertThat(review.findings()).isZero();
        review.forgetDatabase();
        review.run("run");
        assertThat(review.run("retrieval", "status").out()).contains("2 here, 1 not retrieved, 0 still to get");
    }

    @Test
    void verifyHoldsTheFilesAgainstTheirDigestsAndAnArchiveHoldsThem() throws IOException {
        review.run("retrieval", "got", review.id(1), "one.PDF");
        assertThat(review.run("verify").out()).contains("files in fulltexts/: 1 of 1 that came in are there unchanged");
        Sandbox.Run archived = review.run("archive", "all.zip");
        assertThat(archived.exitCode()).as(archived.err()).isZero();
        Sandbox.Run restored = review.run("restore", "all.zip", "again");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(folder.resolve("again/corpus/harbour/fulltexts/" + kept().get(0)))
                .hasContent("the first text");
        Path file = folder.resolve("corpus/harbour/fulltexts/" + kept().get(0));
        Files.writeString(file, "something else");
        Sandbox.Run changed = review.run("verify");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out() + changed.err()).contains("was changed since it came in");
        assertThat(review.run("retrieval", "got", review.id(2), "one.PDF").err())
                .contains("is never written over");
        Files.delete(file);
        Sandbox.Run gone = review.run("verify");
        assertThat(gone.out() + gone.err()).contains("is not there any more");
    }

    @Test
    void whatCannotBeIsSaidWithWhatToDo() throws IOException {
        review.sandbox().write("empty.pdf", "");
        expect("is empty", "got", review.id(1), "empty.pdf");
        expect("none.pdf", "got", review.id(1), "none.pdf");
        expect("corpus", "got", review.id(1), "corpus");
        expect("There is no report with the record", "got", "0123456789abcdef-1", "one.PDF");
        expect("is no id", "got", "boats", "one.PDF");
        expect("is not at the stage", "got", review.id(4), "one.PDF");
        expect("is not at the stage", "missing", review.id(4), "--why", "x");
        expect("Missing required option", "missing", review.id(1));
        expect("cannot be written as \"pdf\"", "list", "--format", "pdf");
        expect("The table is for the screen", "list", "-o", "wanted.txt");
        assertThat(kept()).isEmpty();
        review.text("vote", review.id(1), "include");
        expect("is decided on its full text", "missing", review.id(1), "--why", "x");
        review.as("zed");
        expect("The protocol does not name zed", "got", review.id(1), "one.PDF");
    }

    private void expect(String said, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "retrieval";
        System.arraycopy(args, 0, all, 1, args.length);
        Sandbox.Run run = review.run(all);
        assertThat(run.exitCode()).as(run.out() + run.err()).isBetween(2, 3);
        assertThat(run.err()).contains(said);
    }
}
