// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.util.Optional;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Kept;
import org.sheaf.store.Session;
import org.sheaf.workspace.KeptFile;

/**
 * What the last de-duplication left beside the database, so that the next one need not begin from nothing. It holds only
 * for the same program, the same settings and the ledger entry under which its results were stored.
 */
final class DedupMemory {
    static final String STEP = "dedupe";

    private final KeptFile file;

    DedupMemory(KeptFile file) {
        this.file = file;
    }

    /** What was left, if it is of the facts as they stand. */
    Optional<Kept> find(Session session, DedupSettings settings) {
        try {
            return file.read(label(last(session), settings), Kept::read);
        } catch (IOException e) {
            return Optional.empty(); // damaged or not readable: the run begins from nothing and writes it again
        }
    }

    /** Keeps what a run left, in place of what was there; where that cannot be done the next run begins from nothing. */
    void keep(Kept kept, Session session, DedupSettings settings) {
        try {
            file.write(label(last(session), settings), kept::write);
        } catch (IOException e) {
            forget();
        }
    }

    /** Takes away what was left. */
    void forget() {
        file.delete();
    }

    private static String label(String entry, DedupSettings settings) {
        return ThisBuild.name() + "\n" + settings + "\n" + entry;
    }

    /** The digest of the entry under which matches and reports were last stored; empty if they never were. */
    private static String last(Session session) {
        return session.entries().last(STEP).map(LedgerEntry::digest).orElse("");
    }
}
