// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Source;
import org.sheaf.citation.Tag;
import org.sheaf.citation.WorkType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A record as one canonical JSON text, in which the store keeps it, and back. All fields but the {@link Source}, which
 * the store keeps in columns of its own; members in alphabetical order; what is not stated is left out. The same record
 * always gives the same text, and reading it gives an equal record.
 */
public final class RecordJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordJson() {}

    /** The record's text. */
    public static String write(CitationRecord record) {
        JsonText json = new JsonText().open('{');
        text(json, "abstract", record.abstractText());
        text(json, "accession", record.accession());
        text(json, "articleNumber", record.articleNumber());
        if (!record.authors().isEmpty()) {
            json.name("authors").open('[');
            record.authors().forEach(author -> author(json, author));
            json.close(']');
        }
        list(
                json,
                "concerns",
                record.sortedConcerns().stream().map(Concern::name).toList());
        text(json, "database", record.database());
        text(json, "date", record.date());
        if (!record.decisions().isEmpty()) {
            json.name("decisions").open('[');
            record.decisions().forEach(decision -> decision(json, decision));
            json.close(']');
        }
        text(json, "doi", record.doi());
        if (!record.extra().isEmpty()) {
            json.name("extra").open('[');
            for (Tag tag : record.extra()) {
                json.open('[').value(tag.name()).value(tag.value()).close(']');
            }
            json.close(']');
        }
        list(json, "issns", record.issns());
        text(json, "issue", record.issue());
        text(json, "journal", record.journal());
        text(json, "journalAbbreviation", record.journalAbbreviation());
        text(json, "key", record.key());
        list(json, "keywords", record.keywords());
        list(json, "labels", record.labels());
        text(json, "language", record.language());
        list(json, "notes", record.notes());
        list(json, "otherTitles", record.otherTitles());
        text(json, "pages", record.pages());
        text(json, "pmcid", record.pmcid());
        text(json, "pmid", record.pmid());
        list(json, "publicationTypes", record.publicationTypes());
        text(json, "publisher", record.publisher());
        text(json, "title", record.title());
        text(json, "type", record.type().code());
        list(json, "urls", record.urls());
        text(json, "volume", record.volume());
        record.year().ifPresent(year -> json.name("year").number(year));
        return json.close('}').take();
    }

    static void author(JsonText json, Author author) {
        json.open('{').name("family").value(author.family());
        text(json, "given", author.given());
        if (author.group()) {
            json.name("group").number(1);
        }
        json.close('}');
    }

    static void decision(JsonText json, ImportedDecision decision) {
        json.open('{').name("decision").value(decision.decision());
        list(json, "reasons", decision.reasons());
        text(json, "reviewer", decision.reviewer());
        text(json, "tool", decision.tool());
        json.close('}');
    }

    private static void text(JsonText json, String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private static void list(JsonText json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.name(name).list(values);
        }
    }

    /**
     * The record that {@link #write(CitationRecord)} made {@code json} of.
     *
     * @throws tools.jackson.core.JacksonException if {@code json} is no JSON
     * @throws IllegalArgumentException if it is no record's
     */
    public static CitationRecord read(String json, Source source) {
        CitationRecord.Builder builder = CitationRecord.from(source);
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                member(in, name, builder);
            }
        }
        return builder.build();
    }

    private static void member(JsonParser in, String name, CitationRecord.Builder builder) {
        switch (name) {
            case "abstract" -> builder.abstractText(in.getString());
            case "accession" -> builder.accession(in.getString());
            case "articleNumber" -> builder.articleNumber(in.getString());
            case "authors" -> each(in, item -> builder.author(author(item)));
            case "concerns" -> each(in, item -> builder.concern(Concern.valueOf(item.getString())));
            case "database" -> builder.database(in.getString());
            case "date" -> builder.date(in.getString());
            case "decisions" -> each(in, item -> builder.decision(decision(item)));
            case "doi" -> builder.doi(in.getString());
            case "extra" -> each(in, item -> tag(item, builder));
            case "issns" -> each(in, item -> builder.issn(item.getString()));
            case "issue" -> builder.issue(in.getString());
            case "journal" -> builder.journal(in.getString());
            case "journalAbbreviation" -> builder.journalAbbreviation(in.getString());
            case "key" -> builder.key(in.getString());
            case "keywords" -> each(in, item -> builder.keyword(item.getString()));
            case "labels" -> each(in, item -> builder.label(item.getString()));
            case "language" -> builder.language(in.getString());
            case "notes" -> each(in, item -> builder.note(item.getString()));
            case "otherTitles" -> each(in, item -> builder.otherTitle(item.getString()));
            case "pages" -> builder.pages(in.getString());
            case "pmcid" -> builder.pmcid(in.getString());
            case "pmid" -> builder.pmid(in.getString());
            case "publicationTypes" -> each(in, item -> builder.publicationType(item.getString()));
            case "publisher" -> builder.publisher(in.getString());
            case "title" -> builder.title(in.getString());
            case "type" -> builder.type(WorkType.parse(in.getString()).orElse(WorkType.OTHER));
            case "urls" -> each(in, item -> builder.url(item.getString()));
            case "volume" -> builder.volume(in.getString());
            case "year" -> builder.year(in.getIntValue());
            default -> throw new IllegalArgumentException("a record has no member " + name);
        }
    }

    private static void each(JsonParser in, Consumer<JsonParser> item) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            item.accept(in);
        }
    }

    private static Author author(JsonParser in) {
        String family = "";
        String given = "";
        boolean group = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "family" -> family = in.getString();
                case "given" -> given = in.getString();
                default -> group = in.getIntValue() == 1;
            }
        }
        return new Author(family, given, group);
    }

    private static ImportedDecision decision(JsonParser in) {
        String tool = "";
        String reviewer = "";
        String decision = "";
        List<String> reasons = new ArrayList<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "tool" -> tool = in.getString();
                case "reviewer" -> reviewer = in.getString();
                case "decision" -> decision = in.getString();
                default -> each(in, item -> reasons.add(item.getString()));
            }
        }
        return new ImportedDecision(tool, reviewer, decision, reasons);
    }

    private static void tag(JsonParser in, CitationRecord.Builder builder) {
        List<String> pair = new ArrayList<>(2);
        each(in, item -> pair.add(item.getString()));
        builder.extra(pair.get(0), pair.get(1));
    }
}
