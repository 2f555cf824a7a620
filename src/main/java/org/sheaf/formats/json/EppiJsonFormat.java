// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** The JSON of EPPI-Reviewer: coding tools ({@code CodeSets}) and references with the codes they were given. */
public final class EppiJsonFormat implements CitationFormat {
    @Override
    public String formatName() {
        return "EPPI-Reviewer JSON";
    }

    @Override
    public boolean recognises(Head head) {
        return CslJsonFormat.isJson(head)
                && head.contains("\"References\"")
                && (head.contains("\"ItemId\"") || head.contains("\"CodeSets\"") || head.contains("\"Codes\""));
    }

    @Override
    public void read(Reading reading) throws IOException {
        EppiCodes codes;
        try (Reading first = reading.again()) {
            codes = EppiCodes.of(first);
        }
        new JsonReader(reading, new EppiMapping(reading, codes)).read();
    }
}
