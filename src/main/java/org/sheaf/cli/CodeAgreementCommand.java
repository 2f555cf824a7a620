// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.coding.CodingAgreement;
import org.sheaf.problem.Problem;
import org.sheaf.steps.coding.CodingComparison;
import org.sheaf.steps.coding.CodingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "agreement",
        header = "How far two coders coded alike, code by code and over all.",
        description = {
            "On sentences and on characters, in the reports that both said are done, as it was before anything",
            "was settled. Kappa is beyond chance; \"-\" where it cannot be estimated."
        },
        mixinStandardHelpOptions = true)
final class CodeAgreementCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    private final Context context;

    CodeAgreementCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = code.review().coding()) {
            List<CodingComparison.Pair> pairs = desk.comparison(problems::add).pairs();
            if (pairs.isEmpty()) {
                context.console()
                        .print("No report was coded whole by two people yet: each says `sheaf code done REPORT`.");
            }
            pairs.forEach(this::show);
        }
        return context.show(problems);
    }

    private void show(CodingComparison.Pair pair) {
        CodingAgreement agreement = pair.agreement();
        long sentences =
                pair.texts().stream().mapToLong(text -> text.sentences().size()).sum();
        context.console()
                .print(pair.first() + " and " + pair.second() + ": "
                        + Amount.of(pair.texts().size(), "report") + ", " + Amount.of(sentences, "sentence"));
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
        for (int i = 0; i < agreement.codes().size(); i++) {
            PairAgreement one = agreement.sentences().get(i);
            PairAgreement characters = agreement.characters().get(i);
            table.row(
                    agreement.codes().get(i),
                    one.table().count(0, 0),
                    one.table().count(0, 1),
                    one.table().count(1, 0),
                    percent(one.percentAgreement()),
                    number(one.cohenKappa().value()),
                    interval(one.cohenKappa()),
                    percent(characters.percentAgreement()),
                    number(characters.cohenKappa().value()));
        }
        table.row(
                "all, pooled",
                "",
                "",
                "",
                "",
                number(agreement.pooledSentences().value()),
                "",
                "",
                number(agreement.pooledCharacters().value()));
        table.printTo(context.console());
    }

    private static String percent(Estimate estimate) {
        return estimate.value().isPresent()
                ? String.format(Locale.ROOT, "%.1f", 100 * estimate.value().getAsDouble())
                : "-";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "-";
    }

    private static String interval(Estimate estimate) {
        return estimate.lower().isPresent() && estimate.upper().isPresent()
                ? "(" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")"
                : "";
    }
}
