// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.ranking.Measures;
import org.sheaf.ranking.RankingIndex;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.Simulation;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rank",
        header = "Acts out a screening in the learned order, on records whose labels are known.",
        description = {
            "Reads records with their labels (CSV or XLSX: record_id, title, abstract, label_included; other",
            "columns are ignored) and screens them in the learned order, beginning with one relevant and one",
            "irrelevant record. Writes CSV: dataset, seed, rank, record_id, label; every record once, in the",
            "order in which it was screened, the two that were known first, at the ranks 1 and 2.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  sheaf tool rank fishing.csv --priors priors.csv --metrics measures.json -o trace.csv",
            "",
            "docs/guide/order.md explains the order and each measure."
        },
        mixinStandardHelpOptions = true)
final class ToolRankCommand implements Callable<Integer> {
    /** So many records are read between two looks at how far it is. */
    private static final int AT_ONCE = 5000;

    @Parameters(paramLabel = "IN", description = "The records with their labels.")
    private String in = "";

    @Option(
            names = "--priors",
            required = true,
            paramLabel = "FILE",
            description = {
                "The records to begin with: dataset, seed, prior_incl_idx, prior_excl_idx, a simulation a",
                "row. Rows are counted from 0; those of other datasets than IN are passed over."
            })
    private String priors = "";

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = {
                "How often the model is trained anew. There is one schedule, benchmark: after each label up",
                "to 100, after 5 up to 1000, then after 100."
            })
    private String schedule = "benchmark";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the model's draws; 1 if left out.")
    private long seed = 1;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "sheaf (if left out), or u4: ASReview's default, to compare with.")
    private String model = RankingModel.SHEAF.name();

    @Option(names = "--metrics", paramLabel = "FILE", description = "Write what the order was worth there, as JSON.")
    private Optional<String> metrics = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The CSV file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolRankCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        RankingModel chosen = RankingModel.named(model)
                .orElseThrow(
                        () -> ReviewException.usage("There is no model \"" + model + "\".", "There are: sheaf, u4."));
        if (!schedule.equals("benchmark")) {
            throw ReviewException.usage("There is no schedule \"" + schedule + "\".", "There is: benchmark.");
        }
        CorpusFile file = CorpusFile.at(context.path(in), in);
        CorpusFile starts = CorpusFile.at(context.path(priors), priors);
        List<CorpusFile> files = List.of(file, starts);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, files)) {
            LabelledSheet sheet =
                    LabelledSheet.read(file.name(), SheetFile.lines(file.path(), file.name()), problems::add);
            PriorSheet begin = PriorSheet.read(
                    starts.name(), SheetFile.lines(starts.path(), starts.name()), called(file), sheet, problems::add);
            MeasuresJson json = new MeasuresJson(chosen, schedule, seed, begin.dataset(), sheet);
            try (ToolOutput output = ToolOutput.open(context, out, files)) {
                CsvWriter rows = CsvWriter.builder().build(output);
                rows.writeRecord("dataset", "seed", "rank", "record_id", "label");
                simulate(chosen, sheet, begin, json, rows);
                rows.flush();
            }
            if (metrics.isPresent()) {
                try (ToolOutput output = ToolOutput.open(context, metrics, files)) {
                    output.write(json.write());
                }
            }
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    /** The file's name without folder and ending. */
    private static String called(CorpusFile file) {
        String name = String.valueOf(file.path().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void simulate(
            RankingModel chosen, LabelledSheet sheet, PriorSheet begin, MeasuresJson json, CsvWriter rows) {
        String dataset = begin.dataset();
        Progress progress = ProgressBar.on(context.console());
        RankingIndex index = new RankingIndex(chosen);
        while (index.size() < sheet.size() && !begin.starts().isEmpty()) {
            index.addAll(sheet.documents().subList(index.size(), Math.min(sheet.size(), index.size() + AT_ONCE)));
            progress.at("reading words", index.size(), sheet.size());
        }
        Simulation simulation = new Simulation(index, sheet.relevant());
        for (PriorSheet.Start start : begin.starts()) {
            int[] order = simulation.run(
                    List.of(start.included(), start.excluded()),
                    seed,
                    known -> progress.at("screening, seed " + start.seed(), known, sheet.size()));
            List<Boolean> labels = new ArrayList<>();
            for (int i = 0; i < order.length; i++) {
                boolean relevant = sheet.isRelevant(order[i]);
                rows.writeRecord(
                        dataset, start.seed(), String.valueOf(i + 1), sheet.id(order[i]), relevant ? "1" : "0");
                if (i > 1) {
                    labels.add(relevant);
                }
            }
            if (labels.contains(true)) {
                Measures measures = Measures.of(labels);
                json.add(start, measures);
                context.console()
                        .say(String.format(
                                Locale.ROOT,
                                "%s, seed %s: recall@10 %.3f, WSS@95 %.3f, loss %.4f",
                                dataset,
                                start.seed(),
                                measures.recall10(),
                                measures.wss95(),
                                measures.loss()));
            } else {
                context.console().say(dataset + ", seed " + start.seed() + ": nothing relevant was left to find");
            }
        }
    }
}
