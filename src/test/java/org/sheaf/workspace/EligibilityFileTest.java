// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Eligibility.Criterion;
import org.sheaf.protocol.Eligibility.Highlights;
import org.sheaf.protocol.Eligibility.Reason;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

class EligibilityFileTest {
    private static final String YAML = """
            criteria:
              - id: participants
                element: Study participants
                eligible: Dock workers, and those who train them
                rule: more than half work on a dock
                note: Pilots count
              - id: data
                element: Study design
                eligible: Has data
            reasons:
              - id: opinion
                name: No data, only opinion
                criterion: data
              - id: no-text
                name: Nothing but a title
            highlight:
              include: [dock*, "training course"]
              exclude: [airport]
            """;
    private static final String SHEET = """
            kind,id,element,eligible,rule,note,name,criterion,words
            criterion,participants,Study participants,"Dock workers, and those who train them",more than half work on a dock,Pilots count,,,
            Criterion,data,Study design,Has data,,,,,
            ,,,,,,,,
            reason,opinion,,,,,"No data, only opinion",data,
            reason,no-text,,,,,Nothing but a title,,
            include,,,,,,,,dock*; training course
            exclude,,,,,,,,airport
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void criteria_reasons_and_words_are_read_in_the_order_of_the_file() {
        assertThat(yaml(YAML))
                .isEqualTo(new Eligibility(
                        List.of(
                                new Criterion(
                                        "participants",
                                        "Study participants",
                                        "Dock workers, and those who train them",
                                        "more than half work on a dock",
                                        "Pilots count"),
                                new Criterion("data", "Study design", "Has data", "", "")),
                        List.of(
                                new Reason("opinion", "No data, only opinion", "data"),
                                new Reason("no-text", "Nothing but a title", "")),
                        new Highlights(List.of("dock*", "training course"), List.of("airport"))));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_file_that_says_nothing_is_as_good_as_none() {
        assertThat(yaml("criteria: []\nreasons: []\nhighlight:\n  include: []\n  exclude: []\n"))
                .isEqualTo(Eligibility.NOTHING);
        assertThat(yaml("")).isEqualTo(Eligibility.NOTHING);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_spreadsheet_says_the_same_row_by_row() {
        assertThat(EligibilityFile.read("eligibility.csv", SHEET, problems)).isEqualTo(yaml(YAML));
        assertThat(EligibilityFile.read("eligibility.csv", "\ufeff" + SHEET, problems))
                .isEqualTo(yaml(YAML));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_workbook_says_the_same_row_by_row() throws Exception {
        byte[] workbook = SheetTable.write(CsvTable.parse(SHEET), "eligibility");

        assertThat(EligibilityFile.read(
                        "eligibility.xlsx", SheetTable.read(() -> new ByteArrayInputStream(workbook)), problems))
                .isEqualTo(yaml(YAML));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            elligible: Has data    | eligible: Has data   | 9  | Did you mean "eligible"?
            criterion: dat         | criterion: data      | 13 | Did you mean "data"?
            id: opinion            | id: no-text          | 14 | Rename one.
            id: participants       | id: data             | 7  | Rename one.
            id: No text            | id: no-text          | 14 | For example `id: participants`.
            name: no data, Only opinion | name: Nothing but a title | 15 | Rename one: the flow diagram shows names.
            highlights:            | highlight:           | 17 | Did you mean "highlight"?
            includes:              | include:             | 17 | Did you mean "include"?
            [Dock*]                | [airport]            | 18 | Keep one of the two.
            [*]                    | [airport]            | -  | Check the indentation
            ["*"]                  | [airport]            | 18 | Write a word or a phrase.
            ["air*port"]           | [airport]            | 18 | as in employ*
            ["air *"]              | [airport]            | 18 | as in employ*
            [airport$]             | [airport]            | 18 | as in employ*
            ["airport, aeroplane"] | [airport]            | 18 | Write each as an entry of its own
            """)
    void a_mistake_is_named_with_its_line_and_what_to_do(String wrong, String right, Integer line, String advice) {
        yaml(YAML.replace(right, wrong));
        assertThat(problems).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.source()).isEqualTo("eligibility.yml");
            if (line != null) {
                assertThat(problem.line()).isEqualTo(line.longValue());
            }
            assertThat(problem.advice()).contains(advice);
        });
    }

    @Test
    void one_mistake_costs_no_more_than_itself() {
        Eligibility read = yaml(YAML.replace("criterion: data", "criterion: dates")
                .replace("id: no-text", "id: opinion")
                .replace("[airport]", "[\"air*port\", aeroplane]"));
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(13L, 14L, 18L);
        assertThat(read.criteria()).hasSize(2);
        assertThat(read.reasons()).containsExactly(new Reason("opinion", "No data, only opinion", ""));
        assertThat(read.highlights().exclude()).containsExactly("aeroplane");
    }

    @Test
    void what_must_be_said_and_is_not_is_missed() {
        yaml("criteria:\n  - id: a\nreasons:\n  - name: nameless\n");
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly("\"element\" is missing.", "\"eligible\" is missing.", "\"id\" is missing.");
    }

    @Test
    void a_row_of_a_sheet_that_does_not_say_what_it_is_or_holds_what_has_no_place_there_is_named() {
        EligibilityFile.read("eligibility.csv", SHEET.replace("reason,opinion,,", "reson,opinion,,"), problems);
        EligibilityFile.read("eligibility.csv", SHEET.replace("reason,opinion,,", ",opinion,,"), problems);
        EligibilityFile.read("eligibility.csv", SHEET.replace("reason,opinion,,", "reason,opinion,Design,"), problems);
        EligibilityFile.read("eligibility.csv", SHEET.replace("airport", ""), problems);
        assertThat(problems).extracting(Problem::line).containsExactly(5L, 5L, 5L, 8L);
        assertThat(problems)
                .extracting(problem -> problem.what() + " " + problem.advice())
                .satisfiesExactly(
                        word -> assertThat(word).contains("Did you mean \"reason\"?"),
                        gap -> assertThat(gap).contains("\"kind\" is missing"),
                        column -> assertThat(column).contains("\"element\" is not a key that is known here"),
                        words -> assertThat(words).contains("\"words\" is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,name                       | No row says in a column "kind"
            kind,id,name,name             | Two columns are called "name"
            kind,id,"name                 | A quotation mark is never closed
            """)
    void a_sheet_that_is_none_is_said_once(String headings, String what) {
        EligibilityFile.read("eligibility.csv", headings + "\nreason,a,A\nreason,b,B\n", problems);
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains(what);
    }

    private Eligibility yaml(String text) {
        return EligibilityFile.read("eligibility.yml", text, problems);
    }
}
