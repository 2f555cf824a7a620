// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.steps.catalogue.ReportFormat;
import org.sheaf.steps.catalogue.ReportLine;

/** The list of reports on the terminal. */
final class ReportCatalogue {
    private static final int WIDTH = 96;

    private ReportCatalogue() {}

    static void print(Console console, List<ReportLine> lines) {
        int longest = lines.stream()
                .mapToInt(line -> line.card().name().length())
                .max()
                .orElse(0);
        String section = "";
        for (ReportLine line : lines) {
            String heading = line.card().section().heading();
            if (!heading.equals(section)) {
                console.print((section.isEmpty() ? "" : "\n") + heading);
                section = heading;
            }
            String name = line.card().name();
            console.print("  " + name + " ".repeat(longest - name.length()) + "  "
                    + line.card().formats().stream().map(ReportFormat::ending).collect(Collectors.joining(" ")));
            Wrapped.print(console, line.card().answers(), WIDTH, "      ");
            Wrapped.print(console, (line.ready() ? "ready: " : "waits for ") + line.state(), WIDTH, "      ");
        }
    }
}
