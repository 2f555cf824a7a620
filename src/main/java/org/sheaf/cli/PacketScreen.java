// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.packets.PacketDesk;
import org.sheaf.workspace.PacketJournal;
import org.sheaf.workspace.ScreeningPacket;
import org.sheaf.workspace.SheetFile;

/** The loop over a work packet. */
final class PacketScreen {
    private final Context context;

    PacketScreen(Context context) {
        this.context = context;
    }

    /** @param stage that was named; empty where none was, since the packet says it */
    int run(String file, String stage, boolean onlyLater) {
        Console console = context.console();
        Path path = context.path(file);
        if (SheetFile.isWorkbook(path)) {
            throw ReviewException.usage(
                    file + " is a workbook; votes are written into it with a spreadsheet program.",
                    "Fill in its yellow columns and send it back. `sheaf screen --packet` takes a file that ends in "
                            + PacketCommand.ENDING + ".");
        }
        try (PacketDesk desk = new PacketDesk(PacketJournal.open(path, file, ScreeningPacket.class), context.clock())) {
            if (!stage.isEmpty() && !stage.equals(desk.stage().id())) {
                throw ReviewException.usage(
                        file + " is for the stage \"" + desk.stage().id() + "\", not \"" + stage + "\".",
                        "Leave out --stage, or ask for a packet of that stage.");
            }
            console.print("Packet of " + desk.packet().reviewer() + ", "
                    + desk.packet().title() + ": " + desk.voted() + " of "
                    + Amount.of(desk.packet().cards().size(), "report") + " voted on");
            new ScreenSitting(console, List.of(desk), report -> true).run(onlyLater);
            console.print(
                    desk.voted() + " of " + Amount.of(desk.packet().cards().size(), "report")
                            + " voted on. Send back this one file: " + file);
        }
        return ExitCode.OK;
    }
}
