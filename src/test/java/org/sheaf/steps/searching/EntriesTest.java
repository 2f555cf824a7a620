// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Source;
import org.sheaf.search.RecordEntry;

/** What of a report's records can be found. */
class EntriesTest {
    private static final CitationRecord WITH_ABSTRACT = record(2)
            .abstractText("Crews mend boats at dawn.")
            .keyword("boats")
            .pmid("11")
            .build();
    private static final CitationRecord WITH_THE_REST = record(1)
            .title("Boats at dawn")
            .author(Author.person("Okafor", "N."))
            .year(2019)
            .journal("Journal of the Sea")
            .keyword("crews")
            .doi("10.5555/w.1")
            .build();

    @Test
    void what_the_record_with_the_longest_abstract_leaves_out_another_one_says() {
        RecordEntry entry = entry(WITH_THE_REST, WITH_ABSTRACT);

        assertThat(entry.title()).isEqualTo("Boats at dawn");
        assertThat(entry.abstractText()).isEqualTo("Crews mend boats at dawn.");
        assertThat(entry.authors()).isEqualTo("Okafor, N.");
        assertThat(entry.year()).isEqualTo("2019");
        assertThat(entry.journal()).isEqualTo("Journal of the Sea");
        assertThat(entry.keywords()).isEqualTo("boats; crews");
        assertThat(entry.ids()).contains("11", "10.5555/w.1");
    }

    @Test
    void what_it_does_say_counts_and_the_order_of_the_records_makes_no_difference() {
        CitationRecord longest = record(3)
                .title("Boats before dawn")
                .year(2018)
                .abstractText("Crews mend boats at dawn, and nets.")
                .build();

        RecordEntry entry = entry(WITH_THE_REST, WITH_ABSTRACT, longest);

        assertThat(entry.title()).isEqualTo("Boats before dawn");
        assertThat(entry.year()).isEqualTo("2018");
        assertThat(entry.authors()).isEqualTo("Okafor, N.");
        assertThat(entry(longest, WITH_ABSTRACT, WITH_THE_REST)).isEqualTo(entry);
    }

    private static RecordEntry entry(CitationRecord... records) {
        return Entries.record("key", new ReportId(WITH_THE_REST.id()), List.of(records), id -> "w1");
    }

    private static CitationRecord.Builder record(int ordinal) {
        return CitationRecord.from(new Source("f.ris", Digest.of("f"), ordinal, ordinal, 0, 1));
    }
}
