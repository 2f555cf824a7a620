// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** RIS (Reference Manager 2001, EndNote 2011) in the dialects of the databases and reference managers. */
public final class RisFormat implements CitationFormat {
    private static final Pattern TYPE = Pattern.compile("\uFEFF? {0,3}TY {1,2}-.*");
    private static final Pattern TAG = Pattern.compile("(TI|T1|AU|A1|AB|N2|PY|Y1|ER) {2}-( .*)?");
    private static final int ENOUGH_TAGS = 3;

    @Override
    public String formatName() {
        return "RIS";
    }

    /** A line with {@code TY}; or, since some exports lack it, some lines of the tags that nearly every record has. */
    @Override
    public boolean recognises(Head head) {
        int tags = 0;
        int texts = 0;
        for (String line : head.lines()) {
            if (TYPE.matcher(line).matches()) {
                return true;
            }
            if (TAG.matcher(line).matches()) {
                tags++;
            } else if (!line.isBlank()) {
                texts++;
            }
        }
        return tags >= ENOUGH_TAGS && tags * 5 > texts;
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new RisGrammar()).read();
    }
}
