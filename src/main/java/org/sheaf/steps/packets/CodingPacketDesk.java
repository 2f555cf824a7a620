// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.PassagePlace;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.coding.CodeProposals;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.coding.PassageDesk;
import org.sheaf.steps.coding.SegmentFields;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.workspace.CodingPacket;
import org.sheaf.workspace.PacketJournal;

/** Where the person for whom a packet was made codes its texts, on a computer that knows nothing of the review. */
public final class CodingPacketDesk implements PassageDesk {
    private final PacketJournal<CodingPacket> journal;
    private final CodingPacket packet;
    private final String from;
    private final PacketPen pen;
    private final Map<ReportId, OpenText> texts = new LinkedHashMap<>();
    private final Set<ReportId> done = new HashSet<>();

    /** By what their decisions said, the newest last; what was taken back is not there. */
    private final Map<String, CodedSegment> segments = new LinkedHashMap<>();

    public CodingPacketDesk(PacketJournal<CodingPacket> journal, Clock clock) {
        this.journal = journal;
        this.packet = journal.packet();
        this.from = packet.from();
        this.pen = new PacketPen(journal, clock);
        packet.texts().forEach(text -> {
            texts.put(text.report(), OpenText.of(text.report(), text.name(), text.text()));
            if (text.done()) {
                done.add(text.report());
            }
            if (!text.marked().isEmpty()) {
                pen.writesAfter(Instant.parse(text.marked()));
            }
        });
        packet.texts().stream()
                .flatMap(text -> text.coded().stream())
                .sorted(Comparator.comparing(segment -> Instant.parse(segment.at())))
                .forEach(segment -> {
                    segments.put(segment.said(), segment);
                    pen.writesAfter(Instant.parse(segment.at()));
                });
        journal.all().forEach(this::take);
    }

    /** For whom the packet was made, and with what. */
    public CodingPacket packet() {
        return packet;
    }

    private void take(Decision decision) {
        Map<String, String> about = decision.about();
        if (decision.kind().equals(DecisionKind.CODE_SEGMENT.key())) {
            SegmentFields.read(decision, record -> Optional.of(new ReportId(record)))
                    .ifPresent(segment -> segments.put(segment.said(), segment));
        } else if (decision.kind().equals(DecisionKind.TAKE_BACK.key())) {
            segments.remove(about.getOrDefault("said", ""));
        } else if (decision.kind().equals(DecisionKind.CODING_DONE.key())) {
            ReportId.parse(about.getOrDefault("report", "")).ifPresent(report -> {
                if (about.getOrDefault("on", "").equals("yes")) {
                    done.add(report);
                } else {
                    done.remove(report);
                }
            });
        }
    }

    private void keep(DecisionKind kind, String why, Map<String, String> about) {
        take(pen.write(kind, why, about));
    }

    /** The texts that the person has not called done, in order. */
    public List<OpenText> queue() {
        return texts.values().stream()
                .filter(text -> !done.contains(text.report()))
                .toList();
    }

    /**
     * Opens the text of a report.
     *
     * @param said its name or its id
     * @throws ReviewException if it is not in the packet
     */
    public OpenText open(String said) {
        String wanted = said.strip().toLowerCase(Locale.ROOT);
        return texts.values().stream()
                .filter(text -> text.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || text.report().toString().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + said + "\" is not in this packet.",
                        "It holds "
                                + texts.values().stream().map(OpenText::name).collect(Collectors.joining(", ")) + "."));
    }

    /** How many texts the person has called done. */
    public int done() {
        return done.size();
    }

    @Override
    public CodingTree codebook() {
        return packet.codebook();
    }

    @Override
    public CodeId code(String said) {
        List<CodeId> meant = packet.codebook().meant(said);
        if (meant.size() > 1) {
            throw ReviewException.usage(
                    "Several codes are called \"" + said.strip() + "\": "
                            + meant.stream().map(CodeId::name).collect(Collectors.joining(", ")) + ".",
                    "Name the code by its id.");
        }
        return meant.stream()
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "There is no code \"" + said.strip() + "\" in this packet.",
                        "New codes are added where the review is. m TEXT notes what is missing."));
    }

    /** What was given twice, here and where the review is, is there once. */
    @Override
    public List<CodedSegment> mine(ReportId report) {
        Map<List<Object>, CodedSegment> once = new LinkedHashMap<>();
        segments.values().stream()
                .filter(segment -> segment.report().equals(report))
                .sorted(Comparator.comparingInt(CodedSegment::start)
                        .thenComparingInt(CodedSegment::end)
                        .thenComparing(CodedSegment::code)
                        .thenComparing(CodedSegment::at, Decision.BY_TIME)
                        .thenComparing(CodedSegment::said))
                .forEach(segment -> once.putIfAbsent(coding(segment), segment));
        return List.copyOf(once.values());
    }

    private static List<Object> coding(CodedSegment segment) {
        return List.of(PassagePlace.of(segment), segment.code());
    }

    @Override
    public boolean code(OpenText open, int start, int end, String said, String memo) {
        CodeId code = code(said);
        Map<String, String> about = new TreeMap<>(SegmentFields.write(open, start, end, code));
        about.put("from", from);
        boolean there = mine(open.report()).stream()
                .anyMatch(segment -> segment.code().equals(code)
                        && segment.text().equals(open.digest())
                        && segment.start() == start
                        && segment.end() == end
                        && (memo.isEmpty() || segment.memo().equals(memo)));
        if (!there) {
            keep(DecisionKind.CODE_SEGMENT, memo, about);
        }
        return !there;
    }

    @Override
    public boolean takeBack(CodedSegment segment) {
        List<String> given = segments.values().stream()
                .filter(one -> coding(one).equals(coding(segment)))
                .map(CodedSegment::said)
                .sorted()
                .toList();
        given.forEach(said -> keep(DecisionKind.TAKE_BACK, "", Map.of("said", said)));
        return !given.isEmpty();
    }

    @Override
    public Optional<CodedSegment> undo() {
        Optional<CodedSegment> last = segments.values().stream().reduce((earlier, later) -> later);
        last.ifPresent(this::takeBack);
        return last;
    }

    @Override
    public boolean done(ReportId report, boolean on) {
        boolean isNew = done.contains(report) != on;
        if (isNew) {
            keep(DecisionKind.CODING_DONE, "", Map.of("report", report.toString(), "on", on ? "yes" : "no"));
        }
        return isNew;
    }

    @Override
    public void memo(String on, String id, String text) {
        keep(DecisionKind.MEMO, text, Map.of("on", on, "id", id));
    }

    /** Learned from what the person coded in the other texts of the packet. */
    @Override
    public CodeProposals proposals(OpenText open) {
        return CodeProposals.of(packet.codebook(), mineInAll(), open);
    }

    private List<CodedSegment> mineInAll() {
        return texts.keySet().stream().flatMap(report -> mine(report).stream()).toList();
    }

    /** Puts what was decided into the packet. */
    @Override
    public void close() {
        journal.close();
    }
}
