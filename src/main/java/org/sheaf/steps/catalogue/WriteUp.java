// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.WriteUpReport;
import org.sheaf.reporting.whole.Chapter;
import org.sheaf.reporting.whole.Part;

/** The whole write-up in one document, put together of the other reports in the order of a paper. */
final class WriteUp {
    static final ReportSource WRITE_UP = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.WRITING,
                    "write-up",
                    "The write-up",
                    "What does the whole look like as one document, in the order of a paper?",
                    "html svg json"),
            WriteUp::outlook);

    private WriteUp() {}

    static Outlook outlook(Material material) {
        List<Chapter> chapters = chapters(material.protocol());
        long there = chapters.stream()
                .flatMap(chapter -> chapter.parts().stream())
                .filter(part -> isReady(material, part.report()))
                .count();
        return Outlook.ready(
                there + (there == 1 ? " part" : " parts"),
                () -> WriteUpReport.render(material.templates(), material.frame(), chapters, material::rendered));
    }

    private static boolean isReady(Material material, String report) {
        return material.catalogue()
                .find(report)
                .filter(source -> material.outlook(source.card()) instanceof Outlook.Ready)
                .isPresent();
    }

    /** In the order of a paper. A part is known by the name of its report: what is not there is left out. */
    static List<Chapter> chapters(Protocol protocol) {
        List<Part> results = new ArrayList<>();
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            results.add(Part.only(
                    synthesis.id() + "/prisma-flow",
                    protocol.syntheses().size() == 1 ? "Study selection" : "Study selection: " + synthesis.title(),
                    "figure"));
        }
        results.add(Part.sections("study-table", "Characteristics of included studies", 0));
        results.add(Part.without("appraisal", "Critical appraisal", ".detail"));
        List<Chapter> chapters = new ArrayList<>(List.of(
                Chapter.of("Question", Part.sections("protocol", "", 1)),
                Chapter.of(
                        "Methods",
                        Part.without("methods", "", ".gaps, .facts"),
                        Part.sections("eligibility", "Criteria of eligibility", 1, 2)),
                new Chapter("Results", false, results),
                Chapter.of("Findings by theme", Part.all("narrative", "")),
                Chapter.of(
                        "Themes, relations and confidence",
                        Part.only("theme-matrix", "Themes by studies", "figure"),
                        Part.only("logic-model", "Logic model", "figure"),
                        Part.sections("soqf", "Summary of qualitative findings", 0, 1),
                        Part.sections("evidence-profile", "Evidence profile", 1)),
                Chapter.of("References", Part.sections("references", "", 1)),
                Chapter.appendix("Searches in full", Part.all("search-report", "")),
                Chapter.appendix("Reports excluded at full text", Part.all("excluded-full-texts", "")),
                Chapter.appendix("Coding framework", Part.sections("codebook", "", 1)),
                Chapter.appendix(
                        "Appraisal: questions, agreement and differences", Part.only("appraisal", "", ".detail")),
                Chapter.appendix(
                        "Findings, with what stands behind them", Part.without("findings", "", "main > table.short")),
                Chapter.appendix("Checklists", Part.all("checklists", "")),
                Chapter.appendix("Disagreements in screening", Part.all("disagreements", "")),
                Chapter.appendix("Protocol", Part.sections("protocol", "", 2, 3, 4, 5, 6, 7, 8)),
                Chapter.appendix("What the facts do not show", Part.only("methods", "", ".gaps > ul, .gaps > p"))));
        return List.copyOf(chapters);
    }
}
