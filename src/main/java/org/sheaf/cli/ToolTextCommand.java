// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.document.FullText;
import org.sheaf.document.Page;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "text",
        header = "Reads the text of an article: PDF, DOCX, web page or plain text.",
        description = {
            "Writes the text of a file in reading order: columns one after the other, words whole that a line's",
            "end parts, running heads, feet and page numbers left out, headings on lines of their own. Paragraphs",
            "are parted by an empty line, cells of a table by a tab, pages by a form feed.",
            "",
            "With --json: the text, its pages with their printed labels, its headings, and its sentences, each with",
            "the page on which it begins and its place in the text, in Unicode code points from 0.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf tool text article.pdf",
            "  sheaf tool text article.pdf --json -o article.json",
            "",
            "A scan holds no text: run text recognition (OCR) over it first. docs/guide/full-texts.md says what is",
            "read how; docs/schemas/text.schema.json describes the JSON."
        },
        mixinStandardHelpOptions = true)
final class ToolTextCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", description = "The file to read; its kind is told by its content.")
    private String in = "";

    @Option(names = "--json", description = "Write JSON instead of the text alone.")
    private boolean json;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolTextCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CorpusFile file = CorpusFile.at(context.path(in), in);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            Optional<FullText> read;
            try (InputStream bytes = file.open()) {
                read = FullTexts.read(file.name(), bytes, problems::add);
            }
            if (read.isPresent()) {
                FullText text = read.get();
                try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
                    output.write(json ? FullTextJson.write(file, text) : text.text() + "\n");
                }
                context.console().say(summary(file, text));
            }
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private static String summary(CorpusFile file, FullText text) {
        List<Page> pages = text.pages();
        String first = pages.get(0).label();
        String last = pages.get(pages.size() - 1).label();
        String printed =
                pages.size() < 2 || first.isEmpty() || last.isEmpty() ? "" : " (" + first + " to " + last + ")";
        return file.name() + ": " + Amount.of(pages.size(), "page") + printed + ", "
                + Amount.of(text.headings().size(), "heading") + ", "
                + Amount.of(text.sentences().size(), "sentence");
    }
}
