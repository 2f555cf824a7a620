// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Value;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.store.Session;

/** Where people fill in the form of each included report, and settle what they differ on. */
public final class ExtractionDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final ExtractionForm form;
    private final ReportTexts texts;
    private final Map<ReportId, Optional<FullText>> read = new HashMap<>();

    public ExtractionDesk(
            StepRunner runner, Decisions decisions, Protocol protocol, ExtractionForm form, ReportTexts texts) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.form = form;
        this.texts = texts;
    }

    /**
     * What is filled in.
     *
     * @param value nothing to take the person's own value back
     * @param place on what it rests
     * @param accepted the kind of the suggestion of which it was made; empty if it was not
     */
    public record Filling(ReportId report, Field field, Optional<Value> value, Optional<Place> place, String accepted) {
        /** A value without a place. */
        public static Filling of(ReportId report, Field field, Value value) {
            return new Filling(report, field, Optional.of(value), Optional.empty(), "");
        }
    }

    public ExtractionForm form() {
        return form;
    }

    /** Who acts. */
    public ReviewerId me() {
        return runner.actor().reviewer();
    }

    /** Looks at extraction as it is now. */
    public <T> T read(Function<ExtractionState, T> look) {
        return runner.read(session -> look.apply(state(session)));
    }

    private ExtractionState state(Session session) {
        return ExtractionState.of(session, protocol, form);
    }

    /** The included report that a person means. See {@link StudyDesk#report}. */
    public ReportId report(String said) {
        return read(state -> StudyDesk.report(state.studies(), said));
    }

    /**
     * The field that a person means, by id or label.
     *
     * @throws ReviewException if the form has none of that name
     */
    public Field field(String said) {
        return form.field(said)
                .orElseThrow(() -> ReviewException.usage(
                        "The form has no field \"" + said + "\".",
                        "It has: "
                                + String.join(
                                        ", ",
                                        form.fields().stream().map(Field::id).toList())
                                + "."));
    }

    /** How far each included report is, in the order of their names. */
    public List<ReportStatus> status() {
        return read(state -> state.studies().reports().stream()
                .map(report -> status(state, report))
                .toList());
    }

    private static ReportStatus status(ExtractionState state, ReportId report) {
        long filled = 0;
        long open = 0;
        List<String> missing = new ArrayList<>();
        TreeSet<String> by = new TreeSet<>();
        for (Field field : state.form().fields()) {
            Cell cell = state.cell(report, field);
            filled += cell.isFilled() ? 1 : 0;
            open += cell.isOpen() ? 1 : 0;
            if (field.required() && !cell.isFilled()) {
                missing.add(field.label());
            }
            cell.values().forEach(entry -> by.add(entry.who().name()));
        }
        return new ReportStatus(report, state.studies().name(report), filled, missing, open, List.copyOf(by));
    }

    /** Keeps one value; false if the person has said the same already. */
    public boolean fill(Filling filling) {
        return fill(List.of(filling)) == 1;
    }

    /**
     * Keeps what one person fills in. What the person has said already adds nothing.
     *
     * @return how many values are new
     * @throws ReviewException if the person does not take part
     */
    public int fill(Collection<Filling> fillings) {
        requireNamed();
        List<Decision> kept = new ArrayList<>();
        decisions.keepNow("extract", Digest.of(fillings.toString()), session -> {
            kept.clear();
            ExtractionState state = state(session);
            for (Filling filling : fillings) {
                requireIncluded(state, filling.report());
                int round = state.roundOf(me(), filling.report());
                if (isNew(state, filling, round)) {
                    kept.add(decision(filling, round));
                }
            }
            return kept;
        });
        return kept.size();
    }

    private static void requireIncluded(ExtractionState state, ReportId report) {
        if (!state.studies().includes(report)) {
            throw ReviewException.usage(report + " is not included any more.", "`sheaf study` lists what is included.");
        }
    }

    /** In a round of checking, saying again what one said before is new: it confirms it. */
    private boolean isNew(ExtractionState state, Filling filling, int round) {
        Optional<Entry> mine = state.cell(filling.report(), filling.field()).of(me());
        if (filling.value().isEmpty()) {
            return mine.isPresent();
        }
        return mine.isEmpty()
                || !mine.get().value().equals(filling.value())
                || mine.get().round() != round
                || filling.place().isPresent()
                        && !filling.place().equals(mine.get().place());
    }

    private Decision decision(Filling filling, int round) {
        Map<String, String> about = new TreeMap<>();
        about.put(ExtractionFields.REPORT, filling.report().toString());
        about.put(ExtractionFields.FIELD, filling.field().id());
        ExtractionFields.put(about, filling.value());
        filling.place().ifPresent(place -> ExtractionFields.put(about, place));
        if (!filling.accepted().isEmpty()) {
            about.put(ExtractionFields.ACCEPTED, filling.accepted());
        }
        if (round > 0) {
            about.put(ExtractionFields.ROUND, String.valueOf(round));
        }
        return decisions.now(DecisionKind.EXTRACT, "", about);
    }

    /**
     * Says what a field comes to after values differed.
     *
     * @return whether that is new
     * @throws ReviewException if the person does not take part, nothing differs there, or no reason is given
     */
    public boolean settle(ReportId report, Field field, Value value, String why) {
        requireNamed();
        if (why.isBlank()) {
            throw ReviewException.usage("Why?", "A settlement has its reason; it stands in the ledger.");
        }
        return decisions
                .keepNow("settle extraction", Digest.of(report + " " + field.id()), session -> {
                    Cell cell = state(session).cell(report, field);
                    if (cell.settlement()
                            .filter(settled -> settled.value().saysTheSameAs(value)
                                    && settled.why().equals(why))
                            .isPresent()) {
                        return List.of();
                    }
                    if (!cell.isOpen() && cell.settlement().isEmpty()) {
                        throw ReviewException.usage(
                                "Nobody differs on \"" + field.label() + "\" of this report.",
                                "`sheaf extract conflicts` lists what is to be settled.");
                    }
                    Map<String, String> about = new TreeMap<>();
                    about.put(ExtractionFields.REPORT, report.toString());
                    about.put(ExtractionFields.FIELD, field.id());
                    ExtractionFields.put(about, Optional.of(value));
                    about.put("how", cell.of(me()).isPresent() ? "consensus" : "third-person");
                    return List.of(decisions.now(DecisionKind.SETTLE_EXTRACTION, why, about));
                })
                .isPresent();
    }

    /** The text of a report, read once; nothing if no file came in or it cannot be read, and then a problem that says why. */
    public Optional<FullText> text(ReportId report, Consumer<Problem> problems) {
        return read.computeIfAbsent(
                report, id -> read(state -> state.studies().file(id)).flatMap(file -> texts.read(file, problems)));
    }

    /** What the person who acts is to do at a sitting, in the order of names: first what is to be checked. */
    public Sitting sitting() {
        requireNamed();
        return read(state -> Sitting.of(state, me()));
    }

    void requireNamed() {
        TakingPart.require(runner, protocol, "The form is filled in");
    }

    /** Draws samples for a second person to check. */
    public CheckingDesk checking() {
        return new CheckingDesk(runner, decisions, protocol, form);
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
