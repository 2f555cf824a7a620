// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Optional;
import org.sheaf.reporting.ExtractionReport;
import org.sheaf.reporting.StudyTableReport;
import org.sheaf.steps.extraction.ExtractionViews;

/** The reports on what the included studies state. */
final class StudyReports {
    static final ReportSource STUDY_TABLE = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.STUDIES,
                    "study-table",
                    "Characteristics of included studies",
                    "What does each included report state about its study?",
                    "html csv json"),
            StudyReports::table);

    static final ReportSource EXTRACTION = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.STUDIES,
                    "extraction",
                    "Second check of extraction",
                    "How often was an extracted value wrong when a second person looked?",
                    "html csv json"),
            StudyReports::check);

    private static final String FIRST_VALUE = "the first value that is extracted (`sheaf extract`)";

    private StudyReports() {}

    /** The same for both reports, so that the texts are read once. */
    private record Extracted(Optional<ExtractionViews> views) {}

    private static Optional<ExtractionViews> views(Material material) {
        return material.shared(
                        Extracted.class,
                        () -> new Extracted(ExtractionViews.of(
                                material.session(), material.protocol(), material.extractionForm(), material.texts())))
                .views();
    }

    static Outlook table(Material material) {
        return Outlook.of(
                views(material)
                        .map(views -> views.table(
                                material.frame(), AuthorsThemes.column(material.session(), material.protocol()))),
                FIRST_VALUE,
                ExtractionViews::summary,
                view -> StudyTableReport.render(material.templates(), view));
    }

    static Outlook check(Material material) {
        return Outlook.of(
                views(material).flatMap(views -> views.check(material.frame())),
                "a sample that a second person checks (`sheaf extract check`)",
                ExtractionViews::summary,
                view -> ExtractionReport.render(material.templates(), view));
    }
}
