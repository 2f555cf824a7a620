// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.refi.QdaLoss;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.CorpusFile;

/**
 * What was not taken over between two kinds of file for coded texts: told kind by kind on standard error, and item by item in
 * a table (CSV) where a file is named for it.
 */
final class QdaLossList {
    private static final List<String> HEADINGS =
            List.of("direction", "element", "thing", "what_happened", "of_it", "before", "after");

    private QdaLossList() {}

    /** @param inputs what the command reads: none of it is written over */
    static void tell(Context context, List<QdaLoss> losses, Optional<String> file, List<CorpusFile> inputs) {
        Map<String, Integer> counts = new TreeMap<>();
        losses.forEach(loss -> counts.merge(
                loss.direction().name().toLowerCase(Locale.ROOT) + ": " + loss.element()
                        + (loss.what().isEmpty() ? "" : " " + loss.what()) + " "
                        + loss.kind().label(),
                1,
                Integer::sum));
        counts.forEach((what, count) -> context.console().say("lost     " + what + ": " + Amount.of(count, "time")));
        if (file.isPresent()) {
            CsvTable table = new CsvTable(
                    HEADINGS,
                    losses.stream()
                            .map(loss -> List.of(
                                    loss.direction().name().toLowerCase(Locale.ROOT),
                                    loss.element(),
                                    loss.thing(),
                                    loss.kind().label(),
                                    loss.what(),
                                    loss.before(),
                                    loss.after()))
                            .toList());
            try (ToolOutput output = ToolOutput.open(context, file, inputs)) {
                output.unchecked(() -> output.write(table.toCsv()));
            }
        } else if (!losses.isEmpty()) {
            context.console()
                    .say("--losses FILE lists this item by item, with what was there and what is there instead.");
        }
    }
}
