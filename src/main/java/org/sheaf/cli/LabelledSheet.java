// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.ranking.Document;
import org.sheaf.tabular.TableLines;

/** Records with their labels, as a table for simulations holds them: record_id, title, abstract, label_included. */
final class LabelledSheet {
    private final List<String> ids = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final BitSet relevant = new BitSet();
    /** By 0-based row of the file, the row here; -1 where that one was left out. */
    private final List<Integer> places = new ArrayList<>();

    private LabelledSheet() {}

    static LabelledSheet read(String file, TableLines table, Consumer<Problem> problems) {
        LabelColumns columns = new LabelColumns(file, table, problems);
        int id = columns.need("record_id");
        int title = columns.need("title");
        int summary = columns.need("abstract");
        int label = columns.need("label_included");
        LabelledSheet sheet = new LabelledSheet();
        Map<String, Long> lines = new HashMap<>();
        long wordless = 0;
        for (TableLines.Line row : columns.rows()) {
            Optional<Boolean> itsLabel = columns.isWhole(row) ? columns.label(row, label) : Optional.empty();
            sheet.places.add(itsLabel.isPresent() ? sheet.ids.size() : -1);
            if (itsLabel.isEmpty()) {
                continue;
            }
            Long before = lines.putIfAbsent(row.cell(id), row.number());
            if (before != null) {
                columns.note(
                        row.number(),
                        "Record \"" + row.cell(id) + "\" stands in line " + before + " already; both were ranked.",
                        "Keep one row for each record.");
            }
            sheet.relevant.set(sheet.ids.size(), itsLabel.get());
            sheet.ids.add(row.cell(id));
            sheet.documents.add(new Document(row.cell(title), row.cell(summary)));
            wordless += row.cell(title).isEmpty() && row.cell(summary).isEmpty() ? 1 : 0;
        }
        if (wordless > 0) {
            columns.note(
                    0,
                    Amount.of(wordless, "record has", "records have")
                            + " neither title nor abstract; nothing tells where to rank "
                            + (wordless == 1 ? "it." : "them."),
                    "Such records come in the order of the file, wherever the model knows nothing.");
        }
        return sheet;
    }

    int size() {
        return ids.size();
    }

    String id(int row) {
        return ids.get(row);
    }

    List<Document> documents() {
        return documents;
    }

    BitSet relevant() {
        return (BitSet) relevant.clone();
    }

    boolean isRelevant(int row) {
        return relevant.get(row);
    }

    /** Where the file's data row (0-based) is; -1 if there is none, or it was left out. */
    int place(long row) {
        return row < 0 || row >= places.size() ? -1 : places.get((int) row);
    }
}
