// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Locale;
import org.sheaf.problem.ReviewException;
import org.sheaf.reporting.LogicModelVersusReport;
import org.sheaf.reporting.LogicModelVersusView;
import org.sheaf.steps.coding.CodingReports;
import org.sheaf.steps.coding.Contexts;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;

/** The logic model of a snapshot beside the present one: made on request, since no page lists snapshots. */
public final class LogicModelVersus {
    private static final int LONGEST = 60;

    private LogicModelVersus() {}

    /** The name of the report, and of its files: made of the snapshot's, such as {@code logic-model-versus-as-submitted}. */
    public static String name(String snapshot) {
        return "logic-model-versus-" + slug(snapshot);
    }

    /** The name of a snapshot as a part of the name of a file. */
    static String slug(String snapshot) {
        StringBuilder slug = new StringBuilder();
        snapshot.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        int end = slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length())));
        return slug.substring(0, end).replaceAll("-$", "");
    }

    static ReportSource source(String snapshot) {
        return ReportSource.afterImport(
                ReportCard.of(
                        ReportSection.SYNTHESIS,
                        name(snapshot),
                        "Logic model, then and now",
                        "What was gained, lost, renamed, better or worse supported since a snapshot?",
                        "html svg csv"),
                material -> outlook(material, snapshot));
    }

    private static Outlook outlook(Material material, String snapshot) {
        Session then = then(material.session(), snapshot);
        return Outlook.of(
                CodedReports.coding(material)
                        .versus(
                                material.frame(),
                                name(snapshot),
                                snapshot.strip(),
                                CodingReports.of(
                                        then,
                                        material.protocol(),
                                        Contexts.NONE,
                                        material.texts(),
                                        material.problems())),
                "a logic model now and in the snapshot \"" + snapshot.strip() + "\"",
                LogicModelVersusView::counts,
                view -> LogicModelVersusReport.render(material.templates(), view));
    }

    /** The state that a snapshot names. */
    static Session then(Session session, String named) {
        return session.snapshots().all().stream()
                .filter(snapshot -> snapshot.name().equals(named.strip()))
                .findFirst()
                .map(Snapshot::lastEntry)
                .map(session::asOf)
                .orElseThrow(() -> ReviewException.usage(
                        "There is no snapshot \"" + named.strip() + "\".",
                        session.snapshots().all().isEmpty()
                                ? "None was taken yet: `sheaf snapshot NAME` gives the present state a name."
                                : "There is: "
                                        + String.join(
                                                ", ",
                                                session.snapshots().all().stream()
                                                        .map(Snapshot::name)
                                                        .toList())
                                        + "."));
    }
}
