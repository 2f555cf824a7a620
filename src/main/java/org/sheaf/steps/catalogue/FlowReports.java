// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.FlowReport;

/** The flow of each synthesis. They are derived together, since numbers of one search must be the same in each. */
final class FlowReports {
    private final Map<String, FlowDiscrepancy.Claim> byId = new HashMap<>();
    private final FlowClaims claims;
    private final List<FlowDiscrepancy> discrepancies;

    private FlowReports(Material material) {
        claims = new FlowClaims(
                material.session(),
                material.protocol(),
                material.eligibility(),
                material.codebook(),
                material.library());
        List<FlowDiscrepancy.Claim> all = new ArrayList<>();
        for (Protocol.Synthesis synthesis : material.protocol().syntheses()) {
            claims.of(synthesis).ifPresent(claim -> {
                byId.put(synthesis.id(), claim);
                all.add(claim);
            });
        }
        discrepancies = FlowDiscrepancy.between(all);
    }

    static ReportSource source(Protocol.Synthesis synthesis) {
        return new ReportSource(
                ReportCard.of(
                        ReportSection.SCREENING,
                        synthesis.id() + "/prisma-flow",
                        "PRISMA 2020 flow diagram: " + synthesis.title(),
                        "How many records, reports and studies were found, left out and included, and which are they?",
                        "html svg csv json"),
                material -> material.shared(FlowReports.class, () -> new FlowReports(material))
                        .outlook(material, synthesis));
    }

    private Outlook outlook(Material material, Protocol.Synthesis synthesis) {
        FlowDiscrepancy.Claim claim = byId.get(synthesis.id());
        if (claim == null) {
            return Outlook.waiting(
                    "the snapshot \"" + claims.missingSnapshot(synthesis).orElse("")
                            + "\", which the protocol names under `updates:` (`sheaf snapshot` lists those that were taken)");
        }
        List<FlowDiscrepancy> own = discrepancies.stream()
                .filter(d -> d.first().equals(synthesis.title()) || d.second().equals(synthesis.title()))
                .toList();
        return Outlook.ready(
                synthesis.flow().isEmpty()
                        ? "derived from the review's own decisions"
                                + (synthesis.updates().isPresent() ? ", as an update" : "")
                        : "as stated by the publication",
                () -> FlowReport.render(
                        material.templates(),
                        material.frame(synthesis.title()),
                        claim.flow(),
                        material.begun() ? material.labels() : Map.of(),
                        own));
    }
}
