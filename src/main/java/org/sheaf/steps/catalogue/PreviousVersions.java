// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.flow.PreviousVersion;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;
import org.sheaf.store.StoredFile;

/**
 * What an earlier version of a review had, in terms of the present one: reports joined since are one, and studies are grouped
 * as they are grouped now, so that both versions can be added up.
 */
final class PreviousVersions {
    private final Library library;
    private final Snapshot snapshot;
    private final Session thenSession;
    private final Set<String> countedThen = new HashSet<>();
    private final Studies studies;
    private final Studies studiesThen;
    private final Session session;

    PreviousVersions(Session session, Protocol protocol, Library library, Snapshot snapshot) {
        this.session = session;
        this.library = library;
        this.snapshot = snapshot;
        this.thenSession = session.asOf(snapshot.lastEntry());
        Library then = Library.of(thenSession);
        then.standing().files().stream()
                .filter(then.standing()::counts)
                .forEach(file -> countedThen.add(file.digest().abbreviated()));
        this.studies = Studies.of(session, protocol);
        this.studiesThen = Studies.of(thenSession, protocol);
    }

    /** The files whose records count now and did not count then. */
    List<StoredFile> filesSince() {
        return library.standing().files().stream()
                .filter(file -> library.standing().counts(file)
                        && !countedThen.contains(file.digest().abbreviated()))
                .toList();
    }

    private boolean wasCounted(RecordId record) {
        return countedThen.contains(record.file());
    }

    /** @param grouped whether studies are counted */
    PreviousVersion.Kept kept(boolean grouped) {
        Set<RecordId> records = new HashSet<>();
        SortedSet<ReportId> found = new TreeSet<>();
        session.reports().members().forEach((record, report) -> {
            if (wasCounted(record)) {
                records.add(record);
                found.add(report);
            }
        });
        SortedSet<ReportId> included = new TreeSet<>();
        studiesThen.reports().forEach(report -> included.add(now(report)));
        boolean groupedThen = grouped && FlowClaims.hasStudies(thenSession);
        SortedMap<String, Set<ReportId>> byStudy = groupedThen ? byStudy(included) : new TreeMap<>();
        return new PreviousVersion.Kept(
                snapshot.name(), records, found, included, byStudy, notes(included, byStudy, groupedThen));
    }

    /** The id that a report of then has now; of one whose records are all withdrawn, its own. */
    private ReportId now(ReportId then) {
        return studies.now(then.anchor()).orElse(then);
    }

    private SortedMap<String, Set<ReportId>> byStudy(SortedSet<ReportId> included) {
        SortedMap<String, Set<ReportId>> byStudy = new TreeMap<>();
        for (ReportId report : included) {
            if (studies.includes(report)) {
                byStudy.computeIfAbsent(studies.name(studies.study(report)), name -> new TreeSet<>())
                        .add(report);
            }
        }
        Set<String> namesNow = new HashSet<>();
        studies.studies().forEach(study -> namesNow.add(studies.name(study)));
        for (Study study : studiesThen.studies()) {
            List<ReportId> reports = study.reports().stream().map(this::now).toList();
            Optional<String> goesOn = reports.stream()
                    .filter(studies::includes)
                    .map(report -> studies.name(studies.study(report)))
                    .findFirst();
            String then = studiesThen.name(study);
            String name = goesOn.orElse(namesNow.contains(then) ? then + " (previous version)" : then);
            reports.stream()
                    .filter(report -> !studies.includes(report))
                    .forEach(report -> byStudy.computeIfAbsent(name, any -> new TreeSet<>())
                            .add(report));
        }
        return byStudy;
    }

    private List<String> notes(
            SortedSet<ReportId> included, SortedMap<String, Set<ReportId>> byStudy, boolean groupedThen) {
        List<String> notes = new ArrayList<>();
        int reportsThen = studiesThen.reports().size();
        if (reportsThen != included.size()) {
            notes.add("The snapshot counted " + reportsThen
                    + " included reports. Some of them are one report now, since" + " duplicates were found later.");
        }
        int then = studiesThen.studies().size();
        if (groupedThen && then != byStudy.size()) {
            notes.add("The snapshot counted " + then + (then == 1 ? " study" : " studies")
                    + ". Its reports are grouped otherwise now, and are counted as they are grouped now.");
        }
        return notes;
    }
}
