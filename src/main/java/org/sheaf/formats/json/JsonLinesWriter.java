// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Tag;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;

/**
 * Writes one JSON object a record and line, for scripts. Members are always there and in this order; what the source
 * does not state is {@code null}, or the empty list. {@code JsonLinesFormat} reads it back.
 */
public final class JsonLinesWriter implements CitationWriter {
    private final Appendable out;
    private final JsonText json = new JsonText();

    /** @param out takes the text; it is opened and closed by the caller */
    public JsonLinesWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.allOf(RecordField.class);
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        json.open('{');
        text("title", record.title());
        list("authors", record.authors().stream().map(Author::toString).toList());
        json.name("year");
        if (record.year().isPresent()) {
            json.number(record.year().getAsInt());
        } else {
            json.nothing();
        }
        text("journal", record.journal());
        text("volume", record.volume());
        text("issue", record.issue());
        text("pages", record.pages());
        text("doi", record.doi());
        text("pmid", record.pmid());
        text("accession", record.accession());
        text("abstract", record.abstractText());
        list("keywords", record.keywords());
        list("urls", record.urls());
        text("type", record.type().code());
        text("decision", String.join("; ", decisions(record)));
        json.name("source").open('{').name("file").value(record.source().file());
        json.name("line").number(record.source().line()).close('}');
        further(record);
        out.append(json.close('}').take()).append('\n');
    }

    private void further(CitationRecord record) {
        text("key", record.key());
        text("pmcid", record.pmcid());
        list("issns", record.issns());
        text("language", record.language());
        text("publisher", record.publisher());
        text("database", record.database());
        text("articleNumber", record.articleNumber());
        text("date", record.date());
        text("journalAbbreviation", record.journalAbbreviation());
        list("otherTitles", record.otherTitles());
        list("publicationTypes", record.publicationTypes());
        list("concerns", record.sortedConcerns().stream().map(Concern::label).toList());
        list("labels", record.labels());
        list("notes", record.notes());
        json.name("extra").open('[');
        for (Tag tag : record.extra()) {
            json.open('[').value(tag.name()).value(tag.value()).close(']');
        }
        json.close(']');
        json.name("names").open('[');
        record.authors().forEach(author -> RecordJson.author(json, author));
        json.close(']').name("decisions").open('[');
        record.decisions().forEach(decision -> RecordJson.decision(json, decision));
        json.close(']');
    }

    private static List<String> decisions(CitationRecord record) {
        return record.decisions().stream().map(ImportedDecision::toString).toList();
    }

    private void text(String name, String value) {
        json.name(name);
        if (value.isEmpty()) {
            json.nothing();
        } else {
            json.value(value);
        }
    }

    private void list(String name, List<String> values) {
        json.name(name).list(values);
    }
}
