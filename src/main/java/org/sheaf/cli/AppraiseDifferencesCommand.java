// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.appraisal.Instrument;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "differences",
        header = "Lists the questions that raters answered differently.",
        description = {
            "In studies whose answers are shown. Settle them with `sheaf appraise settle`, or let one of",
            "the raters take up the other's answer with `sheaf appraise set`."
        },
        mixinStandardHelpOptions = true)
final class AppraiseDifferencesCommand implements Callable<Integer> {
    @ParentCommand
    private AppraiseCommand appraise;

    @Option(names = "--all", description = "Those that were settled, too.")
    private boolean all;

    private final Context context;

    AppraiseDifferencesCommand(Context context) {
        this.context = context;
        this.appraise = new AppraiseCommand(context);
    }

    @Override
    public Integer call() {
        Console console = context.console();
        try (AppraisalDesk desk = appraise.desk()) {
            int open = 0;
            List<String> hidden = new ArrayList<>();
            for (Instrument instrument : appraise.instruments(desk)) {
                List<AppraisalState.Difference> found = desk.read(state -> {
                    state.units().stream()
                            .filter(unit ->
                                    !state.of(unit, instrument).raters().isEmpty() && !state.isOpened(unit, instrument))
                            .forEach(unit -> hidden.add(unit.name()));
                    return state.different(instrument);
                });
                for (AppraisalState.Difference one : found) {
                    boolean isOpen = one.rated().isOpen();
                    open += isOpen ? 1 : 0;
                    if (isOpen || all) {
                        console.print(one.unit().name() + "  " + one.item().id() + "  "
                                + one.item().name());
                        AppraiseWords.said(console, one.rated());
                    }
                }
            }
            console.print(Amount.of(open, "answer") + " to settle");
            if (!hidden.isEmpty()) {
                console.print(desk.basis().units(hidden.size()) + " not looked at: the answers are not shown yet.");
            }
        }
        return ExitCode.OK;
    }
}
