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
import org.sheaf.suggesting.Suggestion;
import org.sheaf.suggesting.Suggestions;
import org.sheaf.text.Lemmas;
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
            "",
            "With --suggestions: also the places at which sizes of samples, words for methods, countries, groups of",
            "people and what participants said seem to stand. They are for a reader to take or leave.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf tool text article.pdf",
            "  sheaf tool text article.pdf --json -o article.json",
            "  sheaf tool text article.pdf --suggestions",
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
            names = "--suggestions",
            description =
                    "Add what a reader may want to note: sizes of samples, methods, countries, groups, quotations.")
    private boolean suggesting;

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
                Optional<List<Suggestion>> suggestions = suggesting ? Optional.of(suggest(text)) : Optional.empty();
                try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
                    output.write(json ? FullTextJson.write(file, text, suggestions) : plain(text, suggestions));
                }
                context.console().say(summary(file, text));
            }
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private List<Suggestion> suggest(FullText text) {
        Lemmas lemmas = context.lemmas();
        List<Suggestion> suggestions = Suggestions.of(text, lemmas);
        context.console()
                .say(
                        Amount.of(suggestions.size(), "suggestion")
                                + (lemmas.areTagged()
                                        ? ", groups with the words that describe them (tagger)"
                                        : ", by words alone; with the tagger (`make models`) groups come with the words that describe them"));
        return suggestions;
    }

    /** The text, and behind it a line for each suggestion: page, kind, words, note, parted by tabs. */
    private static String plain(FullText text, Optional<List<Suggestion>> suggestions) {
        StringBuilder plain = new StringBuilder(text.text()).append('\n');
        suggestions.ifPresent(all -> {
            plain.append("\fSuggestions\n\n");
            for (Suggestion suggestion : all) {
                plain.append("p. ")
                        .append(page(text, suggestion.page()))
                        .append('\t')
                        .append(SuggestionWords.of(suggestion.kind()))
                        .append('\t')
                        .append(suggestion.words())
                        .append(suggestion.note().isEmpty() ? "" : "\t" + suggestion.note())
                        .append('\n');
            }
        });
        return plain.toString();
    }

    private static String page(FullText text, int number) {
        String label = text.pages().get(number - 1).label();
        return label.isEmpty() ? String.valueOf(number) : label;
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
