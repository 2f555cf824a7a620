// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;
import tools.jackson.core.JacksonException;

/** Sheaf's own JSON Lines, so that scripts can hand records from one tool to the next. */
public final class JsonLinesFormat implements CitationFormat {
    @Override
    public String formatName() {
        return "JSON Lines";
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLine().startsWith("{\"title\":")
                && head.contains("\"authors\":[")
                && head.contains("\"decisions\":[");
    }

    @Override
    public void read(Reading reading) throws IOException {
        ByteLines line = reading.line();
        while (reading.nextLine()) {
            if (line.blank()) {
                continue;
            }
            CitationRecord.Builder builder =
                    reading.begin(line.number(), line.offset(), line.endOffset() - line.offset());
            try {
                reading.record(JsonLinesMapping.map(reading.text(), builder));
            } catch (JacksonException | IllegalArgumentException e) {
                reading.problems()
                        .error(
                                line.number(),
                                "This line is no citation as Sheaf writes it in JSON: \"" + Excerpt.of(reading.text())
                                        + "\".",
                                "Each line must be one whole object; write the file again with `sheaf tool convert`.");
            }
        }
    }
}
