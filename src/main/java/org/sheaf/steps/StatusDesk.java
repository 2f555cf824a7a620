// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.store.Tally;

/** Counts where a review stands. */
final class StatusDesk {
    private StatusDesk() {}

    /**
     * @param option what a command needs behind it to mean this review; empty where it is the only one
     * @param statedOnly whether every flow of the review is known from a publication only
     * @param waiting gathers what waits for people; given the number of pairs in doubt
     */
    static Status status(
            Session session,
            Library library,
            String option,
            boolean statedOnly,
            LongFunction<List<Waiting>> waiting,
            List<LedgerEntry> entries,
            List<Problem> problems) {
        Standing standing = library.standing();
        List<StoredFile> counted =
                standing.files().stream().filter(standing::counts).toList();
        long all = standing.files().stream().mapToLong(StoredFile::records).sum();
        long records = counted.stream().mapToLong(StoredFile::records).sum();
        Tally tally = session.tally().find(standing.countedFiles()).orElseGet(() -> library.tally());
        List<Waiting> waits = waiting.apply(tally.questions());
        return new Status(
                counted.stream().map(StoredFile::searchId).distinct().count(),
                counted.size(),
                records,
                all - records,
                tally.reports(),
                tally.questions(),
                waits,
                entries.size(),
                entries.isEmpty() ? Optional.empty() : Optional.of(words(entries.get(entries.size() - 1))),
                next(option, statedOnly, records, tally.records(), waits),
                problems);
    }

    private static String words(LedgerEntry entry) {
        return entry.step() + " by " + entry.actor() + " at " + entry.atUtc() + " (" + entry.outcome() + ")";
    }

    /** What somebody else has to do is no next step for whoever looks, unless there is nothing else. */
    private static String next(String option, boolean statedOnly, long records, long inReports, List<Waiting> waits) {
        if (records == 0 && statedOnly) {
            return "`sheaf report" + option + "`; its flows are stated by publications, there is nothing to import";
        }
        if (records == 0) {
            return "copy exports into searches/, then `sheaf run`";
        }
        if (inReports < records) {
            return "`sheaf dedupe" + option + "`: " + (records - inReports) + " records belong to no report yet";
        }
        return waits.stream()
                .filter(Waiting::mine)
                .findFirst()
                .or(() -> waits.stream().findFirst())
                .map(wait -> "`" + wait.command() + "`: " + wait.what())
                .orElse("`sheaf report" + option + "` writes reports/");
    }
}
