// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.CodingIntake;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.steps.screening.VoteIntake;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.workspace.CodingPacket;
import org.sheaf.workspace.PacketFile;
import org.sheaf.workspace.ScreeningPacket;
import org.sheaf.workspace.WorkPacket;

/** Makes work packets, and brings back what was voted in them. */
public final class Packets {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Eligibility eligibility;
    private final ReportTexts texts;

    public Packets(
            StepRunner runner, Decisions decisions, Protocol protocol, Eligibility eligibility, ReportTexts texts) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.eligibility = eligibility;
        this.texts = texts;
    }

    /**
     * What a person codes.
     *
     * @throws ReviewException if the protocol does not name the person
     */
    public CodingPackets coding(ReviewerId coder) {
        return new CodingPackets(runner, decisions, protocol, texts, coder);
    }

    /**
     * What became of one file.
     *
     * @param file as the user knows it
     * @param what whether it holds votes or codes
     * @param reviewer whose they are; empty where the file could not be read
     * @param stage its id; empty for codes, and likewise
     * @param added votes or codes that are new
     * @param others what else was said and is new: labels, memos, takings back and the like
     * @param known what was there already
     * @param problems what could not be used, and what is worth knowing
     */
    public record Merged(
            String file,
            What what,
            String reviewer,
            String stage,
            long added,
            long others,
            long known,
            List<Problem> problems) {
        /** What a packet brings. */
        public enum What {
            VOTES,
            CODES
        }

        public Merged {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What waits for a person at the first of some stages at which anything does.
     *
     * @param stages in order; those at which this person may not vote are passed over
     * @return a packet without cards if nothing waits
     * @throws ReviewException if this person may vote at none of them
     */
    public ScreeningPacket make(ReviewerId reviewer, List<Stage> stages) {
        List<Stage> own = stages.stream()
                .filter(stage -> protocol.mayVote(reviewer, stage))
                .toList();
        if (own.isEmpty()) {
            throw ReviewException.usage(
                    (protocol.names(reviewer) ? reviewer + " may not vote" : "The protocol does not name " + reviewer)
                            + (stages.size() == 1
                                    ? " at the stage \"" + stages.get(0).name() + "\"."
                                    : "."),
                    "Who may: "
                            + stages.stream()
                                    .flatMap(stage -> protocol.voters(stage).stream())
                                    .map(ReviewerId::name)
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ". protocol.yml says who takes part.");
        }
        ScreeningPacket packet = packet(reviewer, own.get(0));
        for (int i = 1; i < own.size() && packet.cards().isEmpty(); i++) {
            packet = packet(reviewer, own.get(i));
        }
        return packet;
    }

    private ScreeningPacket packet(ReviewerId reviewer, Stage stage) {
        try (ScreeningDesk desk = desk(reviewer, stage)) {
            return new PacketMaker(protocol, reviewer).make(desk);
        }
    }

    private ScreeningDesk desk(ReviewerId reviewer, Stage stage) {
        return new ScreeningDesk(runner.as(reviewer), decisions, protocol, stage, eligibility);
    }

    /**
     * Brings in what was voted in a packet that came back.
     *
     * @param name the file as the user knows it
     */
    public Merged merge(Path file, String name) {
        try {
            return PacketFile.isPacket(file) ? packet(file, name) : sheet(file, name);
        } catch (ReviewException e) {
            return new Merged(
                    name,
                    Merged.What.VOTES,
                    "",
                    "",
                    0,
                    0,
                    0,
                    List.of(Problem.error(name, 0, e.getMessage(), e.advice())));
        }
    }

    private Merged packet(Path file, String name) {
        PacketFile.Content content = PacketFile.read(file, name);
        WorkPacket packet = content.packet();
        here(packet.review().name());
        List<Problem> problems = new ArrayList<>(content.problems());
        List<VoteIntake.Incoming> incoming = new ArrayList<>();
        String own = packet.from();
        long line = 0;
        for (Decision decision : content.votes()) {
            line++;
            String from = decision.about().getOrDefault("from", own);
            if (decision.actor().equals(packet.reviewer().name()) && from.equals(own)) {
                incoming.add(new VoteIntake.Incoming(name, line, decision));
            } else {
                problems.add(Problem.error(
                        name,
                        line,
                        "This was not decided by " + packet.reviewer() + " in this packet.",
                        "It was not taken. Ask " + packet.reviewer() + " for the packet again."));
            }
        }
        if (packet instanceof CodingPacket coding) {
            return codes(name, coding, incoming, problems);
        }
        Stage stage = stage(((ScreeningPacket) packet).stage().id(), packet.reviewer());
        return merged(name, packet.reviewer(), stage, incoming, problems);
    }

    private Merged codes(String name, CodingPacket packet, List<VoteIntake.Incoming> incoming, List<Problem> problems) {
        if (!protocol.names(packet.reviewer())) {
            throw ReviewException.usage(
                    "The protocol does not name " + packet.reviewer() + ".",
                    "Nothing was taken. Name " + packet.reviewer() + " in protocol.yml, then merge the packet again.");
        }
        CodingDesk desk = new CodingDesk(runner, decisions, protocol, texts);
        CodingIntake.Result result = new CodingIntake(desk, decisions, protocol, name, packet).take(incoming);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(result.problems());
        return new Merged(
                name,
                Merged.What.CODES,
                packet.reviewer().name(),
                "",
                result.codes(),
                result.others(),
                result.known(),
                all);
    }

    private Merged sheet(Path file, String name) {
        PacketSheet sheet = PacketSheet.read(file, name);
        PacketMark mark = sheet.mark();
        ReviewerId reviewer = mark.reviewer();
        here(mark.review());
        Stage stage = stage(mark.stage(), reviewer);
        SheetVotes votes = new SheetVotes(
                sheet,
                stage,
                eligibility,
                desk(reviewer, stage).overview()::titles,
                runner.actor().now());
        return merged(name, reviewer, stage, votes.incoming(), votes.problems());
    }

    private Merged merged(
            String name, ReviewerId reviewer, Stage stage, List<VoteIntake.Incoming> incoming, List<Problem> problems) {
        VoteIntake.Result result =
                new VoteIntake(runner, decisions, protocol, stage, eligibility).take("merge packet", incoming);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(result.problems());
        return new Merged(
                name,
                Merged.What.VOTES,
                reviewer.name(),
                stage.id(),
                result.votes(),
                result.others(),
                result.known(),
                all);
    }

    /** A packet of another review is refused. */
    private void here(String review) {
        if (!review.equals(protocol.review().name())) {
            throw ReviewException.usage(
                    "It is a packet of the review \"" + review + "\", not of \"" + protocol.review() + "\".",
                    "Nothing was taken. Merge it with --review " + review + ", or in the workspace that has it.");
        }
    }

    /** The stage of this review at which a packet was screened. */
    private Stage stage(String stage, ReviewerId reviewer) {
        Optional<Stage> known =
                protocol.stages().stream().filter(one -> one.id().equals(stage)).findFirst();
        if (known.isEmpty()) {
            throw ReviewException.usage(
                    "The protocol has no stage \"" + stage + "\" any more.",
                    "Nothing was taken. Put the stage back into protocol.yml, then merge the packet again.");
        }
        if (!protocol.mayVote(reviewer, known.get())) {
            throw ReviewException.usage(
                    (protocol.names(reviewer) ? reviewer + " may not vote" : "The protocol does not name " + reviewer)
                            + " at the stage \"" + known.get().name() + "\".",
                    "Nothing was taken. Name " + reviewer + " in protocol.yml, then merge the packet again.");
        }
        return known.get();
    }
}
