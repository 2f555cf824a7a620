// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's name and its list of commands, in the order in which a review uses them. */
@Command(
        name = "sheaf",
        description = {
            "From search exports to the finished evidence review, offline.",
            "",
            "A first review, in six lines:",
            "  sheaf init my-review              asks its questions and makes the folders",
            "  sheaf whoami ID                   says who acts on this computer",
            "  (copy the exports of your databases into corpus/my-review/searches/)",
            "  sheaf run                         imports, finds duplicates, writes reports/",
            "  sheaf dedupe review               answers the pairs that only a person can settle",
            "  sheaf screen                      votes on titles and abstracts, one after another",
            "",
            "Later: audit and verify the ledger, name a state (snapshot) and compare (diff), pack it all",
            "(archive, restore), blank what the law wants gone (erase).",
            "",
            "Everything under corpus/ and codebooks/ is yours and plain text; reports/ and the",
            "database can be made again from it at any time."
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but something in the data could not be used; 2 the command",
            "line asks for something that cannot be; 3 the workspace is not fit; 70 a mistake in Sheaf.",
            "`sheaf COMMAND --help` explains a command; docs/guide/ has a page for each stage."
        },
        mixinStandardHelpOptions = true,
        versionProvider = SheafCommand.Version.class)
final class SheafCommand implements Callable<Integer> {
    /** In the order in which a review uses them. */
    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            WhoAmICommand.class,
            RunCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            DedupeCommand.class,
            ScreenCommand.class,
            RetrievalCommand.class,
            StudyCommand.class,
            CodebookCommand.class,
            CodeCommand.class,
            ThemeCommand.class,
            WalkCommand.class,
            MatrixCommand.class,
            ExtractCommand.class,
            InstrumentCommand.class,
            AppraiseCommand.class,
            FindingCommand.class,
            ConfidenceCommand.class,
            PacketCommand.class,
            ReportCommand.class,
            ManuscriptCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            AuditCommand.class,
            VerifyCommand.class,
            SnapshotCommand.class,
            DiffCommand.class,
            ArchiveCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            ToolCommand.class,
            WarmUpCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * The program's commands; where the first argument names one, that one alone, since reading the annotations of all of
     * them takes a good part of the time in which a short command is over.
     */
    static CommandLine commandLine(Context context, String... args) {
        Factory factory = new Factory(context);
        CommandLine line = new CommandLine(new SheafCommand(), factory);
        COMMANDS.stream()
                .filter(type -> args.length > 0 && name(type).equals(args[0]))
                .findFirst()
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(type -> line.addSubcommand(new CommandLine(type, factory)));
        return line.setUsageHelpAutoWidth(false).setUsageHelpWidth(96).setAbbreviatedOptionsAllowed(false);
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** The version, as {@code sheaf 0.1.0}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sheaf " + Context.version()};
        }
    }

    /** Makes commands with the context they need. */
    private record Factory(Context context) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Context.class) {
                    return type.cast(constructor.newInstance(context));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
