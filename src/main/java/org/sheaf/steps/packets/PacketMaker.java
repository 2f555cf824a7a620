// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.citation.CitationRecord;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.ledger.RecordCard;
import org.sheaf.steps.screening.ScreeningCard;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.workspace.ScreeningPacket;

/** Gathers what waits for one person at a stage. */
final class PacketMaker {
    private final Protocol protocol;
    private final ReviewerId reviewer;

    PacketMaker(Protocol protocol, ReviewerId reviewer) {
        this.protocol = protocol;
        this.reviewer = reviewer;
    }

    /** @param desk that of the person for whom the packet is */
    ScreeningPacket make(ScreeningDesk desk) {
        List<ScreeningPacket.Card> cards = new ArrayList<>();
        desk.forEachWaiting((card, record) -> cards.add(card(card, record)));
        Stage stage = desk.stage();
        return new ScreeningPacket(protocol.review(), protocol.title(), reviewer, stage, desk.eligibility(), cards);
    }

    private static ScreeningPacket.Card card(ScreeningCard card, CitationRecord record) {
        return new ScreeningPacket.Card(
                card.report(),
                card.title(),
                card.lines(),
                card.abstractText(),
                RecordCard.authors(record.authors()),
                record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "",
                source(record),
                String.join("; ", record.keywords()),
                List.copyOf(card.labels()));
    }

    private static String source(CitationRecord record) {
        String doi = record.doi().isEmpty() ? "" : "doi:" + record.doi();
        return record.journal().isEmpty() || doi.isEmpty() ? record.journal() + doi : record.journal() + ", " + doi;
    }
}
