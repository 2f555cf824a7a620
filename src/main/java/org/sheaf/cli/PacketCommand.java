// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.packets.PacketSheet;
import org.sheaf.steps.packets.Packets;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.PacketFile;
import org.sheaf.workspace.ScreeningPacket;
import org.sheaf.workspace.SheetFile;
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
        header = "Screening and coding on another computer: makes work packets, and brings them back in.",
        description = {
            "For a team without a server. `make` writes one file with what waits for a reviewer, and",
            "nothing of anybody's votes or anybody else's codes. The reviewer votes in it with",
            "`sheaf screen --packet FILE`, codes with `sheaf code --packet FILE`, or uses a spreadsheet",
            "program, and sends that one file back. `merge` brings in votes and codes: twice is once, and",
            "in any order."
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
                "into one file. The same work gives the same file.",
                "With --coding: the full texts of included reports, the codebook, and what this reviewer",
                "coded in them so far; what others coded is not in it. With --coding --xlsx the workbook of",
                "`sheaf code sheet`, which `sheaf code take` takes back."
            },
            mixinStandardHelpOptions = true)
    int make(
            @Option(
                            names = "--for",
                            paramLabel = "REVIEWER",
                            required = true,
                            description = "Who is to vote or code, by the id in the protocol.")
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
            @Option(names = "--coding", description = "For coding full texts, not for screening.") boolean coding,
            @Option(
                            names = "--report",
                            paramLabel = "REPORT",
                            description = "With --coding: a report to code, by its name or id; can be given several"
                                    + " times. Left out, all with a full text that this reviewer has not called"
                                    + " done.")
                    @Nullable
                    List<String> reports,
            @Option(names = "--xlsx", description = "A workbook with lists to choose from, for a spreadsheet program.")
                    boolean xlsx,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            defaultValue = "",
                            description =
                                    "The file to write; left out, REVIEWER-STAGE or REVIEWER-coding with its ending.")
                    String out) {
        if (coding ? !stage.isEmpty() : reports != null) {
            throw ReviewException.usage(
                    coding ? "Coding has no stages." : "--report names what is to be coded.",
                    coding ? "Leave out --stage or --coding." : "Give --coding as well, or leave out --report.");
        }
        Opened opened = open();
        ReviewerId person = ReviewerId.parse(reviewer)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + reviewer + "\" cannot be the id of a person.",
                        "The protocol lists them under `reviewers:`."));
        if (coding) {
            return new PacketCoding(context)
                    .make(
                            opened.review().packets(opened.eligibility()).coding(person),
                            person,
                            reports == null ? List.of() : reports,
                            xlsx,
                            out);
        }
        ScreeningPacket packet = opened.review()
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
            header = "Brings in the votes and codes of packets that came back.",
            description = {
                "Brings votes and codes of packets into the ledger under the names of those who gave them.",
                "Reads packets, workbooks of votes, and these saved as CSV. What cannot be used is said with",
                "its row, and all the rest is taken. Votes that differ from what the same person voted here",
                "meanwhile both stay: `sheaf screen conflicts` lists them."
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
        boolean codes = merged.what() == Packets.Merged.What.CODES;
        String what = merged.reviewer() + ", " + (codes ? "coding" : merged.stage()) + ": ";
        if (merged.added() + merged.others() == 0) {
            return what
                    + (merged.known() == 0
                            ? "no " + (codes ? "codes" : "votes")
                            : "nothing new, " + merged.known() + " known already");
        }
        return what
                + Amount.of(merged.added(), codes ? "new code" : "new vote")
                + (merged.others() == 0
                        ? ""
                        : ", "
                                + (codes
                                        ? Amount.of(
                                                merged.others(),
                                                "memo, taking back or done",
                                                "memos, takings back or done")
                                        : Amount.of(merged.others(), "label or taking back", "labels or takings back")))
                + (merged.known() == 0 ? "" : ", " + merged.known() + " known already");
    }
}
