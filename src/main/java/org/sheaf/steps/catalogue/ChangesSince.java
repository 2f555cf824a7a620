// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import org.sheaf.reporting.ChangesReport;
import org.sheaf.reporting.ChangesView;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.changes.SynthesisChanges;
import org.sheaf.steps.changes.SynthesisState;
import org.sheaf.steps.confidence.ConfidenceBasis;

/** What changed in the synthesis since a snapshot: made on request, since no page lists snapshots. */
public final class ChangesSince {
    private ChangesSince() {}

    /** The name of the report, and of its files: made of the snapshot's, such as {@code changes-since-as-published}. */
    public static String name(String snapshot) {
        return "changes-since-" + LogicModelVersus.slug(snapshot);
    }

    static ReportSource source(String snapshot) {
        return ReportSource.afterImport(
                ReportCard.of(
                        ReportSection.SYNTHESIS,
                        name(snapshot),
                        "What changed",
                        "Which studies, themes, findings, levels of confidence and answers changed since a snapshot?",
                        "html csv json"),
                material -> outlook(material, snapshot));
    }

    private static Outlook outlook(Material material, String snapshot) {
        ConfidenceBasis basis = new ConfidenceBasis(
                material.protocol(),
                AppraisalBasis.of(material.protocol(), material.codebook()),
                material.extractionForm());
        ChangesView view = SynthesisChanges.between(
                material.frame(),
                name(snapshot),
                snapshot.strip(),
                material.eligibility(),
                SynthesisState.of(LogicModelVersus.then(material.session(), snapshot), basis),
                SynthesisState.of(material.session(), basis));
        return Outlook.ready(view.counts(), () -> ChangesReport.render(material.templates(), view));
    }
}
