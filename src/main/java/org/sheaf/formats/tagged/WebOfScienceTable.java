// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.citation.CitationRecord;

/** Web of Science's table, whose headings are the tags of its tagged format and mean the same. */
public final class WebOfScienceTable {
    private static final String SEPARATOR = "; ";

    private WebOfScienceTable() {}

    /**
     * The record of a row.
     *
     * @param tags the headings
     * @param cells what stands below them, perhaps fewer; lists in one cell between semicolons
     */
    public static CitationRecord map(List<String> tags, List<String> cells, CitationRecord.Builder builder) {
        TaggedRecord record = new TaggedRecord(0, 0);
        for (int i = 0; i < Math.min(cells.size(), tags.size()); i++) {
            boolean list = WebOfScienceGrammar.isList(tags.get(i));
            TaggedField field = new TaggedField(tags.get(i), "", !list);
            (list ? pieces(cells.get(i)) : List.of(cells.get(i))).forEach(field::add);
            record.add(field);
        }
        return WebOfScienceMapping.map(record, builder);
    }

    private static List<String> pieces(String cell) {
        List<String> pieces = new ArrayList<>();
        for (String piece : cell.split(SEPARATOR)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }
}
