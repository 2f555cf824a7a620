// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.fulltext.pdf.PdfMaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf tool text}: a file in, its text or its sentences out. */
class TextToolTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of("."));

    @BeforeEach
    void put() throws IOException {
        sandbox = new Sandbox(folder);
        PdfMaker pdf = new PdfMaker();
        for (int page = 0; page < 2; page++) {
            pdf.page()
                    .bold(50, 130, page == 0 ? "Results" : "Discussion")
                    .lines(50, 150, "Boats come late in " + (page == 0 ? "spring" : "autumn") + ". Nobody knows why.")
                    .lines(290, 770, String.valueOf(41 + page));
        }
        Files.write(folder.resolve("boats.pdf"), pdf.bytes());
    }

    @Test
    void the_text_goes_to_standard_output_with_a_form_feed_between_pages() {
        Sandbox.Run run = sandbox.run("tool", "text", "boats.pdf");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "Results\n\nBoats come late in spring. Nobody knows why.\n\fDiscussion\n\nBoats come late in autumn."
                                + " Nobody knows why.\n");
        assertThat(run.err()).contains("boats.pdf: 2 pages (41 to 42), 2 headings, 6 sentences");
    }

    @Test
    void the_json_fits_its_schema_and_its_places_are_found_in_its_text() {
        Sandbox.Run run = sandbox.run("tool", "text", "boats.pdf", "--json", "-o", "boats.json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        String json = sandbox.read("boats.json");
        assertThat(Schema.of("text").faults(json)).isEmpty();
        JsonNode all = new JsonMapper().readTree(json);
        assertThat(all.get("pages").get(1).get("label").asString()).isEqualTo("42");
        String text = all.get("text").asString();
        for (JsonNode sentence : all.get("sentences")) {
            assertThat(text.substring(
                            sentence.get("start").asInt(), sentence.get("end").asInt()))
                    .isEqualTo(sentence.get("text").asString());
        }
        assertThat(all.get("sentences").get(4).get("page").asInt()).isEqualTo(2);
        assertThat(all.get("sentences").get(4).get("section").asString()).isEqualTo("discussion");
    }

    @Test
    void the_same_file_gives_the_same_bytes() {
        assertThat(sandbox.run("tool", "text", "boats.pdf", "--json").out())
                .isEqualTo(sandbox.run("tool", "text", "boats.pdf", "--json").out());
    }

    @Test
    void suggestions_stand_behind_the_text_and_in_the_json_with_their_sentence() throws IOException {
        Files.writeString(
                folder.resolve("study.txt"),
                "# Results\n\nAround 40 service users met in Ghana. “I like my boat a lot.” (P12, female)\n");
        Sandbox.Run plain = sandbox.run("tool", "text", "study.txt", "--suggestions");
        Sandbox.Run json = sandbox.run("tool", "text", "study.txt", "--suggestions", "--json");

        assertThat(plain.exitCode()).as(plain.err()).isZero();
        assertThat(plain.out())
                .contains("\fSuggestions\n\np. 1\tsample size\tAround 40 service users\n")
                .contains("p. 1\tcountry\tGhana\tGhana\n")
                .contains("p. 1\tquotation\tI like my boat a lot.\tP12, female\n");
        assertThat(plain.err()).contains("4 suggestions, by words alone").contains("make models");
        assertThat(Schema.of("text").faults(json.out())).isEmpty();
        JsonNode all = new JsonMapper().readTree(json.out());
        assertThat(all.get("suggestions").get(0).get("kind").asString()).isEqualTo("sample_size");
        assertThat(all.get("suggestions").get(0).get("sentence").get("start"))
                .isEqualTo(all.get("sentences").get(1).get("start"));
    }

    @Test
    void a_file_without_text_leaves_the_output_alone_and_exits_1() throws IOException {
        Files.write(folder.resolve("scan.pdf"), new PdfMaker().page().scan().bytes());
        Files.writeString(folder.resolve("out.txt"), "kept");
        Sandbox.Run run = sandbox.run("tool", "text", "scan.pdf", "-o", "out.txt", "--problems", "problems.jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("PROBLEM  scan.pdf: The one page of the PDF is without text. It is a scan.");
        assertThat(sandbox.read("out.txt")).isEqualTo("kept");
        assertThat(sandbox.read("problems.jsonl")).contains("\"file\":\"scan.pdf\"");
    }

    @Test
    void the_file_itself_is_never_written_over() {
        Sandbox.Run run = sandbox.run("tool", "text", "boats.pdf", "-o", "boats.pdf");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("boats.pdf")).isNotEmptyFile();
    }
}
