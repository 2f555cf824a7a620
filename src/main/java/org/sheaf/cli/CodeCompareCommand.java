// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.steps.coding.CodingComparison;
import org.sheaf.steps.coding.CodingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "compare",
        header = "Where two coders differ, side by side, and what was settled.",
        description = {
            "Sentence by sentence, in the reports that both said are done. `sheaf code settle` settles them one",
            "after another."
        },
        mixinStandardHelpOptions = true)
final class CodeCompareCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    private final Context context;

    CodeCompareCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        int open = 0;
        int all = 0;
        try (CodingDesk desk = code.review().coding()) {
            CodingComparison comparison = desk.comparison(problems::add);
            for (CodingComparison.Pair pair : comparison.pairs()) {
                for (CodingComparison.Disagreement one : comparison.disagreements(pair)) {
                    show(context.console(), one);
                    all++;
                    open += one.isOpen() ? 1 : 0;
                }
            }
        }
        context.console().print(Amount.of(all, "difference") + ", " + open + " not settled");
        return context.show(problems);
    }

    static void show(Console console, CodingComparison.Disagreement one) {
        console.print("");
        console.print(one.open().name() + ", page " + one.page() + ", sentence " + one.number());
        Wrapped.print(console, one.quote(), 78, "    ");
        console.print("    " + one.code() + ": " + one.gave() + " yes, " + one.gaveNot() + " no"
                + one.settled()
                        .map(consensus -> "; settled by " + consensus.actor() + " (" + consensus.how() + "): "
                                + (consensus.holds() ? "yes" : "no")
                                + (consensus.why().isEmpty() ? "" : ", " + consensus.why()))
                        .orElse(one.alikeSince() ? "; coded alike since" : ""));
    }
}
