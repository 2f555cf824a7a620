// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.catalogue.Catalogue;
import org.sheaf.steps.catalogue.ReportCard;
import org.sheaf.steps.catalogue.ReportFormat;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/** Reports one by one and with templates of a user, on a worked review in which all of them that there are can be made. */
class ReportsTest {
    private static final String REVIEW = "supported-employment";
    private static final String REPORTS = "reports/" + REVIEW + "/";
    private static final String TEMPLATES = "codebooks/" + REVIEW + "/templates/";

    @TempDir
    private static Path folder;

    private static Sandbox sandbox = new Sandbox(Path.of(""));
    private static Map<String, String> before = Map.of();

    @BeforeAll
    static void run() throws IOException {
        sandbox = Sandbox.withWorkedReviews(folder);
        sandbox.run("run", REVIEW);
        before = contents();
    }

    private static List<ReportCard> ready() {
        List<ReportCard> ready = new ArrayList<>();
        for (ReportCard card : cards()) {
            if (before.containsKey(card.name() + ".html")) {
                ready.add(card);
            }
        }
        return ready;
    }

    private static List<ReportCard> cards() {
        return Catalogue.of(new Codebook(new Workspace(Path.of("")), new ReviewId(REVIEW)).protocol())
                .cards();
    }

    @Test
    void the_list_names_every_report_with_its_forms_and_how_it_stands() {
        Sandbox.Run list = sandbox.run("report", "--list", "-r", REVIEW);
        assertThat(list.exitCode()).isZero();
        for (ReportCard card : cards()) {
            assertThat(list.out())
                    .contains("  " + card.name())
                    .contains(card.title().isEmpty() ? "?" : "html md");
        }
        assertThat(list.out()).contains("ready: 42 codes");
    }

    @Test
    void each_report_by_itself_is_the_same_to_the_byte_as_among_all_and_writes_over_no_other() throws IOException {
        for (String name : before.keySet()) {
            if (!name.startsWith("index.") && !name.equals("written.txt")) {
                Files.delete(folder.resolve(REPORTS + name));
            }
        }
        Map<String, String> writtenBy = new TreeMap<>();
        for (ReportCard card : ready()) {
            for (String file : files(sandbox.run("report", card.name(), "-r", REVIEW))) {
                assertThat(writtenBy.put(file, card.name())).as(file).isNull();
                assertThat(card.formats())
                        .as(file)
                        .extracting(ReportFormat::ending)
                        .contains(file.substring(file.lastIndexOf('.') + 1));
            }
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void one_form_alone_is_written_alone() {
        assertThat(files(sandbox.run("report", "study-table", "--format", "csv,md", "-r", REVIEW)))
                .containsExactly("study-table.csv", "study-table.md");
        assertThat(files(sandbox.run("report", "all", "--format", "svg", "-r", REVIEW)))
                .contains("qualitative/prisma-flow.svg", "theme-matrix.svg")
                .allMatch(file -> file.endsWith(".svg"));
    }

    @Test
    void what_there_is_not_is_refused_with_the_nearest() {
        Sandbox.Run name = sandbox.run("report", "theme-matix", "-r", REVIEW);
        assertThat(name.exitCode()).isEqualTo(2);
        assertThat(name.err()).contains("There is no report \"theme-matix\".").contains("\"theme-matrix\"");
        Sandbox.Run form = sandbox.run("report", "themes", "--format", "docs", "-r", REVIEW);
        assertThat(form.exitCode()).isEqualTo(2);
        assertThat(form.err()).contains("Did you mean \"docx\"?");
        Sandbox.Run drawing = sandbox.run("report", "themes", "--format", "svg", "-r", REVIEW);
        assertThat(drawing.exitCode()).isEqualTo(2);
        assertThat(drawing.err()).contains("does not come as svg");
    }

    @Test
    void a_report_that_waits_says_for_what(@TempDir Path other) {
        Sandbox begun = Sandbox.withReview(other);
        assertThat(begun.run("report", "--list").out()).contains("waits for the first import (`sheaf import`)");
        Sandbox.Run run = begun.run("report", "themes");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("waits for the first import");
        assertThat(begun.run("report").exitCode()).isZero();
        assertThat(begun.read("reports/harbour/index.html")).contains("Not yet", "Waits for the first import");
        assertThat(begun.run("report", "prisma-flow").out()).contains("main/prisma-flow.html");
    }

    @Test
    void the_contents_reach_every_file_of_text() {
        String index = before.getOrDefault("index.html", "");
        before.keySet().stream()
                .filter(name -> !name.startsWith("index.") && !name.equals("written.txt"))
                .forEach(name -> assertThat(index).contains("href=\"" + name + "\""));
    }

    /** What {@code --template} prints makes the same report in its place: whoever changes it begins from what there was. */
    @Test
    void our_templates_in_the_place_of_a_users_make_the_same_reports() throws IOException {
        for (ReportCard card : ready()) {
            Sandbox.Run ours = sandbox.run("report", card.name(), "--template", "-r", REVIEW);
            sandbox.write(template(card), ours.out());
        }
        sandbox.run("report", "-r", REVIEW);
        Map<String, String> made = contents();
        restore();
        assertThat(made).isEqualTo(before);
    }

    @Test
    void a_template_of_a_user_is_used_by_every_report_and_in_every_form_that_is_made_of_the_page() throws IOException {
        for (ReportCard card : ready()) {
            sandbox.write(
                    template(card),
                    "<!DOCTYPE html><html><head><title>t</title></head><body><main><p>Mine: " + card.page()
                            + "</p></main></body></html>");
        }
        Sandbox.Run run = sandbox.run("report", "-r", REVIEW);
        Map<String, String> made = contents();
        restore();
        assertThat(run.err()).doesNotContain("PROBLEM");
        for (ReportCard card : ready()) {
            assertThat(made.get(card.name() + ".html")).contains("<p>Mine: " + card.page() + "</p>");
            assertThat(made.get(card.name() + ".md")).contains("Mine: " + card.page());
        }
        assertThat(contents()).isEqualTo(before);
    }

    private static String template(ReportCard card) {
        return TEMPLATES + card.page() + ".html.ftlh";
    }

    /** Takes the templates away and writes the reports without them. */
    private static void restore() throws IOException {
        try (Stream<Path> templates = Files.list(folder.resolve(TEMPLATES))) {
            for (Path template : (Iterable<Path>) templates::iterator) {
                Files.delete(template);
            }
        }
        sandbox.run("report", "-r", REVIEW);
    }

    @Test
    void a_template_for_all_reviews_is_used_and_gives_way_to_that_of_the_review() throws IOException {
        String page = "<p>%s</p>";
        sandbox.write("codebooks/templates/themes.html.ftlh", page.formatted("for all"));
        sandbox.run("report", "themes", "-r", REVIEW);
        assertThat(sandbox.read(REPORTS + "themes.html")).isEqualTo("<p>for all</p>");
        sandbox.write(TEMPLATES + "themes.html.ftlh", page.formatted("for one"));
        sandbox.run("report", "themes", "-r", REVIEW);
        assertThat(sandbox.read(REPORTS + "themes.html")).isEqualTo("<p>for one</p>");
        Files.delete(folder.resolve(TEMPLATES + "themes.html.ftlh"));
        Files.delete(folder.resolve("codebooks/templates/themes.html.ftlh"));
        sandbox.run("report", "themes", "-r", REVIEW);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_wrong_template_keeps_its_report_as_it_was_and_the_others_are_written() throws IOException {
        sandbox.write(TEMPLATES + "themes.html.ftlh", "<p>\n${view.nosuch()}");
        sandbox.write(TEMPLATES + "codebook.html.ftlh", "<#macro a><@a/></#macro><@a/>");
        Files.delete(folder.resolve(REPORTS + "duplicates.html"));
        try {
            Sandbox.Run run = sandbox.run("report", "-r", REVIEW);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains(TEMPLATES + "themes.html.ftlh:2: Column 3: There is no `view.nosuch`")
                    .contains(TEMPLATES + "codebook.html.ftlh: This template calls itself");
            assertThat(sandbox.read(REPORTS + "themes.html")).isEqualTo(before.get("themes.html"));
            assertThat(sandbox.read(REPORTS + "duplicates.html")).isEqualTo(before.get("duplicates.html"));
            assertThat(sandbox.read(REPORTS + "written.txt")).contains("  themes.html");
        } finally {
            restore();
        }
        assertThat(contents()).isEqualTo(before);
    }

    private static List<String> files(Sandbox.Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path reports = folder.resolve(REPORTS);
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(
                        reports.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
