// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.packets.PacketSheet;
import org.sheaf.steps.packets.Packets;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.PacketFile;
import org.sheaf.workspace.SheetFile;
import org.sheaf.workspace.WorkPacket;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "packet",
        header = "Screening on another computer: makes work packets, and brings back the votes.",
        description = {
            "For a team without a server. `make` writes one file with what waits for a reviewer, and",
            "nothing of anybody's votes. The reviewer votes in it with `sheaf screen --packet FILE`, or in",
            "a spreadsheet program, and sends that one file back. `merge` brings in the votes: twice is",
            "once, and in any order."
        },
        mixinStandardHelpOptions = true)
final class PacketCommand implements Callable<Integer> {
    static final String ENDING = ".sheaf-packet";

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Context context;

    PacketCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private record Opened(Review review, Eligibility eligibility) {}

    private Opened open() {
        Workspace workspace = context.workspace();
        ReviewId id = context.review(workspace, reviewOption.name());
        Review review = context.open(workspace, id);
        Codebook.Agreed agreed = new Codebook(workspace, id).eligibility();
        context.show(agreed.problems());
        return new Opened(review, agreed.eligibility());
    }

    @Command(
            name = "make",
            header = "Writes a packet with what waits for a reviewer.",
            description = {
                "Writes what waits for a reviewer at a stage, with criteria, reasons and words that light up,",
                "into one file. The same work gives the same file."
            },
            mixinStandardHelpOptions = true)
    int make(
            @Option(
                            names = "--for",
                            paramLabel = "REVIEWER",
                            required = true,
                            description = "Who is to vote, by the id in the protocol.")
                    String reviewer,
            @Option(
                            names = "--stage",
                            paramLabel = "STAGE",
                            defaultValue = "",
                            description = {
                                "The stage, by its id in the protocol; left out, the first at which something waits",
                                "for this reviewer."
                            })
                    String stage,
            @Option(names = "--xlsx", description = "A workbook with lists to choose from, for a spreadsheet program.")
                    boolean xlsx,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            defaultValue = "",
                            description = "The file to write; left out, REVIEWER-STAGE with its ending.")
                    String out) {
        Opened opened = open();
        ReviewerId person = ReviewerId.parse(reviewer)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + reviewer + "\" cannot be the id of a person.",
                        "The protocol lists them under `reviewers:`."));
        WorkPacket packet = opened.review()
                .packets(opened.eligibility())
                .make(person, opened.review().stages(stage));
        if (packet.cards().isEmpty()) {
            context.console()
                    .print("Nothing waits for " + person + " at "
                            + (stage.isEmpty()
                                    ? "any stage"
                                    : "the stage \"" + packet.stage().name() + "\"")
                            + "; no packet was made.");
            return ExitCode.OK;
        }
        String name = out.isEmpty() ? person + "-" + packet.stage().id() + (xlsx ? ".xlsx" : ENDING) : out;
        Path file = context.path(name);
        if (xlsx || SheetFile.isWorkbook(file)) {
            PacketSheet.write(file, packet);
        } else {
            PacketFile.writeNew(file, packet);
        }
        Console console = context.console();
        console.print(Amount.of(packet.cards().size(), "report") + " for " + person + " at the stage \""
                + packet.stage().name() + "\" in " + name);
        console.say(
                xlsx || SheetFile.isWorkbook(file)
                        ? person + " fills in the columns choice, reason and note, and sends the workbook back."
                        : person + " runs `sheaf screen --packet " + file.getFileName() + "` and sends the file back.");
        console.say("Then: `sheaf packet merge` with that file.");
        return ExitCode.OK;
    }

    @Command(
            name = "merge",
            header = "Brings in the votes of packets that came back.",
            description = {
                "Brings the votes of packets into the ledger under the names of those who cast them. Reads",
                "packets, workbooks, and workbooks saved as CSV. What cannot be used is said with its row,",
                "and all the rest is taken. Votes that differ from what the same person voted here meanwhile",
                "both stay: `sheaf screen conflicts` lists them."
            },
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Packets, workbooks or CSV files.")
                    List<String> files) {
        Opened opened = open();
        Packets packets = opened.review().packets(opened.eligibility());
        int exitCode = ExitCode.OK;
        for (String file : files) {
            Packets.Merged merged = packets.merge(context.path(file), file);
            if (!merged.reviewer().isEmpty()) {
                context.console().print(file + ": " + words(merged));
            }
            exitCode = Math.max(exitCode, context.show(merged.problems()));
        }
        return exitCode;
    }

    private static String words(Packets.Merged merged) {
        String what = merged.reviewer() + ", " + merged.stage() + ": ";
        if (merged.votes() + merged.others() == 0) {
            return what + (merged.known() == 0 ? "no votes" : "nothing new, " + merged.known() + " known already");
        }
        return what
                + Amount.of(merged.votes(), "new vote")
                + (merged.others() == 0
                        ? ""
                        : ", " + Amount.of(merged.others(), "label or taking back", "labels or takings back"))
                + (merged.known() == 0 ? "" : ", " + merged.known() + " known already");
    }
}
