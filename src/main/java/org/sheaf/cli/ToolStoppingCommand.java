// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.RandomSample;
import org.sheaf.stopping.ScreenedSoFar;
import org.sheaf.stopping.StoppingView;
import org.sheaf.tabular.TableLines;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stopping",
        header = "Says whether screening may stop, and what may still be missed.",
        description = {
            "Reads labels in the order of screening (CSV or XLSX with a column label or label_included: 1 or",
            "0) and writes JSON: the p-value of the hypergeometric rule (Callaghan and Müller-Hansen 2020)",
            "after each record, the recall that can be claimed, and rules of thumb as advice beside it.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  sheaf tool stopping labels.csv --total 4210 --sample 1/200 -o stopping.json",
            "",
            "docs/guide/order.md explains each figure."
        },
        mixinStandardHelpOptions = true)
final class ToolStoppingCommand implements Callable<Integer> {
    /** More points than this no plot can show. */
    private static final int POINTS = 1000;

    @Parameters(paramLabel = "IN", description = "The labels in the order of screening.")
    private String in = "";

    @Option(
            names = "--total",
            required = true,
            paramLabel = "N",
            description = "How many records there are, screened and not.")
    private long total;

    @Mixin
    private StoppingRule stopping = new StoppingRule();

    @Option(
            names = "--sample",
            paramLabel = "K/N",
            description = {
                "K of N records were relevant that were drawn by chance from those not screened, and are",
                "not among the labels."
            })
    private String sample = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The JSON file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolStoppingCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        HypergeometricRule rule = stopping.rule();
        CorpusFile file = CorpusFile.at(context.path(in), in);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            ScreenedSoFar so = read(file.name(), SheetFile.lines(file.path(), file.name()), problems::add);
            if (so.screened() > total) {
                throw ReviewException.usage(
                        file.name() + " has " + so.screened() + " labels, but --total says that there are " + total
                                + " records.",
                        "Give --total the number of all records, screened and not.");
            }
            Optional<RandomSample> drawn = drawn(so);
            StoppingView view = StoppingView.of(rule, so, total);
            List<Advice> advice = new ArrayList<>();
            advice.add(Advice.run(so, Advice.RUN));
            advice.addAll(Advice.safe(so, total, OptionalLong.empty(), OptionalLong.empty()));
            try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
                output.write(StoppingJson.write(rule, view, rule.curve(so, total, POINTS), drawn, advice));
            }
            say(view, drawn);
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private static ScreenedSoFar read(String file, TableLines table, Consumer<Problem> problems) {
        LabelColumns columns = new LabelColumns(file, table, problems);
        int label = columns.need("label", "label_included", "included");
        for (String name : List.of("dataset", "seed")) {
            int column = columns.find(name);
            if (column >= 0
                    && columns.rows().stream()
                                    .map(row -> row.cell(column))
                                    .distinct()
                                    .count()
                            > 1) {
                throw ReviewException.usage(
                        file + " holds several screenings: its column \"" + name + "\" has more than one value.",
                        "Keep the rows of one of them.");
            }
        }
        List<Boolean> labels = new ArrayList<>();
        for (TableLines.Line row : columns.rows()) {
            if (columns.isWhole(row)) {
                columns.label(row, label).ifPresent(labels::add);
            }
        }
        return ScreenedSoFar.of(labels);
    }

    private Optional<RandomSample> drawn(ScreenedSoFar so) {
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = sample.split("/", -1);
        boolean numbers = parts.length == 2 && parts[0].matches("[0-9]{1,15}") && parts[1].matches("[0-9]{1,15}");
        long relevant = numbers ? Long.parseLong(parts[0]) : -1;
        long size = numbers ? Long.parseLong(parts[1]) : 0;
        long unscreened = total - so.screened();
        if (size < 1 || size > unscreened || relevant < 0 || relevant > size) {
            throw ReviewException.usage(
                    "\"" + sample + "\" is no sample of the " + unscreened + " records that are not screened.",
                    "Write how many of it are relevant, a slash, and how many were drawn: --sample 1/200.");
        }
        return Optional.of(new RandomSample(so.found(), unscreened, size, relevant));
    }

    private void say(StoppingView view, Optional<RandomSample> drawn) {
        context.console()
                .say(String.format(
                        Locale.ROOT,
                        "%d of %d records screened, %d relevant, p-value %.4f",
                        view.screened(),
                        view.total(),
                        view.found(),
                        view.pValue()));
        context.console().say(view.promise());
        drawn.ifPresent(its -> context.console()
                .say(String.format(
                        Locale.ROOT,
                        "By the random sample %.0f relevant records (%.0f to %.0f) were still to be found.",
                        its.stillToFind().estimate(),
                        its.stillToFind().low(),
                        its.stillToFind().high())));
    }
}
