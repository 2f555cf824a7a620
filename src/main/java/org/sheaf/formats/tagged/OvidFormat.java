// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/**
 * Ovid's own text formats: with tags of two letters ("Reprint/Medline", and what it calls the export for EndNote or
 * Citavi), and with the names of the fields in full ("Citation", "Text").
 */
public final class OvidFormat implements CitationFormat {
    private static final Pattern VENDOR = Pattern.compile("VN {1,2}- Ovid Technologies.*");
    private static final Pattern HEAD = Pattern.compile("\uFEFF?<\\s*\\d+\\s*\\.?\\s*>\\s*");
    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9] {1,2}- .*");
    private static final Pattern RIS_TYPE = Pattern.compile("TY {1,2}- .*");
    private static final Pattern NAME =
            Pattern.compile("Unique Identifier|Accession Number|Title|Authors?|Database|Status|Record Owner|Source");
    private static final Pattern ID_NAME = Pattern.compile("Unique Identifier|Accession Number");

    @Override
    public String formatName() {
        return "Ovid";
    }

    /** Ovid's name, or its number of a record with a field below that RIS would not have there. */
    @Override
    public boolean recognises(Head head) {
        String before = "";
        for (String line : head.lines()) {
            if (VENDOR.matcher(line).matches()) {
                return true;
            }
            if (RIS_TYPE.matcher(line).matches()) {
                return false;
            }
            String text = line.strip();
            boolean below = HEAD.matcher(before).matches();
            if (below && (TAG.matcher(line).matches() || NAME.matcher(text).matches())) {
                return true;
            }
            if (line.startsWith("  ") && ID_NAME.matcher(before).matches()) {
                return true;
            }
            before = text.isEmpty() ? before : line.stripTrailing();
        }
        return false;
    }

    @Override
    public void read(Reading reading) throws IOException {
        new TaggedReader(reading, new OvidGrammar()).read();
    }
}
