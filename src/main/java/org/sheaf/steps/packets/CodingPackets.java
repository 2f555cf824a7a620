// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.workspace.CodingPacket;

/** Gathers what one person codes away from the workspace. */
public final class CodingPackets {
    private final CodingDesk desk;
    private final Protocol protocol;
    private final ReviewerId coder;

    /** @throws ReviewException if the protocol does not name the coder */
    CodingPackets(StepRunner runner, Decisions decisions, Protocol protocol, ReportTexts texts, ReviewerId coder) {
        if (!protocol.names(coder)) {
            throw ReviewException.usage(
                    "The protocol does not name " + coder + ".",
                    "Texts are coded by those who take part: " + protocol.namesOfReviewers() + ".");
        }
        this.desk = new CodingDesk(runner.as(coder), decisions, protocol, texts);
        this.protocol = protocol;
        this.coder = coder;
    }

    /**
     * The texts that a person codes.
     *
     * @param said names or ids of reports; none for all with a full text that the person has not called done
     * @param problems told of texts that cannot be read, where none were named
     * @throws ReviewException if one that was named is not there or cannot be read
     */
    public List<OpenText> texts(List<String> said, Consumer<Problem> problems) {
        if (!said.isEmpty()) {
            return said.stream()
                    .map(one -> desk.read(state -> StudyDesk.report(state.studies(), one)))
                    .distinct()
                    .map(report -> desk.open(report, problems))
                    .toList();
        }
        List<OpenText> texts = new ArrayList<>();
        for (ReportId report : desk.read(state -> state.queue(coder))) {
            try {
                texts.add(desk.open(report, problems));
            } catch (ReviewException e) {
                problems.accept(
                        Problem.error(desk.read(state -> state.studies().name(report)), 0, e.getMessage(), e.advice()));
            }
        }
        return texts;
    }

    /**
     * A packet with some texts and what the person coded in them so far; what others coded is not in it.
     *
     * @throws ReviewException if there is no code to give
     */
    public CodingPacket packet(List<OpenText> texts) {
        return desk.read(state -> {
            if (state.tree().codes().isEmpty()) {
                throw ReviewException.usage(
                        "The codebook is empty: there is nothing to code with.",
                        "`sheaf codebook take` takes codebook.yml, `sheaf codebook add` adds a code.");
            }
            return new CodingPacket(
                    protocol.review(),
                    protocol.title(),
                    coder,
                    state.tree(),
                    texts.stream().map(open -> text(state, open)).toList());
        });
    }

    private CodingPacket.Text text(CodingState state, OpenText open) {
        return new CodingPacket.Text(
                open.report(),
                open.name(),
                open.text(),
                state.done(open.report()).contains(coder),
                state.marked(open.report(), coder),
                state.segments(open.report(), coder).stream()
                        .flatMap(segment -> state.alike(segment).stream())
                        .toList());
    }

    /** The sheet in which the person codes the same with a spreadsheet program. */
    public byte[] sheet(List<OpenText> texts) {
        return desk.sheet(texts);
    }
}
