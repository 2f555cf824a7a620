// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.workspace.PacketJournal;

/** Writes down in a work packet what its person decides; it is on the disk when it is written. */
final class PacketPen {
    private final PacketJournal<?> journal;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    PacketPen(PacketJournal<?> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        journal.all().forEach(decision -> writesAfter(Instant.parse(decision.at())));
    }

    /** What is written from now on is later than this. */
    void writesAfter(Instant at) {
        last = at.isAfter(last) ? at : last;
    }

    Decision write(DecisionKind kind, String why, Map<String, String> about) {
        Decision decision = new Decision(
                kind.key(), journal.packet().reviewer().name(), now().toString(), why, new TreeMap<>(about));
        journal.add(decision);
        writesAfter(Instant.parse(decision.at()));
        return decision;
    }

    /** Later than everything before, also where the computer's clock was put back: of two decisions the later counts. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(last) ? now : last.plusMillis(1);
    }
}
