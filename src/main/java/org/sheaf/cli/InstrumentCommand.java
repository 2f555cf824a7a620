// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.appraisal.Instrument;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.workspace.InstrumentUse;
import org.sheaf.workspace.Instruments;
import org.sheaf.workspace.NewInstrument;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "instrument",
        header = "The instruments with which studies are appraised.",
        description = {
            "An instrument is a file in codebooks/instruments/, which all reviews share: its questions,",
            "what can be answered, and where it comes from. Some come with the program, in short wording",
            "of our own. Without a subcommand, lists all there are.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf instrument show casp-qualitative",
            "  sheaf instrument new our-checklist     writes a sheet to fill in",
            "  sheaf instrument check",
            "  sheaf instrument add casp-qualitative  copies it, so that you can change it",
            "",
            "A review uses those that its protocol lists under `appraisal:`. The owners' own wording of an",
            "instrument goes into codebooks/instruments/ID.official.yml. docs/guide/appraisal.md explains",
            "both."
        },
        mixinStandardHelpOptions = true)
final class InstrumentCommand implements Callable<Integer> {
    private final Context context;

    InstrumentCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Instruments instruments = Instruments.of(workspace);
        Map<String, List<ReviewId>> uses = InstrumentUse.by(workspace);
        TextTable table = new TextTable("instrument", "name", "version", "items", "wording", "from", "used by");
        for (Instruments.Found found : instruments.all()) {
            Instrument one = found.instrument();
            table.row(
                    one.id(),
                    one.name(),
                    one.version(),
                    one.items().size(),
                    one.wording(),
                    found.isShipped() ? "the program" : found.file(),
                    String.join(
                            ", ",
                            uses.getOrDefault(one.id(), List.of()).stream()
                                    .map(ReviewId::name)
                                    .toList()));
        }
        table.printTo(context.console());
        return context.show(instruments.problems());
    }

    @Command(
            name = "show",
            header = "Shows an instrument whole: every question, its hints and answers.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID", description = "The instrument.") String id) {
        Instruments.Found found = Instruments.of(context.workspace()).required(id);
        InstrumentWords.print(context.console(), found);
        return context.show(found.problems());
    }

    @Command(
            name = "check",
            header = "Says what is wrong with the files of instruments.",
            description = "Exit code 1 where something in them cannot be used.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "A file that may lie anywhere; left out, all of codebooks/instruments/.")
                    Optional<String> file) {
        Workspace workspace = context.workspace();
        Instruments instruments = Instruments.of(workspace);
        List<Problem> problems;
        if (file.isPresent()) {
            Instruments.Found found = instruments.read(context.path(file.get()));
            problems = found.problems();
            say(found);
        } else {
            problems = instruments.problems();
            List<Instruments.Found> own = instruments.all().stream()
                    .filter(found -> !found.isShipped() || !found.wordingFile().isEmpty())
                    .toList();
            own.forEach(this::say);
            if (own.isEmpty() && problems.isEmpty()) {
                context.console()
                        .print("codebooks/instruments/ holds no instrument. `sheaf instrument new` begins one.");
            }
        }
        return context.show(problems);
    }

    private void say(Instruments.Found found) {
        String files = String.join(
                ", ",
                List.of(found.file(), found.wordingFile()).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
        context.console()
                .print(files + ": " + found.instrument().name() + ", "
                        + Amount.of(found.instrument().items().size(), "item") + ", "
                        + (found.problems().isEmpty()
                                ? "no problem"
                                : Amount.of(found.problems().size(), "problem")));
    }

    @Command(
            name = "add",
            header = "Copies an instrument of the program into codebooks/instruments/.",
            description = {
                "A review can use those of the program without. Copy one to change it, or to keep it as it",
                "is now. Changing a question after somebody has answered it is said in the report."
            },
            mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "ID", description = "The instrument.") String id) {
        Workspace workspace = context.workspace();
        Path file = new NewInstrument(workspace).copy(id);
        context.console().print(workspace.name(file) + " is written. It takes the place of the program's own.");
        context.console().say("`sheaf instrument check` looks at it after you have changed it.");
        return ExitCode.OK;
    }

    @Command(
            name = "new",
            header = "Writes a sheet (XLSX) in which you write an instrument of your own.",
            description = "A row is a question; a second sheet explains the columns.",
            mixinStandardHelpOptions = true)
    int begin(
            @Parameters(
                            paramLabel = "NAME",
                            description = "Its id and the name of its file: small letters, digits and hyphens.")
                    String name) {
        Workspace workspace = context.workspace();
        Path file = new NewInstrument(workspace).sheet(name);
        context.console().print(workspace.name(file) + " is written. Fill in a row for each question.");
        context.console()
                .say("Then `sheaf instrument check`, and list " + name
                        + " under `appraisal:` `instruments:` in the protocol of your review.");
        return ExitCode.OK;
    }
}
