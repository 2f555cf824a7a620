// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.workspace.FullTextFiles;

/**
 * Where full texts are sought: what titles and abstracts sent on, what of it is here, what could not be had. A file that is
 * here is a fact with its digest; the file itself lies under {@code corpus/}.
 */
public final class RetrievalDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final FullTextFiles files;
    private final ScreeningRules rules;

    public RetrievalDesk(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage, FullTextFiles files) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.files = files;
        this.rules = new ScreeningRules(protocol, stage, Eligibility.NOTHING);
    }

    /**
     * How far it is.
     *
     * @param sought what titles and abstracts sent on
     * @param here of these, with a file
     * @param notRetrieved of these, given up
     * @param toGet of these, neither here nor given up nor decided
     */
    public record Status(int sought, int here, int notRetrieved, int toGet) {
        /** Decided or set aside without a file. */
        public int without() {
            return sought - here - notRetrieved - toGet;
        }
    }

    /**
     * A file that came in.
     *
     * @param isNew whether it was not the report's already
     * @param instead whether the report had another file, which stays
     * @param foundLate whether the report had been given up, and now is no more
     * @param alsoOf other reports that have the same file
     */
    public record Got(
            Digest digest, long bytes, boolean isNew, boolean instead, boolean foundLate, List<ReportId> alsoOf) {
        public Got {
            alsoOf = List.copyOf(alsoOf);
        }
    }

    /** The report to which a record or report id belongs now. */
    public ReportId report(RecordId record) {
        return ReportLookup.of(runner, record);
    }

    public Status status() {
        return runner.read(session -> {
            Retrieval retrieval = new Retrieval(ScreeningState.of(session, protocol), stage);
            return new Status(
                    retrieval.sought().size(),
                    retrieval.here().size(),
                    retrieval.notRetrieved().size(),
                    retrieval.toGet().size());
        });
    }

    /** What is still to be got, by id. */
    public List<WantedText> toGet() {
        return runner.read(session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            ReportContent content = new ReportContent(Library.of(session), state);
            List<WantedText> wanted = new ArrayList<>();
            for (ReportId report : new Retrieval(state, stage).toGet()) {
                List<CitationRecord> records = content.records(report);
                if (!records.isEmpty()) {
                    wanted.add(WantedText.of(report, records));
                }
            }
            return wanted;
        });
    }

    /**
     * Keeps the full text of a report.
     *
     * @throws ReviewException if the report is not at the stage of full texts, or the file cannot be kept
     */
    public Got got(ReportId report, FullTextFiles.FullText file) {
        requireNamed();
        runner.read(session -> rules.outcomeOf(ScreeningState.of(session, protocol), report));
        files.keep(file); // before the fact that says so
        List<Got> got = new ArrayList<>();
        decisions.keepNow("got full text", Digest.of(stage.id() + " " + report + " " + file.digest()), session -> {
            got.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            Outcome outcome = rules.outcomeOf(state, report);
            boolean givenUp = outcome.equals(new Outcome.SetAside(Outcome.Aside.NOT_RETRIEVED));
            Optional<String> before = digest(state, report);
            boolean isNew = givenUp || !before.equals(Optional.of(file.digest().hex()));
            List<ReportId> alsoOf = state.pool(stage).stream()
                    .filter(other -> !other.equals(report))
                    .filter(other -> digest(state, other)
                            .equals(Optional.of(file.digest().hex())))
                    .toList();
            got.add(new Got(file.digest(), file.bytes(), isNew, isNew && before.isPresent(), givenUp, alsoOf));
            return isNew ? List.of(decision(report, file)) : List.of();
        });
        return got.get(0);
    }

    private Optional<String> digest(ScreeningState state, ReportId report) {
        return state.log()
                .fullText(stage, report)
                .map(decision -> decision.about().getOrDefault("file", ""));
    }

    private Decision decision(ReportId report, FullTextFiles.FullText file) {
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("report", report.toString());
        about.put("file", file.digest().hex());
        about.put("name", file.name());
        about.put("bytes", String.valueOf(file.bytes()));
        return decisions.now(DecisionKind.GOT_FULL_TEXT, "", about);
    }

    /**
     * Says that the full text of a report could not be had. A file that is found later takes that back.
     *
     * @return whether that was not said already
     * @throws ReviewException if the report is not at the stage of full texts, or is decided
     */
    public boolean missing(ReportId report, String why) {
        requireNamed();
        return decisions
                .keepNow("not retrieved", Digest.of(stage.id() + " " + report), session -> {
                    Outcome outcome = rules.outcomeOf(ScreeningState.of(session, protocol), report);
                    if (outcome.isDecided()) {
                        throw ReviewException.usage(
                                report + " is decided on its full text (" + OutcomeWords.of(outcome) + ").",
                                "If that was a mistake, change the votes first.");
                    }
                    return outcome.equals(new Outcome.SetAside(Outcome.Aside.NOT_RETRIEVED))
                            ? List.of()
                            : List.of(decisions.now(
                                    DecisionKind.SET_ASIDE,
                                    why,
                                    Map.of(
                                            "stage", stage.id(),
                                            "report", report.toString(),
                                            "as", Outcome.Aside.NOT_RETRIEVED.key())));
                })
                .isPresent();
    }

    private void requireNamed() {
        TakingPart.require(runner, protocol, "Full texts are sought");
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
