// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.screening.ReasonRule;
import org.sheaf.steps.screening.ScreeningCard;
import org.sheaf.steps.screening.VotingDesk;
import org.sheaf.workspace.PacketJournal;
import org.sheaf.workspace.ScreeningPacket;

/** Where the person for whom a work packet was made votes in it, on a computer that knows nothing of the review. */
public final class PacketDesk implements VotingDesk {
    private final PacketJournal<ScreeningPacket> journal;
    private final ScreeningPacket packet;
    private final PacketPen pen;
    private final ReasonRule reasons;
    private final Map<ReportId, ScreeningPacket.Card> cards = new LinkedHashMap<>();

    /** Votes that were not taken back, in the order in which they were cast. */
    private final List<Decision> votes = new ArrayList<>();

    private final Map<ReportId, SortedSet<String>> labels = new HashMap<>();
    private final Set<ReportId> later = new HashSet<>();

    public PacketDesk(PacketJournal<ScreeningPacket> journal, Clock clock) {
        this.journal = journal;
        this.packet = journal.packet();
        this.pen = new PacketPen(journal, clock);
        this.reasons = new ReasonRule(packet.stage(), packet.eligibility());
        packet.cards().forEach(card -> {
            cards.put(card.report(), card);
            labels.put(card.report(), new TreeSet<>(card.labels()));
        });
        journal.all().forEach(this::take);
    }

    /** For whom the packet was made. */
    public ScreeningPacket packet() {
        return packet;
    }

    private void take(Decision decision) {
        if (decision.kind().equals(DecisionKind.VOTE.key())) {
            votes.add(decision);
        } else if (decision.kind().equals(DecisionKind.TAKE_BACK.key())) {
            votes.removeIf(vote -> vote.nameless().equals(decision.about().get("said")));
        } else if (decision.kind().equals(DecisionKind.LATER.key())) {
            report(decision).ifPresent(report -> set(later, report, decision));
        } else if (decision.kind().equals(DecisionKind.LABEL.key())) {
            String label = decision.about().getOrDefault("label", "");
            report(decision)
                    .ifPresent(report -> set(labels.computeIfAbsent(report, id -> new TreeSet<>()), label, decision));
        }
    }

    private static <T> void set(Set<T> all, T one, Decision decision) {
        if (decision.about().getOrDefault("on", "").equals("yes")) {
            all.add(one);
        } else {
            all.remove(one);
        }
    }

    private static Optional<ReportId> report(Decision decision) {
        return ReportId.parse(decision.about().getOrDefault("report", ""));
    }

    @Override
    public Stage stage() {
        return packet.stage();
    }

    @Override
    public Eligibility eligibility() {
        return packet.eligibility();
    }

    @Override
    public List<ReportId> queue() {
        List<ReportId> queue = new ArrayList<>(waiting());
        queue.removeIf(later::contains);
        queue.addAll(later());
        return queue;
    }

    @Override
    public List<ReportId> later() {
        return waiting().stream().filter(later::contains).toList();
    }

    private List<ReportId> waiting() {
        Set<ReportId> voted = new HashSet<>();
        votes.forEach(vote -> report(vote).ifPresent(voted::add));
        return cards.keySet().stream().filter(report -> !voted.contains(report)).toList();
    }

    /** Nothing is known here of what others vote: every report of the packet is open. */
    @Override
    public boolean awaitsMe(ReportId report) {
        return cards.containsKey(report) && own(report).isEmpty();
    }

    @Override
    public void putOff(ReportId report, boolean on) {
        here(report);
        if (later.contains(report) != on) {
            keep(
                    DecisionKind.LATER,
                    "",
                    Map.of("stage", packet.stage().id(), "report", report.toString(), "on", on ? "yes" : "no"));
        }
    }

    private List<Vote> own(ReportId report) {
        return votes.stream()
                .filter(vote -> report(vote).filter(report::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(vote -> List.of(vote(vote)))
                .orElse(List.of());
    }

    private Vote vote(Decision decision) {
        Map<String, String> about = decision.about();
        SortedSet<ReportId> reports = new TreeSet<>();
        report(decision).ifPresent(reports::add);
        return new Vote(
                decision.id(),
                packet.reviewer(),
                reports,
                ScreeningDecision.parse(about.getOrDefault("choice", ""), about.getOrDefault("reason", ""))
                        .orElseThrow(),
                decision.why(),
                decision.at());
    }

    @Override
    public ScreeningCard card(ReportId report) {
        ScreeningPacket.Card card = here(report);
        return new ScreeningCard(
                report,
                card.title(),
                card.lines(),
                card.abstractText(),
                labels.getOrDefault(report, new TreeSet<>()),
                own(report),
                List.of());
    }

    private ScreeningPacket.Card here(ReportId report) {
        ScreeningPacket.Card card = cards.get(report);
        if (card == null) {
            throw ReviewException.usage(
                    report + " is not in this packet.", "It holds what waited for you when it was made.");
        }
        return card;
    }

    @Override
    public Optional<Vote> vote(ReportId report, ScreeningDecision decision, String note) {
        here(report);
        reasons.require(decision);
        List<Vote> own = own(report);
        if (!own.isEmpty()
                && own.get(0).decision().equals(decision)
                && own.get(0).note().equals(note)) {
            return Optional.empty();
        }
        Map<String, String> about = new TreeMap<>();
        about.put("stage", packet.stage().id());
        about.put("report", report.toString());
        about.put("choice", decision.key());
        about.put("from", packet.from());
        if (!decision.reasonId().isEmpty()) {
            about.put("reason", decision.reasonId());
        }
        return Optional.of(vote(keep(DecisionKind.VOTE, note, about)));
    }

    private Decision keep(DecisionKind kind, String why, Map<String, String> about) {
        Decision decision = pen.write(kind, why, about);
        take(decision);
        return decision;
    }

    @Override
    public Optional<Vote> undo() {
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        Decision newest = votes.get(votes.size() - 1);
        keep(DecisionKind.TAKE_BACK, "", Map.of("said", newest.nameless()));
        return Optional.of(vote(newest));
    }

    @Override
    public void label(ReportId report, String label, boolean on) {
        here(report);
        if (card(report).labels().contains(label) != on) {
            keep(DecisionKind.LABEL, "", Map.of("report", report.toString(), "label", label, "on", on ? "yes" : "no"));
        }
    }

    @Override
    public ReportId report(RecordId record) {
        ReportId report = new ReportId(record);
        here(report);
        return report;
    }

    /** How many reports of the packet have a vote. */
    public int voted() {
        return packet.cards().size() - waiting().size();
    }

    /** Puts what was decided into the packet. */
    @Override
    public void close() {
        journal.close();
    }
}
