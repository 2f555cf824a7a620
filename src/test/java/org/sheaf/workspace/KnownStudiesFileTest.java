// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.KnownStudies;

class KnownStudiesFileTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aStudyIsKnownByTitleOrDoi() {
        KnownStudies known = read("""
                source: An earlier review
                studies:
                  - name: Okafor 2019
                    title: Mentors on the ward
                  - name: Lindqvist 2020
                    doi: 10.5555/abc
                """);
        assertThat(known.source()).isEqualTo("An earlier review");
        assertThat(known.studies())
                .containsExactly(
                        new KnownStudies.Study("Okafor 2019", "Mentors on the ward", ""),
                        new KnownStudies.Study("Lindqvist 2020", "", "10.5555/abc"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aStudyThatCannotBeLookedForIsNamedWithItsLineAndTheOthersAreRead() {
        KnownStudies known = read("""
                source: An earlier review
                studies:
                  - name: Okafor 2019
                  - name: Lindqvist 2020
                    doi: 10.5555/abc
                """);
        assertThat(known.studies()).hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what()).contains("Okafor 2019", "neither title nor DOI");
        });
    }

    @Test
    void ofTwoStudiesWithOneNameTheFirstIsRead() {
        KnownStudies known = read("""
                source: An earlier review
                studies:
                  - name: Okafor 2019
                    doi: 10.5555/abc
                  - name: Okafor 2019
                    doi: 10.5555/def
                """);
        assertThat(known.studies()).extracting(KnownStudies.Study::doi).containsExactly("10.5555/abc");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(5));
    }

    @Test
    void aMisspeltKeyIsNamed() {
        read("""
                source: An earlier review
                studys: []
                """);
        assertThat(problems).isNotEmpty();
    }

    private KnownStudies read(String text) {
        return KnownStudiesFile.read("codebooks/a/known-studies.yml", text, problems);
    }
}
