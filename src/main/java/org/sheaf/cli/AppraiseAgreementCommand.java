// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.RaterAgreement;
import org.sheaf.steps.appraisal.AgreementWords;
import org.sheaf.steps.appraisal.AppraisalDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "agreement",
        header = "How far raters agreed before they saw each other's answers, question by question and over all.",
        description = {
            "On the answers as they stood when each study was opened; what was changed or settled later",
            "does not count. Cohen's kappa and Gwet's AC1 are beyond chance; \"not estimable\" where they",
            "cannot be had, such as where all answers agree. Questions that are answered in words are",
            "left out."
        },
        mixinStandardHelpOptions = true)
final class AppraiseAgreementCommand implements Callable<Integer> {
    @ParentCommand
    private AppraiseCommand appraise;

    private final Context context;

    AppraiseAgreementCommand(Context context) {
        this.context = context;
        this.appraise = new AppraiseCommand(context);
    }

    @Override
    public Integer call() {
        try (AppraisalDesk desk = appraise.desk()) {
            for (Instrument instrument : appraise.instruments(desk)) {
                show(instrument, desk.read(state -> state.agreement(instrument)));
            }
        }
        return ExitCode.OK;
    }

    private void show(Instrument instrument, RaterAgreement agreement) {
        Console console = context.console();
        console.print(instrument.id() + ": " + instrument.name());
        if (agreement.items().isEmpty()) {
            console.print("Nothing was appraised by two raters and handed in by both yet: `sheaf appraise status`.");
            return;
        }
        TextTable table = new TextTable("question", "compared", "alike", "Cohen's kappa", "Gwet's AC1");
        agreement.items().forEach(item -> row(table, item));
        row(table, agreement.all());
        table.printTo(console);
        for (PairAgreement pair : agreement.all().agreement().pairs()) {
            console.print(AgreementWords.pair(pair));
        }
        console.print("Krippendorff's alpha, all raters and questions: "
                + AgreementWords.of(agreement.all().agreement().overall().krippendorffAlpha()));
        AgreementWords.notes(agreement).forEach(console::print);
    }

    private static void row(TextTable table, RaterAgreement.OfItem one) {
        table.row(
                one.item().map(item -> item.name()).orElse("all"),
                one.compared(),
                AgreementWords.alike(one),
                AgreementWords.kappa(one),
                AgreementWords.ac1(one));
    }
}
