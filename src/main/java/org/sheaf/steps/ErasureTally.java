// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param subject what was erased, in a form that may stay
 * @param facts facts blanked in the database
 * @param entries ledger entries in which a name was blanked
 * @param blanked files of the workspace out of which it was taken
 * @param holding files of the workspace that still hold it, each with why
 * @param stale reports that show it until they are written anew
 * @param backups copies of the database beside it, which hold it still
 */
public record ErasureTally(
        String subject,
        long facts,
        int entries,
        List<String> blanked,
        List<String> holding,
        List<String> stale,
        List<String> backups) {
    public ErasureTally {
        blanked = List.copyOf(blanked);
        holding = List.copyOf(holding);
        stale = List.copyOf(stale);
        backups = List.copyOf(backups);
    }
}
