// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sheaf.problem.ReviewException;

/** A report as a document of a word processor, of any state of the facts, without writing it anywhere. */
public final class ReportDocument {
    private ReportDocument() {}

    /**
     * What makes the bytes of a DOCX, and reads no facts any more: several can be made at once. Nothing while the report
     * waits for something in this state.
     *
     * @throws ReviewException as {@link #card}
     */
    public static Optional<Supplier<byte[]>> of(Material material, String name) {
        ReportCard card = card(material, name);
        return material.rendered(name).flatMap(report -> {
            List<Documents.Task> tasks =
                    Documents.of(card, report, file -> ReportFormat.ofFile(file) == ReportFormat.DOCX, material);
            return tasks.stream()
                    .findFirst()
                    .map(task -> () -> task.maker().get().bytes());
        });
    }

    /**
     * What is known of a report.
     *
     * @param name as in the catalogue
     * @throws ReviewException if there is no such report, or it does not come as DOCX
     */
    public static ReportCard card(Material material, String name) {
        return material.catalogue()
                .find(name)
                .map(ReportSource::card)
                .filter(found -> found.formats().contains(ReportFormat.DOCX))
                .orElseThrow(() -> ReviewException.usage(
                        "There is no report \"" + name + "\" of which a manuscript could be made.",
                        "`sheaf report --list` lists them; --report NAME says which one is meant."));
    }
}
