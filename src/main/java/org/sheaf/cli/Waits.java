// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import org.sheaf.steps.ledger.Waiting;

/** What waits for people, a line each, with the command with which it is done. */
final class Waits {
    private Waits() {}

    static void print(Console console, List<Waiting> waits) {
        if (waits.isEmpty()) {
            return;
        }
        console.print("   waits for people:");
        waits.forEach(wait -> console.print("     " + wait.what() + ": `" + wait.command() + "`"));
    }
}
