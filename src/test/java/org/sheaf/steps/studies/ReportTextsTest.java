// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.audit.Digest;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.pdf.PdfMaker;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.screening.IncludedReports;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.KeptTexts;
import org.sheaf.workspace.Workspace;

/** The text of a file that came in is the text of that file and of no other, kept or not. */
class ReportTextsTest {
    @TempDir
    private Path folder;

    private FullTextFiles files = new FullTextFiles(new Workspace(Path.of("")), new ReviewId("harbour"));
    private ReportTexts texts = new ReportTexts(files, new KeptTexts(new Workspace(Path.of(""))));
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void make() {
        Workspace workspace = new Workspace(folder);
        files = new FullTextFiles(workspace, new ReviewId("harbour"));
        texts = new ReportTexts(files, new KeptTexts(workspace));
    }

    @Test
    void a_file_that_was_changed_before_it_was_read_is_not_read_and_the_right_one_is_once_it_is_back()
            throws IOException {
        IncludedReports.File file = comesIn("one.txt", bytes("Boats come late."));
        Files.write(there(file), bytes("Goats come late."));

        assertThat(read(file)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.source()).isEqualTo("one.txt");
            assertThat(problem.what())
                    .contains("corpus/harbour/fulltexts", file.digest().abbreviated(), "was changed since it came in");
            assertThat(problem.advice()).contains("Put the old file back");
        });

        Files.write(there(file), bytes("Boats come late."));
        problems.clear();
        assertThat(read(file)).contains("Boats come late.");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_file_that_was_changed_after_it_was_read_is_not_read_either_until_the_right_one_is_back() throws IOException {
        IncludedReports.File file = comesIn("one.txt", bytes("Boats come late."));
        assertThat(read(file)).contains("Boats come late.");
        Files.write(there(file), bytes("Goats come later."));

        assertThat(read(file)).isEmpty();
        assertThat(problems).hasSize(1);
        Files.write(there(file), bytes("Boats come late."));
        assertThat(read(file)).contains("Boats come late.");
        assertThat(problems).hasSize(1);
    }

    @Test
    void a_file_that_is_gone_has_no_text_whether_it_was_read_before_or_not() throws IOException {
        IncludedReports.File file = comesIn("one.txt", bytes("Boats come late."));
        assertThat(read(file)).isPresent();
        Files.delete(there(file));

        assertThat(read(file)).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("any more");
    }

    @Test
    void a_file_that_looks_as_it_did_is_not_read_again_and_one_that_was_only_copied_back_is_looked_at_once()
            throws IOException {
        IncludedReports.File file = comesIn("one.txt", bytes("Boats come late."));
        assertThat(read(file)).contains("Boats come late.");
        FileTime then = Files.getLastModifiedTime(there(file));

        // Nobody could tell this without reading all bytes, so it shows that they are not read.
        Files.write(there(file), bytes("Goats come late."));
        Files.setLastModifiedTime(there(file), then);
        assertThat(read(file)).contains("Boats come late.");

        FileTime later = FileTime.from(Instant.parse("2031-01-01T00:00:00Z"));
        Files.write(there(file), bytes("Boats come late."));
        Files.setLastModifiedTime(there(file), later);
        assertThat(read(file)).contains("Boats come late.");
        Files.write(there(file), bytes("Goats come late."));
        Files.setLastModifiedTime(there(file), later);
        assertThat(read(file)).contains("Boats come late.");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_text_that_was_kept_and_is_damaged_is_read_again_from_its_file() throws IOException {
        IncludedReports.File file = comesIn("one.txt", bytes("Boats come late."));
        read(file);
        try (Stream<Path> kept = Files.list(folder.resolve(".sheaf/texts"))) {
            for (Path one : kept.toList()) {
                byte[] content = Files.readAllBytes(one);
                content[content.length / 2] ^= 1;
                Files.write(one, content);
            }
        }

        assertThat(read(file)).contains("Boats come late.");
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_amiss_with_a_text_is_said_at_every_reading_by_whatever_name_the_file_came_in() throws IOException {
        byte[] pdf = new PdfMaker()
                .page()
                .lines(50, 100, PdfMaker.prose("boat", 5))
                .page()
                .scan()
                .bytes();
        IncludedReports.File file = comesIn("one.pdf", pdf);
        texts.read(file, told -> {});

        assertThat(read(new IncludedReports.File(file.digest(), "two.pdf"))).isPresent();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("two.pdf");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.what()).isEqualTo("Page 2 is a picture without text.");
            assertThat(problem.advice()).contains("OCR");
        });
        Files.setLastModifiedTime(there(file), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertThat(read(file)).isPresent();
        assertThat(read(file)).isPresent();
        assertThat(problems).hasSize(3);
    }

    private Optional<String> read(IncludedReports.File file) {
        return texts.read(file, problems::add).map(FullText::text);
    }

    private IncludedReports.File comesIn(String name, byte[] content) throws IOException {
        FullTextFiles.FullText got = files.look(Files.write(folder.resolve(name), content), name);
        files.keep(got);
        return new IncludedReports.File(got.digest(), name);
    }

    private Path there(IncludedReports.File file) {
        Digest digest = file.digest();
        return files.find(digest).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
