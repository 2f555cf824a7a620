// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.coding.CodeProposals;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.suggesting.CodeSuggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "suggest",
        header = "Lists sentences to which codes may belong; says how good such suggestions were.",
        description = {
            "By words of the codebook and by likeness to what you coded in other reports. They are places to look",
            "at: nothing is coded by them. With --measure: of the reports that you said are done, which part of the",
            "suggestions you coded so (precision), and which part of what you coded was suggested (recall)."
        },
        mixinStandardHelpOptions = true)
final class CodeSuggestCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Names or ids.")
    private List<String> reports = new ArrayList<>();

    @Option(names = "--measure", description = "Hold suggestions against what you coded.")
    private boolean measure;

    private final Context context;

    CodeSuggestCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = code.review().coding()) {
            if (measure) {
                measure(desk, problems);
            } else {
                for (String said : reports) {
                    CodeCommand.open(desk, CodeCommand.report(desk, said), problems)
                            .ifPresent(open -> list(desk, open));
                }
                if (reports.isEmpty()) {
                    throw ReviewException.usage("No report is named.", "Name one, or measure with --measure.");
                }
            }
        }
        return context.show(problems);
    }

    private void list(CodingDesk desk, OpenText open) {
        for (CodeSuggestion one : desk.proposals(open).all()) {
            context.console()
                    .print(one.codeId() + "  " + String.format(Locale.ROOT, "%.2f", one.score()) + "  "
                            + open.name() + ", page " + one.sentence().page() + ", sentence "
                            + (open.text().sentences().indexOf(one.sentence()) + 1) + "  (because of "
                            + String.join(", ", one.because()) + ")");
            Wrapped.print(
                    context.console(),
                    open.text().quote(one.sentence().start(), one.sentence().end()),
                    78,
                    "    ");
        }
    }

    private void measure(CodingDesk desk, List<Problem> problems) {
        List<ReportId> done = desk.read(state -> state.studies().reports().stream()
                .filter(report -> state.done(report).contains(desk.me()))
                .toList());
        TextTable table = new TextTable("report", "suggested", "coded", "both", "precision %", "recall %");
        CodeProposals.Against all = new CodeProposals.Against(0, 0, 0);
        for (ReportId report : done) {
            Optional<OpenText> open = CodeCommand.open(desk, report, problems);
            if (open.isPresent()) {
                CodeProposals.Against one = desk.against(open.get());
                all = all.plus(one);
                row(table, open.get().name(), one);
            }
        }
        if (done.isEmpty()) {
            context.console().print("You have said of no report that it is done.");
            return;
        }
        row(table, "all", all);
        table.printTo(context.console());
    }

    private static void row(TextTable table, String name, CodeProposals.Against one) {
        table.row(
                name,
                one.suggested(),
                one.coded(),
                one.both(),
                share(one.both(), one.suggested()),
                share(one.both(), one.coded()));
    }

    private static String share(int part, int of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / of);
    }
}
