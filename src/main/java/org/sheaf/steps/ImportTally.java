// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;
import org.sheaf.store.StoredFile;

/**
 * What an import did.
 *
 * @param files one line a file, in the order in which they were read
 * @param problems everything that was wrong, in that order
 */
public record ImportTally(List<FileLine> files, List<Problem> problems) {

    /** What became of one file. */
    public enum Outcome {
        /** Read now. */
        IMPORTED,
        /** Read by an earlier run. */
        KNOWN,
        /** Taken back by a person. */
        WITHDRAWN,
        /** Not read; a problem says why. */
        REFUSED
    }

    /**
     * One file.
     *
     * @param records records read from it, now or when it was imported
     * @param notRead entries of the file that could not be read, each with a problem of its own
     * @param concerns records read now whose source marks them as retracted, corrected or of concern
     */
    public record FileLine(
            String name,
            String searchId,
            Outcome outcome,
            String format,
            String charset,
            long records,
            long notRead,
            long concerns) {

        /** A file that is in the store. */
        static FileLine of(StoredFile file, Outcome outcome) {
            return new FileLine(
                    file.name(), file.searchId(), outcome, file.format(), file.charset(), file.records(), 0, 0);
        }
    }

    public ImportTally {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public long recordsImported() {
        return files.stream()
                .filter(file -> file.outcome() == Outcome.IMPORTED)
                .mapToLong(FileLine::records)
                .sum();
    }

    public long filesWith(Outcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }
}
