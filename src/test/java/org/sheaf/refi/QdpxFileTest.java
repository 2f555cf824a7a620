// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.refi.Qdpx.ADA;
import static org.sheaf.refi.Qdpx.BEN;
import static org.sheaf.refi.Qdpx.KNOT;
import static org.sheaf.refi.Qdpx.ROPE;
import static org.sheaf.refi.Qdpx.SOURCE;
import static org.sheaf.refi.Qdpx.project;
import static org.sheaf.refi.Qdpx.selection;
import static org.sheaf.refi.Qdpx.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.problem.Problem;

/** What other programs write, and how it is read: a small file for each of their ways. */
class QdpxFileTest {
    private static final String TEXT_FILE = "sources/" + SOURCE + ".txt";
    private static final String WALK = "The rope is laid.\nThen it is tarred.\n";

    private final List<QdaLoss> losses = new ArrayList<>();

    @Test
    void who_gave_a_code_stays_with_each_coding() {
        QdpxFile.Read read = Qdpx.of(project(text(selection(1, "rope", 4, 8))))
                .with(TEXT_FILE, WALK)
                .read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.invalid()).isEmpty();
        assertThat(read.losses()).isEmpty();
        QdaSource source = read.project().orElseThrow().sources().get(0);
        assertThat(source.text()).contains(WALK);
        assertThat(source.selections().get(0).place()).isEqualTo(new QdaPlace.InText(4, 8));
        assertThat(source.selections().get(0).codings())
                .extracting(coding -> coding.by().orElseThrow().text() + " " + coding.code())
                .containsExactly(ADA + " " + ROPE, BEN + " " + ROPE);
    }

    @Test
    void everything_the_schema_has_comes_back_from_a_round_trip() {
        byte[] bytes = everything();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.invalid()).isEmpty();
        assertThat(read.losses()).isEmpty();
        byte[] once = Qdpx.write(read, bytes, losses);
        assertThat(losses).extracting(QdaLoss::what).containsExactly("origin");
        QdpxFile.Read second = Qdpx.read(once);
        assertThat(second.invalid()).isEmpty();
        assertThat(second.losses()).isEmpty();
        assertThat(second.project().orElseThrow().everySource())
                .isEqualTo(read.project().orElseThrow().everySource());
        assertThat(second.project().orElseThrow().graphs())
                .isEqualTo(read.project().orElseThrow().graphs());
        assertThat(second.project().orElseThrow().cases())
                .isEqualTo(read.project().orElseThrow().cases());
        assertThat(Qdpx.write(second, once, new ArrayList<>())).isEqualTo(once);
        assertThat(Qdpx.unzipped(once)).containsEntry("sources/p.pdf", "%PDF");
    }

    @Test
    void a_project_is_read_whatever_its_file_and_its_folder_are_called() {
        QdpxFile.Read read = new Qdpx()
                .with("Sources/" + SOURCE + ".txt", WALK)
                .with("Rope walk.QDE", project(text(selection(1, "rope", 4, 8))))
                .read();
        assertThat(read.project().orElseThrow().sources().get(0).text()).contains(WALK);
        assertThat(read.problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("\"Rope walk.QDE\", not \"project.qde\""))
                .anyMatch(what -> what.contains("\"Sources\", not \"sources\""))
                .hasSize(2);
        byte[] written = Qdpx.write(read, new Qdpx().bytes(), losses);
        assertThat(Qdpx.unzipped(written).keySet()).containsExactly("project.qde", TEXT_FILE);
    }

    @Test
    void names_in_an_old_character_set_do_not_keep_a_project_from_being_read() throws Exception {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip =
                new java.util.zip.ZipOutputStream(out, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            for (String name : List.of("sources/Zoë.bin", "Müllers Seilerei.qde")) {
                zip.putNextEntry(new java.util.zip.ZipEntry(name));
                zip.write(project("").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = out.toByteArray();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.project()).isPresent();
        assertThat(read.files()).containsExactly("Zoë.bin");
        assertThat(Qdpx.unzipped(Qdpx.write(read, bytes, losses)).keySet())
                .containsExactly("project.qde", "sources/Zoë.bin");
    }

    @Test
    void of_two_projects_in_one_file_the_one_with_the_right_name_is_read() {
        QdpxFile.Read read = Qdpx.of(project("")).with("a.qde", "<x/>").read();
        assertThat(read.project()).isPresent();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains("more than one project");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:QDA-XML:project:1.5", "urn:QDA-XML:project:1:0", ""})
    void a_wrong_namespace_is_named_and_read_over_and_a_right_one_is_written(String namespace) {
        byte[] bytes = Qdpx.of(project("").replace("urn:QDA-XML:project:1.0", namespace))
                .bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.project().orElseThrow().codes()).hasSize(1);
        assertThat(read.invalid()).isNotEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("The namespace is \"" + namespace + "\""));
        assertThat(Qdpx.read(Qdpx.write(read, bytes, losses)).invalid()).isEmpty();
    }

    @Test
    void a_byte_order_mark_before_the_xml_changes_nothing() {
        QdpxFile.Read read = Qdpx.of("\ufeff" + project("")).read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.project().orElseThrow().name()).isEqualTo("Rope walk");
    }

    @Test
    void two_users_of_one_name_are_two_and_said() {
        String xml = project(text(selection(1, "rope", 4, 8))).replace("name=\"Ben\"", "name=\"Ada\"");
        byte[] bytes = Qdpx.of(xml).with(TEXT_FILE, WALK).bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.what()).contains("Two users are called \"Ada\"");
            assertThat(problem.advice()).contains(ADA).contains(BEN);
        });
        assertThat(Qdpx.read(Qdpx.write(read, bytes, losses))
                        .project()
                        .orElseThrow()
                        .users())
                .hasSize(2);
    }

    @Test
    void a_code_given_by_nobody_that_is_known_is_kept_and_said() {
        QdpxFile.Read read = Qdpx.of(project(text(selection(1, "rope", 4, 8)))
                        .replace("<Users>", "<!--")
                        .replace("</Users>", "-->"))
                .with(TEXT_FILE, WALK)
                .read();
        assertThat(read.problems()).extracting(Problem::what).allMatch(what -> what.contains("not among the users"));
        assertThat(read.project()
                        .orElseThrow()
                        .sources()
                        .get(0)
                        .selections()
                        .get(0)
                        .codings())
                .hasSize(2);
    }

    @Test
    void sources_that_are_not_in_the_file_are_named_and_what_is_known_about_them_stays() {
        byte[] bytes = Qdpx.of(project(text(selection(1, "rope", 4, 8)))).bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains("The text of TextSource \"walk.txt\" is not in the project"));
        QdpxFile.Read second = Qdpx.read(Qdpx.write(read, bytes, losses));
        assertThat(second.project().orElseThrow().sources())
                .isEqualTo(read.project().orElseThrow().sources());
    }

    @Test
    void nvivo_for_mac_keeps_the_words_in_the_document_with_layout_only() {
        String docx =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>The rope </w:t></w:r><w:r><w:t>is laid.</w:t></w:r>"
                        + "</w:p><w:p><w:r><w:t>Then it is tarred.</w:t></w:r></w:p></w:body></w:document>";
        String xml = project("NVivo for Mac 15.0.0", text(""))
                .replace("plainTextPath", "richTextPath=\"internal://r.docx\" plainTextPath");
        byte[] bytes = Qdpx.of(xml)
                .with(TEXT_FILE, "\n")
                .with("sources/.root", "")
                .with(
                        "sources/r.docx",
                        new Qdpx().with("word/document.xml", docx).bytes())
                .bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.project().orElseThrow().sources().get(0).text()).contains(WALK);
        assertThat(read.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.thing()).isEqualTo("sources/.root"));
        byte[] written = Qdpx.write(read, bytes, losses);
        assertThat(Qdpx.unzipped(written)).containsEntry(TEXT_FILE, WALK).containsKey("sources/r.docx");
    }

    @Test
    void maxqda_marks_passages_without_a_code_and_writes_memos_beside_them() {
        String xml = project(
                "MAXQDA",
                "<Cases><Case guid=\"d0000000-0000-4000-8000-000000000001\"/></Cases>"
                        + text("<PlainTextSelection guid=\"50000000-0000-4000-8000-000000000001\" startPosition=\"4\""
                                        + " endPosition=\"8\"><Description>a memo</Description></PlainTextSelection>")
                                .replace(
                                        "</Sources>",
                                        "<TextSource guid=\"40000000-0000-4000-8000-000000000002\" name=\"walk.txt\">"
                                                + "<PlainTextContent>Another</PlainTextContent></TextSource></Sources>"));
        QdpxFile.Read read = Qdpx.of(xml).with(TEXT_FILE, WALK).read();
        assertThat(read.losses()).isEmpty();
        assertThat(read.problems()).hasSize(2).noneMatch(Problem::isError);
        QdaProject project = read.project().orElseThrow();
        assertThat(project.cases().get(0).name()).isEmpty();
        assertThat(project.sources()).hasSize(2);
        assertThat(project.sources().get(0).selections().get(0)).satisfies(selection -> {
            assertThat(selection.description()).isEqualTo("a memo");
            assertThat(selection.codings()).isEmpty();
        });
    }

    @Test
    void atlas_ti_marks_empty_passages_and_names_the_folder_of_its_user() {
        String xml = project("ATLAS.ti 26", text(selection(1, "", 4, 4)))
                .replace(" origin=", " basePath=\"/home/somebody/projects\" origin=");
        byte[] bytes = Qdpx.of(xml).with(TEXT_FILE, WALK).bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("begins where it ends");
        byte[] written = Qdpx.write(read, bytes, losses);
        assertThat(Qdpx.unzipped(written).get("project.qde")).doesNotContain("somebody");
        assertThat(losses)
                .extracting(loss -> loss.what() + ": " + loss.before() + " -> " + loss.after())
                .containsExactlyInAnyOrder(
                        "origin: ATLAS.ti 26 -> Sheaf, from ATLAS.ti 26", "basePath: /home/somebody/projects -> ");
    }

    @Test
    void a_file_named_without_saying_that_it_is_inside_is_found_inside() {
        QdpxFile.Read read = Qdpx.of(project(text("")).replace("internal://", ""))
                .with(TEXT_FILE, WALK)
                .read();
        assertThat(read.project().orElseThrow().sources().get(0)).satisfies(source -> {
            assertThat(source.text()).contains(WALK);
            assertThat(source.textPath()).isEqualTo("internal://" + SOURCE + ".txt");
        });
    }

    @Test
    void what_nobody_knows_is_listed_and_elements_in_another_order_are_read() {
        String xml = project(
                "<Sets><Set guid=\"70000000-0000-4000-8000-000000000001\" name=\"Old\"><MemberCode guid=\"" + KNOT
                        + "\"/></Set></Sets><Variables><Variable guid=\"30000000-0000-4000-8000-000000000001\" name=\"Year\""
                        + " typeOfVariable=\"Number\" hue=\"5\"/></Variables><Twine length=\"3\">ball</Twine>");
        byte[] bytes = Qdpx.of(xml.replace("#3366CC", "#803366CC")).bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.invalid()).isNotEmpty();
        assertThat(read.project().orElseThrow().sets().get(0).codes()).containsExactly(new Guid(KNOT));
        assertThat(read.losses())
                .extracting(loss -> loss.element() + " " + loss.thing() + " "
                        + loss.kind().label() + " " + loss.what() + ": " + loss.before() + " -> " + loss.after())
                .containsExactlyInAnyOrder(
                        "Code Rope changed color: #803366CC -> #3366CC",
                        "Variable Year changed typeOfVariable: Number -> Text",
                        "Variable Year left out hue: 5 -> ",
                        "Twine  left out : ball -> ");
        assertThat(Qdpx.read(Qdpx.write(read, bytes, losses)).invalid()).isEmpty();
    }

    @Test
    void things_without_a_guid_get_one_that_is_the_same_every_time() {
        String xml = project("").replace(" guid=\"" + KNOT + "\"", " guid=\"none\"");
        Guid first = knot(Qdpx.of(xml).read());
        assertThat(knot(Qdpx.of(xml).read())).isEqualTo(first);
    }

    private static Guid knot(QdpxFile.Read read) {
        assertThat(read.losses()).extracting(QdaLoss::what).containsExactly("guid");
        return read.project().orElseThrow().codes().get(0).children().get(0).guid();
    }

    @Test
    void times_and_values_that_the_schema_refuses_do_not_make_the_file_refused() {
        String variable = "30000000-0000-4000-8000-000000000001";
        String xml = project("<Variables><Variable guid=\"" + variable
                + "\" name=\"Year\" typeOfVariable=\"Integer\"/></Variables><Cases><Case"
                + " guid=\"d0000000-0000-4000-8000-000000000001\" name=\"Walk\"><VariableValue><VariableRef targetGUID=\""
                + variable + "\"/><IntegerValue>about 1900</IntegerValue></VariableValue></Case></Cases>"
                + text(selection(1, "rope", 4, 8)).replace("2026-05-04T10:00:00Z", "4 May 2026"));
        byte[] bytes = Qdpx.of(xml).with(TEXT_FILE, WALK).bytes();
        QdpxFile.Read read = Qdpx.read(bytes);
        assertThat(read.losses())
                .extracting(QdaLoss::before)
                .containsExactlyInAnyOrder("Integer about 1900", "4 May 2026");
        assertThat(Qdpx.read(Qdpx.write(read, bytes, losses)).invalid()).isEmpty();
    }

    @Test
    void signs_that_xml_cannot_hold_are_left_out_and_listed_and_others_survive() {
        QdaCode code = new QdaCode(
                new Guid(ROPE), "a\tb\n\"c\" <d>", true, "", "bell\u0007, tab\t, \uD83E\uDDF5", List.of(), List.of());
        QdaProject project = new QdaProject(
                "P",
                "Sheaf",
                QdaStamp.NONE,
                "",
                List.of(),
                List.of(code),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
        QdpxFile.Read read = new QdpxFile.Read(Optional.of(project), List.of(), List.of(), List.of(), List.of());
        QdaCode back = Qdpx.read(Qdpx.write(read, new Qdpx().bytes(), losses))
                .project()
                .orElseThrow()
                .codes()
                .get(0);
        assertThat(back.name()).isEqualTo(code.name());
        assertThat(back.description()).isEqualTo("bell, tab\t, \uD83E\uDDF5");
        assertThat(losses)
                .singleElement()
                .satisfies(loss -> assertThat(loss.what()).isEqualTo("Description"));
    }

    private static byte[] everything() {
        String g = "-0000-4000-8000-00000000000";
        String coding = "<Coding guid=\"62000000" + g + "1\"><CodeRef targetGUID=\"" + KNOT
                + "\"/><NoteRef targetGUID=\"a0000000" + g + "1\"/></Coding>";
        String value = "<VariableValue><VariableRef targetGUID=\"30000000" + g
                + "1\"/><DateValue>2026-05-04</DateValue>" + "</VariableValue>";
        String xml = project(
                "<Variables><Variable guid=\"30000000" + g
                        + "1\" name=\"Laid\" typeOfVariable=\"Date\"><Description>when</Description></Variable></Variables>"
                        + "<Cases><Case guid=\"d0000000" + g
                        + "1\" name=\"Walk\"><Description>long</Description><CodeRef targetGUID=\""
                        + ROPE + "\"/>" + value + "<SourceRef targetGUID=\"" + SOURCE
                        + "\"/><SelectionRef targetGUID=\"50000000" + g
                        + "1\"/></Case></Cases>"
                        + text(selection(1, "rope", 4, 8) + coding + "<NoteRef targetGUID=\"a0000000" + g + "1\"/>"
                                        + value)
                                .replace(
                                        "</Sources>",
                                        "<PictureSource guid=\"41000000" + g
                                                + "1\" path=\"internal://p.png\" currentPath=\"x\">"
                                                + "<TextDescription guid=\"41000000" + g
                                                + "2\"><PlainTextContent>hemp</PlainTextContent>"
                                                + "</TextDescription><PictureSelection guid=\"41000000" + g
                                                + "3\" firstX=\"1\" firstY=\"2\""
                                                + " secondX=\"3\" secondY=\"4\">" + coding.replace("62", "63")
                                                + "</PictureSelection></PictureSource>"
                                                + "<PDFSource guid=\"42000000" + g
                                                + "1\" path=\"internal://p.pdf\"><PDFSelection guid=\"42000000"
                                                + g
                                                + "2\" page=\"0\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"><Representation"
                                                + " guid=\"42000000" + g
                                                + "3\"><PlainTextContent>hemp</PlainTextContent></Representation>"
                                                + "</PDFSelection><Representation guid=\"42000000" + g
                                                + "4\"><PlainTextContent>all hemp"
                                                + "</PlainTextContent></Representation></PDFSource><AudioSource guid=\"43000000"
                                                + g
                                                + "1\" path=\"relative:///a.mp3\"><Transcript guid=\"43000000" + g
                                                + "2\"><PlainTextContent>hm"
                                                + "</PlainTextContent><SyncPoint guid=\"43000000" + g
                                                + "3\" timeStamp=\"9\" position=\"1\"/>"
                                                + "<TranscriptSelection guid=\"43000000" + g
                                                + "4\" fromSyncPoint=\"43000000" + g + "3\"/>"
                                                + "</Transcript><AudioSelection guid=\"43000000" + g
                                                + "5\" begin=\"1\" end=\"2\"/></AudioSource>"
                                                + "</Sources>")
                        + "<Notes><Note guid=\"a0000000" + g + "1\" name=\"memo\" creatingUser=\"" + ADA
                        + "\"><PlainTextContent>p. 7</PlainTextContent></Note></Notes><Links><Link guid=\"b0000000" + g
                        + "1\" name=\"leads to\" direction=\"OneWay\" originGUID=\"" + ROPE + "\" targetGUID=\"" + KNOT
                        + "\"/></Links><Sets><Set guid=\"70000000" + g
                        + "1\" name=\"Deductive\"><MemberCode targetGUID=\"" + ROPE
                        + "\"/></Set></Sets><Graphs><Graph guid=\"e0000000" + g
                        + "1\" name=\"Logic model\"><Vertex guid=\"e1000000" + g
                        + "1\" representedGUID=\"" + ROPE
                        + "\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\" shape=\"Oval\"/><Edge"
                        + " guid=\"e2000000" + g + "1\" sourceVertex=\"e1000000" + g + "1\" targetVertex=\"e1000000" + g
                        + "1\" direction=\"OneWay\" lineStyle=\"dotted\"/></Graph></Graphs><Description>all of it</Description>");
        return Qdpx.of(xml)
                .with(TEXT_FILE, WALK)
                .with("sources/p.png", "PNG")
                .with("sources/p.pdf", "%PDF")
                .bytes();
    }

    @Test
    void the_files_of_other_sources_are_taken_over_byte_by_byte() {
        byte[] bytes = everything();
        Map<String, String> written = Qdpx.unzipped(Qdpx.write(Qdpx.read(bytes), bytes, losses));
        assertThat(written.keySet()).containsExactly("project.qde", TEXT_FILE, "sources/p.png", "sources/p.pdf");
    }
}
