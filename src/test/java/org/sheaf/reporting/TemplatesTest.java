// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.Templates.UserTemplate;

/** What templates of users may do, and what is said of those that do not work. */
class TemplatesTest {
    private static final Path OURS = Path.of("src", "main", "resources", "org", "sheaf", "reporting");
    private static final String NAME = "index.html.ftlh";
    private static final Map<String, ?> MODEL = Map.of(
            "view",
            new IndexView(
                    new PageFrame("A review", "", "", "1.0", ""),
                    List.of(new IndexView.Section("A section", List.of())),
                    List.of()));

    @Test
    void one_of_a_user_stands_in_the_place_of_ours_and_can_use_ours() {
        assertThat(with("<#import \"page.ftlh\" as p><@p.page title=\"Mine\" frame=view.frame()>hello</@p.page>")
                        .render(NAME, MODEL))
                .contains("<h1>Mine</h1>", "hello", "<style>");
    }

    @Test
    void what_ours_import_can_be_a_users_too() {
        Templates templates =
                Templates.with(new TreeMap<>(Map.of("style.ftlh", user("style.ftlh", "p { color: red }"))));
        assertThat(templates.render(NAME, MODEL))
                .contains("p { color: red }")
                .contains("<h2><bdi>A section</bdi></h2>");
    }

    @Test
    void text_is_escaped_unless_the_template_says_otherwise() {
        String text = "${\"<b>\"} ${\"<b>\"?no_esc}";
        assertThat(with(text).render(NAME, MODEL)).isEqualTo("&lt;b&gt; <b>");
    }

    @Test
    void a_name_that_is_not_there_is_said_with_template_line_and_column_and_with_what_there_is() {
        Problem problem = trouble("<p>\n  ${view.titel()}</p>");
        assertThat(problem.source()).isEqualTo("templates/index.html.ftlh");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.what()).contains("Column 5", "`view.titel`", "frame(), sections()");
    }

    @Test
    void a_macro_that_is_not_there_is_called_a_macro() {
        assertThat(trouble("<@nosuch/>").what()).isEqualTo("Column 3: There is no macro `nosuch`.");
    }

    @Test
    void a_template_that_cannot_be_read_is_said_with_its_place() {
        Problem problem = trouble("one\n<#list view.sections() as s>");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.what()).contains("cannot be read").contains("#list");
    }

    @Test
    void a_list_where_a_text_is_needed_is_said_without_the_words_of_java() {
        assertThat(trouble("${view.sections()}").what()).contains("sequence").doesNotContain("java", "wrapped into");
    }

    @Test
    void where_ours_misses_what_a_users_page_does_not_give_both_are_named() {
        Templates templates = Templates.with(new TreeMap<>(Map.of("page.ftlh", user("page.ftlh", "nothing in it"))));
        Problem problem = trouble(templates);
        assertThat(problem.source()).isEqualTo("index.html.ftlh (Sheaf's own)");
        assertThat(problem.what()).contains("There is no macro `p.page`");
        assertThat(problem.advice()).contains("templates/page.ftlh");
    }

    @TestFactory
    List<DynamicTest> nothing_beyond_the_view_and_the_templates_can_be_reached() throws IOException {
        Path secret = Files.createTempFile("secret", ".ftlh");
        Files.writeString(secret, "SECRET", StandardCharsets.UTF_8);
        return Stream.of(
                        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
                        "${view?api.hashCode()}",
                        "${view.class.classLoader}",
                        "${view.getClass().forName(\"java.lang.Runtime\")}",
                        "${view.sections().add(\"more\")}",
                        "<#include \"" + secret + "\">",
                        "<#include \"file://" + secret + "\">",
                        "<#include \"../../../../../../../../../.." + secret + "\">",
                        "<#include \"http://127.0.0.1:1/x.ftlh\">",
                        "<#include \"../cli/version.txt\">")
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(trouble(text).what()).doesNotContain("SECRET")))
                .toList();
    }

    @TestFactory
    List<DynamicTest> one_that_never_ends_is_stopped() {
        return Map.of(
                        "a loop that writes nothing", "<#list 1.. as x></#list>",
                        "a loop that writes", "<#list 1.. as x>again and again and again and again</#list>",
                        "a macro that calls itself", "<#macro again><@again/></#macro><@again/>",
                        "a function that calls itself", "<#function f n><#return f(n + 1)></#function>${f(1)}",
                        "a text that doubles", "<#assign s = \"xx\"><#list 1..200 as x><#assign s = s + s></#list>",
                        "a loop of another locale", "<#setting locale=\"tr_TR\"><#include \"loop.ftlh\">",
                        "a loop in an interpreted text", "<@\"<#list 1.. as x></#list>\"?interpret/>")
                .entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Templates templates = new Templates(
                            new TreeMap<>(Map.of(
                                    NAME,
                                    user(NAME, one.getValue()),
                                    "loop.ftlh",
                                    user("loop.ftlh", "<#list 1.. as x></#list>"))),
                            Duration.ofMillis(1500));
                    Problem problem = trouble(templates);
                    assertThat(problem.what()).endsWith("so it was stopped.");
                    assertThat(problem.advice()).contains("never ends");
                }))
                .toList();
    }

    @Test
    void after_one_that_never_ends_another_is_made_all_the_same() {
        Templates templates = new Templates(
                new TreeMap<>(Map.of(NAME, user(NAME, "<#list 1.. as x></#list>"))), Duration.ofMillis(300));
        assertThat(trouble(templates).what()).contains("was stopped");
        assertThat(templates.render("style.ftlh", Map.of())).contains("--ink");
    }

    /**
     * Each template of ours: outside text goes through the escaping, but for what the program made as markup: drawings, and what
     * a view calls {@code html()}. That these are sound is for {@code HostileReportsTest} to see.
     */
    @TestFactory
    List<DynamicTest> ours_escape_everything_but_markup_that_the_program_made() throws IOException {
        try (Stream<Path> files = Files.list(OURS)) {
            return files.filter(file -> file.toString().matches(".*\\.ftl[hx]"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = Files.readString(file);
                        assertThat(text.replaceAll(
                                                "(<figure[^>]*>\\s*(?:<#--[^>]*-->\\s*<div[^>]*>\\s*)?)\\$\\{[\\w.()]+\\?no_esc\\}",
                                                "$1")
                                        .replaceAll("\\$\\{[\\w.()]+\\.html\\(\\)\\?no_esc\\}", ""))
                                .doesNotContain("no_esc", "noautoesc", "#noescape", "outputformat", "<script");
                    }))
                    .toList();
        }
    }

    private static UserTemplate user(String name, String text) {
        return new UserTemplate("templates/" + name, text);
    }

    private static Templates with(String text) {
        return Templates.with(new TreeMap<>(Map.of(NAME, user(NAME, text))));
    }

    private static Problem trouble(String text) {
        return trouble(with(text));
    }

    private static Problem trouble(Templates templates) {
        TemplateTrouble trouble = catchThrowableOfType(TemplateTrouble.class, () -> templates.render(NAME, MODEL));
        assertThat(trouble).isNotNull();
        return trouble.problem();
    }
}
