// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.problem.Problem;

class QdcFileTest {
    private static final String QDC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="hand-made">
              <Codes>
                <Code guid="00000000-0000-4000-8000-000000000001" name="Rope" isCodable="false" color="#36C">
                  <Description>What a rope is for</Description>
                  <Code guid="{00000000-0000-4000-8000-000000000002}" name="Knot" isCodable="true"/>
                </Code>
              </Codes>
              <Sets><Set guid="00000000-0000-4000-8000-000000000009" name="Deductive"><MemberCode guid="00000000-0000-4000-8000-000000000002"/></Set></Sets>
            </CodeBook>
            """;

    @Test
    void a_codebook_comes_back_as_it_was_and_is_valid() {
        QdcFile.Read read = read(QDC);
        assertThat(read.problems()).isEmpty();
        assertThat(read.losses()).isEmpty();
        QdcFile.Written written = QdcFile.write("b.qdc", read.codebook().orElseThrow());
        assertThat(written.losses()).isEmpty();
        assertThat(QdcFile.check("b.qdc", written.bytes())).isEmpty();
        assertThat(QdcFile.read("b.qdc", written.bytes()).codebook()).isEqualTo(read.codebook());
        assertThat(QdcFile.write("b.qdc", read.codebook().orElseThrow()).bytes())
                .isEqualTo(written.bytes());
        assertThat(new String(written.bytes(), StandardCharsets.UTF_8))
                .contains("{00000000-0000-4000-8000-000000000002}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:1.5", ""})
    void a_wrong_namespace_is_invalid_and_read_over(String namespace) {
        String wrong = QDC.replace("urn:QDA-XML:codebook:1.0", namespace);
        assertThat(QdcFile.check("b.qdc", wrong.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(read(wrong).codebook().orElseThrow().codes())
                .isEqualTo(read(QDC).codebook().orElseThrow().codes());
        assertThat(read(wrong).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse());
    }

    @Test
    void a_member_of_a_set_may_be_named_as_in_a_project() {
        assertThat(read(QDC.replace("MemberCode guid", "MemberCode targetGUID")).codebook())
                .isEqualTo(read(QDC).codebook());
    }

    @Test
    void two_codes_with_one_guid_are_two_codes_and_the_second_gets_another() {
        QdcFile.Read read =
                read(QDC.replace("{00000000-0000-4000-8000-000000000002}", "00000000-0000-4000-8000-000000000001"));
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("\"Rope\" and \"Knot\" have one GUID"));
        QdaCode rope = read.codebook().orElseThrow().codes().get(0);
        assertThat(rope.children().get(0).guid()).isNotEqualTo(rope.guid());
    }

    @Test
    void an_empty_codebook_is_said_and_cannot_be_written() {
        QdcFile.Read read = read("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes/></CodeBook>");
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("holds no code"));
        QdcFile.Written written = QdcFile.write("b.qdc", read.codebook().orElseThrow());
        assertThat(written.bytes()).isEmpty();
        assertThat(written.problems()).hasSize(1).allMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "<html/>", "{}", "\u0000\u0001"})
    void what_is_no_codebook_gives_a_problem_and_never_throws(String text) {
        QdcFile.Read read = read(text);
        assertThat(read.codebook()).isEmpty();
        assertThat(read.problems()).hasSize(1).allMatch(Problem::isError);
    }

    @Test
    void a_codebook_that_breaks_off_keeps_the_codes_before_that() {
        QdcFile.Read read = read(QDC.substring(0, QDC.indexOf("<Code guid=\"{")));
        assertThat(read.codebook().orElseThrow().codes())
                .extracting(QdaCode::name)
                .containsExactly("Rope");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("breaks off");
            assertThat(problem.line()).isGreaterThan(4);
        });
    }

    @Test
    void codes_in_each_other_without_end_are_read_to_a_depth() {
        String open = "<Code guid=\"00000000-0000-4000-8000-000000000001\" name=\"a\" isCodable=\"true\">";
        QdcFile.Read read = read("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + open.repeat(5000));
        assertThat(read.codebook()).isPresent();
        assertThat(read.problems())
                .anySatisfy(problem -> assertThat(problem.what()).contains("deep"));
    }

    @Test
    void the_codes_of_a_project_are_read_where_a_codebook_is_expected() {
        QdcFile.Read read = read(Qdpx.project(""));
        assertThat(read.codebook().orElseThrow().codes())
                .extracting(QdaCode::name)
                .containsExactly("Rope");
        assertThat(read.problems()).extracting(Problem::what).containsExactly("This is a project, not a codebook.");
    }

    @Test
    void guids_of_one_name_are_the_same_everywhere_and_of_two_are_not() {
        assertThat(Guid.of("p", "Code", "rope")).isEqualTo(Guid.of("p", "Code", "rope"));
        assertThat(List.of(Guid.of("p", "Code", "knot"), Guid.of("p", "Case", "rope"), Guid.of("q", "Code", "rope")))
                .doesNotContain(Guid.of("p", "Code", "rope"));
        assertThat(Guid.of("p", "Code", "rope").text()).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab].*");
        assertThat(new Guid("{00000000-0000-4000-8000-00000000000A}"))
                .isEqualTo(new Guid("00000000-0000-4000-8000-00000000000a"))
                .hasSameHashCodeAs(new Guid("00000000-0000-4000-8000-00000000000a"));
    }

    private static QdcFile.Read read(String text) {
        return QdcFile.read("b.qdc", text.getBytes(StandardCharsets.UTF_8));
    }
}
