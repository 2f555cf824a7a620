// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.ImportedDecision;

/** What a cell says in a column in which a tool keeps its decisions. */
class DecisionWordsTest {
    @Test
    void anEmptyOrUnknownCellIsNoDecision() {
        assertThat(DecisionWords.parse("included", "")).isEmpty();
        assertThat(DecisionWords.parse("asreview_label", "-1")).isEmpty();
        assertThat(DecisionWords.parse("label", "diabetes")).isEmpty();
        assertThat(DecisionWords.parse("consensus", "o")).isEmpty();
    }

    @Test
    void oneAndZeroMeanWhatTheirToolMeansByThem() {
        assertThat(DecisionWords.parse("asreview_label", "1"))
                .contains(new ImportedDecision("ASReview", "", "Included", List.of()));
        assertThat(DecisionWords.parse("label_included", "0"))
                .contains(new ImportedDecision("label_included", "", "Excluded", List.of()));
        assertThat(DecisionWords.parse("consensus", "0"))
                .contains(new ImportedDecision("Abstrackr", "", "Maybe", List.of()));
    }
}
