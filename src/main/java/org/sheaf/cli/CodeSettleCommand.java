// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.steps.coding.CodingComparison;
import org.sheaf.steps.coding.CodingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "settle",
        header = "Settles where two coders differ, one after another.",
        description = {
            "For each code that one gave a sentence and the other did not: does the sentence bear it? What each",
            "coded stays as it was; what was agreed is a fact of its own, with who and why."
        },
        mixinStandardHelpOptions = true)
final class CodeSettleCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    private final Context context;

    CodeSettleCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        int settled = 0;
        int left = 0;
        try (CodingDesk desk = code.review().coding()) {
            CodingComparison comparison = desk.comparison(problems::add);
            List<CodingComparison.Disagreement> open = comparison.pairs().stream()
                    .flatMap(pair -> comparison.disagreements(pair).stream())
                    .filter(CodingComparison.Disagreement::isOpen)
                    .toList();
            boolean goOn = true;
            for (CodingComparison.Disagreement one : open) {
                Optional<Boolean> answered = goOn ? ask(desk, one) : Optional.empty();
                goOn = answered.isPresent();
                settled += answered.orElse(false) ? 1 : 0;
                left += answered.orElse(false) ? 0 : 1;
            }
        }
        context.console().print(settled + " settled, " + left + " left");
        return context.show(problems);
    }

    /** True if it was settled, false if it is left for later, nothing if the person stops. */
    private Optional<Boolean> ask(CodingDesk desk, CodingComparison.Disagreement one) {
        Console console = context.console();
        CodeCompareCommand.show(console, one);
        while (true) {
            Optional<String> typed =
                    console.ask("[y]es it bears the code, [n]o, [l]ater, [q]uit; a reason behind it > ");
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String[] words = typed.get().split("\\s+", 2);
            String why = words.length > 1 ? words[1] : "";
            switch (words[0].toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    desk.settle(one, true, why);
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    desk.settle(one, false, why);
                    return Optional.of(true);
                }
                case "l", "later" -> {
                    return Optional.of(false);
                }
                case "q", "quit" -> {
                    return Optional.empty();
                }
                default -> console.say("Type y, n, l or q.");
            }
        }
    }
}
