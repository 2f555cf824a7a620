// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.refi.Qdpx.SOURCE;
import static org.sheaf.refi.Qdpx.project;
import static org.sheaf.refi.Qdpx.selection;
import static org.sheaf.refi.Qdpx.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.problem.Problem;

/** Files that would do harm, are damaged, or are something else. */
class QdpxRefusalTest {
    private static final String TEXT_FILE = "sources/" + SOURCE + ".txt";
    private static final String WALK = "The rope is laid.\nThen it is tarred.\n";

    private final List<QdaLoss> losses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "sources/../../evil.txt", "..\\..\\evil.txt"})
    void a_file_with_a_name_that_climbs_out_is_refused_as_a_whole(String name) {
        QdpxFile.Read read = Qdpx.of(project("")).with(name, "x").read();
        assertThat(read.project()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("leads out of it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/evil.txt", "sources/deeper/evil.txt", "C:\\evil.txt", "sources/C:evil.txt"})
    void a_file_that_lies_elsewhere_than_sources_do_is_left_out_and_listed(String name) {
        byte[] bytes = Qdpx.of(project("")).with(name, "x").bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.losses()).extracting(QdaLoss::kind).containsExactly(QdaLoss.Kind.LEFT_OUT);
        assertThat(Qdpx.unzipped(Qdpx.write(read, bytes, losses)).keySet()).containsExactly("project.qde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal://../../secret.txt", "internal://..\\secret.txt", "internal:///etc/passwd"})
    void a_source_that_names_a_file_outside_is_never_looked_for(String path) {
        byte[] bytes = Qdpx.of(project(text("")).replace("internal://" + SOURCE + ".txt", path))
                .bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains("outside the project");
        });
        assertThat(Qdpx.unzipped(Qdpx.write(read, bytes, losses)).keySet()).containsExactly("project.qde");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        QdpxFile.Read read =
                Qdpx.of(project("")).with("sources/a.bin", new byte[40 << 20]).read();
        assertThat(read.project()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("unpacks to more than"));
    }

    @Test
    void a_file_that_breaks_off_is_read_as_far_as_it_goes() {
        byte[] whole = Qdpx.of(project(text(selection(1, "rope", 4, 8))))
                .with(TEXT_FILE, WALK)
                .bytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(Qdpx.read(half).problems()).anyMatch(Problem::isError);

        String xml = project(text(selection(1, "rope", 4, 8)));
        QdpxFile.Read read =
                Qdpx.of(xml.substring(0, xml.indexOf("<Sources>") + 200)).read();
        assertThat(read.project().orElseThrow().codes()).hasSize(1);
        assertThat(read.problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("breaks off here"));
    }

    @Test
    void what_stands_before_the_break_is_written_and_the_file_in_which_it_breaks_is_listed() {
        byte[] noise = new byte[60_000];
        new java.util.Random(3).nextBytes(noise);
        byte[] whole = Qdpx.of(project(""))
                .with("sources/a.bin", "whole")
                .with("sources/b.bin", noise)
                .bytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 30_000);
        QdpxFile.Read read = Qdpx.read(half);
        assertThat(read.problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("breaks off"));
        QdpxFile.Read named = new QdpxFile.Read(
                read.project(), read.problems(), read.invalid(), read.losses(), List.of("a.bin", "b.bin"));
        byte[] written = Qdpx.write(named, half, losses);
        assertThat(Qdpx.unzipped(written)).containsEntry("sources/a.bin", "whole");
        assertThat(losses).extracting(QdaLoss::thing).contains("sources/b.bin");
    }

    @Test
    void what_is_no_project_is_told_by_what_it_is() {
        assertThat(only(new Qdpx().with("word/document.xml", "<w/>").read())).contains("Word document");
        assertThat(only(new Qdpx().with("a.txt", "x").read())).contains("no project in it");
        assertThat(only(Qdpx.read("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .contains("no ZIP file".replace("no", "not a"));
        assertThat(only(Qdpx.read(new byte[0]))).contains("not a ZIP file");
        assertThat(only(Qdpx.of("<Web/>").read())).contains("\"Web\"");
        assertThat(only(Qdpx.of("not xml").read())).contains("not XML");
    }

    private static String only(QdpxFile.Read read) {
        assertThat(read.project()).isEmpty();
        assertThat(read.problems()).hasSize(1).allMatch(Problem::isError);
        return read.problems().get(0).what();
    }

    @Test
    void a_document_type_definition_is_not_taken_and_nothing_outside_is_opened() {
        String xml = project("")
                .replace("<Project", "<!DOCTYPE Project [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Project")
                .replace("name=\"Knot\"", "name=\"Knot\"")
                .replace("What a rope is for", "a &e; b");
        QdpxFile.Read read = Qdpx.of(xml).read();
        assertThat(read.invalid()).isNotEmpty();
        read.project()
                .ifPresent(project ->
                        assertThat(project.codes().get(0).description()).isIn("a  b", "a "));
    }
}
