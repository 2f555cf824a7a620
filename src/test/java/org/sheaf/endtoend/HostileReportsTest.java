// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Words from outside that would do harm in a page come out as words in every report. */
class HostileReportsTest {
    @TempDir
    private static Path folder;

    private static Sandbox.Run run = new Sandbox.Run(-1, "", "");

    @BeforeAll
    static void makeAndRun() throws IOException {
        Sandbox sandbox = Sandbox.withWorkedReviews(folder);
        HostileReview.make(folder);
        run = sandbox.run("run", HostileReview.NAME);
        change(sandbox, HostileReview.NASTY);
    }

    /** Makes the page of what changed since a snapshot, after a finding and a name of a code did. */
    private static void change(Sandbox sandbox, String words) {
        sandbox.run("snapshot", "before", "-r", HostileReview.NAME);
        sandbox.run("finding", "change", "F1", "--statement", "It helped. " + words, "-r", HostileReview.NAME);
        sandbox.run("finding", "add", "It did not help. " + words, "--theme", "outlook", "-r", HostileReview.NAME);
        sandbox.run("run", HostileReview.NAME);
        assertThat(sandbox.run("report", "changes", "--versus", "before", "-r", HostileReview.NAME)
                        .exitCode())
                .isZero();
    }

    /** The reports with this ending, from the review's folder on. */
    private static List<Path> files(Path workspace, String ending) throws IOException {
        Path reports = workspace.resolve("reports").resolve(HostileReview.NAME);
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(reports::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static List<DynamicTest> forEach(String ending, ForFile test) throws IOException {
        return files(folder, ending).stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> test.check(Files.readString(
                                folder.resolve("reports")
                                        .resolve(HostileReview.NAME)
                                        .resolve(file),
                                StandardCharsets.UTF_8))))
                .toList();
    }

    private interface ForFile {
        void check(String text) throws Exception;
    }

    @Test
    void the_same_reports_are_made_as_of_the_review_with_harmless_words(@TempDir Path other) throws IOException {
        assertThat(run.err()).doesNotContain("PROBLEM");
        Sandbox harmless = Sandbox.withWorkedReviews(other);
        harmless.run("run", HostileReview.NAME);
        change(harmless, "");
        assertThat(files(folder, "")).isEqualTo(files(other, ""));
    }

    @TestFactory
    List<DynamicTest> no_page_holds_markup_from_outside() throws IOException {
        return forEach(".html", text -> {
            Document page = Jsoup.parse(text);
            assertThat(page.select("script, img, [onerror], iframe, object")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
            assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
        });
    }

    /**
     * An isolate keeps a mark of direction to its own words (Unicode Bidirectional Algorithm, UAX 9, rule X10). The first
     * heading of a page holds one title and nothing else, so that the mark ends with it.
     */
    @TestFactory
    List<DynamicTest> no_mark_of_direction_reaches_beyond_the_words_it_came_with() throws IOException {
        return forEach(".html", text -> {
            List<String> loose = new ArrayList<>();
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode words
                                && words.getWholeText().contains("\u202E")
                                && words.parent() != null
                                && words.parent().closest("bdi, title, svg, h1") == null) {
                            loose.add(words.parent().outerHtml());
                        }
                    },
                    Jsoup.parse(text));
            assertThat(loose).isEmpty();
        });
    }

    @TestFactory
    List<DynamicTest> every_drawing_is_sound_and_holds_no_script() throws IOException {
        return forEach(".svg", text -> {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            org.w3c.dom.Document drawing = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
            assertThat(drawing.getElementsByTagNameNS("*", "script").getLength())
                    .isZero();
            assertThat(drawing.getElementsByTagNameNS("*", "img").getLength()).isZero();
        });
    }

    /** Behind a backslash, and between backticks, markup is text (CommonMark 0.31, sections 2.4 and 6.1). */
    @TestFactory
    List<DynamicTest> no_markdown_holds_markup_from_outside() throws IOException {
        return forEach(
                ".md",
                text -> assertThat(text.replaceAll("`[^`]*`", ""))
                        .doesNotContainPattern("(?<!\\\\)<(script|img)")
                        .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F]"));
    }

    @TestFactory
    List<DynamicTest> every_table_is_sound_and_begins_no_formula() throws IOException {
        return forEach(
                ".csv",
                text -> assertThat(org.sheaf.tabular.CsvTable.parse(text).rows())
                        .allSatisfy(row ->
                                assertThat(row).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"))));
    }
}
