// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Source;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.ErasedRecords;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.RecordCard;
import org.sheaf.store.Session;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.FileTrouble;
import org.sheaf.workspace.SearchFiles;

/** Gathers everything about one record. */
final class RecordPages {
    private final Session session;
    private final Library library;
    private final SearchFiles files;

    RecordPages(Session session, SearchFiles files) {
        this.session = session;
        this.library = Library.of(session);
        this.files = files;
    }

    RecordPage page(RecordId id) {
        CitationRecord record = library.record(id);
        List<String> lines = new ArrayList<>();
        boolean erased = ErasedRecords.of(session).contains(id);
        String untitled = erased ? "(erased: `sheaf audit --about " + id + "` says why)" : "(no title)";
        lines.add(record.title().isEmpty() ? untitled : record.title());
        lines.addAll(RecordCard.of(record, library.file(id).searchId()).lines());
        record.sortedConcerns().forEach(concern -> lines.add("! the source marks it: " + concern.label()));
        record.decisions()
                .forEach(decision -> lines.add("noted by " + decision.tool() + ": " + decision
                        + (decision.reasons().isEmpty() ? "" : " (" + String.join("; ", decision.reasons()) + ")")));
        if (!record.abstractText().isEmpty()) {
            lines.add("");
            lines.add(record.abstractText());
        }
        report(id, lines);
        List<Problem> problems = new ArrayList<>();
        Source source = record.source();
        String raw = isZipped(source)
                ? "(a row of a workbook, which is zipped and has no raw text: open the file to see it)"
                : rawText(source, problems);
        return new RecordPage(
                lines, source.file() + (isZipped(source) ? ", row " : ", line ") + source.line(), raw, problems);
    }

    private void report(RecordId id, List<String> lines) {
        Map<RecordId, ReportId> members = session.reports().members();
        ReportId report = members.get(id);
        lines.add("");
        if (report == null) {
            lines.add("belongs to no report yet: `sheaf dedupe` makes reports");
            return;
        }
        lines.add("report " + report);
        members.forEach((other, of) -> {
            if (of.equals(report) && !other.equals(id)) {
                lines.add("  also " + other + " in " + library.file(other).name()
                        + (library.counts(other) ? "" : " (not counted)"));
            }
        });
        session.matches().current().stream()
                .filter(match -> match.a().equals(id) || match.b().equals(id))
                .forEach(match -> lines.add("  " + match.verdict() + ": "
                        + (match.a().equals(id) ? match.b() : match.a()) + ", " + match.rule() + "; "
                        + match.evidence()));
    }

    /** A record that takes up no bytes of its file was read out of a zipped one. */
    private static boolean isZipped(Source source) {
        return source.length() == 0;
    }

    private String rawText(Source source, List<Problem> problems) {
        Optional<String> name = files.find(source.file());
        if (name.isEmpty()) {
            problems.add(withoutRawText(source, "The file is gone", "Put it back."));
            return "";
        }
        try {
            CorpusFile file = files.open(name.get());
            if (library.standing().isSame(library.file(source.recordId()), file.digest())) {
                return decode(file.slice(source.offset(), source.length()));
            }
            problems.add(
                    withoutRawText(source, "The file has changed since it was imported", "Put the old file back."));
        } catch (IOException e) {
            problems.add(withoutRawText(
                    source, "The file cannot be read (" + FileTrouble.words(e) + ")", "Check who may read it."));
        }
        return "";
    }

    private Problem withoutRawText(Source source, String why, String advice) {
        return Problem.warning(files.place(source.file()), 0, why + ", so the raw text cannot be shown.", advice);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
