// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** EndNote's tagged format ({@code .enw}), after Unix's refer and BibIX (EndNote manual, "EndNote Import"). */
public final class ReferFormat implements CitationFormat {
    private static final Pattern TYPE = Pattern.compile("\uFEFF?%0 \\S.*");
    private static final Pattern TAG = Pattern.compile("\uFEFF?%[0-9A-Z@!] .*");
    private static final int ENOUGH_TAGS = 2;

    @Override
    public String formatName() {
        return "EndNote tagged (refer)";
    }

    /** A line with {@code %0}, or a file that begins with one of its tags and has another. */
    @Override
    public boolean recognises(Head head) {
        int tags = 0;
        for (String line : head.lines()) {
            if (TYPE.matcher(line).matches()) {
                return true;
            }
            tags += TAG.matcher(line).matches() ? 1 : 0;
        }
        return tags >= ENOUGH_TAGS && TAG.matcher(head.firstLine()).matches();
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new ReferGrammar()).read();
    }
}
