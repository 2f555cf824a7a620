// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.sheaf.architecture.FloorsTest.CLASSES;
import static org.sheaf.architecture.FloorsTest.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms within packages: which leans on which, and why. docs/architecture.md describes them. */
class RoomsTest {
    private static final String FORMATS = "org.sheaf.formats";

    private static final List<String> SHARED = List.of("exchange", "field", "reading");

    /** Inside {@code formats}: the rooms of the formats stand on what they share, and the front on all of them. */
    @TestFactory
    List<DynamicTest> the_rooms_of_the_formats_know_what_they_share_and_not_each_other() {
        Map<String, List<String>> leansOn = new TreeMap<>(Map.of(
                "exchange",
                List.of(),
                "field",
                List.of(),
                "reading",
                List.of("exchange"),
                "tagged",
                SHARED,
                "xml",
                SHARED,
                "bibtex",
                SHARED,
                "json",
                SHARED,
                "sheet",
                List.of("exchange", "field", "reading", "tagged")));
        return rooms(FORMATS, leansOn, "a format can be read, changed or taken out alone");
    }

    /** Inside {@code fulltext}: a reader for each kind of file, which end in the same passages. */
    @TestFactory
    List<DynamicTest> the_readers_of_full_texts_share_how_a_text_is_put_together_and_do_not_know_each_other() {
        return rooms(
                "org.sheaf.fulltext",
                new TreeMap<>(Map.of(
                        "assembly", List.of(),
                        "pdf", List.of("assembly"),
                        "markup", List.of("assembly"))),
                "a kind of file can be read, changed or taken out alone");
    }

    /** Inside {@code reporting}: what turns a page into other formats knows the page and nothing of what made it. */
    @Test
    void renditions_know_pages_and_nothing_of_reviews() {
        noClasses()
                .that()
                .resideInAPackage("org.sheaf.reporting.rendition..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sheaf..")
                        .and(resideOutsideOfPackages("org.sheaf.reporting.rendition..", "org.sheaf.problem..")))
                .because("a page of a user's own template is turned into every format like ours")
                .check(CLASSES);
    }

    /** Inside {@code steps}: what every step stands on, and the rooms that only the front and the command line know. */
    @TestFactory
    List<DynamicTest> the_rooms_of_the_steps_stand_on_the_ledger_and_know_nothing_of_the_front() {
        return rooms(
                "org.sheaf.steps",
                new TreeMap<>(Map.ofEntries(
                        Map.entry("ledger", List.of()),
                        Map.entry("screening", List.of("ledger")),
                        Map.entry("packets", List.of("ledger", "screening", "studies", "coding")),
                        Map.entry("foreign", List.of("ledger", "screening")),
                        Map.entry("studies", List.of("ledger", "screening")),
                        Map.entry("coding", List.of("ledger", "screening", "studies", "qda")),
                        Map.entry("qda", List.of()),
                        Map.entry("extraction", List.of("ledger", "screening", "studies")),
                        Map.entry("appraisal", List.of("ledger", "screening", "studies")),
                        Map.entry(
                                "confidence",
                                List.of("ledger", "screening", "studies", "coding", "appraisal", "extraction")),
                        Map.entry(
                                "changes",
                                List.of("ledger", "screening", "studies", "coding", "appraisal", "confidence")),
                        Map.entry("searching", List.of("ledger", "screening", "studies")),
                        Map.entry(
                                "writing",
                                List.of(
                                        "ledger",
                                        "screening",
                                        "studies",
                                        "extraction",
                                        "coding",
                                        "appraisal",
                                        "confidence")),
                        Map.entry(
                                "checklists",
                                List.of(
                                        "ledger",
                                        "screening",
                                        "studies",
                                        "extraction",
                                        "coding",
                                        "appraisal",
                                        "confidence",
                                        "writing")),
                        Map.entry(
                                "catalogue",
                                List.of(
                                        "ledger",
                                        "screening",
                                        "studies",
                                        "extraction",
                                        "coding",
                                        "appraisal",
                                        "confidence",
                                        "changes",
                                        "writing",
                                        "checklists")))),
                "a step can be run, changed or taken out alone");
    }

    private static List<DynamicTest> rooms(String parent, Map<String, List<String>> leansOn, String because) {
        List<DynamicTest> rules = new ArrayList<>();
        leansOn.forEach((room, others) -> {
            List<String> seen = new ArrayList<>(others);
            seen.add(room);
            rules.add(rule(
                    parent + "." + room + " leans on " + (others.isEmpty() ? "no room" : String.join(", ", others)),
                    classes()
                            .that()
                            .resideInAPackage(parent + "." + room)
                            .should()
                            .onlyDependOnClassesThat(resideOutsideOfPackage(parent + "..")
                                    .or(resideInAnyPackage(seen.stream()
                                            .map(name -> parent + "." + name)
                                            .toArray(String[]::new))))
                            .because(because)));
        });
        rules.add(rule(
                "no other room",
                classes()
                        .that()
                        .resideInAPackage(parent + ".*")
                        .should()
                        .resideInAnyPackage(leansOn.keySet().stream()
                                .map(name -> parent + "." + name)
                                .toArray(String[]::new))
                        .because("a new room says here what it leans on")));
        return rules;
    }

    @Test
    void the_rooms_of_the_formats_form_no_circle() {
        slices().matching(FORMATS + ".(*)").should().beFreeOfCycles().check(CLASSES);
    }

    /** {@code RecordJson} is the store's form of a record, no format of files. */
    @Test
    void the_other_floors_see_only_the_front_of_the_formats() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FORMATS + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(FORMATS + ".*")
                        .and(resideOutsideOfPackage(FORMATS + ".exchange"))
                        .and(not(name(FORMATS + ".json.RecordJson"))))
                .because("which format a file has is nobody else's business")
                .check(CLASSES);
    }
}
