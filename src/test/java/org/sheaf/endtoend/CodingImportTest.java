// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coding of another program, which knows nothing of the ids of the review, is taken: all of it or nothing, never twice. */
class CodingImportTest {
    private static final String TEXT = "Results\n\nMending nets gave everybody calm. They were proud of knots.\n";
    private static final String NETS = "Mending nets gave everybody calm.";
    private static final String KNOTS = "They were proud of knots.";

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void oneTextAndOneCode() {
        review = ScreenedReview.with(folder, 1, 1);
        review.run("screen", "vote", review.id(1), "include");
        review.text("vote", review.id(1), "include");
        review.sandbox().write("one.txt", TEXT);
        review.run("retrieval", "got", review.id(1), "one.txt");
        add("pract", "Practical support", "Help with tasks");
    }

    private void add(String id, String name, String definition) {
        review.run("codebook", "add", id, name, "--definition", definition, "--why", "x");
    }

    @Test
    void aCodeIsKnownByItsNameAndWhatIsSaidOfItThereIsListedAndNotTaken() {
        project(
                code(1, "practical support", "Any help\nUse when: asked for"),
                passage(1, NETS, coding(1, "Amina", 1, "")));
        assertThat(take().out()).isEqualTo("0 new codes, 1 new coded passage, 1 new memo\n");
        assertThat(review.run("walk", "pract").out()).contains(NETS).contains("amina");
        assertThat(review.sandbox().read("lost.csv"))
                .contains("Practical support,changed,name,practical support,Practical support")
                .contains("Practical support,left out,use,asked for,");
        assertThat(take().out()).isEqualTo("0 new codes, 0 new coded passages, 0 new memos\n");
    }

    @Test
    void codesThatNamesCannotTellApartAllComeInAndPassagesStayWithTheirs() {
        project(
                code(1, "Calm", "") + code(2, "Practical support", "one") + code(3, "Practical support", "two"),
                passage(1, NETS, coding(1, "Amina", 2, "") + coding(2, "Amina", 1, ""))
                        + passage(2, KNOTS, coding(3, "Amina", 3, "")));
        assertThat(take().out()).isEqualTo("3 new codes, 3 new coded passages, 0 new memos\n");
        assertThat(review.run("codebook").out())
                .containsSubsequence("Practical support", "Calm", "Practical support (2)", "Practical support (3)");
        assertThat(review.sandbox().read("lost.csv"))
                .contains("Practical support,changed,name,Practical support,Practical support (2)");
        assertThat(review.run("walk", "Practical support (3)").out())
                .contains(KNOTS)
                .doesNotContain(NETS);
        assertThat(take().out()).isEqualTo("0 new codes, 0 new coded passages, 0 new memos\n");
    }

    @Test
    void aSecondTimeAddsNothingThoughTheCodesWereRenamedAndMergedHereInTheMeantime() {
        project(
                code(1, "Calm", "") + code(2, "Pride", ""),
                passage(1, NETS, coding(1, "Amina", 1, "")) + passage(2, KNOTS, coding(2, "Amina", 2, "")));
        assertThat(take().out()).isEqualTo("2 new codes, 2 new coded passages, 0 new memos\n");
        review.run("codebook", "rename", "calm", "Ease", "--why", "x");
        review.run("codebook", "merge", "pride", "pract", "--why", "x");
        assertThat(take().out()).isEqualTo("0 new codes, 0 new coded passages, 0 new memos\n");
        assertThat(review.run("walk", "pract").out()).contains(KNOTS);
    }

    @Test
    void aNewCodeWhoseParentWasMergedHereStandsBelowWhatItWasMergedInto() {
        add("help", "Help", "");
        review.run("codebook", "merge", "help", "pract", "--why", "x");
        add("gone", "Gone", "");
        review.run("codebook", "remove", "gone", "--why", "x");
        project(
                code(1, "Help", "", code(2, "Lifts", "")) + code(3, "Gone", "", code(4, "Loans", "")),
                passage(1, NETS, coding(1, "Amina", 2, "")) + passage(2, KNOTS, coding(2, "Amina", 4, "")));
        assertThat(take().out()).isEqualTo("2 new codes, 2 new coded passages, 0 new memos\n");
        assertThat(review.sandbox().read("lost.csv"))
                .contains("Lifts,changed,place,below Help,below Practical support")
                .contains("Loans,changed,place,below Gone,at the top");
        assertThat(review.run("walk", "pract").out()).contains(NETS);
    }

    @Test
    void aPassageKeepsTheDayOnWhichItWasCodedAlsoWhenItGoesOutAgain() throws IOException {
        project(code(1, "Calm", ""), passage(1, NETS, coding(1, "Amina", 1, "2019-03-04T09:00:00+02:00")));
        take();
        assertThat(decisions())
                .contains("\"coded\":\"2019-03-04T09:00:00+02:00\"")
                .contains("\"from\":\"refi-qda\"")
                .contains("\"guid\":\"" + guid(0, 1) + "\"")
                .doesNotContain("\"from\":\"sheet\"");
        review.run("code", "export", "out.qdpx");
        try (var zip = new java.util.zip.ZipFile(folder.resolve("out.qdpx").toFile())) {
            String xml =
                    new String(zip.getInputStream(zip.getEntry("project.qde")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("creationDateTime=\"2019-03-04T09:00:00+02:00\"");
        }
    }

    @Test
    void oneWhomTheProtocolDoesNotNameTakesNothing() {
        project(code(1, "Calm", ""), passage(1, NETS, coding(1, "Amina", 1, "")));
        review.as("zoe");
        Sandbox.Run run = take();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The protocol does not name zoe.");
        review.as("amina");
        assertThat(review.run("codebook").out()).doesNotContain("Calm");
    }

    @Test
    void whatAStrangerCodedIsSaidAndTheRestIsTaken() {
        project(code(1, "Calm", ""), passage(1, NETS, coding(1, "Amina", 1, "") + coding(2, "Wanda", 1, "")));
        Sandbox.Run run = take();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 new code, 1 new coded passage, 0 new memos\n");
        assertThat(run.err()).contains("1 passage was coded by \"Wanda\"").contains("it was not taken");
    }

    @Test
    void aPassageThatIsTwiceInTheProjectIsTakenOnceAndASecondMemoIsListed() {
        String noted =
                coding(2, "Amina", 1, "").replace("</Coding>", "<NoteRef targetGUID=\"" + guid(7, 1) + "\"/></Coding>");
        project(code(1, "Calm", ""), passage(1, NETS, coding(1, "Amina", 1, "") + noted));
        assertThat(take().out()).isEqualTo("1 new code, 1 new coded passage, 0 new memos\n");
        assertThat(review.sandbox().read("lost.csv")).contains("memo").contains("is it?");
    }

    private Sandbox.Run take() {
        return review.run("code", "import", "theirs.qdpx", "--why", "theirs", "--losses", "lost.csv");
    }

    private String decisions() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder.resolve("corpus"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".jsonl"))::iterator) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static String guid(int kind, int number) {
        return kind + "0000000-0000-4000-8000-00000000000" + number;
    }

    private static String code(int number, String name, String description, String... below) {
        return "<Code guid=\"" + guid(0, number) + "\" name=\"" + name + "\" isCodable=\"true\"><Description>"
                + description + "</Description>" + String.join("", below) + "</Code>";
    }

    private static String passage(int number, String words, String codings) {
        int start = TEXT.indexOf(words);
        return "<PlainTextSelection guid=\"" + guid(5, number) + "\" name=\"" + words + "\" startPosition=\"" + start
                + "\" endPosition=\"" + (start + words.length()) + "\">" + codings + "</PlainTextSelection>";
    }

    private static String coding(int number, String coder, int code, String at) {
        return "<Coding guid=\"" + guid(6, number) + "\" creatingUser=\""
                + (coder.equals("Amina") ? guid(1, 1) : guid(1, 2))
                + "\"" + (at.isEmpty() ? "" : " creationDateTime=\"" + at + "\"") + "><CodeRef targetGUID=\""
                + guid(0, code) + "\"/></Coding>";
    }

    private void project(String codes, String passages) {
        String xml = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\" origin=\"hand-made\"><Users><User guid=\""
                + guid(1, 1) + "\" name=\"Amina\"/><User guid=\"" + guid(1, 2) + "\" name=\"Wanda\"/></Users>"
                + "<CodeBook><Codes>" + codes + "</Codes></CodeBook><Sources><TextSource guid=\"" + guid(4, 1)
                + "\" name=\"Okafor 1991\" plainTextPath=\"internal://one.txt\">" + passages
                + "</TextSource></Sources><Notes><Note guid=\"" + guid(7, 1)
                + "\" name=\"n\"><PlainTextContent>is it?</PlainTextContent></Note></Notes></Project>";
        try (OutputStream out = Files.newOutputStream(folder.resolve("theirs.qdpx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/one.txt"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
