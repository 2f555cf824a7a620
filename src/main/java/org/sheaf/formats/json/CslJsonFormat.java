// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.List;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/**
 * CSL-JSON (Citation Style Language 1.0.2, csl-data.json), as Zotero, Better BibTeX, Mendeley and Crossref write it, and
 * Sheaf's own JSON Lines: a list of objects, one object, or objects behind one another.
 */
public final class CslJsonFormat implements CitationFormat {
    private static final List<String> SIGNS = List.of(
            "\"title\"", "\"author\"", "\"authors\"", "\"DOI\"", "\"doi\"", "\"container-title\"", "\"issued\"");

    @Override
    public String formatName() {
        return "CSL-JSON";
    }

    @Override
    public boolean recognises(Head head) {
        return isJson(head) && SIGNS.stream().anyMatch(head::contains);
    }

    /** Whether the file begins as JSON does: with an object, or with a list of objects. */
    static boolean isJson(Head head) {
        boolean list = false;
        for (String line : head.lines()) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (Character.isWhitespace(c)) {
                    continue;
                }
                if (!list && c == '[') {
                    list = true;
                } else if (c == '{' && head.contains("\"")) {
                    return true;
                } else {
                    return false;
                }
            }
        }
        return false;
    }

    @Override
    public void read(Reading reading) throws IOException {
        new JsonReader(reading, new CslMapping(reading)).read();
    }
}
