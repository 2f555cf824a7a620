// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Assessment;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Rated;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.store.Session;
import org.sheaf.workspace.FullTextFiles;

/** Where raters answer the questions of instruments, hand in what they have appraised, and settle what they differ on. */
public final class AppraisalDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final AppraisalBasis basis;
    private final FullTextFiles files;

    public AppraisalDesk(StepRunner runner, Decisions decisions, AppraisalBasis basis, FullTextFiles files) {
        this.runner = runner;
        this.decisions = decisions;
        this.basis = basis;
        this.files = files;
    }

    /**
     * What a rater answers.
     *
     * @param unit the report by which it is known
     * @param given nothing to take the rater's own answer back
     */
    public record Answering(ReportId unit, Instrument instrument, Item item, Optional<Given> given) {}

    /**
     * What came of handing in.
     *
     * @param isNew whether it was not so before
     * @param opened whether answers are shown now
     * @param others how many more raters have to hand in before they are
     */
    public record HandingIn(boolean isNew, boolean opened, int others) {}

    public AppraisalBasis basis() {
        return basis;
    }

    /** Who acts. */
    public ReviewerId me() {
        return runner.actor().reviewer();
    }

    /** Looks at appraisal as it is now. */
    public <T> T read(Function<AppraisalState, T> look) {
        return runner.read(session -> look.apply(state(session)));
    }

    private AppraisalState state(Session session) {
        return AppraisalState.of(session, basis);
    }

    /** The unit that a person means. See {@link StudyDesk#report}. */
    public AppraisalState.Unit unit(String said) {
        return read(state -> state.unit(StudyDesk.report(state.studies(), said)));
    }

    /**
     * The item that a person means, by id, number or label.
     *
     * @throws ReviewException if the instrument has none such
     */
    public static Item item(Instrument instrument, String said) {
        return instrument
                .item(said)
                .orElseThrow(() -> ReviewException.usage(
                        "The instrument " + instrument.id() + " has no item \"" + said + "\".",
                        "It has " + instrument.items().stream().map(Item::id).collect(Collectors.joining(", ")) + "."));
    }

    /** What the person who acts has answered so far. */
    public Assessment mine(ReportId unit, Instrument instrument) {
        return read(state -> state.of(state.unit(unit), instrument).assessment(instrument, me()));
    }

    /** Where the full texts of a unit are, a line for each report. */
    public List<String> fullTexts(AppraisalState.Unit unit) {
        return read(state -> unit.reports().stream()
                .map(report -> state.studies().name(report) + ": "
                        + state.studies()
                                .file(report)
                                .map(file -> files.find(file.digest())
                                        .map(path -> files.place() + "/" + path.getFileName() + " (came in as "
                                                + file.name() + ")")
                                        .orElse(file.name() + " came in and is not in " + files.place() + " any more"))
                                .orElse("no full text came in; `sheaf retrieval got` brings one in"))
                .toList());
    }

    /** What waits for the person who acts, unit by unit. */
    public List<AppraisalState.Task> tasks() {
        requireNamed();
        return read(state -> state.tasks(me()));
    }

    /** What the person who acts has answered whole and not handed in. */
    public List<AppraisalState.Unit> whole(Instrument instrument) {
        requireNamed();
        return read(state -> state.units().stream()
                .filter(unit -> !state.of(unit, instrument).isHandedIn(me()))
                .filter(unit -> {
                    Assessment mine = state.of(unit, instrument).assessment(instrument, me());
                    return mine.isBegun() && mine.isWhole();
                })
                .toList());
    }

    /** Keeps one answer; false if the rater has said the same already. */
    public boolean answer(Answering answering) {
        return answer(List.of(answering)) == 1;
    }

    /**
     * Keeps what the person who acts answers. What the person has said already adds nothing.
     *
     * @return how many answers are new
     * @throws ReviewException if the person does not take part, a unit is not included, or an appraisal that was handed in
     *     would not be whole any more
     */
    public int answer(Collection<Answering> answerings) {
        requireNamed();
        List<Decision> kept = new ArrayList<>();
        String about = answerings.stream()
                .map(one -> one.unit() + " " + one.instrument().id() + " "
                        + one.item().id())
                .collect(Collectors.joining("\n"));
        decisions.keepNow("appraise", Digest.of(about), session -> {
            kept.clear();
            AppraisalState state = state(session);
            for (Answering one : answerings) {
                requireIncluded(state, one.unit());
                AppraisalState.Unit unit = state.unit(one.unit());
                Assessment mine = state.of(unit, one.instrument()).assessment(one.instrument(), me());
                if (!Optional.ofNullable(mine.given().get(one.item().id())).equals(one.given())) {
                    kept.add(decision(unit, one));
                }
            }
            requireStillWhole(state, answerings);
            return kept;
        });
        return kept.size();
    }

    private static void requireIncluded(AppraisalState state, ReportId unit) {
        if (!state.studies().includes(unit)) {
            throw ReviewException.usage(unit + " is not included any more.", "`sheaf study` lists what is included.");
        }
    }

    /** What was handed in was whole, and stays so. */
    private void requireStillWhole(AppraisalState state, Collection<Answering> answerings) {
        Map<AppraisalState.Task, Map<String, Given>> after = new LinkedHashMap<>();
        for (Answering one : answerings) {
            AppraisalState.Task task = new AppraisalState.Task(state.unit(one.unit()), one.instrument());
            UnitAppraisal unit = state.of(task.unit(), task.instrument());
            if (unit.isHandedIn(me())) {
                Map<String, Given> given = after.computeIfAbsent(
                        task,
                        none -> new HashMap<>(
                                unit.assessment(one.instrument(), me()).given()));
                one.given()
                        .ifPresentOrElse(
                                answer -> given.put(one.item().id(), answer),
                                () -> given.remove(one.item().id()));
            }
        }
        after.forEach((task, given) -> {
            Assessment assessment = new Assessment(task.instrument(), given);
            if (!assessment.isWhole()) {
                throw ReviewException.usage(
                        "You have handed in " + task.unit().name() + ", and it would not be whole any more: "
                                + assessment.lacks() + ".",
                        "Answer with what it needs, or go on with it first: `sheaf appraise done \""
                                + task.unit().name() + "\" --undo`.");
            }
        });
    }

    private Decision decision(AppraisalState.Unit unit, Answering one) {
        Map<String, String> about = about(unit, one.instrument(), one.item());
        AppraisalFields.put(about, one.given());
        return decisions.now(
                DecisionKind.APPRAISE, one.given().map(Given::comment).orElse(""), about);
    }

    private static Map<String, String> about(AppraisalState.Unit unit, Instrument instrument, Item item) {
        Map<String, String> about = new TreeMap<>();
        about.put(AppraisalFields.UNIT, unit.id().toString());
        about.put(AppraisalFields.INSTRUMENT, instrument.id());
        about.put(AppraisalFields.VERSION, instrument.version());
        about.put(AppraisalFields.FORM, item.form().hex());
        about.put(AppraisalFields.ITEM, item.id());
        return about;
    }

    /**
     * Hands in a unit, or goes on with one that was handed in.
     *
     * @throws ReviewException if the person does not take part, or something that is owed is missing
     */
    public HandingIn handIn(ReportId report, Instrument instrument, boolean done) {
        requireNamed();
        boolean isNew = decisions
                .keepNow("appraisal done", Digest.of(report + " " + instrument.id()), session -> {
                    AppraisalState state = state(session);
                    requireIncluded(state, report);
                    AppraisalState.Unit unit = state.unit(report);
                    UnitAppraisal now = state.of(unit, instrument);
                    Assessment mine = now.assessment(instrument, me());
                    if (done && !mine.isWhole()) {
                        throw ReviewException.usage(
                                unit.name() + " is not appraised whole: " + mine.lacks() + ".",
                                "`sheaf appraise` asks for what is missing.");
                    }
                    if (now.isHandedIn(me()) == done) {
                        return List.of();
                    }
                    Map<String, String> about = new TreeMap<>();
                    about.put(AppraisalFields.UNIT, unit.id().toString());
                    about.put(AppraisalFields.INSTRUMENT, instrument.id());
                    about.put(AppraisalFields.ON, done ? "yes" : "no");
                    return List.of(decisions.now(DecisionKind.APPRAISAL_DONE, "", about));
                })
                .isPresent();
        return read(state -> {
            UnitAppraisal now = state.of(state.unit(report), instrument);
            int others = Math.max(0, state.wanted() - now.handedIn().size());
            return new HandingIn(isNew, now.isOpened(), others);
        });
    }

    /**
     * Says what an item comes to after raters differed, or in which words it is shown where words were asked.
     *
     * @return whether that is new
     * @throws ReviewException if the person does not take part, the unit is not opened, nothing differs there, or no reason
     *     is given
     */
    public boolean settle(ReportId report, Instrument instrument, Item item, Given given, String why) {
        requireNamed();
        if (why.isBlank()) {
            throw ReviewException.usage("Why?", "A settlement has its reason; it stands in the ledger.");
        }
        String about = report + " " + instrument.id() + " " + item.id();
        return decisions
                .keepNow("settle appraisal", Digest.of(about), session -> {
                    AppraisalState state = state(session);
                    requireIncluded(state, report);
                    AppraisalState.Unit unit = state.unit(report);
                    UnitAppraisal one = state.of(unit, instrument);
                    requireOpened(state, unit, one);
                    Rated rated = one.rated(item.id());
                    if (rated.settlement()
                            .filter(settled -> settled.given().answer().equals(given.answer())
                                    && settled.given().qualifier().equals(given.qualifier())
                                    && settled.why().equals(why))
                            .isPresent()) {
                        return List.of();
                    }
                    boolean words =
                            item.kind() == Item.Kind.TEXT && !rated.answers().isEmpty();
                    if (!words && !rated.isOpen() && rated.settlement().isEmpty()) {
                        throw ReviewException.usage(
                                "Nobody differs on " + item.name() + " of " + unit.name() + ".",
                                "`sheaf appraise differences` lists what is to be settled.");
                    }
                    Map<String, String> fields = about(unit, instrument, item);
                    AppraisalFields.put(fields, Optional.of(given));
                    fields.put(AppraisalFields.HOW, one.raters().contains(me()) ? "consensus" : "third person");
                    return List.of(decisions.now(DecisionKind.SETTLE_APPRAISAL, why, fields));
                })
                .isPresent();
    }

    private static void requireOpened(AppraisalState state, AppraisalState.Unit unit, UnitAppraisal one) {
        if (!one.isOpened()) {
            throw ReviewException.usage(
                    unit.name() + " is appraised by " + one.handedIn().size() + " of " + state.wanted()
                            + "; the answers are not shown yet.",
                    "Each rater hands in with `sheaf appraise done \"" + unit.name() + "\"`.");
        }
    }

    void requireNamed() {
        TakingPart.require(runner, basis.protocol(), "Studies are appraised");
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
