// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.store.Session;

/** Where people write down findings, say on what each rests, and judge the confidence in it. Everything said is kept. */
public final class ConfidenceDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final ConfidenceBasis basis;

    public ConfidenceDesk(StepRunner runner, Decisions decisions, ConfidenceBasis basis) {
        this.runner = runner;
        this.decisions = decisions;
        this.basis = basis;
    }

    /**
     * What is to be changed of a finding; what is empty stays as it is.
     *
     * @param themes ids or names of codes
     * @param place {@code first}, or the finding behind which it is put
     */
    public record Change(
            Optional<String> statement,
            Optional<String> category,
            Optional<List<String>> themes,
            Optional<String> place) {}

    /** Who acts. */
    public ReviewerId me() {
        return runner.actor().reviewer();
    }

    /** Looks at findings and confidence as they are now. */
    public <T> T read(Function<ConfidenceState, T> look) {
        return runner.read(session -> look.apply(state(session)));
    }

    private ConfidenceState state(Session session) {
        return ConfidenceState.of(session, basis);
    }

    /**
     * The finding that a person means.
     *
     * @param said its id, such as {@code F3}
     * @throws ReviewException if there is none, or a study is named instead of one
     */
    public FindingId finding(String said) {
        return read(state -> finding(state, said));
    }

    static FindingId finding(ConfidenceState state, String said) {
        Optional<FindingId> id = FindingId.parse(said);
        if (id.isEmpty()) {
            if (state.studies().named(said).isPresent() || ReportId.parse(said).isPresent()) {
                throw ReviewException.usage(
                        "\"" + said + "\" is a study. Confidence is judged of a finding, over all studies behind it.",
                        "How a single study was done is answered with `sheaf appraise`; `sheaf finding` lists the"
                                + " findings.");
            }
            throw ReviewException.usage(
                    "\"" + said + "\" is no finding: their ids are F1, F2 and so on.", "`sheaf finding` lists them.");
        }
        if (state.finding(id.get()).isEmpty()) {
            throw ReviewException.usage(
                    state.isRemoved(id.get())
                            ? "The finding " + id.get() + " was removed."
                            : "There is no finding " + id.get() + ".",
                    "`sheaf finding` lists them; `sheaf finding add` adds one.");
        }
        return id.get();
    }

    /**
     * Writes down a finding.
     *
     * @param themes ids or names of the codes on which it rests
     * @param category empty for none
     * @throws ReviewException if it says nothing, the same stands already, or a theme is not in the codebook
     */
    public FindingId add(String statement, List<String> themes, String category) {
        require("Findings are written");
        String words = plain(statement);
        requireWords(words);
        AtomicReference<FindingId> made = new AtomicReference<>();
        decisions.keepNow("finding", Digest.of("add " + words), session -> {
            ConfidenceState state = state(session);
            requireNew(state, words, Optional.empty());
            made.set(state.next());
            return List.of(decisions.now(
                    DecisionKind.FINDING,
                    "",
                    FindingFields.of(state.next(), words, plain(category), codes(state, themes))));
        });
        return Objects.requireNonNull(made.get());
    }

    /** Puts a finding in the place of what it was; false if it is so already. */
    public boolean change(FindingId id, Change change, String why) {
        require("Findings are written");
        change.statement().map(ConfidenceDesk::plain).ifPresent(ConfidenceDesk::requireWords);
        return keep("finding", "change " + id, state -> {
            ReviewFinding before = stands(state, id);
            String words = change.statement().map(ConfidenceDesk::plain).orElse(before.statement());
            requireNew(state, words, Optional.of(id));
            String category = change.category().map(ConfidenceDesk::plain).orElse(before.category());
            List<CodeId> codes =
                    change.themes().map(themes -> codes(state, themes)).orElse(before.codes());
            if (change.place().isEmpty()
                    && words.equals(before.statement())
                    && category.equals(before.category())
                    && codes.equals(before.codes())) {
                return Optional.empty();
            }
            SortedMap<String, String> about = FindingFields.of(id, words, category, codes);
            change.place().ifPresent(place -> about.put(FindingFields.PLACE, place(state, id, place)));
            return Optional.of(decisions.now(DecisionKind.FINDING, why, about));
        });
    }

    private static String place(ConfidenceState state, FindingId id, String said) {
        if (said.strip().toLowerCase(Locale.ROOT).equals(FindingFields.FIRST)) {
            return FindingFields.FIRST;
        }
        FindingId behind = finding(state, said);
        if (behind.equals(id)) {
            throw ReviewException.usage(id + " cannot stand behind itself.", "Name another finding, or `first`.");
        }
        return FindingFields.BEHIND + behind;
    }

    /** Takes a finding off the list. What was said of it stays in the ledger. */
    public void remove(FindingId id, String why) {
        require("Findings are written");
        requireReason(why);
        keep("finding", "remove " + id, state -> {
            stands(state, id);
            return Optional.of(decisions.now(DecisionKind.REMOVE_FINDING, why, FindingFields.of(id)));
        });
    }

    /** The included report that a person means. */
    public ReportId report(String said) {
        return read(state -> StudyDesk.report(state.studies(), said));
    }

    /**
     * Says that a study contributes to a finding or does not, whatever stands under its themes.
     *
     * @param report one of which the study tells
     * @return false if it is so already
     */
    public boolean study(FindingId id, ReportId report, boolean contributes, String why) {
        require("Findings are written");
        requireReason(why);
        return keep("finding study", id + " " + report, state -> {
            boolean does = state.facts(stands(state, id)).studies().stream()
                    .anyMatch(study -> study.reports().contains(report));
            if (does == contributes) {
                return Optional.empty();
            }
            SortedMap<String, String> about = FindingFields.of(id);
            about.put(FindingFields.REPORT, report.toString());
            about.put(FindingFields.CONTRIBUTES, contributes ? "yes" : "no");
            return Optional.of(decisions.now(DecisionKind.FINDING_STUDY, why, about));
        });
    }

    /**
     * Keeps what people judge. What stands just so adds nothing, unless the finding was changed since.
     *
     * @return how many judgements are new
     * @throws ReviewException if the person does not take part, or there is no such finding
     */
    public int judge(List<Judging> judgings) {
        require("Confidence is judged");
        List<Decision> kept = new ArrayList<>();
        String about = judgings.stream()
                .map(one -> one.finding() + " "
                        + (one instanceof Judging.OfComponent part
                                ? part.component().key()
                                : "overall"))
                .collect(Collectors.joining("\n"));
        decisions.keepNow("confidence", Digest.of(about), session -> {
            kept.clear();
            ConfidenceState state = state(session);
            judgings.forEach(one -> decision(state, one).ifPresent(kept::add));
            return kept;
        });
        return kept.size();
    }

    private Optional<Decision> decision(ConfidenceState state, Judging judging) {
        ReviewFinding finding = stands(state, judging.finding());
        SortedMap<String, String> about = FindingFields.of(finding.id());
        if (judging instanceof Judging.OfComponent part) {
            about.put(FindingFields.COMPONENT, part.component().key());
            about.put(FindingFields.CONCERN, part.level().map(Concern::key).orElse(FindingFields.TAKEN_BACK));
            return decision(
                    DecisionKind.CERQUAL,
                    about,
                    finding,
                    judging,
                    part.level(),
                    state.assessment(finding.id()).of(part.component()));
        }
        Judging.OfWhole whole = (Judging.OfWhole) judging;
        about.put(FindingFields.LEVEL, whole.level().map(Confidence::key).orElse(FindingFields.TAKEN_BACK));
        return decision(
                DecisionKind.CERQUAL_OVERALL,
                about,
                finding,
                judging,
                whole.level(),
                state.assessment(finding.id()).overall());
    }

    private <T extends Enum<T>> Optional<Decision> decision(
            DecisionKind kind,
            SortedMap<String, String> about,
            ReviewFinding finding,
            Judging judging,
            Optional<T> level,
            Optional<Judgement<T>> before) {
        Optional<Judgement<T>> same =
                before.filter(judged -> level.filter(judged.level()::equals).isPresent());
        String why = judging.explanation()
                .map(ConfidenceDesk::plain)
                .orElse(same.map(Judgement::explanation).orElse(""));
        String with = judging.with()
                .map(ConfidenceDesk::plain)
                .orElse(same.map(Judgement::with).orElse(""));
        boolean stands = level.isEmpty()
                ? before.isEmpty()
                : same.filter(judged -> judged.explanation().equals(why)
                                && judged.with().equals(with)
                                && Decision.BY_TIME.compare(judged.at(), finding.at()) >= 0)
                        .isPresent();
        if (stands) {
            return Optional.empty();
        }
        if (!with.isEmpty()) {
            about.put(FindingFields.WITH, with);
        }
        return Optional.of(decisions.now(kind, why, about));
    }

    /** What is decided on the state of the moment; nothing where nothing is to be said. */
    private interface Act {
        Optional<Decision> decide(ConfidenceState state);
    }

    private boolean keep(String step, String about, Act act) {
        return decisions
                .keepNow(
                        step,
                        Digest.of(about),
                        session -> act.decide(state(session)).stream().toList())
                .isPresent();
    }

    private static ReviewFinding stands(ConfidenceState state, FindingId id) {
        return state.finding(finding(state, id.toString()))
                .orElseThrow(() -> new IllegalStateException("no finding " + id));
    }

    private static List<CodeId> codes(ConfidenceState state, List<String> themes) {
        return themes.stream().map(state.coding()::code).distinct().toList();
    }

    private static void requireNew(ConfidenceState state, String statement, Optional<FindingId> but) {
        state.findings().stream()
                .filter(other -> !but.equals(Optional.of(other.id()))
                        && other.statement().equalsIgnoreCase(statement))
                .findFirst()
                .ifPresent(other -> {
                    throw ReviewException.usage(
                            other.id() + " says just the same.", "Change that one, or say what is different.");
                });
    }

    private static void requireWords(String statement) {
        if (statement.isEmpty()) {
            throw ReviewException.usage("A finding needs words.", "Write what was found as a sentence, in quotes.");
        }
    }

    private static void requireReason(String why) {
        if (why.isBlank()) {
            throw ReviewException.usage("Why?", "The reason stands in the ledger: --why TEXT.");
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void require(String what) {
        TakingPart.require(runner, basis.protocol(), what);
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
