// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Locale;
import org.sheaf.steps.ledger.Progress;

/** A bar on the terminal, drawn again at most ten times a second, and gone when the task is done. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final Console console;
    private long drawn;
    private boolean visible;

    ProgressBar(Console console) {
        this.console = console;
    }

    /** A bar where a person watches, and nothing where a script does. */
    static Progress on(Console console) {
        return console.isTerminal() ? new ProgressBar(console) : Progress.NONE;
    }

    @Override
    public void at(String task, long done, long total) {
        long now = System.nanoTime();
        boolean finished = done >= total;
        if (finished && visible) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            visible = false;
        }
        if (finished || total <= 0 || now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        visible = true;
        int filled = (int) (WIDTH * done / total);
        console.err()
                .print(String.format(
                        Locale.ROOT,
                        "\r\u001b[K[%s%s] %3d%%  %s",
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        100 * done / total,
                        task));
        console.err().flush();
    }
}
