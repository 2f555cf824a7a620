// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citing.CitationStyle;
import org.sheaf.citing.Reference;
import org.sheaf.citing.References;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cite",
        header = "Writes a list of references in the style of a guide.",
        description = {
            "Reads a file of citations and writes the list of references as a style guide wants it: apa (APA 7),",
            "vancouver (NLM, Citing Medicine), ama (AMA 11), harvard (Cite Them Right). Styles with numbers count",
            "in the order of the file, the others sort by author."
        },
        mixinStandardHelpOptions = true)
final class ToolCiteCommand implements Callable<Integer> {
    private static final List<String> FORMS = List.of("text", "html");

    @Parameters(paramLabel = "IN", description = "The file to read.")
    private String in = "";

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "apa",
            description = "apa (default), vancouver, ama or harvard.")
    private String style = "apa";

    @Option(names = "--to", paramLabel = "FORM", defaultValue = "text", description = "text (default) or html.")
    private String form = "text";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    private final Context context;

    ToolCiteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CitationStyle known =
                CitationStyle.parse(style).orElseThrow(() -> unknown("style", style, CitationStyle.keys()));
        if (!FORMS.contains(form)) {
            throw unknown("form", form, FORMS);
        }
        CorpusFile file = CorpusFile.at(context.path(in), in);
        List<CitationRecord> records = new ArrayList<>();
        try (ToolOutput output = ToolOutput.open(context, out, List.of(file));
                ToolProblems problems = new ToolProblems(context, Optional.empty(), List.of(file))) {
            CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    records.add(record);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
            List<Reference> references = new References(known, records).list();
            for (Reference reference : references) {
                String line = form.equals("html") ? reference.html() : reference.text();
                output.unchecked(() -> output.write(line + "\n"));
            }
            context.console().say(Amount.of(references.size(), "reference") + ", " + known.title());
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private static ReviewException unknown(String what, String word, List<String> known) {
        return ReviewException.usage(
                "\"" + word + "\" is not a " + what + " that is known here.",
                NearestWord.to(word, known)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Known: " + String.join(", ", known) + "."));
    }
}
