// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.packets.CodingPackets;
import org.sheaf.workspace.PacketFile;
import org.sheaf.workspace.SheetFile;

/** Writes a work packet for coding, or the coding sheet of the same texts. */
final class PacketCoding {
    private final Context context;

    PacketCoding(Context context) {
        this.context = context;
    }

    /**
     * @param reports names or ids; none for all that the person has not called done
     * @param out empty for a name made of the person's
     */
    int make(CodingPackets packets, ReviewerId person, List<String> reports, boolean xlsx, String out) {
        List<Problem> problems = new ArrayList<>();
        List<OpenText> texts = packets.texts(reports, problems::add);
        Console console = context.console();
        if (texts.isEmpty()) {
            console.print("Nothing waits to be coded by " + person + "; no packet was made.");
            return context.show(problems);
        }
        String name = out.isEmpty() ? person + "-coding" + (xlsx ? ".xlsx" : PacketCommand.ENDING) : out;
        Path file = context.path(name);
        boolean sheet = xlsx || SheetFile.isWorkbook(file);
        if (sheet) {
            SheetFile.writeNew(file, packets.sheet(texts));
        } else {
            PacketFile.writeNew(file, packets.packet(texts));
        }
        console.print(Amount.of(texts.size(), "report") + " for " + person + " to code in " + name);
        console.say(
                sheet
                        ? person + " fills in the columns of codes and memos, and sends the workbook back."
                        : person + " runs `sheaf code --packet " + file.getFileName() + "` and sends the file back.");
        console.say("Then: `sheaf " + (sheet ? "code take" : "packet merge") + "` with that file.");
        return context.show(problems);
    }
}
