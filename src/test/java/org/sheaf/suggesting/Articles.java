// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.suggesting.Suggestion.Kind;

/** Invented articles, read as plain text. */
final class Articles {
    private Articles() {}

    static FullText article(String text) {
        try {
            return FullTexts.read(
                            "article.txt",
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            problem -> {})
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph under a heading. */
    static FullText under(String heading, String paragraph) {
        return article("# " + heading + "\n\n" + paragraph + "\n");
    }

    static List<String> words(Kind kind, FullText text) {
        return Suggestions.of(text).stream()
                .filter(suggestion -> suggestion.kind() == kind)
                .map(Suggestion::words)
                .toList();
    }
}
