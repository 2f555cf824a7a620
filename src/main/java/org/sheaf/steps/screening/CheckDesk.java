// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.Sample;
import org.sheaf.sampling.SampleSize;
import org.sheaf.sampling.Seed;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.store.Session;

/**
 * Where a second person checks a random sample of what one person decided alone. It counts and says what the numbers are;
 * whether they are good enough is for people to decide.
 */
public final class CheckDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final ScreeningRules rules;

    public CheckDesk(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.rules = new ScreeningRules(protocol, stage, Eligibility.NOTHING);
    }

    /**
     * What was drawn.
     *
     * @param added reports that are new in the sample
     * @param sample how many it holds
     * @param of how many it was drawn from: those that one other person decided
     * @param waiting reports of the stage that nobody has decided yet
     */
    public record Drawn(int added, int sample, int of, long waiting) {}

    public Stage stage() {
        return stage;
    }

    /**
     * Draws a sample of what one person decided, for another to look at. With the same seed a larger sample holds the
     * smaller one that was drawn before.
     *
     * @throws ReviewException if the stage asks for more votes than one anyway, or nothing is decided yet
     */
    public Drawn draw(SampleSize size, Seed seed, ReviewerId by, CheckStratum stratum) {
        requireOneVote();
        rules.requireVoter(by);
        TakingPart.require(runner, protocol, "A check is set up");
        List<Drawn> drawn = new ArrayList<>();
        decisions.keepNow("check", Digest.of(stage.id() + " " + size + " " + seed + " " + stratum), session -> {
            drawn.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            Map<String, List<String>> strata = new TreeMap<>();
            int frame = 0;
            for (CheckedReport report : frame(state, by)) {
                frame++;
                strata.computeIfAbsent(stratum(session, state, report, stratum), name -> new ArrayList<>())
                        .add(report.report().toString());
            }
            if (frame == 0) {
                throw ReviewException.usage(
                        "At the stage \"" + stage.name() + "\" nothing is decided that " + by + " could check.",
                        "What one other person has voted on can be checked. `sheaf screen status` shows how far that is.");
            }
            List<String> before = state.log().assignments().checked(stage).stream()
                    .map(ReportId::toString)
                    .toList();
            List<String> sample = Sample.extended(seed.order(strata), before, size.of(frame));
            List<ReportId> added = sample.stream()
                    .filter(id -> !before.contains(id))
                    .flatMap(id -> ReportId.parse(id).stream())
                    .toList();
            drawn.add(new Drawn(added.size(), sample.size(), frame, waiting(state)));
            return added.isEmpty() ? List.of() : List.of(decision(size, seed, by, stratum, added, frame));
        });
        return drawn.get(0);
    }

    private void requireOneVote() {
        if (stage.votes() != 1) {
            throw ReviewException.usage(
                    "At the stage \"" + stage.name() + "\" each report gets " + stage.votes() + " votes as it is.",
                    "A second check is for stages with `votes: 1` in protocol.yml.");
        }
    }

    private long waiting(ScreeningState state) {
        return state.outcomes(stage).values().stream()
                .filter(outcome -> outcome instanceof Outcome.Open)
                .count();
    }

    private Decision decision(
            SampleSize size, Seed seed, ReviewerId by, CheckStratum stratum, List<ReportId> added, int frame) {
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("who", by.name());
        about.put("reports", AssignmentDesk.ids(added));
        about.put("sample", size.written());
        about.put("seed", seed.toString());
        about.put("stratum", stratum.key());
        about.put("of", String.valueOf(frame));
        return decisions.now(DecisionKind.CHECK, "", about);
    }

    /** What one person other than the one who checks decided by a vote, and what was drawn of that before. */
    private List<CheckedReport> frame(ScreeningState state, ReviewerId by) {
        Set<ReportId> drawn = state.log().assignments().checked(stage);
        List<CheckedReport> frame = new ArrayList<>();
        state.outcomes(stage).forEach((report, outcome) -> {
            Ballot ballot = state.log().ballot(stage, report);
            boolean byOne = outcome.isDecided()
                    && ballot.settlement().isEmpty()
                    && ballot.voters().size() == 1
                    && !ballot.voters().contains(by);
            if (byOne || drawn.contains(report)) {
                CheckedReport.of(state, stage, report, outcome).ifPresent(frame::add);
            }
        });
        return frame;
    }

    private static String stratum(Session session, ScreeningState state, CheckedReport report, CheckStratum stratum) {
        return switch (stratum) {
            case NONE -> "";
            case OUTCOME -> report.firstExcluded() ? "excluded" : "included";
            case REVIEWER -> report.first().reviewer().name();
            case SEARCH -> {
                Library library = Library.of(session);
                yield state.records(report.report()).stream()
                        .min(library.importOrder())
                        .map(record -> library.file(record).searchId())
                        .orElse("");
            }
        };
    }

    /** What the check has come to, by the stratum that is named, or else that of the last sample. */
    public CheckResult result(Optional<CheckStratum> shown) {
        requireOneVote();
        return runner.read(session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            CheckResult.Last last = last(state);
            CheckStratum stratum = shown.orElse(last.stratum());
            SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
            SortedSet<ReportId> drawn = new TreeSet<>(state.log().assignments().checked(stage));
            drawn.retainAll(outcomes.keySet());
            List<CheckedReport> all = new ArrayList<>();
            drawn.forEach(report -> CheckedReport.of(
                            state, stage, report, outcomes.getOrDefault(report, new Outcome.Open(0, 1)))
                    .ifPresent(all::add));
            SortedMap<String, List<CheckedReport>> strata = new TreeMap<>();
            if (stratum != CheckStratum.NONE) {
                all.forEach(report -> strata.computeIfAbsent(
                                stratum(session, state, report, stratum), name -> new ArrayList<>())
                        .add(report));
            }
            List<CheckResult.Row> rows = new ArrayList<>();
            strata.forEach((name, reports) -> rows.add(row(name, reports)));
            return new CheckResult(row("", all), rows, last);
        });
    }

    private CheckResult.Last last(ScreeningState state) {
        List<Decision> drawn = state.log().assignments().drawn(stage);
        if (drawn.isEmpty()) {
            return new CheckResult.Last("", "", "", CheckStratum.NONE);
        }
        Map<String, String> about = drawn.get(drawn.size() - 1).about();
        return new CheckResult.Last(
                about.getOrDefault("sample", ""),
                about.getOrDefault("seed", ""),
                about.getOrDefault("who", ""),
                CheckStratum.parse(about.getOrDefault("stratum", "")).orElse(CheckStratum.NONE));
    }

    private CheckResult.Row row(String name, List<CheckedReport> drawn) {
        List<CheckedReport> checked =
                drawn.stream().filter(report -> report.second().isPresent()).toList();
        List<CheckedReport> decided =
                checked.stream().filter(report -> !report.isOpen()).toList();
        return new CheckResult.Row(
                name,
                drawn.size(),
                checked.size(),
                count(checked, report -> report.differs(stage)),
                count(checked, CheckedReport::isOpen),
                new ErrorRate(
                        count(decided, CheckedReport::wronglyExcluded), count(decided, CheckedReport::firstExcluded)),
                new ErrorRate(
                        count(decided, CheckedReport::wronglyIncluded),
                        count(decided, report -> !report.firstExcluded())));
    }

    private static long count(List<CheckedReport> reports, Predicate<CheckedReport> which) {
        return reports.stream().filter(which).count();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
