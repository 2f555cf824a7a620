// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewId;
import org.sheaf.store.SqliteDatabase;
import org.sheaf.store.Store;
import org.sheaf.store.StoredMatch;
import org.sheaf.tabular.CsvTable;

/** The main job on the worked reviews: what {@code make demo} does, held against what is known of them. */
class WorkedReviewsTest {
    private static final ReviewId IPS = new ReviewId("ips-beyond-smi");
    private static final ReviewId LANTERN = new ReviewId("lantern");

    @TempDir
    private static Path folder;

    private static Sandbox sandbox = new Sandbox(Path.of(""));
    private static Sandbox.Run firstRun = new Sandbox.Run(-1, "", "");

    @BeforeAll
    static void run() {
        sandbox = Sandbox.withWorkedReviews(folder);
        firstRun = sandbox.run("run");
    }

    @Test
    void the_run_goes_to_its_end_without_a_problem() {
        assertThat(firstRun.err()).doesNotContain("PROBLEM");
        assertThat(firstRun.exitCode()).isZero();
    }

    @Test
    void the_reports_are_those_that_are_committed() throws IOException {
        if (Boolean.getBoolean("sheaf.approve")) {
            copyReports();
        }
        assertThat(contents(folder.resolve("reports"))).isEqualTo(contents(Path.of("reports")));
    }

    @Test
    void a_second_run_changes_no_report_and_adds_nothing_to_the_ledger() throws IOException {
        Map<String, String> before = contents(folder.resolve("reports"));
        String status = sandbox.run("status").out();
        sandbox.run("run");
        assertThat(sandbox.run("status").out()).isEqualTo(status);
        assertThat(contents(folder.resolve("reports"))).isEqualTo(before);
    }

    @Test
    void the_98_references_of_four_lists_are_96_different_ones() {
        assertThat(firstRun.out()).contains("98 records refer to 96 reports (2 duplicate records)");
        Map<RecordId, ReportId> members = members(IPS);
        assertThat(members.get(reference("baxter-2024.ris", 1))).isEqualTo(members.get(reference("fyhn-2020.ris", 10)));
        assertThat(members.get(reference("baxter-2024.ris", 11)))
                .isEqualTo(members.get(reference("fyhn-2020.ris", 21)));
        assertThat(members.get(reference("baxter-2024.ris", 30)))
                .as("Cotner 2018a and 2018b are two reports")
                .isNotEqualTo(members.get(reference("baxter-2024.ris", 36)));
    }

    @Test
    void the_653_records_by_which_two_publications_of_one_search_differ_are_flagged_on_both_pages() {
        for (String synthesis : List.of("qualitative", "impact")) {
            assertThat(sandbox.read("reports/ips-beyond-smi/" + synthesis + "/prisma-flow.html"))
                    .contains("653");
        }
        assertThat(sandbox.read("reports/ips-beyond-smi/reference-lists/prisma-flow.html"))
                .doesNotContain("653");
    }

    @Test
    void a_flow_known_from_a_publication_holds_its_numbers_and_nought_nowhere() {
        Map<String, String> qualitative = flow("ips-beyond-smi/qualitative");
        assertThat(qualitative).containsEntry("new_studies", "13").containsEntry("duplicates", "NA");
        Map<String, String> impact = flow("ips-beyond-smi/impact");
        assertThat(impact).containsEntry("new_studies", "18").containsEntry("records_screened", "NA");
        Map<String, String> rapid = flow("sparkler/rapid");
        assertThat(rapid).containsEntry("duplicates", "NA").containsEntry("new_studies", "NA");
        for (Map<String, String> flow : List.of(qualitative, impact, rapid)) {
            assertThat(flow.values()).doesNotContain("0");
        }
        assertThat(sandbox.read("reports/ips-beyond-smi/qualitative/prisma-flow.html"))
                .contains("3859");
        assertThat(sandbox.read("reports/ips-beyond-smi/impact/prisma-flow.html"))
                .contains("7830", "3206", "70");
        assertThat(sandbox.read("reports/sparkler/rapid/prisma-flow.html")).contains("613", "226", "387", "54", "69");
    }

    @Test
    void the_illustrative_votes_on_the_40_references_come_to_the_13_studies_of_the_publication() {
        String known = sandbox.read("reports/supported-employment/known-studies.csv");
        List<String> studies =
                known.lines().filter(line -> line.contains(",yes,")).toList();
        assertThat(studies).hasSize(13).allMatch(line -> line.matches(".*,included( \\(settled\\))?"));
        assertThat(known.lines()).as("nothing else is included").hasSize(1 + 13);
        assertThat(flow("supported-employment/qualitative"))
                .containsEntry("citations_results", "40")
                .containsEntry("other_sought_reports", "20");
    }

    @Test
    void the_disagreement_log_shows_conflicts_of_each_kind_with_their_ending_and_says_that_they_are_illustrative() {
        String log = sandbox.read("reports/supported-employment/disagreements.csv");
        assertThat(log)
                .contains(
                        "one would exclude it, another would not",
                        "\"all exclude, for different reasons\"",
                        "not everybody is sure",
                        ",consensus",
                        ",third person",
                        ",vote changed")
                .doesNotContain(",open,");
        assertThat(sandbox.read("reports/supported-employment/screening.html"))
                .contains("Reviewers, votes, reasons and settlements are illustrative");
    }

    @Test
    void no_two_works_of_the_invented_review_are_joined() {
        Map<RecordId, ReportId> members = members(LANTERN);
        Map<ReportId, Set<String>> works = new HashMap<>();
        Map<RecordId, String> truth = truth();
        members.forEach((record, report) ->
                works.computeIfAbsent(report, id -> new TreeSet<>()).add(truth.get(record)));
        assertThat(works.values().stream().filter(set -> set.size() > 1)).isEmpty();
    }

    @Test
    void what_was_not_joined_though_it_is_one_work_waits_for_a_person() {
        Map<RecordId, String> truth = truth();
        Map<String, Set<ReportId>> reports = new TreeMap<>();
        Map<RecordId, ReportId> members = members(LANTERN);
        members.forEach((record, report) ->
                reports.computeIfAbsent(truth.get(record), w -> new TreeSet<>()).add(report));
        Set<String> asked = matches(LANTERN).stream()
                .filter(match -> match.verdict().equals("doubtful"))
                .map(match -> truth.get(match.a()))
                .collect(Collectors.toSet());
        reports.forEach((work, ids) -> {
            if (ids.size() > 1) {
                assertThat(asked)
                        .as("work " + work + " stands in " + ids.size() + " reports")
                        .contains(work);
            }
        });
    }

    @TestFactory
    List<DynamicTest> every_planted_trap_ends_as_it_should() {
        Map<RecordId, ReportId> members = members(LANTERN);
        List<StoredMatch> matches = matches(LANTERN);
        List<DynamicTest> tests = new ArrayList<>();
        traps().forEach((name, trap) -> tests.add(DynamicTest.dynamicTest(name, () -> check(trap, members, matches))));
        assertThat(tests).hasSizeGreaterThan(70);
        return tests;
    }

    @Test
    void every_question_waits_until_a_person_answers_it(@TempDir Path unanswered) throws IOException {
        Sandbox without = Sandbox.withWorkedReviews(unanswered);
        try (Stream<Path> answers = Files.list(unanswered.resolve("corpus/lantern/decisions"))) {
            for (Path file : (Iterable<Path>) answers::iterator) {
                Files.delete(file);
            }
        }
        assertThat(without.run("run", "lantern").out()).contains("5 questions wait");
        List<StoredMatch> matches = SqliteDatabase.open(unanswered.resolve("sheaf.db"), Runnable::run)
                .read(LANTERN, session -> session.matches().current());
        traps().values().stream()
                .filter(trap -> trap.outcome().equals("asked"))
                .forEach(trap ->
                        assertThat(verdicts(trap.records().keySet(), matches)).contains("doubtful"));
    }

    @Test
    void every_order_in_which_lantern_was_screened_comes_out_the_same_again() {
        Sandbox.Run replayed =
                sandbox.run("screen", "order", "--replay", "--review", "lantern", "--stage", "title-abstract");
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out())
                .containsPattern("another +0\n")
                .contains("cannot be told               0")
                .doesNotContain("Title and abstract: 0 votes");
    }

    @Test
    void lantern_was_screened_until_the_rule_let_its_people_stop_and_the_page_says_what_that_claims() {
        assertThat(sandbox.run("screen", "stopping", "--review", "lantern", "--stage", "title-abstract")
                        .out())
                .contains("of 282 reports screened")
                .contains("Screening may stop");
        assertThat(sandbox.read("reports/lantern/stopping.html"))
                .contains("may stop after")
                .contains("were made by the project");
        assertThat(sandbox.read("reports/lantern/stopping.html"))
                .contains("Screening was stopped")
                .contains("By then 219 of 282 reports were screened")
                .contains("49 were left unread");
        assertThat(sandbox.read("reports/lantern/qualitative/prisma-flow.csv"))
                .containsPattern("\nexcluded_automatic,.*,49\n")
                .containsPattern("\nrecords_screened,.*,217\n");
        assertThat(sandbox.read("reports/supported-employment/stopping.html"))
                .contains("Every record was screened")
                .doesNotContain("may stop after");
        assertThat(sandbox.read("reports/lantern/disagreements.csv"))
                .contains("two reports turned out to be one, and what was said of them differs");
    }

    @Test
    void answers_made_by_the_project_are_marked_wherever_they_show() {
        assertThat(firstRun.out()).contains("1 question waits");
        for (String report : List.of("duplicates.html", "duplicates.csv", "duplicates.json")) {
            assertThat(sandbox.read("reports/lantern/" + report))
                    .as(report)
                    .contains("bram (illustrative), 20", "dilek (illustrative), 20");
        }
        for (String page : List.of("index.html", "duplicates.html", "qualitative/prisma-flow.html", "sources.html")) {
            assertThat(sandbox.read("reports/lantern/" + page))
                    .as(page)
                    .contains("answers about pairs in doubt were made by the project");
        }
    }

    /** Records that were planted together, and what ought to come of them. */
    private record Trap(String outcome, Map<RecordId, String> records) {}

    private static void check(Trap trap, Map<RecordId, ReportId> members, List<StoredMatch> matches) {
        Set<RecordId> records = trap.records().keySet();
        Set<ReportId> reports = records.stream().map(members::get).collect(Collectors.toSet());
        Set<String> works = Set.copyOf(trap.records().values());
        String outcome = trap.outcome();
        if (outcome.equals("joined")) {
            assertThat(reports).hasSize(1);
        } else if (outcome.equals("apart")) {
            assertThat(reports).hasSize(works.size());
        } else if (outcome.equals("asked")) {
            assertThat(matches.stream()
                            .filter(match -> records.contains(match.a()) && records.contains(match.b()))
                            .filter(match -> match.verdict().equals("doubtful")
                                    || match.rule().equals("a person said so")))
                    .as("asked, or answered")
                    .isNotEmpty();
        } else if (outcome.startsWith("linked:")) {
            assertThat(reports).hasSize(records.size());
            assertThat(verdicts(records, matches)).anyMatch(verdict -> verdict.startsWith("linked: "));
        } else if (outcome.startsWith("flagged:")) {
            records.forEach(record -> assertThat(sandbox.run("show", "-r", "lantern", record.toString())
                            .out())
                    .contains("! the source marks it: " + outcome.substring("flagged:".length())));
        } else {
            records.forEach(record -> assertThat(sandbox.run("show", "-r", "lantern", record.toString())
                            .out())
                    .contains("noted by " + outcome.substring("decision:".length())));
        }
    }

    private static List<String> verdicts(Set<RecordId> records, List<StoredMatch> matches) {
        return matches.stream()
                .filter(match -> records.contains(match.a()) && records.contains(match.b()))
                .map(StoredMatch::verdict)
                .toList();
    }

    private static Map<String, Trap> traps() {
        CsvTable table = table("corpus/lantern/traps.csv");
        Map<String, Trap> traps = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            String name = table.cell(i, "trap") + " " + table.cell(i, "kind") + " -> " + table.cell(i, "outcome");
            traps.computeIfAbsent(name, key -> new Trap(key.substring(key.indexOf("-> ") + 3), new TreeMap<>()))
                    .records()
                    .put(lanternRecord(table.cell(i, "file"), table.cell(i, "ordinal")), table.cell(i, "work_id"));
        }
        return traps;
    }

    private static Map<RecordId, String> truth() {
        CsvTable table = table("corpus/lantern/truth.csv");
        Map<RecordId, String> truth = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            truth.put(lanternRecord(table.cell(i, "file"), table.cell(i, "ordinal")), table.cell(i, "work_id"));
        }
        return truth;
    }

    private static RecordId lanternRecord(String file, String ordinal) {
        return RecordId.of(digest("corpus/lantern/searches/" + file), Integer.parseInt(ordinal));
    }

    private static RecordId reference(String file, int number) {
        return RecordId.of(digest("corpus/ips-beyond-smi/searches/" + file), number);
    }

    private static Digest digest(String file) {
        try {
            return Digest.of(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable table(String file) {
        return CsvTable.parse(sandbox.read(file));
    }

    private static Map<String, String> flow(String synthesis) {
        CsvTable table = table("reports/" + synthesis + "/prisma-flow.csv");
        Map<String, String> flow = new TreeMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (!table.cell(i, "data").equals("NA")) {
                flow.put(table.cell(i, "data"), table.cell(i, "n"));
            }
        }
        return flow;
    }

    private static Map<RecordId, ReportId> members(ReviewId review) {
        return store().read(review, session -> session.reports().members());
    }

    private static List<StoredMatch> matches(ReviewId review) {
        return store().read(review, session -> session.matches().current());
    }

    private static Store store() {
        return SqliteDatabase.open(folder.resolve("sheaf.db"), Runnable::run);
    }

    private static Map<String, String> contents(Path reports) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(reports.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static void copyReports() throws IOException {
        for (Map.Entry<String, String> file :
                contents(folder.resolve("reports")).entrySet()) {
            Path target = Path.of("reports").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
