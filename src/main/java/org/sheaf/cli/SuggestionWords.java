// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.suggesting.Suggestion;

/** What people call the kinds of suggestions; JSON says the same with underscores. */
final class SuggestionWords {
    private SuggestionWords() {}

    static String of(Suggestion.Kind kind) {
        return switch (kind) {
            case SAMPLE_SIZE -> "sample size";
            case METHOD -> "method";
            case COUNTRY -> "country";
            case GROUP -> "group";
            case QUOTATION -> "quotation";
        };
    }
}
