// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Source;

/** What reports are called, and which one is meant by a name. */
class ReportNamesTest {
    private final SortedMap<ReportId, CitationRecord> reports = new TreeMap<>();

    @Test
    void a_report_is_called_by_its_first_author_and_year_with_a_letter_only_where_another_is_called_so_too() {
        ReportId first = report("Okafor", 2019);
        ReportId other = report("Okafor", 2020);
        ReportId second = report("Okafor", 2019);

        ReportNames names = new ReportNames(reports);

        assertThat(names.of(first)).isEqualTo("Okafor 2019a");
        assertThat(names.of(second)).isEqualTo("Okafor 2019b");
        assertThat(names.of(other)).isEqualTo("Okafor 2020");
        assertThat(names.byName())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("Okafor 2019a", first, "Okafor 2019b", second, "Okafor 2020", other)));
        assertThat(names.named("Okafor 2019")).isEmpty();
    }

    @Test
    void names_that_differ_in_capitals_alone_get_letters_so_that_each_means_one_report() {
        ReportId capitals = report("SMITH", 2018);
        ReportId small = report("Smith", 2018);

        ReportNames names = new ReportNames(reports);

        assertThat(names.of(capitals)).isEqualTo("SMITH 2018a");
        assertThat(names.of(small)).isEqualTo("Smith 2018b");
        assertThat(names.named("Smith 2018")).isEmpty();
        assertThat(names.named("smith 2018B")).contains(small);
        assertThat(names.named("Smith 2018a")).contains(capitals);
    }

    @Test
    void an_accent_that_is_a_sign_of_its_own_makes_no_other_name() {
        ReportId joined = report("M\u00fcller", 2018);
        ReportId apart = report("Mu\u0308ller", 2018);

        ReportNames names = new ReportNames(reports);

        assertThat(names.named("m\u00fcller 2018a")).contains(joined);
        assertThat(names.named("M\u00fcller 2018b")).contains(apart);
    }

    @Test
    void every_name_means_its_own_report_in_whatever_capitals_it_is_typed() {
        for (int i = 0; i < 60; i++) {
            report(i % 2 == 0 ? "Ito" : "ITO", 2000 + i % 3);
        }

        ReportNames names = new ReportNames(reports);

        for (ReportId report : reports.keySet()) {
            String name = names.of(report);
            assertThat(names.named(name)).contains(report);
            assertThat(names.named(" " + name.toUpperCase(Locale.ROOT))).contains(report);
            assertThat(names.named(name.toLowerCase(Locale.ROOT))).contains(report);
        }
    }

    private ReportId report(String family, int year) {
        int ordinal = reports.size() + 1;
        CitationRecord record = CitationRecord.from(new Source("f.ris", Digest.of("f"), ordinal, ordinal, 0, 1))
                .author(Author.person(family, "N."))
                .year(year)
                .build();
        ReportId id = new ReportId(record.id());
        reports.put(id, record);
        return id;
    }
}
