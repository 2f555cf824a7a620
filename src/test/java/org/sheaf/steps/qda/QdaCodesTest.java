// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.problem.Problem;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaCodebook;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaSet;
import org.sheaf.refi.QdcFile;
import org.sheaf.tabular.CsvTable;

class QdaCodesTest {
    private static final Code ROPE = new Code(
            new CodeId("rope"),
            "Rope",
            "What a rope is for.\nUse when: is a label, and this line is not",
            "a rope is named",
            "only twine is",
            "Id: we laid it\n\\ourselves",
            Optional.empty(),
            Optional.of(LogicModelColumn.ELEMENT),
            Optional.of(CodeLevel.ANALYTICAL),
            Optional.of(CodeOrigin.DEDUCTIVE),
            "Frame of Adeyemi 2011");
    private static final Code KNOT = Code.named(new CodeId("k7"), "Knots & hitches", Optional.of(ROPE.id()));

    @Test
    void what_was_written_reads_back_the_same_with_all_that_other_programs_have_no_place_for() {
        CodingTree tree = new CodingTree(4, List.of(ROPE, KNOT));
        QdaCodes.There there = QdaCodes.write(tree, QdaCodes.NO_PROJECT);
        assertThat(there.losses()).isEmpty();
        byte[] file = QdcFile.write("b.qdc", there.codebook()).bytes();
        QdaCodes.Here here =
                QdaCodes.read(QdcFile.read("b.qdc", file).codebook().orElseThrow());
        assertThat(here.tree()).isEqualTo(tree);
        assertThat(here.losses()).isEmpty();
    }

    @Test
    void any_tree_reads_back_the_same() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            CodingTree tree = anyTree(random);
            QdaCodebook codebook = QdaCodes.write(tree, QdaCodes.NO_PROJECT).codebook();
            QdaCodebook back = QdcFile.read(
                            "b.qdc", QdcFile.write("b.qdc", codebook).bytes())
                    .codebook()
                    .orElseThrow();
            assertThat(QdaCodes.read(back).tree()).isEqualTo(tree);
        }
    }

    @Test
    void a_description_says_everything_under_labels_that_people_can_read() {
        QdaCode rope = QdaCodes.write(new CodingTree(1, List.of(ROPE, KNOT)), QdaCodes.NO_PROJECT)
                .codebook()
                .codes()
                .get(0);
        assertThat(rope.description()).isEqualTo("""
                What a rope is for.
                \\Use when: is a label, and this line is not

                Use when: a rope is named
                Not when: only twine is
                Example: \\Id: we laid it
                \\\\ourselves
                Column: element
                Level: analytical
                Origin: deductive
                Source: Frame of Adeyemi 2011""");
        assertThat(rope.children().get(0).description()).isEqualTo("Id: k7");
    }

    @Test
    void a_code_keeps_its_guid_when_its_name_changes() {
        CodingTree renamed = new CodingTree(2, List.of(Code.named(ROPE.id(), "Cordage", Optional.empty())));
        assertThat(QdaCodes.write(renamed, "r").codebook().codes().get(0).guid())
                .isEqualTo(QdaCodes.write(new CodingTree(1, List.of(ROPE)), "r")
                        .codebook()
                        .codes()
                        .get(0)
                        .guid());
    }

    @Test
    void an_order_that_a_tree_cannot_keep_is_listed() {
        CodingTree tree = new CodingTree(1, List.of(KNOT, ROPE));
        assertThat(QdaCodes.write(tree, "r").losses()).extracting(QdaLoss::what).containsExactly("order");
    }

    @Test
    void codes_of_another_program_get_ids_of_their_names_and_what_is_not_taken_over_is_listed() {
        QdaCode child = new QdaCode(guid(2), "Rope", true, "", "", List.of(), List.of());
        QdaCode parent = new QdaCode(
                guid(1), "Rope", false, "#FF0000", "A rope.\n\nLevel: high", List.of(guid(8)), List.of(child));
        QdaSet origin = new QdaSet(guid(3), "Origin: inductive", "", List.of(guid(2)), List.of(), List.of());
        QdaSet other = new QdaSet(guid(4), "Favourites", "", List.of(guid(1)), List.of(), List.of());
        QdaCodes.Here here = QdaCodes.read(new QdaCodebook("NVivo", List.of(parent), List.of(origin, other)));
        assertThat(here.tree().version()).isZero();
        assertThat(here.tree().codes()).extracting(code -> code.id().name()).containsExactly("rope", "rope-2");
        assertThat(here.tree().codes().get(0).definition()).isEqualTo("A rope.");
        assertThat(here.tree().codes().get(1).origin()).contains(CodeOrigin.INDUCTIVE);
        assertThat(here.losses())
                .extracting(loss -> loss.element() + " " + loss.thing() + " " + loss.what() + ": " + loss.before())
                .containsExactly(
                        "Code Rope Description: Level: high",
                        "Code Rope color: #FF0000",
                        "Code Rope isCodable: false",
                        "Code Rope NoteRef: 1",
                        "Set Favourites : Rope",
                        "CodeBook  guid: GUIDs of 2 codes");
    }

    @Test
    void the_table_of_taguette_reads_back_the_same_but_for_what_is_listed() {
        CodingTree tree = new CodingTree(0, List.of(ROPE, KNOT));
        List<QdaLoss> losses = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        CsvTable table = TaguetteCodes.write(tree, losses);
        assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("Rope", "Rope.Knots & hitches");
        assertThat(losses).isEmpty();
        assertThat(TaguetteCodes.recognises(table.headings())).isTrue();
        QdaCodes.Here here = TaguetteCodes.read("t.csv", CsvTable.parse(table.toCsv()), problems);
        assertThat(here.tree()).isEqualTo(tree);
        assertThat(here.losses()).isEmpty();
        assertThat(problems).isEmpty();

        TaguetteCodes.write(new CodingTree(3, List.of(Code.named(ROPE.id(), "Rope no. 1", Optional.empty()))), losses);
        assertThat(losses).extracting(QdaLoss::what).containsExactly("name", "version");
    }

    @Test
    void a_dot_parts_a_tag_only_from_one_that_is_there() {
        List<Problem> problems = new ArrayList<>();
        QdaCodes.Here here = TaguetteCodes.read(
                "t.csv",
                CsvTable.parse(
                        "tag,description,number of highlights\nrope.knot.tight,,2\nrope,,0\nno.parent,,\nrope,,1\n"),
                problems);
        assertThat(here.tree().codes())
                .containsExactly(
                        Code.named(new CodeId("knot-tight"), "knot.tight", Optional.of(new CodeId("rope"))),
                        Code.named(new CodeId("rope"), "rope", Optional.empty()),
                        Code.named(new CodeId("no-parent"), "no.parent", Optional.empty()));
        assertThat(here.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.before()).isEqualTo("2"));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(5));
    }

    @Test
    void labels_and_sets_are_known_however_people_write_them() {
        QdaCode code = new QdaCode(guid(1), "Rope", true, "", "origin: Inductive", List.of(), List.of());
        QdaSet set = new QdaSet(guid(3), "Analytical", "", List.of(guid(1)), List.of(), List.of());
        QdaCodes.Here here = QdaCodes.read(new QdaCodebook("x", List.of(code), List.of(set)));
        assertThat(here.tree().codes().get(0)).satisfies(read -> {
            assertThat(read.origin()).contains(CodeOrigin.INDUCTIVE);
            assertThat(read.level()).contains(CodeLevel.ANALYTICAL);
            assertThat(read.definition()).isEmpty();
        });
    }

    @Test
    void what_stands_behind_an_id_that_can_be_none_stays_in_the_definition() {
        assertThat(definition("ID: 7.1\nFeeling safe at work")).isEqualTo("ID: 7.1\nFeeling safe at work");
        assertThat(definition("What it is.\nID: Safety First\nUse when: somebody feels safe\nId: 7.1"))
                .isEqualTo("What it is.\nID: Safety First");
        assertThat(read("ID: safety\nFeeling safe at work")).satisfies(code -> {
            assertThat(code.id()).isEqualTo(new CodeId("safety"));
            assertThat(code.definition()).isEqualTo("Feeling safe at work");
        });
    }

    private static Code read(String description) {
        QdaCode code = new QdaCode(guid(1), "Rope", true, "", description, List.of(), List.of());
        return QdaCodes.read(new QdaCodebook("x", List.of(code), List.of()))
                .tree()
                .codes()
                .get(0);
    }

    private static String definition(String description) {
        return read(description).definition();
    }

    @Test
    void an_id_that_two_codes_state_is_that_of_the_first_and_listed_for_the_other() {
        QdaCode one = new QdaCode(guid(1), "Rope", true, "", "Id: r", List.of(), List.of());
        QdaCode two = new QdaCode(guid(2), "Twine", true, "", "Id: r", List.of(), List.of());
        QdaCodes.Here here = QdaCodes.read(new QdaCodebook("x", List.of(one, two), List.of()));
        assertThat(here.tree().codes()).extracting(code -> code.id().name()).containsExactly("r", "twine");
        assertThat(here.losses())
                .extracting(loss -> loss.thing() + " " + loss.what() + ": " + loss.before() + " -> " + loss.after())
                .contains("Twine Id: r -> twine");

        QdaCodes.Here table = TaguetteCodes.read(
                "t.csv",
                CsvTable.parse("tag,description,number of highlights\nRope,Id: r,\nTwine,Id: r,\n"),
                new ArrayList<>());
        assertThat(table.tree().codes()).extracting(code -> code.id().name()).containsExactly("r", "twine");
        assertThat(table.losses()).extracting(QdaLoss::what).containsExactly("Id");
    }

    private static Guid guid(int number) {
        return new Guid("00000000-0000-4000-8000-00000000000" + number);
    }

    private static CodingTree anyTree(Random random) {
        String[] pieces = {
            "rope", " ", "\n", "Id: x", "Use when:", "Level: high", "\\", "Source: a", "\uD83E\uDDF5", "<&>", "."
        };
        List<Code> codes = new ArrayList<>();
        int size = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            Optional<CodeId> parent =
                    i > 0 && random.nextBoolean() ? Optional.of(codes.get(i - 1).id()) : Optional.empty();
            codes.add(new Code(
                    new CodeId(random.nextBoolean() ? "rope" + (i == 0 ? "" : "-" + (i + 1)) : "id" + i),
                    random.nextBoolean() ? "Rope" : "Rope " + i,
                    anyText(random, pieces),
                    anyText(random, pieces),
                    anyText(random, pieces),
                    anyText(random, pieces),
                    parent,
                    random.nextBoolean() ? Optional.of(LogicModelColumn.ELEMENT) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(CodeLevel.DESCRIPTIVE) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(CodeOrigin.INDUCTIVE) : Optional.empty(),
                    anyText(random, pieces)));
        }
        return new CodingTree(random.nextInt(9), codes);
    }

    private static String anyText(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString().strip();
    }
}
