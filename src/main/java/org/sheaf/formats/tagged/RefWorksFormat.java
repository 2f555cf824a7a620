// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** RefWorks Tagged Format (Ex Libris Knowledge Center, "RefWorks Tagged Format"). */
public final class RefWorksFormat implements CitationFormat {
    private static final Pattern TYPE = Pattern.compile("\uFEFF?RT [A-Z][a-z].*");
    private static final Pattern TAG = Pattern.compile("(SR|A1|T1|JF|YR|VO|K1|AB) .+");

    @Override
    public String formatName() {
        return "RefWorks tagged";
    }

    /** A line with {@code RT}, and one of the tags that nearly every record has. */
    @Override
    public boolean recognises(Head head) {
        boolean type = false;
        boolean tag = false;
        for (String line : head.lines()) {
            type |= TYPE.matcher(line).matches();
            tag |= TAG.matcher(line).matches();
        }
        return type && (tag || TYPE.matcher(head.firstLine()).matches());
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new RefWorksGrammar()).read();
    }
}
