// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Source;

class DecisionNotesTest {
    @Test
    void rayyanVotesKeepTheirReviewersAndReasonsGoWithExclusions() {
        CitationRecord record = with("RAYYAN-INCLUSION: {\"Kofi\"=>\"Included\", \"Ama \\\"A\\\"\"=>\"Excluded\"}"
                + " | RAYYAN-LABELS: a,b | RAYYAN-EXCLUSION-REASONS: x y,z | USER-NOTES: {\"Kofi\"=>[\"t\"]}");

        assertThat(record.decisions())
                .containsExactly(
                        new ImportedDecision("Rayyan", "Kofi", "Included", List.of()),
                        new ImportedDecision("Rayyan", "Ama \"A\"", "Excluded", List.of("x y", "z")));
        assertThat(record.labels()).containsExactly("a", "b");
        assertThat(record.notes()).hasSize(1);
    }

    @Test
    void aNoteWithoutAVoteIsNoDecision() {
        assertThat(with("RAYYAN-LABELS: a").decisions()).isEmpty();
        assertThat(with("RAYYAN-INCLUSION: {}").decisions()).isEmpty();
        assertThat(with("ASReview_not_seen").decisions()).isEmpty();
        assertThat(with("We included an exclusion reason: none").decisions()).isEmpty();
    }

    @Test
    void aNoteCutInTheMiddleGivesWhatIsWhole() {
        assertThat(with("RAYYAN-INCLUSION: {\"Kofi\"=>\"Included\", \"Ama\"=>\"Exc")
                        .decisions())
                .containsExactly(new ImportedDecision("Rayyan", "Kofi", "Included", List.of()));
    }

    private static CitationRecord with(String note) {
        CitationRecord.Builder builder = CitationRecord.from(new Source("f", Digest.of("f"), 1, 1, 0, 0));
        DecisionNotes.addTo(builder, List.of(note));
        return builder.build();
    }
}
