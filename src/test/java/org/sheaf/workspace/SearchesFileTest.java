// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.Searching;
import org.sheaf.protocol.SourceKind;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

class SearchesFileTest {
    private static final String YAML = """
            searches:
              - id: medline
                kind: database
                source: MEDLINE
                platform: Ovid
                date: 2026-03-02
                query: |
                  1 exp Work/
                  2 helper*.ti,ab.
                limits: [English, "2000 to current"]
                hits: 1,412
                files: [a.ris, b.ris]
              - id: hand
                kind: citation-searching
                source: A reference list
            """;
    private static final String SHEET = """
            id,kind,source,platform,date,query,limits,hits,files
            medline,database,MEDLINE,Ovid,2026-03-02,"1 exp Work/
            2 helper*.ti,ab.",English; 2000 to current,1412,a.ris;b.ris
            hand,citation-searching,A reference list,,,,,,
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_search_is_read_with_everything_that_was_recorded_and_gaps_where_nothing_was() {
        List<Search> searches =
                SearchesFile.read("searches.yml", YAML, problems).searches();
        assertThat(problems).isEmpty();
        Search medline = searches.get(0);
        assertThat(medline.query()).isEqualTo("1 exp Work/\n2 helper*.ti,ab.");
        assertThat(medline.hitsStated()).isEqualTo(OptionalInt.of(1412));
        assertThat(medline.limits()).containsExactly("English", "2000 to current");
        Search hand = searches.get(1);
        assertThat(hand.kind()).isEqualTo(SourceKind.CITATION_SEARCHING);
        assertThat(hand.hitsStated()).isEmpty();
        assertThat(hand.date()).isEmpty();
    }

    @Test
    void what_was_done_for_all_searches_together_stands_beside_them() {
        assertThat(SearchesFile.read("searches.yml", YAML + "contacts: four authors were written to\n", problems)
                        .contacts())
                .isEqualTo("four authors were written to");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_spreadsheet_of_the_same_columns_gives_the_same_searches() {
        assertThat(SearchesFile.read("searches.csv", SHEET, problems))
                .isEqualTo(SearchesFile.read("searches.yml", YAML, problems));
        assertThat(SearchesFile.read("searches.csv", "\ufeff" + SHEET, problems).searches())
                .hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_workbook_of_the_same_columns_gives_the_same_searches() throws Exception {
        byte[] workbook = SheetTable.write(CsvTable.parse(SHEET), "searches");

        assertThat(SearchesFile.read(
                        "searches.xlsx", SheetTable.read(() -> new ByteArrayInputStream(workbook)), problems))
                .isEqualTo(SearchesFile.read("searches.yml", YAML, problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void mistakes_are_named_with_their_line_and_the_other_searches_are_read() {
        String wrong = YAML.replace("2026-03-02", "2 March")
                .replace("kind: citation-searching", "kind: citation")
                .replace("platform:", "plattform:")
                .replace("b.ris", "../b.ris");
        List<Search> searches =
                SearchesFile.read("searches.yml", wrong, problems).searches();
        assertThat(searches).hasSize(2);
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(5L, 6L, 12L, 14L);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.advice()).contains("Did you mean \"platform\"?"));
    }

    @Test
    void two_searches_of_one_name_and_a_file_named_twice_are_said() {
        SearchesFile.read(
                "searches.yml",
                YAML.replace("id: hand", "id: medline") + "  - {id: other, source: x, files: a.ris}\n",
                problems);
        assertThat(problems)
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("Two searches have the id \"medline\""))
                .anyMatch(what -> what.contains("\"a.ris\" belongs to the search \"medline\" already"));
    }

    @Test
    void rows_that_hold_nothing_are_passed_over_and_a_broken_sheet_is_said() {
        assertThat(SearchesFile.read("searches.csv", SHEET + ",,,,,,,,\n", problems))
                .isEqualTo(SearchesFile.read("searches.yml", YAML, problems));
        assertThat(problems).isEmpty();

        assertThat(SearchesFile.read("searches.csv", SHEET.replace("helper*.ti,ab.\"", "helper*.ti,ab."), problems))
                .isEqualTo(Searching.NOTHING);
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("never closed");
    }
}
