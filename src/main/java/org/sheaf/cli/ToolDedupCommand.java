// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.dedup.DedupResult;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Deduplication;
import org.sheaf.dedup.MatchedPair;
import org.sheaf.dedup.Verdict;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dedup",
        header = "Groups the records of files by the document they refer to.",
        description = {
            "Groups the records of one or more files of citations by the document they refer to. Writes CSV",
            "with a row for every record: record_id (the file's own where it has one that is unique, else",
            "digest-ordinal) and cluster (the record_id of the cluster's first record)."
        },
        mixinStandardHelpOptions = true)
final class ToolDedupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", arity = "1..*", description = "The files to read.")
    private List<String> in = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The CSV file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--queue",
            paramLabel = "FILE",
            description = "Write the pairs in doubt there: record_id_a, record_id_b, score (0 to 1), rule, evidence.")
    private Optional<String> queue = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;
    private final List<RecordId> order = new ArrayList<>();
    private final Map<RecordId, String> keys = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    ToolDedupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        for (String name : in) {
            files.add(CorpusFile.at(context.path(name), name));
        }
        try (ToolProblems problems = new ToolProblems(context, problemsFile, files)) {
            DedupResult result = read(files, problems).decide(DedupSettings.defaults(), List.of());
            writeClusters(result, files);
            if (queue.isPresent()) {
                writeQueue(result, files);
            }
            context.console()
                    .say(Amount.of(order.size(), "record") + ", "
                            + Amount.of(result.groups().size(), "report") + ", "
                            + Amount.of(order.size() - result.groups().size(), "duplicate") + ", "
                            + Amount.of(result.doubtful().size(), "pair") + " in doubt, "
                            + result.linked().size() + " linked");
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private Deduplication.Collector read(List<CorpusFile> files, ToolProblems problems) throws IOException {
        Deduplication.Collector records = new Deduplication.Collector();
        Progress progress = ProgressBar.on(context.console());
        Map<Digest, String> seen = new HashMap<>();
        for (CorpusFile file : files) {
            String twin = seen.putIfAbsent(file.digest(), file.name());
            if (twin != null) {
                problems.add(Problem.error(
                        file.name(),
                        0,
                        "This is, byte for byte, the same file as " + twin + "; it was not read a second time.",
                        "Name each file once, or check that the right file was exported."));
                continue;
            }
            CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    RecordId id = record.id();
                    order.add(id);
                    if (!record.key().isEmpty()) {
                        keys.put(id, record.key());
                        uses.merge(record.key(), 1, Integer::sum);
                    }
                    records.add(record);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }

                @Override
                public void progress(long bytesRead) {
                    progress.at("reading " + file.name(), bytesRead, file.size());
                }
            });
        }
        return records;
    }

    private void writeClusters(DedupResult result, List<CorpusFile> files) throws IOException {
        Map<RecordId, List<RecordId>> groupOf = new HashMap<>();
        result.groups().forEach(group -> group.forEach(id -> groupOf.put(id, group)));
        Map<List<RecordId>, String> clusters = new IdentityHashMap<>();
        try (ToolOutput output = ToolOutput.open(context, out, files)) {
            CsvWriter rows = CsvWriter.builder().build(output);
            rows.writeRecord("record_id", "cluster");
            for (RecordId id : order) {
                List<RecordId> group = groupOf.getOrDefault(id, List.of(id));
                rows.writeRecord(name(id), clusters.computeIfAbsent(group, first -> name(id)));
            }
            rows.flush();
        }
    }

    private void writeQueue(DedupResult result, List<CorpusFile> files) throws IOException {
        try (ToolOutput output = ToolOutput.open(context, queue, files)) {
            CsvWriter rows = CsvWriter.builder().build(output);
            rows.writeRecord("record_id_a", "record_id_b", "score", "rule", "evidence");
            for (MatchedPair pair : result.doubtful()) {
                if (pair.verdict() instanceof Verdict.Doubtful doubtful) {
                    rows.writeRecord(
                            name(pair.a()),
                            name(pair.b()),
                            String.format(Locale.ROOT, "%.3f", doubtful.score()),
                            doubtful.evidence().rule(),
                            String.join("; ", doubtful.evidence().findings()));
                }
            }
            rows.flush();
        }
    }

    private String name(RecordId id) {
        String key = keys.getOrDefault(id, "");
        return !key.isEmpty() && uses.getOrDefault(key, 0) == 1 ? key : id.toString();
    }
}
