// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.checklist.Saying;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;

class SayingsFileTest {
    private static final ReviewId REVIEW = new ReviewId("harbour");
    private static final String PROTOCOL = """
            review: harbour
            title: Work after rehabilitation
            reviewers: [{id: amina}, {id: bram}]
            """;

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<Saying> read(String file, String text) {
        Protocol protocol = ProtocolFile.read("protocol.yml", PROTOCOL, REVIEW, problems);
        return new SayingsFile(file, Checklists.of(new Workspace(folder), REVIEW), protocol).read(text, problems);
    }

    @Test
    void what_authors_say_is_read_with_who_and_when() {
        assertThat(read("checklists.yml", """
                        by: amina
                        on: 2026-03-02
                        items:
                          - {checklist: prisma-2020, item: 1, where: p. 1}
                          - {checklist: prisma-2020, item: 13E, does-not-apply: no numbers, by: bram}
                        """))
                .containsExactly(
                        new Saying("prisma-2020", "1", "p. 1", "", "amina", "2026-03-02", "checklists.yml", 4),
                        new Saying("prisma-2020", "13e", "", "no numbers", "bram", "2026-03-02", "checklists.yml", 5));
        assertThat(problems).isEmpty();
    }

    @Test
    void the_table_of_the_report_is_read_when_its_last_columns_are_filled_in_and_says_nothing_before() {
        String header = "checklist,item,section,topic,state,where,does-not-apply,by,on\n";
        assertThat(read("checklists.csv", header + "prisma-s,13,x,Dates,not met,,,,\n"))
                .isEmpty();
        assertThat(read("checklists.csv", header + "prisma-s,13,x,Dates,not met,\"p. 4, Search\",,amina,\n"))
                .containsExactly(new Saying("prisma-s", "13", "p. 4, Search", "", "amina", "", "checklists.csv", 2));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            checklist: prisma-2021, item: 1, where: p, by: amina   | no checklist "prisma-2021"   | Did you mean "prisma-2020"?
            checklist: prisma-2020, item: 13x, where: p, by: amina | has no item 13x              | Did you mean 13
            checklist: prisma-2020, item: 1, where: p              | Nobody stands for this       | `by:`
            checklist: prisma-2020, item: 1, where: p, by: amena   | nobody with the id "amena"   | "amina"
            checklist: prisma-2020, item: 1, does-not-apply: x, by: amina | needs the day         | `on: 2026-01-31`
            checklist: prisma-2020, item: 1, where: p, by: amina, on: 3 May | is no day           | year, month, day
            checklist: prisma-2020, item: 1, where: p, does-not-apply: x, by: amina | both stands | Keep
            item: 1, where: p, by: amina                           | "checklist" is missing       | Add
            checklist: prisma-2020, item: 1, were: p, by: amina    | "were" is not a key          | "where"
            """)
    void what_cannot_be_taken_is_told_with_its_line(String entry, String what, String advice) {
        assertThat(read("checklists.yml", "items:\n  - {" + entry + "}\n")).isEmpty();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).contains(what);
            assertThat(problem.advice()).contains(advice);
        });
    }

    @Test
    void of_two_about_one_item_the_first_counts_and_it_is_told() {
        assertThat(read("checklists.yml", """
                        by: amina
                        items:
                          - {checklist: prisma-2020, item: 24a, where: p. 1}
                          - {checklist: prisma-2020, item: 24A, where: p. 9}
                        """))
                .singleElement()
                .satisfies(saying -> assertThat(saying.where()).isEqualTo("p. 1"));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("twice"));
    }
}
