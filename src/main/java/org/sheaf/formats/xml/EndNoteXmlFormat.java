// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** EndNote XML (RSXML.dtd), as EndNote, Zotero, Mendeley and the databases write it. */
public final class EndNoteXmlFormat implements CitationFormat {
    private static final Pattern RECORD = Pattern.compile("<(?:[A-Za-z]\\w{0,20}:)?record[\\s>]");
    private static final Pattern SIGN = Pattern.compile(
            "<(?:[A-Za-z]\\w{0,20}:)?(ref-type|rec-number|source-app|records|contributors|titles)[\\s/>]");

    @Override
    public String formatName() {
        return "EndNote XML";
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLine().startsWith("<")
                && (head.finds(RECORD) && head.finds(SIGN) || head.firstLine().contains("<xml><records"));
    }

    @Override
    public void read(Reading reading) throws IOException {
        new XmlReader(reading, Set.of("record"), new EndNoteXmlMapping()).read();
    }
}
