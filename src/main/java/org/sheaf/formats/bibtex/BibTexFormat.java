// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** BibTeX and BibLaTeX as databases and reference managers write them. */
public final class BibTexFormat implements CitationFormat {
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
