// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** BibTeX and BibLaTeX as databases and reference managers write them. */
final class BibTexFormat implements CitationFormat {
    private static final Predicate<String> ENTRY =
            Pattern.compile("\\s*@\\s*[A-Za-z]+\\s*[{(].*").asMatchPredicate();

    @Override
    public String formatName() {
        return "BibTeX";
    }

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream().anyMatch(ENTRY);
    }

    @Override
    public void read(Reading reading) throws IOException {
        new BibTexReader(reading).read();
    }
}
