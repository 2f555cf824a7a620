// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "add",
        header = "Adds a code.",
        description = {
            "For a code that comes up while coding. What is not given here can be written into the file later."
        },
        mixinStandardHelpOptions = true)
final class CodebookAddCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(index = "0", paramLabel = "ID", description = "Small letters, digits, hyphens; it stays for good.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Option(names = "--below", paramLabel = "CODE", description = "The code above it.")
    private Optional<String> below = Optional.empty();

    @Option(names = "--definition", paramLabel = "TEXT", description = "What it means.")
    private String definition = "";

    @Option(names = "--use", paramLabel = "TEXT", description = "When to use it.")
    private String use = "";

    @Option(names = "--not", paramLabel = "TEXT", description = "When not to.")
    private String not = "";

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            description = "element, influencing-factor, short-term-effect or long-term-effect.")
    private Optional<String> column = Optional.empty();

    @Option(names = "--level", paramLabel = "LEVEL", description = "descriptive or analytical.")
    private Optional<String> level = Optional.empty();

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            defaultValue = "inductive",
            description = "deductive or inductive (default).")
    private String origin = "";

    @Option(names = "--source", paramLabel = "TEXT", description = "The framework, or what in the data it is made for.")
    private String source = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookAddCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            CodeId code = CodeId.parse(id)
                    .orElseThrow(() -> ReviewException.usage(
                            "\"" + id + "\" cannot be the id of a code.",
                            "Use small letters, digits and hyphens, such as practical-support."));
            Optional<CodeId> parent = below.map(said -> desk.read(state -> state.code(said)));
            desk.add(
                    new Code(
                            code,
                            name.strip(),
                            definition,
                            use,
                            not,
                            "",
                            parent,
                            column.map(word -> CodeWords.column(word)),
                            level.map(word -> CodeWords.level(word)),
                            Optional.of(CodeWords.origin(origin)),
                            source),
                    why);
            context.console().print(code + ": added");
        }
        return ExitCode.OK;
    }
}
