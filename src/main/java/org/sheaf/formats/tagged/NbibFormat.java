// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** PubMed's format, also called MEDLINE or NBIB (NLM, MEDLINE/PubMed Data Element Descriptions), and ERIC's after it. */
public final class NbibFormat implements CitationFormat {
    private static final Pattern SIGN = Pattern.compile("PMID- ?\\d+.*|(OWN |STAT|DCOM|EDAT|PHST|JID |FAU )- .*");
    private static final Pattern RIS_TYPE = Pattern.compile(" {0,3}TY {1,2}-.*");

    @Override
    public String formatName() {
        return "NBIB";
    }

    /** One of PubMed's own tags stands before any {@code TY}, which PubMed does not have. */
    @Override
    public boolean recognises(Head head) {
        for (String line : head.lines()) {
            if (RIS_TYPE.matcher(line).matches()) {
                return false;
            }
            if (SIGN.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new NbibGrammar()).read();
    }
}
