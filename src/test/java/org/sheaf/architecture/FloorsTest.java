// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house: which package stands on which floor, what it may lean on, and why. docs/architecture.md draws it. The rooms within
 * packages are in {@link RoomsTest}.
 */
class FloorsTest {
    private static final Map<Integer, Set<String>> FLOORS = new TreeMap<>(Map.of(
            1,
                    Set.of(
                            "problem",
                            "audit",
                            "citation",
                            "document",
                            "protocol",
                            "agreement",
                            "sampling",
                            "stopping",
                            "tabular",
                            "text"),
            2,
                    Set.of(
                            "formats",
                            "dedup",
                            "citing",
                            "ranking",
                            "screening",
                            "fulltext",
                            "coding",
                            "suggesting",
                            "extraction",
                            "appraisal",
                            "manuscript",
                            "checklist",
                            "refi"),
            3, Set.of("flow", "confidence", "search", "store", "workspace"),
            4, Set.of("reporting"),
            5, Set.of("steps"),
            7, Set.of("cli")));
    /** Decide from what they are given: nothing else may change what they say. */
    private static final List<String> PURE = List.of(
            "problem",
            "audit",
            "citation",
            "document",
            "protocol",
            "text",
            "agreement",
            "stopping",
            "ranking",
            "formats",
            "dedup",
            "citing",
            "screening",
            "fulltext",
            "coding",
            "refi",
            "suggesting",
            "extraction",
            "appraisal",
            "manuscript",
            "checklist",
            "confidence",
            "flow");

    private static final String FORMATS = "org.sheaf.formats";
    /** What every room of the formats may lean on. */
    /** Every class of the program. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sheaf");

    @Test
    void every_package_has_a_floor_and_every_floor_was_seen() {
        Set<String> seen = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().equals("org.sheaf")) {
                seen.add(type.getPackageName().split("\\.")[2]);
            }
        }
        Set<String> placed = new TreeSet<>();
        FLOORS.values().forEach(placed::addAll);
        assertThat(seen).isEqualTo(placed);
    }

    @TestFactory
    List<DynamicTest> arrows_only_go_down() {
        List<DynamicTest> rules = new ArrayList<>();
        FLOORS.forEach((floor, packages) -> {
            List<String> above = FLOORS.entrySet().stream()
                    .filter(other -> other.getKey() > floor)
                    .flatMap(other -> other.getValue().stream())
                    .toList();
            if (!above.isEmpty()) {
                rules.add(rule(
                        "floor " + floor + " leans on no floor above it",
                        noClasses()
                                .that()
                                .resideInAnyPackage(packages(packages))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packages(above))
                                .because("a lower floor that knows a higher one cannot be tested or changed alone")));
            }
        });
        return rules;
    }

    @TestFactory
    List<DynamicTest> no_stage_imports_a_stage() {
        return FLOORS.get(2).stream()
                .sorted()
                .map(stage -> rule(
                        stage + " imports no other stage",
                        noClasses()
                                .that()
                                .resideInAnyPackage(packages(List.of(stage)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packages(FLOORS.get(2).stream()
                                        .filter(other -> !other.equals(stage))
                                        .toList()))
                                .because("stages meet in the steps and in the facts, not in each other")))
                .toList();
    }

    @TestFactory
    List<DynamicTest> each_library_has_one_room() {
        return List.of(
                onlyIn("picocli..", "cli"),
                onlyIn("org.jline..", "cli"),
                onlyIn("org.jdbi..", "store"),
                onlyIn("org.flywaydb..", "store"),
                onlyIn("org.sqlite..", "store"),
                onlyIn("java.sql..", "store"),
                onlyIn("javax.sql..", "store"),
                onlyIn("freemarker..", "reporting"),
                onlyIn("de.undercouch..", "citing"),
                onlyIn("org.jbibtex..", "formats.bibtex"),
                onlyIn("org.apache.lucene..", "text", "search"),
                onlyIn("org.tartarus.snowball..", "text"),
                onlyIn("edu.stanford..", "text"),
                onlyIn("org.apache.pdfbox..", "fulltext.pdf", "reporting.rendition"),
                onlyIn("org.apache.fontbox..", "fulltext.pdf", "reporting.rendition"),
                onlyIn("org.jsoup..", "fulltext.markup", "reporting.rendition", "reporting.whole"),
                onlyIn("com.openhtmltopdf..", "reporting.rendition"),
                onlyIn("org.apache.batik..", "reporting.rendition"),
                onlyIn("java.util.zip..", "tabular", "workspace", "fulltext", "refi", "reporting.rendition"),
                onlyIn("javax.xml.validation..", "refi"),
                onlyIn("tools.jackson.dataformat..", "workspace"));
    }

    @TestFactory
    List<DynamicTest> the_pure_packages_touch_no_files_clock_or_chance() {
        String[] pure = packages(PURE);
        return List.of(
                rule(
                        "no files",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.nio.file..", "java.net..")
                                .because("what they decide follows from what they are given")),
                rule(
                        "no clock",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(System.class, "nanoTime")
                                .orShould()
                                .callMethod(java.time.Instant.class, "now")
                                .because("the same facts give the same bytes")),
                rule(
                        "no unseeded chance",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .callConstructor(java.util.Random.class)
                                .orShould()
                                .callMethod(Math.class, "random")
                                .because("the same facts give the same bytes")),
                rule(
                        "no printing outside the command line",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("org.sheaf.cli..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .because("talk belongs to the command line; what a package finds is a value")));
    }

    @Test
    void the_ground_floor_uses_no_library() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(List.of(
                        "problem", "audit", "citation", "document", "protocol", "agreement", "sampling", "stopping")))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.sheaf..", "org.jspecify..")
                .because("the words of the field outlive any library")
                .check(CLASSES);
    }

    /** {@code util} holds what the analysers are made of. */
    @Test
    void only_search_keeps_an_index_and_elsewhere_only_the_analysers_of_lucene_are_used() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sheaf.search..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene..")
                        .and(resideOutsideOfPackage("org.apache.lucene.analysis.."))
                        .and(resideOutsideOfPackage("org.apache.lucene.util..")))
                .because(
                        "an index is a cache that can be deleted, and one place knows how it is made again; words that light"
                                + " up are looked up in the text itself")
                .check(CLASSES);
    }

    @Test
    void the_index_knows_nothing_of_store_and_workspace() {
        noClasses()
                .that()
                .resideInAPackage("org.sheaf.search..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.sheaf.store..", "org.sheaf.workspace..", "org.sheaf.flow..", "org.sheaf.citation.."))
                .because("what it holds is handed to it as words, so that it can be filled from anything")
                .check(CLASSES);
    }

    @Test
    void words_in_a_text_know_nothing_of_reviews() {
        noClasses()
                .that()
                .resideInAPackage("org.sheaf.text..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sheaf..").and(resideOutsideOfPackage("org.sheaf.text..")))
                .because("whatever shows a text can use it")
                .check(CLASSES);
    }

    @Test
    void no_packages_form_a_circle() {
        slices().matching("org.sheaf.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static DynamicTest onlyIn(String library, String... rooms) {
        return rule(
                library + " only in " + String.join(" and ", rooms),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages(List.of(rooms)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library)
                        .because("a library in one room can be replaced there"));
    }

    static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(CLASSES));
    }

    private static String[] packages(Iterable<String> names) {
        List<String> packages = new ArrayList<>();
        names.forEach(name -> packages.add("org.sheaf." + name + ".."));
        return packages.toArray(String[]::new);
    }
}
