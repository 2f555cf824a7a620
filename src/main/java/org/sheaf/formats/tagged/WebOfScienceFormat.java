// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/**
 * Web of Science's own tagged format ({@code .ciw}, or {@code .txt} "plain text file"), as its databases write it, and
 * the ISI Export Format before it (Clarivate, Web of Science Core Collection Field Tags).
 */
public final class WebOfScienceFormat implements CitationFormat {
    private static final Pattern FILE_NAME = Pattern.compile("FN .*(Web of|ISI|Clarivate|Thomson).*|VR 1\\.0");
    private static final Pattern TYPE = Pattern.compile("PT (?:[A-Z]|Journal|Book|Series|Patent)");
    private static final Pattern TAG = Pattern.compile("(AU|AF|TI|SO|PY|UT) .*|ER");
    private static final int ENOUGH_TAGS = 2;

    @Override
    public String formatName() {
        return "Web of Science tagged";
    }

    /** The head of the file, or a line with {@code PT} among some tags that nearly every record has. */
    @Override
    public boolean recognises(Head head) {
        if (FILE_NAME.matcher(head.firstLine()).matches()) {
            return true;
        }
        int types = 0;
        int tags = 0;
        for (String line : head.lines()) {
            types += TYPE.matcher(line).matches() ? 1 : 0;
            tags += TAG.matcher(line).matches() ? 1 : 0;
        }
        return types > 0
                && (tags >= ENOUGH_TAGS || TYPE.matcher(head.firstLine()).matches());
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new WebOfScienceGrammar()).read();
    }
}
