// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.TwoCodersView;
import org.sheaf.steps.coding.CodingComparison;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.TwoCodersViews;
import org.sheaf.steps.coding.UnitisingView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "agreement",
        header = "How far two coders coded alike, code by code and over all.",
        description = {
            "On sentences and on characters, in the reports that both said are done: what each had coded when both",
            "had said so. Kappa is beyond chance; \"-\" where it cannot be estimated. Kappa on sentences does not ask",
            "where passages begin and end; with --unitising, Krippendorff's alpha for unitising does."
        },
        mixinStandardHelpOptions = true)
final class CodeAgreementCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Option(
            names = "--unitising",
            description = "Krippendorff's alpha for unitising too: do passages begin and end alike, with one code?")
    private boolean unitising;

    private final Context context;

    CodeAgreementCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = code.review().coding()) {
            CodingComparison comparison = desk.comparison(problems::add);
            List<TwoCodersView.Pair> pairs = desk.read(state -> new TwoCodersViews(state, comparison).pairs());
            if (pairs.isEmpty()) {
                context.console()
                        .print("No report was coded whole by two people yet: each says `sheaf code done REPORT`.");
            }
            List<CodingComparison.Pair> people = comparison.pairs();
            for (int i = 0; i < pairs.size(); i++) {
                show(pairs.get(i));
                if (unitising) {
                    show(UnitisingView.of(people.get(i)));
                }
            }
        }
        return context.show(problems);
    }

    private void show(TwoCodersView.Pair pair) {
        context.console()
                .print(pair.first() + " and " + pair.second() + ": "
                        + Amount.of(pair.reports().size(), "report") + ", "
                        + Amount.of(pair.sentences(), "sentence"));
        pair.notes().forEach(context.console()::print);
        TextTable table = new TextTable(
                "code",
                "both",
                "only " + pair.first(),
                "only " + pair.second(),
                "alike %",
                "kappa",
                "(95%)",
                "characters: alike %",
                "kappa");
        for (TwoCodersView.Code one : pair.codes()) {
            table.row(
                    one.id(),
                    one.both(),
                    one.onlyFirst(),
                    one.onlySecond(),
                    one.alike(),
                    one.kappa(),
                    one.interval(),
                    one.alikeCharacters(),
                    one.kappaCharacters());
        }
        table.row("all, pooled", "", "", "", "", pair.pooledSentences(), "", "", pair.pooledCharacters());
        table.printTo(context.console());
    }

    private void show(UnitisingView view) {
        context.console().print("Unitising alpha, on " + Amount.of(view.characters(), "character"));
        TextTable table = new TextTable("code", "coded or not", "which code, where both coded", "resting on");
        for (UnitisingView.Row one : view.codes()) {
            table.row(
                    one.code(),
                    one.alone(),
                    one.amongOthers(),
                    one.covered().isEmpty() ? "" : one.covered() + " of what bears it");
        }
        table.row(
                "all",
                view.relevance(),
                view.coding(),
                view.covered().isEmpty() ? "" : view.covered() + " of the text");
        table.row("all, both at once", view.whole(), "", "");
        table.printTo(context.console());
        view.notes().forEach(context.console()::print);
    }
}
