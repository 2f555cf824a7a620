// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says on Ctrl-C what has become of the work: every step is one transaction, so a step cut short left nothing. */
final class Interruption {
    private static final AtomicBoolean FINISHED = new AtomicBoolean();

    private Interruption() {}

    static void announceOn(Console console) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!FINISHED.get()) {
                console.flush();
                console.say("");
                console.say("Stopped. Every step that was finished is kept, the one that was cut short left nothing.");
                console.say("Run the same command again to go on.");
            }
        }));
    }

    static void finished() {
        FINISHED.set(true);
    }
}
