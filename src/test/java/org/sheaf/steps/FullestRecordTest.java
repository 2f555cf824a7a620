// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;

/** Which of a report's records is its citation. */
class FullestRecordTest {
    @Test
    void the_record_that_states_most_of_the_work_is_the_fullest() {
        CitationRecord bare =
                record(1).title("Kettles").note("a").label("b").accession("c").build();
        CitationRecord full = record(2).title("Kettles").year(2001).build();

        assertThat(Export.fullest(List.of(bare, full))).isEqualTo(full);
        assertThat(Export.fullest(List.of(full, bare))).isEqualTo(full);
    }

    @Test
    void of_equally_full_ones_the_longest_abstract_wins_and_then_the_first() {
        CitationRecord first = record(1).title("Kettles").abstractText("short").build();
        CitationRecord longer =
                record(2).title("Kettles").abstractText("longer").build();
        CitationRecord same = record(3).title("Kettles").abstractText("LONGER").build();

        assertThat(Export.fullest(List.of(first, longer))).isEqualTo(longer);
        assertThat(Export.fullest(List.of(first, longer, same))).isEqualTo(longer);
        assertThat(Export.fullest(List.of(first, same, longer))).isEqualTo(same);
    }

    private static CitationRecord.Builder record(int ordinal) {
        return CitationRecord.from(new Source("f.ris", Digest.of("f"), ordinal, ordinal, 0, 1));
    }
}
