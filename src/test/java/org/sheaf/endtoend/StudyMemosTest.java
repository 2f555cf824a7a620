// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people note on studies: facts with who and when, put in the place of one another and never overwritten. */
class StudyMemosTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void twoIncludedReports() {
        review = ScreenedReview.with(folder, 2, 1);
        for (int i = 1; i <= 2; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
    }

    private String memos(String... of) {
        String[] args = new String[2 + of.length];
        args[0] = "study";
        args[1] = "memo";
        System.arraycopy(of, 0, args, 2, of.length);
        return review.run(args).out();
    }

    @Test
    void aMemoStandsWithWhoAndWhenAndTheSameOneIsNotedOnce() {
        assertThat(memos("Okafor 1991", "Small crew")).contains("Okafor 1991: noted");
        assertThat(memos("okafor 1991", "Small crew")).contains("noted already");
        review.as("bram");
        memos("Okafor 1991", "Nobody left");
        assertThat(memos("Okafor 1991"))
                .containsPattern("Okafor 1991, memo of amina, \\d{4}-\\d\\d-\\d\\d: Small crew")
                .contains("memo of bram")
                .containsOnlyOnce("Small crew");
        assertThat(memos("Okafor 1992")).isEmpty();
        assertThat(review.run("study").out()).contains("2 memos: `sheaf study memo` shows them");
    }

    @Test
    void aNewMemoStandsInThePlaceOfOnesOwnLastOneAndTheLedgerKeepsBoth() throws IOException {
        memos("Okafor 1991", "Small crew");
        review.as("bram");
        memos("Okafor 1991", "Nobody left");
        review.as("amina");
        memos("Okafor 1991", "Crew of nine", "--instead");
        assertThat(memos()).contains("Crew of nine", "Nobody left").doesNotContain("Small crew");
        assertThat(lines()).contains("Small crew", "Crew of nine");
        memos("Okafor 1991", "Crew of eight", "--instead");
        assertThat(memos()).contains("Crew of eight").doesNotContain("Crew of nine", "Small crew");
    }

    private String lines() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder.resolve("corpus/harbour/decisions"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void whatWasNotedOnEitherReportStandsOnTheStudyThatBothTellOfAndPartsWithThem() {
        memos("Okafor 1991", "Small crew");
        memos("Okafor 1992", "The same nets");
        review.run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one crew");
        assertThat(memos("Okafor 1992")).contains("Okafor 1991; Okafor 1992").contains("Small crew", "The same nets");
        review.run("study", "own", "Okafor 1992", "--why", "another crew");
        assertThat(memos("Okafor 1992")).contains("The same nets").doesNotContain("Small crew");
    }

    @Test
    void theStudyTableShowsThemAndTheLedgerMadeAnewSaysTheSame() throws IOException {
        memos("Okafor 1991", "Small <crew>");
        memos("Okafor 1991", "Crew of nine", "--instead");
        review.run("extract", "set", "Okafor 1991", "country", "Norway");
        review.run("report");
        assertThat(review.sandbox().read("reports/harbour/study-table.html"))
                .contains("Memos on studies")
                .contains("Crew of nine")
                .doesNotContain("Small");
        String before = memos();
        for (String file : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        review.run("run");
        assertThat(memos()).isEqualTo(before).contains("Crew of nine");
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void theFrameworkChartAndAnExportForOtherProgramsHoldThem() {
        review.sandbox().write("one.txt", "Results\n\nCalm came.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("codebook", "add", "calm", "Calm", "--why", "x");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        memos("Okafor 1991", "Small crew");
        review.run("report");
        assertThat(review.sandbox().read("reports/harbour/framework-chart.html"))
                .contains("Small crew")
                .contains("amina, ");
        assertThat(review.sandbox().read("reports/harbour/framework-chart.csv")).contains("Small crew");
        review.run("code", "export", "out.qdpx");
        assertThat(review.run("tool", "qdpx", "out.qdpx", "--check").exitCode()).isZero();
        assertThat(review.run("tool", "qdpx", "out.qdpx").out().replaceAll(" +", " "))
                .contains("notes 1", "links 1");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        assertThat(review.run("study", "memo", "Okafor 1991", "x", "--instead").err())
                .contains("no memo of yours")
                .contains("Leave out --instead");
        assertThat(review.run("study", "memo", "Okafor 1991", " ").err()).contains("The memo says nothing");
        assertThat(review.run("study", "memo", "Nobody 2000", "x").err()).contains("There is no report");
        review.as("zoe");
        assertThat(review.run("study", "memo", "Okafor 1991", "x").err()).contains("does not name zoe");
    }

    @Test
    void memosOnCodesCanStandInThePlaceOfOnesOwnLastOneToo() {
        review.run("codebook", "add", "calm", "Calm", "--why", "x");
        review.run("codebook", "memo", "calm", "Too wide?");
        assertThat(review.run("codebook", "memo", "calm", "Too wide?").out()).contains("noted already");
        review.run("codebook", "memo", "calm", "Just right", "--instead");
        assertThat(review.run("walk", "calm").out()).contains("Just right").doesNotContain("Too wide?");
    }
}
