// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.Session;
import org.sheaf.store.StoredErasure;
import org.sheaf.workspace.FullTextFiles;

/** Holds the files under {@code fulltexts/} against the digests with which they came in. */
final class VerifiedFullTexts {
    private final SortedMap<Digest, Decision> cameIn = new TreeMap<>();
    private final boolean publicCopy;
    private final FullTextFiles files;
    private final List<String> checks;
    private final List<Problem> problems;

    VerifiedFullTexts(Session session, FullTextFiles files, List<String> checks, List<Problem> problems) {
        for (Decision decision : session.decisions().all()) {
            if (decision.kind().equals(DecisionKind.GOT_FULL_TEXT.key())) {
                Digest.parse(decision.about().getOrDefault("file", ""))
                        .ifPresent(digest -> cameIn.putIfAbsent(digest, decision));
            }
        }
        this.publicCopy = session.erasures().all().stream().anyMatch(StoredErasure::isWithheld);
        this.files = files;
        this.checks = checks;
        this.problems = problems;
    }

    void check(Progress progress) {
        if (cameIn.isEmpty()) {
            return;
        }
        if (publicCopy) {
            checks.add("files in fulltexts/: not part of a public copy");
            return;
        }
        int done = 0;
        int sound = 0;
        for (var file : cameIn.entrySet()) {
            progress.at("reading full texts", done++, cameIn.size());
            sound += isSound(file.getKey(), file.getValue()) ? 1 : 0;
        }
        progress.at("reading full texts", 1, 1);
        checks.add("files in fulltexts/: " + sound + " of " + cameIn.size() + " that came in are there unchanged");
    }

    private boolean isSound(Digest digest, Decision cameInBy) {
        if (files.isSound(digest)) {
            return true;
        }
        String what = "The full text of " + cameInBy.about().getOrDefault("report", "") + " ("
                + cameInBy.about().getOrDefault("name", "") + ")";
        boolean there = files.find(digest).isPresent();
        problems.add(Problem.error(
                files.place() + "/" + digest.abbreviated() + "…",
                0,
                what + (there ? " was changed since it came in." : " is not there any more."),
                there
                        ? "Put the old file back; a new version comes in with `sheaf retrieval got`."
                        : "Put it back, or bring it in again with `sheaf retrieval got`."));
        return false;
    }
}
