// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.tabular.SheetTable;

class CodebookFileTest {
    private static final String YAML = """
            version: 3
            codes:
              - id: workshop
                name: Life in the workshop
                column: element
              - id: tools-to-hand
                name: Tools to hand
                definition: >-
                  What learners say about having, or not having, the tools of the trade within reach when a task
                  begins, whoever owns them.

                  Lent tools count too.
                use-when: a tool is named
                not-when: "only money is named: use costs"
                example: We had one lathe between six of us
                parent: workshop
                level: descriptive
                origin: inductive
                source: first round, notes of May
              - id: pride
                name: Pride in the finished piece
                column: short-term-effect
                level: analytical
                origin: deductive
                source: Frame of Adeyemi 2011
            """;

    private static final CodingTree TREE = new CodingTree(
            3,
            List.of(
                    new Code(
                            new CodeId("workshop"),
                            "Life in the workshop",
                            "",
                            "",
                            "",
                            "",
                            Optional.empty(),
                            Optional.of(LogicModelColumn.ELEMENT),
                            Optional.empty(),
                            Optional.empty(),
                            ""),
                    new Code(
                            new CodeId("tools-to-hand"),
                            "Tools to hand",
                            "What learners say about having, or not having, the tools of the trade within reach when a "
                                    + "task begins, whoever owns them.\nLent tools count too.",
                            "a tool is named",
                            "only money is named: use costs",
                            "We had one lathe between six of us",
                            Optional.of(new CodeId("workshop")),
                            Optional.empty(),
                            Optional.of(CodeLevel.DESCRIPTIVE),
                            Optional.of(CodeOrigin.INDUCTIVE),
                            "first round, notes of May"),
                    new Code(
                            new CodeId("pride"),
                            "Pride in the finished piece",
                            "",
                            "",
                            "",
                            "",
                            Optional.empty(),
                            Optional.of(LogicModelColumn.SHORT_TERM_EFFECT),
                            Optional.of(CodeLevel.ANALYTICAL),
                            Optional.of(CodeOrigin.DEDUCTIVE),
                            "Frame of Adeyemi 2011")));

    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void codes_are_read_in_the_order_of_the_file_with_everything_they_say() {
        assertThat(yaml(YAML)).isEqualTo(TREE);
        assertThat(problems).isEmpty();
    }

    @Test
    void they_are_written_as_a_person_would_with_long_texts_folded_and_nothing_for_empty_keys() {
        assertThat(CodebookYaml.write(TREE)).isEqualTo(YAML);
    }

    @Test
    void a_file_that_says_nothing_is_as_good_as_none() {
        for (String nothing : List.of("", "version: 0\ncodes: []\n", "codes:\n")) {
            assertThat(yaml(nothing)).isEqualTo(CodingTree.EMPTY);
        }
        assertThat(CodebookYaml.write(CodingTree.EMPTY)).isEqualTo("version: 0\ncodes: []\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_sheet_has_the_same_columns_and_is_read_however_its_headings_are_written() {
        String sheet = """
                ID,Name,Use when,PARENT,Column,Level
                workshop,Life in the workshop,,,Element,
                tools,Tools to hand,a tool is named,workshop,Short term effect,DESCRIPTIVE
                """;
        CodingTree read = CodebookFile.read("codebook.csv", sheet, problems);
        assertThat(problems).isEmpty();
        assertThat(read.find(new CodeId("tools")).orElseThrow()).satisfies(code -> {
            assertThat(code.use()).isEqualTo("a tool is named");
            assertThat(code.parent()).contains(new CodeId("workshop"));
            assertThat(code.column()).contains(LogicModelColumn.SHORT_TERM_EFFECT);
            assertThat(code.level()).contains(CodeLevel.DESCRIPTIVE);
        });
    }

    @Test
    void what_was_written_reads_back_the_same_in_each_of_the_three_kinds_of_file() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            CodingTree tree = i == 0 ? TREE : anyTree(random);
            assertThat(yaml(CodebookYaml.write(tree))).isEqualTo(tree);
            assertThat(csv(CodebookFiles.writeCsv(tree))).isEqualTo(tree);
            byte[] workbook = CodebookFiles.writeXlsx(tree);
            assertThat(CodebookFile.read(
                            "codebook.xlsx", SheetTable.read(() -> new ByteArrayInputStream(workbook)), problems))
                    .isEqualTo(tree);
            assertThat(CodebookFiles.writeXlsx(tree)).isEqualTo(workbook);
            assertThat(problems).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "'quoted'",
                "- a list?",
                "yes",
                "NULL",
                "~",
                "12",
                "a: b",
                "a #b",
                "#b",
                "\"said\" \\ 'meant'",
                "line\n\n\nthree below",
                "indented\n   more\n  less",
                "tab\tinside",
                "\u0085\u2028 old line ends",
                "\ufeffmark",
                "bell\u0007",
                "dizi ışığı – Iİ",
                "emoji \uD83E\uDDF5 thread",
                "| block",
                "> folded",
                "---",
                "{a}",
                "trailing blank \nhere",
                "ends with a colon:"
            })
    void a_text_survives_yaml_whatever_stands_in_it(String text) {
        for (String said : List.of(text, text + " and so on, ".repeat(12) + text)) {
            CodingTree tree = new CodingTree(1, List.of(defined("a", "A", said.strip())));
            assertThat(yaml(CodebookYaml.write(tree))).isEqualTo(tree);
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parent: workshop      | parent: wrokshop            | 16 | Did you mean "workshop"?
            parent: workshop      | parent: Life in the workshop | 16 | Did you mean "workshop"?
            parent: workshop      | parent: elsewhere           | 16 | Name the id of a code
            parent: workshop      | parent: tools-to-hand       | 16 | until then "tools-to-hand" stands at the top
            column: element       | column: elements            | 5  | Did you mean "element"?
            column: element       | column: box                 | 5  | Known: element, influencing-factor
            level: descriptive    | level: describtive          | 17 | Did you mean "descriptive"?
            origin: inductive     | origin: inductiv            | 18 | Did you mean "inductive"?
            id: pride             | id: workshop                | 20 | for example `id: workshop-2`
            id: pride             | id: Pride & joy             | 20 | Write `id: pride-joy`.
            name: Tools to hand   | example: Tools              | 6  | Add `name:
            name: Pride in the finished piece | name: life in the  Workshop | 21 | Rename one
            use-when: a tool      | when: a tool                | 13 | Known here: id, name
            use-when: a tool      | use-wen: a tool             | 13 | Did you mean "use-when"?
            version: 3            | version: new                | 1  | Leave it out
            codes:                | code:                       | 3  | Did you mean "codes"?
            """)
    void a_mistake_is_named_with_its_line_and_what_to_do(String right, String wrong, Integer line, String advice) {
        yaml(YAML.replace(right, wrong));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.source()).isEqualTo("codebook.yml");
            assertThat(problem.line()).isEqualTo(line.longValue());
            assertThat(problem.advice()).contains(advice);
        });
    }

    @Test
    void a_code_with_mistakes_is_kept_as_far_as_it_can_be() {
        CodingTree read = yaml("""
                codes:
                  - id: Écoute & Nähe
                    name: Being heard
                  - name: Without an id
                    parent: Écoute & Nähe
                    column: nowhere
                  - id: nameless
                    parent: gone
                """);
        assertThat(read.codes())
                .containsExactly(
                        Code.named(new CodeId("ecoute-nahe"), "Being heard", Optional.empty()),
                        Code.named(
                                new CodeId("without-an-id"), "Without an id", Optional.of(new CodeId("ecoute-nahe"))),
                        Code.named(new CodeId("nameless"), "nameless", Optional.empty()));
        assertThat(problems).hasSize(5).allMatch(Problem::isError);
    }

    @Test
    void codes_in_a_circle_are_named_once_and_the_first_stands_at_the_top() {
        CodingTree read = yaml("""
                codes:
                  - {id: a, name: A, parent: c}
                  - {id: b, name: B, parent: a}
                  - {id: c, name: C, parent: b}
                  - {id: d, name: D, parent: c}
                """);
        assertThat(read.roots()).extracting(code -> code.id().name()).containsExactly("a");
        assertThat(read.path(new CodeId("d"))).hasSize(4);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).contains("\"a\", \"c\", \"b\"").contains("circle");
        });
    }

    @Test
    void rows_that_differ_in_the_version_are_a_problem_and_a_row_that_was_added_needs_none() {
        CodingTree read = CodebookFile.read("codebook.csv", "id,name,version\na,A,4\nb,B,\nc,C,5\n", problems);
        assertThat(read.version()).isEqualTo(4);
        assertThat(read.codes()).hasSize(3);
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
    }

    @Test
    void a_sheet_without_the_headings_is_one_problem_not_one_a_row() {
        assertThat(CodebookFile.read("codebook.csv", "what,ever\n1,2\n3,4\n", problems))
                .isEqualTo(CodingTree.EMPTY);
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice()).contains("id, name, definition"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"codes: [", "- a\n- b\n", "codes: 7\n", "codes:\n  - just words\n", "\u0000", "codes: {a: b}"})
    void what_is_no_codebook_gives_problems_and_never_throws(String text) {
        assertThat(yaml(text).codes().size()).isLessThanOrEqualTo(1);
        assertThat(problems).isNotEmpty();
    }

    @Test
    void a_review_has_the_codes_of_its_codebook_file_and_a_sheet_beside_it_is_not_read() throws Exception {
        Workspace workspace = new Workspace(folder);
        Path codebook = workspace.codebook(new ReviewId("dock"));
        Files.createDirectories(codebook);
        Codebook review = new Codebook(workspace, new ReviewId("dock"));
        assertThat(review.codingTree().tree()).isEqualTo(CodingTree.EMPTY);

        CodebookFiles.save(codebook.resolve("codebook.yml"), TREE);
        Files.write(codebook.resolve("codebook.csv"), CodebookFiles.writeCsv(CodingTree.EMPTY));

        assertThat(review.codingTree().tree()).isEqualTo(TREE);
        assertThat(review.codingTree().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.source()).isEqualTo("codebooks/dock/codebook.csv"));
        assertThat(CodebookFiles.read(codebook.resolve("codebook.yml"), "codebook.yml"))
                .isEqualTo(new Codebook.Coded(TREE, List.of()));
    }

    @Test
    void a_letter_of_two_halves_may_stand_anywhere_in_a_long_file() {
        for (int before = 960; before < 1060; before++) {
            String definition = "x".repeat(before) + "\uD83E\uDDF5";
            assertThat(yaml("codes:\n- id: a\n  name: A\n  definition: \"" + definition + "\"\n")
                            .codes())
                    .containsExactly(defined("a", "A", definition));
        }
    }

    private CodingTree yaml(String text) {
        return CodebookFile.read("codebook.yml", text, problems);
    }

    private CodingTree csv(byte[] bytes) {
        return CodebookFile.read("codebook.csv", new String(bytes, StandardCharsets.UTF_8), problems);
    }

    private static Code defined(String id, String name, String definition) {
        return new Code(
                new CodeId(id),
                name,
                definition,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static CodingTree anyTree(Random random) {
        List<Code> codes = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            int parent = random.nextInt(size + 1);
            codes.add(new Code(
                    new CodeId("c" + i),
                    "Name " + i + " " + anyText(random).replaceAll("\\s+", " "),
                    anyText(random),
                    anyText(random),
                    anyText(random),
                    anyText(random),
                    parent < i ? Optional.of(new CodeId("c" + parent)) : Optional.empty(),
                    anyOf(random, LogicModelColumn.values()),
                    anyOf(random, CodeLevel.values()),
                    anyOf(random, CodeOrigin.values()),
                    anyText(random)));
        }
        return new CodingTree(
                random.nextInt(9),
                codes.stream().map(CodebookFileTest::stripped).toList());
    }

    private static Code stripped(Code code) {
        return new Code(
                code.id(),
                code.name().strip(),
                code.definition(),
                code.use(),
                code.not(),
                code.example(),
                code.parent(),
                code.column(),
                code.level(),
                code.origin(),
                code.source());
    }

    private static String anyText(Random random) {
        String[] pieces = {
            "word",
            " ",
            "  ",
            "\n",
            ":",
            "#",
            "\"",
            "'",
            "-",
            "=",
            "\t",
            "{",
            "ß",
            "\uD83E\uDDF5",
            ",",
            ";",
            "a longer run of words"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString().strip();
    }

    private static <T> Optional<T> anyOf(Random random, T[] values) {
        int i = random.nextInt(values.length + 1);
        return i == values.length ? Optional.empty() : Optional.of(values[i]);
    }
}
