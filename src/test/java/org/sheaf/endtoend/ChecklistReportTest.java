// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;

/** The reporting checklists of the worked review: what is claimed, what is not, and what an author adds. */
class ChecklistReportTest {
    private static final String REVIEW = "supported-employment";
    private static final String PROTOCOL = "codebooks/" + REVIEW + "/protocol.yml";
    private static final String SEARCHES = "corpus/" + REVIEW + "/searches.yml";

    @TempDir
    private static Path folder;

    private static String before = "";

    @BeforeAll
    static void make() {
        Sandbox sandbox = Sandbox.withWorkedReviews(folder);
        assertThat(sandbox.run("run", REVIEW).err()).isEmpty();
        before = sandbox.read("reports/" + REVIEW + "/checklists.csv");
    }

    private static Sandbox sandbox() {
        return new Sandbox(folder);
    }

    private static Sandbox.Run report() {
        return sandbox().run("report", "--review", REVIEW, "checklists");
    }

    /** The row of an item as it is now. */
    private static Map<String, String> row(String checklist, String item) {
        return row(sandbox().read("reports/" + REVIEW + "/checklists.csv"), checklist, item);
    }

    private static Map<String, String> row(String csv, String checklist, String item) {
        CsvTable table = CsvTable.parse(csv);
        Map<String, String> found = new TreeMap<>();
        for (List<String> row : table.rows()) {
            if (row.get(0).equals(checklist) && row.get(1).equals(item)) {
                for (int i = 0; i < table.headings().size(); i++) {
                    found.put(table.headings().get(i), row.get(i));
                }
            }
        }
        assertThat(found).as(checklist + " " + item).isNotEmpty();
        return found;
    }

    @Test
    void what_facts_show_is_met_with_the_place_and_what_they_do_not_show_is_a_gap_with_what_mends_it() {
        assertThat(row(before, "prisma-2020", "16a"))
                .containsEntry("state", "met")
                .containsEntry("reports", "qualitative/prisma-flow")
                .containsEntry("chapter", "Results");
        assertThat(row(before, "prisma-s", "13"))
                .containsEntry("state", "not met")
                .containsEntry("missing", "The day is not recorded of: baxter-2024.")
                .containsEntry("mend", "`date:` of these searches in searches.yml");
        assertThat(row(before, "prisma-2020", "6")).containsEntry("state", "partly met");
        assertThat(row(before, "prisma-2020", "24a")).containsEntry("state", "not met");
        assertThat(row(before, "entreq", "20").get("facts show")).contains("84 coded passages of 13 reports");
    }

    /** Of the worked review, and of one in which everything is missing. */
    @Test
    void every_command_that_mends_a_gap_is_a_command(@TempDir Path other) {
        ScreenedReview bare = ScreenedReview.with(other, 2, 2);
        assertThat(bare.run("report", "checklists").exitCode()).isZero();
        String csv = bare.sandbox().read("reports/harbour/checklists.csv");
        assertThat(row(csv, "prisma-2020", "17"))
                .containsEntry("state", "not met")
                .containsEntry("reports", "");
        Set<String> commands = new TreeSet<>();
        Matcher found = Pattern.compile("`sheaf ([a-z ]+?)( --[a-z]+)?`").matcher(before + csv);
        while (found.find()) {
            commands.add(found.group(1));
        }
        assertThat(commands).hasSizeGreaterThan(5).allSatisfy(command -> {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add("--help");
            Sandbox.Run help = sandbox().run(words.toArray(String[]::new));
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).contains("sheaf " + command + " ");
        });
    }

    @Test
    void what_only_an_author_can_write_is_not_claimed() {
        for (String item : List.of("1", "2", "3", "23a", "23d", "25", "26")) {
            assertThat(row(before, "prisma-2020", item))
                    .as(item)
                    .containsEntry("state", "for the author")
                    .containsEntry("facts show", "");
        }
    }

    @Test
    void every_link_leads_to_a_report_that_there_is() {
        Document page = Jsoup.parse(sandbox().read("reports/" + REVIEW + "/checklists.html"));
        List<String> links = page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.startsWith("#") && !href.startsWith("https:"))
                .distinct()
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(href -> assertThat(
                                folder.resolve("reports").resolve(REVIEW).resolve(href))
                        .exists());
    }

    @Test
    void a_state_is_told_in_words_and_every_item_of_the_three_is_there() {
        Document page = Jsoup.parse(sandbox().read("reports/" + REVIEW + "/checklists.html"));
        assertThat(page.select("main > h2").eachText()).containsExactly("PRISMA 2020", "PRISMA-S", "ENTREQ");
        List<Element> rows = page.select("div.wide tbody tr:not(.group)");
        assertThat(rows)
                .hasSize(42 + 16 + 21)
                .allSatisfy(row -> assertThat(row.child(2).text())
                        .containsAnyOf("met", "for the author", "in the manuscript", "does not apply"));
    }

    @Test
    void the_write_up_takes_it_in_without_what_is_for_the_screen_alone() {
        String document = Jsoup.parse(sandbox().read("reports/" + REVIEW + "/write-up.html"))
                .text();
        assertThat(document)
                .contains("Checklists")
                .contains("Derivation of themes")
                .doesNotContain("To mend:");
    }

    @Test
    void what_is_recorded_later_closes_the_gap() {
        String searches = sandbox().read(SEARCHES);
        sandbox().write(SEARCHES, searches.replace("    hits: 40", "    hits: 40\n    date: 2026-02-01"));
        assertThat(report().exitCode()).isZero();
        assertThat(row("prisma-s", "13")).containsEntry("state", "met").containsEntry("missing", "");
        assertThat(row("prisma-2020", "6")).containsEntry("state", "met");
        sandbox().write(SEARCHES, searches);
        assertThat(report().exitCode()).isZero();
        assertThat(sandbox().read("reports/" + REVIEW + "/checklists.csv")).isEqualTo(before);
    }

    @Test
    void the_table_can_be_filled_in_and_what_an_author_says_stands_in_the_page_with_who() throws Exception {
        String sheet = "codebooks/" + REVIEW + "/checklists.csv";
        String filled = before.lines()
                .map(line -> line.startsWith("prisma-2020,1,")
                        ? line.replaceFirst(",,,$", "\"p. 1 <b>\",,reviewer-3,")
                        : line.startsWith("prisma-s,3,")
                                ? line.replaceFirst(",,,$", ",no trials are sought,reviewer-3,2026-03-02")
                                : line)
                .reduce("", (all, line) -> all + line + "\n");
        sandbox().write(sheet, filled);
        Sandbox.Run run = report();
        assertThat(run.err()).isEmpty();
        assertThat(row("prisma-2020", "1"))
                .containsEntry("state", "in the manuscript")
                .containsEntry("where", "p. 1 <b>");
        assertThat(row("prisma-s", "3"))
                .containsEntry("state", "does not apply")
                .containsEntry("does-not-apply", "no trials are sought");
        assertThat(sandbox().read("reports/" + REVIEW + "/checklists.html"))
                .contains("p. 1 &lt;b&gt;")
                .contains("reviewer-3, 2026-03-02");
        Files.delete(folder.resolve(sheet));
        assertThat(report().exitCode()).isZero();
        assertThat(sandbox().read("reports/" + REVIEW + "/checklists.csv")).isEqualTo(before);
    }

    @Test
    void a_checklist_for_another_method_is_a_problem_until_a_synthesis_is_said_to_be_of_it() {
        String protocol = sandbox().read(PROTOCOL);
        sandbox().write(PROTOCOL, protocol + "\nreporting: [emerge, prizma-s]\n");
        Sandbox.Run wrong = report();
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out() + wrong.err())
                .contains("eMERGe is for meta-ethnography")
                .contains("method: meta-ethnography")
                .contains("\"prizma-s\"")
                .contains("\"prisma-s\"");
        sandbox()
                .write(
                        PROTOCOL,
                        protocol.replace("  - id: qualitative", "  - id: qualitative\n    method: meta-ethnography")
                                + "\nreporting: [emerge]\n");
        assertThat(report().exitCode()).isZero();
        assertThat(sandbox().read("reports/" + REVIEW + "/checklists.html"))
                .contains("Phase 5")
                .doesNotContain("no synthesis of this review is said to be one");
        sandbox().write(PROTOCOL, protocol);
        assertThat(report().exitCode()).isZero();
        assertThat(sandbox().read("reports/" + REVIEW + "/checklists.csv")).isEqualTo(before);
    }
}
