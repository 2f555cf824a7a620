// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.packets.CodingPacketDesk;
import org.sheaf.workspace.CodingPacket;
import org.sheaf.workspace.PacketJournal;
import org.sheaf.workspace.SheetFile;

/** The coding loop over the texts of a work packet. */
final class PacketCode {
    private final Context context;

    PacketCode(Context context) {
        this.context = context;
    }

    /** @param report name or id of the one to code; nothing for all that are not done, one after another */
    int run(String file, Optional<String> report) {
        Console console = context.console();
        Path path = context.path(file);
        if (SheetFile.isWorkbook(path)) {
            throw ReviewException.usage(
                    file + " is a workbook; codes are written into it with a spreadsheet program.",
                    "Fill in its yellow columns and send it back. `sheaf code --packet` takes a file that ends in "
                            + PacketCommand.ENDING + ".");
        }
        try (CodingPacketDesk desk =
                new CodingPacketDesk(PacketJournal.open(path, file, CodingPacket.class), context.clock())) {
            console.print("Packet of " + desk.packet().reviewer() + ", "
                    + desk.packet().title() + ": " + howFar(desk));
            List<OpenText> texts = report.map(said -> List.of(desk.open(said))).orElseGet(desk::queue);
            for (OpenText open : texts) {
                if (!new CodeLoop(console, desk, open).run()) {
                    break;
                }
            }
            console.print(howFar(desk) + ". Send back this one file: " + file);
        }
        return ExitCode.OK;
    }

    private static String howFar(CodingPacketDesk desk) {
        return desk.done() + " of " + Amount.of(desk.packet().texts().size(), "report") + " done";
    }
}
