// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import org.sheaf.steps.screening.ScreeningOverview;
import org.sheaf.steps.screening.ScreeningStop;
import org.sheaf.steps.screening.StageStatus;

/** Says that screening of a stage was stopped, and how to go on. */
final class StopWords {
    private final Console console;

    StopWords(Console console) {
        this.console = console;
    }

    /** Beside what the command shows of the stage. */
    void printIfStopped(ScreeningOverview overview) {
        overview.stops().stream().filter(ScreeningStop::stands).forEach(stop -> {
            console.print("stopped " + stop.words());
            console.print("    " + stop.then().claim());
        });
    }

    /** To somebody who sat down to vote. */
    void sayIfStopped(ScreeningOverview overview) {
        List<ScreeningStop> stops =
                overview.stops().stream().filter(ScreeningStop::stands).toList();
        StageStatus status = overview.status();
        if (!stops.isEmpty() && status.unread() > 0) {
            console.say("note     Screening of \"" + status.stage().name() + "\" was stopped "
                    + stops.get(stops.size() - 1).words());
            console.say("         " + Amount.of(status.unread(), "report is", "reports are")
                    + " left unread; `sheaf screen resume --stage "
                    + status.stage().id()
                    + "` lets them be read after all.");
        }
    }
}
