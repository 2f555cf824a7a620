// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.store.Session;

/**
 * What screening leaves to those who read on: the reports that are included, the record that is shown of each, and its file.
 * Where the protocol names no stage of screening every report is included.
 */
public final class IncludedReports {
    private final Protocol protocol;
    private final ScreeningState state;
    private final SortedMap<ReportId, CitationRecord> included = new TreeMap<>();

    private IncludedReports(Session session, Protocol protocol) {
        this.protocol = protocol;
        this.state = ScreeningState.of(session, protocol);
        ReportContent content = new ReportContent(state.library(session), state);
        for (ReportId report : ids()) {
            included.put(report, content.shown(report));
        }
    }

    /** What is included in one state of the facts. */
    public static IncludedReports of(Session session, Protocol protocol) {
        return new IncludedReports(session, protocol);
    }

    private SortedSet<ReportId> ids() {
        if (protocol.stages().isEmpty()) {
            return state.all();
        }
        SortedSet<ReportId> ids = new TreeSet<>();
        Stage last = protocol.stages().get(protocol.stages().size() - 1);
        state.outcomes(last).forEach((report, outcome) -> {
            if (outcome instanceof Outcome.Included) {
                ids.add(report);
            }
        });
        return ids;
    }

    /** The included reports by id, each with the record that is shown of it: the one with the longest abstract. */
    public SortedMap<ReportId, CitationRecord> reports() {
        return Collections.unmodifiableSortedMap(included);
    }

    /** The report to which a record or report id belongs now, included or not; nothing if there is none. */
    public Optional<ReportId> now(RecordId record) {
        return state.log().now(record);
    }

    /**
     * The file of a report's full text.
     *
     * @param name as it was called when it came in
     */
    public record File(Digest digest, String name) {}

    /** The file that came in last for a report; nothing if none did. */
    public Optional<File> file(ReportId report) {
        return protocol.stages().stream()
                .flatMap(stage -> state.log().fullText(stage, report).stream())
                .max(Comparator.naturalOrder())
                .flatMap(IncludedReports::file);
    }

    private static Optional<File> file(Decision got) {
        return Digest.parse(got.about().getOrDefault("file", ""))
                .map(digest -> new File(digest, got.about().getOrDefault("name", "")));
    }
}
