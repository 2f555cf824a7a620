// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.RecordId;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.ErasedRecords;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.store.Session;
import org.sheaf.store.StoredErasure;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.FileTrouble;
import org.sheaf.workspace.SearchFiles;

/** Holds the files under {@code searches/} against the digests with which they came in. */
final class VerifiedFiles {
    private final Standing standing;
    private final Set<String> withErased = new HashSet<>();
    private final boolean publicCopy;
    private final SearchFiles folder;
    private final List<String> checks;
    private final List<Problem> problems;

    VerifiedFiles(Session session, SearchFiles folder, List<String> checks, List<Problem> problems) {
        this.standing = Standing.of(session);
        ErasedRecords.of(session).stream().map(RecordId::file).forEach(withErased::add);
        this.publicCopy = session.erasures().all().stream().anyMatch(StoredErasure::isWithheld);
        this.folder = folder;
        this.checks = checks;
        this.problems = problems;
    }

    void check(Progress progress) {
        if (publicCopy) {
            checks.add("files in searches/: not part of a public copy");
            return;
        }
        List<StoredFile> files = standing.files();
        int done = 0;
        int sound = 0;
        for (StoredFile file : files) {
            progress.at("reading " + file.name(), done++, files.size());
            sound += isThere(file) ? 1 : 0;
        }
        progress.at("reading files", 1, 1);
        checks.add("files in searches/: " + sound + " of " + files.size() + " that were imported are there unchanged");
    }

    private boolean isThere(StoredFile file) {
        Optional<String> name = folder.find(file.name());
        if (name.isEmpty()) {
            add(
                    file,
                    "This file was imported, and is not there any more.",
                    "Put it back; the raw text of its " + file.records()
                            + " records can only be shown from it, and without it the database cannot be rebuilt.");
            return false;
        }
        try {
            CorpusFile there = folder.open(name.get());
            if (!standing.isSame(file, there.digest())) {
                add(
                        file,
                        "This file is not the one that was imported: its bytes have changed (" + file.bytes()
                                + " bytes then, " + there.size() + " now).",
                        "Put the old file back; add a new export under a name of its own.");
                return false;
            }
            if (withErased.contains(file.digest().abbreviated())
                    && there.digest().equals(file.digest())) {
                problems.add(Problem.warning(
                        folder.place(file.name()),
                        0,
                        "This file still holds what was erased from the database.",
                        "`sheaf erase RECORD --why … --also-files` takes it out."));
            }
            return true;
        } catch (IOException e) {
            add(file, "This file cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it.");
            return false;
        }
    }

    private void add(StoredFile file, String what, String advice) {
        problems.add(Problem.error(folder.place(file.name()), 0, what, advice));
    }
}
