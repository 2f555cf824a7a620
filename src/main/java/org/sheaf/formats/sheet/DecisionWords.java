// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.citation.ImportedDecision;

/**
 * Reads the cell of a column that holds screening decisions. An empty cell is no decision, nor is a word that is not
 * known to be one.
 */
final class DecisionWords {
    private DecisionWords() {}

    /**
     * The decision in a cell.
     *
     * @param heading the column's heading, by which the tool is known
     * @param cell what the cell holds
     */
    static Optional<ImportedDecision> parse(String heading, String cell) {
        String name = heading.toLowerCase(Locale.ROOT);
        if (name.equals("included") && (cell.equals("I") || cell.equals("E"))) {
            String decision = cell.equals("I") ? "Included" : "Excluded";
            return Optional.of(new ImportedDecision("EPPI-Reviewer", "", decision, List.of()));
        }
        String tool = name.startsWith("asreview") ? "ASReview" : name.equals("consensus") ? "Abstrackr" : heading;
        return word(cell.strip(), name.equals("consensus"))
                .map(decision -> new ImportedDecision(tool, "", decision, List.of()));
    }

    /** Abstrackr writes 1, 0 and -1 for yes, maybe and no; all others 1 and 0 for yes and no, and -1 for "not seen". */
    private static Optional<String> word(String cell, boolean abstrackr) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "yes", "y" -> Optional.of("Included");
            case "0", "0.0" -> Optional.of(abstrackr ? "Maybe" : "Excluded");
            case "-1", "-1.0" -> abstrackr ? Optional.of("Excluded") : Optional.empty();
            case "false", "no", "n" -> Optional.of("Excluded");
            case "included",
                    "include",
                    "excluded",
                    "exclude",
                    "maybe",
                    "unsure",
                    "relevant",
                    "irrelevant",
                    "not relevant",
                    "undecided",
                    "conflict",
                    "accepted",
                    "rejected" -> Optional.of(cell);
            default -> Optional.empty();
        };
    }
}
