// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CheckedWriter;
import org.sheaf.formats.OutputFormat;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.RetrievalReport;
import org.sheaf.reporting.RetrievalView;
import org.sheaf.reporting.Templates;
import org.sheaf.steps.ledger.RecordCard;
import org.sheaf.steps.screening.RetrievalDesk;
import org.sheaf.steps.screening.WantedText;

/** In which form the list of full texts still to get is written. */
enum RetrievalList {
    TABLE,
    HTML,
    CSV,
    RIS;

    static RetrievalList as(String format) {
        for (RetrievalList list : values()) {
            if (list.name().toLowerCase(Locale.ROOT).equals(format)) {
                return list;
            }
        }
        throw ReviewException.usage(
                "The list cannot be written as \"" + format + "\".", "Write table, html, csv or ris.");
    }

    /** @param out the file to write; standard output where none is named */
    void write(Context context, Protocol protocol, RetrievalDesk desk, Optional<String> out) {
        List<WantedText> wanted = desk.toGet();
        if (this == TABLE) {
            table(context.console(), wanted);
            context.console().say(RetrievalCommand.words(desk.status()));
            return;
        }
        try (ToolOutput output = ToolOutput.open(context, out, List.of())) {
            if (this == RIS) {
                ris(output, wanted);
            } else {
                RenderedReport report = RetrievalReport.render(Templates.OURS, view(protocol, desk, wanted));
                String text = report.text(this == HTML ? "retrieval.html" : "retrieval.csv");
                output.write(text.toCharArray(), 0, text.length());
            }
            output.flush();
        }
        context.console()
                .say(Amount.of(wanted.size(), "full text") + " to get"
                        + out.map(name -> " in " + name).orElse(""));
    }

    private static void ris(ToolOutput output, List<WantedText> wanted) {
        CheckedWriter writer = new CheckedWriter(OutputFormat.RIS, output.bytes(), loss -> {});
        wanted.forEach(text -> output.unchecked(() -> writer.write(text.citation())));
        output.unchecked(writer::close);
    }

    private static void table(Console console, List<WantedText> wanted) {
        for (WantedText text : wanted) {
            CitationRecord citation = text.citation();
            console.print(text.report() + "  " + (citation.title().isEmpty() ? "(no title)" : citation.title()));
            for (String line : List.of(
                    RecordCard.authors(citation.authors()), source(citation), text.doiLink(), text.pubMedLink())) {
                if (!line.isEmpty()) {
                    console.print("    " + line);
                }
            }
            if (text.doiLink().isEmpty() && !text.otherLink().isEmpty()) {
                console.print("    " + text.otherLink());
            }
        }
    }

    private static String source(CitationRecord citation) {
        String year =
                citation.year().isPresent() ? String.valueOf(citation.year().getAsInt()) : "";
        return citation.journal() + (citation.journal().isEmpty() || year.isEmpty() ? "" : ", ") + year;
    }

    private static RetrievalView view(Protocol protocol, RetrievalDesk desk, List<WantedText> wanted) {
        return new RetrievalView(
                new PageFrame(protocol.title(), "", protocol.illustrative(), Context.version(), ""),
                RetrievalCommand.words(desk.status()),
                wanted.stream().map(RetrievalList::row).toList());
    }

    private static RetrievalView.Wanted row(WantedText text) {
        CitationRecord citation = text.citation();
        return new RetrievalView.Wanted(
                text.report().toString(),
                citation.title(),
                RecordCard.authors(citation.authors()),
                citation.year().isPresent() ? String.valueOf(citation.year().getAsInt()) : "",
                citation.journal(),
                text.doi(),
                text.doiLink(),
                text.pmid(),
                text.pubMedLink(),
                text.otherLink());
    }
}
