// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "tool",
        header = "Works on files alone, for scripts.",
        description = {
            "Works on files alone; needs no workspace. Made for scripts: data on standard output, problems on",
            "standard error, and a JSON schema for each output in docs/."
        },
        subcommands = {
            ToolConvertCommand.class,
            ToolDedupCommand.class,
            ToolCiteCommand.class,
            ToolAgreementCommand.class,
            ToolRankCommand.class,
            ToolStoppingCommand.class,
            ToolTextCommand.class,
            ToolCodebookCommand.class,
            ToolQdpxCommand.class
        },
        mixinStandardHelpOptions = true)
final class ToolCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
