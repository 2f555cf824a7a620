// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sheaf.checklist.Fact;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.reporting.Templates;
import org.sheaf.reporting.Templates.UserTemplate;
import org.sheaf.workspace.Checklists;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

class CatalogueTest {
    /** A review with three syntheses. */
    private static final Catalogue CATALOGUE =
            Catalogue.of(new Codebook(new Workspace(Path.of("")), new ReviewId("ips-beyond-smi")).protocol());

    @Test
    void every_name_is_there_once() {
        assertThat(CATALOGUE.cards()).extracting(ReportCard::name).doesNotHaveDuplicates();
    }

    @TestFactory
    List<DynamicTest> every_card_says_what_the_report_answers_and_has_a_template_of_its_name() {
        return CATALOGUE.cards().stream()
                .map(card -> DynamicTest.dynamicTest(card.name(), () -> {
                    assertThat(card.name()).matches("([a-z0-9-]+/)?[a-z0-9-]+");
                    assertThat(card.title()).isNotBlank();
                    assertThat(card.answers()).endsWith("?");
                    assertThat(card.formats()).contains(ReportFormat.HTML, ReportFormat.MD);
                    assertThat(Templates.ours(card.page() + ".html.ftlh")).isPresent();
                }))
                .toList();
    }

    @Test
    void every_report_that_a_checklist_leads_to_is_in_the_catalogue() {
        Set<String> named = new TreeSet<>();
        List.of(Fact.values()).forEach(fact -> named.add(fact.report()));
        Checklists.of(new Workspace(Path.of("")), new ReviewId("ips-beyond-smi"))
                .all()
                .forEach(checklist -> checklist.items().forEach(item -> named.addAll(item.see())));
        assertThat(CATALOGUE.cards()).extracting(ReportCard::page).containsAll(named);
    }

    @Test
    void reports_stand_in_the_order_of_the_work() {
        assertThat(CATALOGUE.cards()).extracting(ReportCard::section).isSorted();
    }

    @Test
    void a_report_of_each_synthesis_is_named_with_it_and_all_of_them_without() {
        assertThat(names(List.of("impact/prisma-flow"))).containsExactly("impact/prisma-flow");
        assertThat(names(List.of("prisma-flow")))
                .containsExactly("qualitative/prisma-flow", "impact/prisma-flow", "reference-lists/prisma-flow");
    }

    @Test
    void what_is_named_twice_or_in_another_order_comes_once_and_in_the_order_of_the_contents() {
        assertThat(names(List.of("themes", "duplicates", "themes"))).containsExactly("duplicates", "themes");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> names(List.of("study-tabel")))
                .isInstanceOfSatisfying(
                        ReviewException.class, e -> assertThat(e.advice()).contains("\"study-table\""));
        assertThatThrownBy(() -> names(List.of("quite-something-else")))
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        e -> assertThat(e.advice()).isEqualTo("`sheaf report --list` lists them."));
    }

    @Test
    void a_form_that_a_named_report_does_not_have_is_refused() {
        Set<ReportFormat> drawing = Set.of(ReportFormat.SVG);
        assertThatThrownBy(() -> Wanted.of(new ReportOrder(List.of("duplicates"), drawing, drawing), CATALOGUE))
                .isInstanceOfSatisfying(ReviewException.class, e -> {
                    assertThat(e).hasMessageContaining("does not come as svg");
                    assertThat(e.advice()).contains("html, md, csv, json");
                });
        assertThat(Wanted.of(new ReportOrder(List.of("duplicates"), drawing, Set.of()), CATALOGUE)
                        .names())
                .as("where all forms were asked for, those that there are come")
                .containsExactly("duplicates");
    }

    @Test
    void a_template_that_no_report_uses_is_said_with_the_nearest_name_and_one_that_others_import_is_not() {
        List<Problem> notes = new TemplateNames(CATALOGUE)
                .unused(new TreeMap<>(java.util.Map.of(
                        "study-tabel.html.ftlh", new UserTemplate("codebooks/x/templates/study-tabel.html.ftlh", ""),
                        "study-table.html.ftlh", new UserTemplate("codebooks/x/templates/study-table.html.ftlh", ""),
                        "agreement.svg.ftlx", new UserTemplate("codebooks/x/templates/agreement.svg.ftlx", ""),
                        "our-colours.ftlh", new UserTemplate("codebooks/x/templates/our-colours.ftlh", ""))));
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.source()).endsWith("study-tabel.html.ftlh");
            assertThat(note.isError()).isFalse();
            assertThat(note.advice()).isEqualTo("Did you mean study-table.html.ftlh?");
        });
    }

    @Test
    void our_templates_are_had_by_the_name_of_the_report_of_the_drawing_or_of_the_template() {
        TemplateNames names = new TemplateNames(CATALOGUE);
        assertThat(names.text("impact/prisma-flow")).isEqualTo(names.text("prisma-flow.html.ftlh"));
        assertThat(names.text("page")).contains("<#macro page");
        assertThat(names.text("style")).contains("--ink");
        assertThat(names.text("sources.svg")).contains("<svg");
        assertThatThrownBy(() -> names.text("theems"))
                .isInstanceOfSatisfying(
                        ReviewException.class, e -> assertThat(e.advice()).contains("\"themes\""));
        assertThatThrownBy(() -> names.text("../cli/version.txt")).isInstanceOf(ReviewException.class);
    }

    private static List<String> names(List<String> named) {
        return Wanted.of(new ReportOrder(named, ReportFormat.texts(), Set.of()), CATALOGUE)
                .names();
    }
}
