// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.Sample;
import org.sheaf.sampling.SampleSize;
import org.sheaf.sampling.Seed;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;

/** Where it is drawn what a second person checks. */
public final class CheckingDesk {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final ExtractionForm form;

    CheckingDesk(StepRunner runner, Decisions decisions, Protocol protocol, ExtractionForm form) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.form = form;
    }

    /**
     * What was drawn.
     *
     * @param round in which
     * @param added reports that are new in the sample
     * @param sample how many it holds
     * @param of how many it was drawn from: those that are extracted whole, by somebody else
     * @param waiting included reports that are not extracted whole
     */
    public record Drawn(int round, int added, int sample, int of, long waiting) {}

    /**
     * Draws reports for somebody to check who did not extract them. With the same seed a larger sample of a round holds the
     * smaller one that was drawn before.
     *
     * @param again whether to begin a new round, apart from those before
     * @throws ReviewException if somebody does not take part, or nothing can be checked
     */
    public Drawn draw(SampleSize size, Seed seed, ReviewerId by, boolean again) {
        TakingPart.require(runner, protocol, "A check is set up");
        TakingPart.require(by, protocol, "Extraction is checked");
        List<Drawn> drawn = new ArrayList<>();
        decisions.keepNow("check extraction", Digest.of(size + " " + seed + " " + by + " " + again), session -> {
            drawn.clear();
            ExtractionState state = ExtractionState.of(session, protocol, form);
            int round = Math.max(1, state.lastRound() + (again ? 1 : 0));
            SortedSet<ReportId> before = new TreeSet<>();
            state.draws().stream()
                    .filter(draw -> draw.round() == round)
                    .map(CheckDraw::reports)
                    .forEach(before::addAll);
            List<String> frame =
                    state.frame(by, round).stream().map(ReportId::toString).toList();
            if (frame.isEmpty()) {
                throw ReviewException.usage(
                        "Nothing is extracted that " + by + " could check.",
                        "What somebody else has filled in, with every required field, can be checked. `sheaf extract"
                                + " status` shows how far that is.");
            }
            List<String> sample = Sample.extended(
                    seed.order(frame), before.stream().map(ReportId::toString).toList(), size.of(frame.size()));
            List<ReportId> added = sample.stream()
                    .flatMap(id -> ReportId.parse(id).stream())
                    .filter(id -> !before.contains(id))
                    .sorted()
                    .toList();
            long waiting = state.studies().reports().stream()
                    .filter(report -> !state.extraction().isWhole(report, form))
                    .count();
            drawn.add(new Drawn(round, added.size(), sample.size(), frame.size(), waiting));
            return added.isEmpty() ? List.of() : List.of(decision(round, size, seed, by, added, frame.size()));
        });
        return drawn.get(0);
    }

    private Decision decision(int round, SampleSize size, Seed seed, ReviewerId by, List<ReportId> added, int of) {
        Map<String, String> about = new TreeMap<>();
        about.put(ExtractionFields.ROUND, String.valueOf(round));
        about.put("who", by.name());
        about.put("reports", added.stream().map(ReportId::toString).collect(Collectors.joining(" ")));
        about.put("sample", size.written());
        about.put("seed", seed.toString());
        about.put("of", String.valueOf(of));
        about.put("blind", form.checking().blind() ? "yes" : "no");
        return decisions.now(DecisionKind.CHECK_EXTRACTION, "", about);
    }
}
