// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Memos;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;

/** Where people say which included reports tell of one study, and note something on a study. */
public final class StudyDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;

    public StudyDesk(StepRunner runner, Decisions decisions, Protocol protocol) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
    }

    /** Looks at the studies as they are now. */
    public <T> T read(Function<Studies, T> look) {
        return runner.read(session -> look.apply(Studies.of(session, protocol)));
    }

    /**
     * The included report that a person means.
     *
     * @param said its name such as {@code Okafor 2019a}, its id, or that of one of its records
     * @throws ReviewException if there is none, or it is not included
     */
    public ReportId report(String said) {
        return read(studies -> report(studies, said));
    }

    /** The included report with a name; nothing if none is called so. */
    public Optional<ReportId> named(String name) {
        return read(studies -> studies.named(name));
    }

    /** The same among studies that were read already. */
    public static ReportId report(Studies studies, String said) {
        Optional<ReportId> found = studies.named(said)
                .or(() -> ReportId.parse(said)
                        .map(ReportId::anchor)
                        .or(() -> RecordId.parse(said))
                        .flatMap(studies::now));
        if (found.isEmpty()) {
            throw ReviewException.usage(
                    "There is no report \"" + said + "\" in this review.",
                    "`sheaf study` lists the included reports with their names and ids.");
        }
        if (!studies.includes(found.get())) {
            throw ReviewException.usage(
                    found.get() + " is not included.",
                    "Only what screening included is read on. `sheaf study` lists it; `sheaf screen status` says how"
                            + " screening stands.");
        }
        return found.get();
    }

    /**
     * Says that reports tell of one study.
     *
     * @return whether that is new
     * @throws ReviewException if the person who acts does not take part, or a report is named alone
     */
    public boolean same(List<ReportId> reports, String why) {
        TakingPart.require(runner, protocol, "Studies are put together");
        if (new TreeSet<>(reports).size() < 2) {
            throw ReviewException.usage("One report is no pair.", "Name two or more reports of one study.");
        }
        String ids = new TreeSet<>(reports).stream().map(ReportId::toString).collect(Collectors.joining(" "));
        return decisions
                .keepNow("same study", Digest.of(ids), session -> {
                    Study first = Studies.of(session, protocol).study(reports.get(0));
                    return first.reports().containsAll(reports)
                            ? List.of()
                            : List.of(decisions.now(DecisionKind.SAME_STUDY, why, Map.of("reports", ids)));
                })
                .isPresent();
    }

    /** Says that a report tells of a study of its own. Likewise. */
    public boolean own(ReportId report, String why) {
        TakingPart.require(runner, protocol, "Studies are put together");
        return decisions
                .keepNow("own study", Digest.of(report.toString()), session -> {
                    Study study = Studies.of(session, protocol).study(report);
                    return study.reports().size() == 1
                            ? List.of()
                            : List.of(decisions.now(DecisionKind.OWN_STUDY, why, Map.of("report", report.toString())));
                })
                .isPresent();
    }

    /**
     * Notes something on the study of which a report tells.
     *
     * @param instead whether it stands in the place of what the person noted on the study last
     * @return whether that is new
     * @throws ReviewException if the person who acts does not take part, or the memo says nothing
     */
    public boolean memo(ReportId report, String text, boolean instead) {
        ReviewerId person = TakingPart.require(runner, protocol, "Memos are written");
        return decisions
                .keepNow("memo", Digest.of(report.toString()), session -> {
                    Studies studies = Studies.of(session, protocol);
                    return Memos.note(
                            decisions,
                            person,
                            "study",
                            report.toString(),
                            studies.memos(studies.study(report)),
                            text,
                            instead);
                })
                .isPresent();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
