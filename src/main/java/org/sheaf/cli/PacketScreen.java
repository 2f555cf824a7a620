// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import org.sheaf.steps.packets.PacketDesk;
import org.sheaf.workspace.PacketJournal;

/** The loop over a work packet. */
final class PacketScreen {
    private final Context context;

    PacketScreen(Context context) {
        this.context = context;
    }

    int run(String file, boolean onlyLater) {
        Console console = context.console();
        try (PacketDesk desk = new PacketDesk(PacketJournal.open(context.path(file), file), context.clock())) {
            console.print("Packet of " + desk.packet().reviewer() + ", "
                    + desk.packet().title() + ": " + desk.voted() + " of "
                    + Amount.of(desk.packet().cards().size(), "report") + " voted on");
            new ScreenSitting(console, List.of(desk)).run(onlyLater);
            console.print(
                    desk.voted() + " of " + Amount.of(desk.packet().cards().size(), "report")
                            + " voted on. Send back this one file: " + file);
        }
        return ExitCode.OK;
    }
}
