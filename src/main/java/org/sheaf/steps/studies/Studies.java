// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.citation.StudyId;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.screening.IncludedReports;
import org.sheaf.store.Session;

/** The studies that a review includes in one state of the facts, with their reports and what these are called. */
public final class Studies {
    private final IncludedReports included;
    private final SortedMap<StudyId, Study> studies = new TreeMap<>();
    private final Map<ReportId, StudyId> studyOf = new HashMap<>();
    private final ReportNames names;
    private final StudyLog log;

    private Studies(Session session, Protocol protocol) {
        this.included = IncludedReports.of(session, protocol);
        this.log = new StudyLog(session.decisions().all(), included::now);
        for (ReportId report : included.reports().keySet()) {
            SortedSet<ReportId> together = new TreeSet<>(log.of(report));
            together.retainAll(included.reports().keySet());
            StudyId id = new StudyId(together.first());
            studyOf.put(report, id);
            studies.put(id, new Study(id, List.copyOf(together)));
        }
        this.names = new ReportNames(included.reports());
    }

    public static Studies of(Session session, Protocol protocol) {
        return new Studies(session, protocol);
    }

    /** The included reports, in the order of their names. */
    public List<ReportId> reports() {
        return included.reports().keySet().stream()
                .sorted(Comparator.comparing((ReportId report) -> name(report))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The included studies, in the order of the names of their first reports. */
    public List<Study> studies() {
        return studies.values().stream()
                .sorted(Comparator.comparing((Study study) -> name(study)).thenComparing(Study::id))
                .toList();
    }

    /** Whether a report is included. */
    public boolean includes(ReportId report) {
        return included.reports().containsKey(report);
    }

    /**
     * The study of which an included report tells.
     *
     * @throws IllegalArgumentException if the report is not included
     */
    public Study study(ReportId report) {
        StudyId id = studyOf.get(report);
        if (id == null) {
            throw new IllegalArgumentException("not included: " + report);
        }
        return Optional.ofNullable(studies.get(id)).orElseThrow();
    }

    /** What people noted on a study, the oldest first. A memo stays with the report by whose name it was written. */
    public List<Decision> memos(Study study) {
        return log.memos(study);
    }

    /**
     * What an included report is called: first author and year, and where several would be called the same, capitals apart, a
     * letter in the order of their ids, such as {@code Okafor 2019a}. Where nobody is named as author {@code Anonymous}, where no year is
     * stated {@code n.d.}
     */
    public String name(ReportId report) {
        return names.of(report);
    }

    /** The names of a study's reports: {@code Okafor 2019a, 2019b} is {@code Okafor 2019a; Okafor 2019b}. */
    public String name(Study study) {
        return String.join(
                "; ", study.reports().stream().map(this::name).sorted().toList());
    }

    /** The record that is shown of an included report. */
    public CitationRecord record(ReportId report) {
        return Optional.ofNullable(included.reports().get(report))
                .orElseThrow(() -> new IllegalArgumentException("not included: " + report));
    }

    /** The file of a report's full text; nothing if none came in. */
    public Optional<IncludedReports.File> file(ReportId report) {
        return included.file(report);
    }

    /** The report to which a record or report id belongs now, included or not; nothing if there is none. */
    public Optional<ReportId> now(RecordId record) {
        return included.now(record);
    }

    /** What people call reports: every included one by its name. */
    public SortedMap<String, ReportId> byName() {
        return names.byName();
    }

    /** The included report with a name, in capitals or not; nothing if none is called so. */
    public Optional<ReportId> named(String name) {
        return names.named(name);
    }
}
