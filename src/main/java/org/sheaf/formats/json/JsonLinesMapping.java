// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.Standing;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the members of a line of Sheaf's JSON mean. A script may have left members out or set them to null, which is "not
 * stated"; names in full ({@code names}) go before the same names as text ({@code authors}). Members that are not known
 * here are kept if they are a text or a number.
 */
final class JsonLinesMapping {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final CitationRecord.Builder builder;
    private final List<Author> names = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();

    private JsonLinesMapping(CitationRecord.Builder builder) {
        this.builder = builder;
    }

    /**
     * The record on a line.
     *
     * @throws tools.jackson.core.JacksonException if the line is no JSON
     * @throws IllegalArgumentException if it is no object, or a member is of another kind than it should be
     */
    static CitationRecord map(String line, CitationRecord.Builder builder) {
        JsonLinesMapping mapping = new JsonLinesMapping(builder);
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                if (in.nextToken() != JsonToken.VALUE_NULL) {
                    mapping.member(in, name);
                }
            }
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("text behind the object");
            }
        }
        return mapping.record();
    }

    private CitationRecord record() {
        (names.isEmpty() ? AuthorList.named(authors) : names).forEach(builder::author);
        return builder.build();
    }

    private void member(JsonParser in, String name) {
        switch (name) {
            case "title" -> builder.title(text(in));
            case "authors" -> texts(in, authors::add);
            case "year" -> builder.year(number(in));
            case "journal" -> builder.journal(text(in));
            case "volume" -> builder.volume(text(in));
            case "issue" -> builder.issue(text(in));
            case "pages" -> builder.pages(text(in));
            case "doi" -> builder.doi(text(in));
            case "pmid" -> builder.pmid(text(in));
            case "accession" -> builder.accession(text(in));
            case "abstract" -> builder.abstractText(text(in));
            case "keywords" -> texts(in, builder::keyword);
            case "urls" -> texts(in, builder::url);
            case "type" -> builder.type(WorkType.parse(text(in)).orElse(WorkType.OTHER));
            case "key" -> builder.key(text(in));
            case "pmcid" -> builder.pmcid(text(in));
            case "issns" -> texts(in, builder::issn);
            case "language" -> builder.language(text(in));
            case "publisher" -> builder.publisher(text(in));
            case "database" -> builder.database(text(in));
            case "articleNumber" -> builder.articleNumber(text(in));
            case "date" -> builder.date(text(in));
            case "journalAbbreviation" -> builder.journalAbbreviation(text(in));
            case "otherTitles" -> texts(in, builder::otherTitle);
            case "publicationTypes" -> texts(in, builder::publicationType);
            case "concerns" -> texts(in, label -> Standing.parse(label).ifPresent(builder::concern));
            case "labels" -> texts(in, builder::label);
            case "notes" -> texts(in, builder::note);
            case "extra" -> each(in, () -> extra(in));
            case "names" -> each(in, () -> names.add(name(in)));
            case "decisions" -> each(in, () -> builder.decision(decision(in)));
            // The same in other words, and where the record stood before it came here.
            case "decision", "source" -> in.skipChildren();
            default -> unknown(in, name);
        }
    }

    private void unknown(JsonParser in, String name) {
        if (in.currentToken().isScalarValue()) {
            builder.extra(name, in.getString());
        } else {
            in.skipChildren();
        }
    }

    private void extra(JsonParser in) {
        List<String> pair = new ArrayList<>(2);
        texts(in, pair::add);
        if (pair.size() != 2) {
            throw new IllegalArgumentException("no pair of a name and a value");
        }
        builder.extra(pair.get(0), pair.get(1));
    }

    private static Author name(JsonParser in) {
        String family = "";
        String given = "";
        boolean group = false;
        expect(in, JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "family" -> family = text(in);
                case "given" -> given = text(in);
                case "group" -> group = number(in) == 1;
                default -> in.skipChildren();
            }
        }
        return new Author(family, given, group);
    }

    private static ImportedDecision decision(JsonParser in) {
        String tool = "";
        String reviewer = "";
        String decision = "";
        List<String> reasons = new ArrayList<>();
        expect(in, JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "tool" -> tool = text(in);
                case "reviewer" -> reviewer = text(in);
                case "decision" -> decision = text(in);
                case "reasons" -> texts(in, reasons::add);
                default -> in.skipChildren();
            }
        }
        return new ImportedDecision(tool, reviewer, decision, reasons);
    }

    private static String text(JsonParser in) {
        if (!in.currentToken().isScalarValue()) {
            throw new IllegalArgumentException("no text");
        }
        return in.getString();
    }

    private static int number(JsonParser in) {
        expect(in, JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    private static void texts(JsonParser in, Consumer<String> item) {
        each(in, () -> item.accept(text(in)));
    }

    private static void each(JsonParser in, Runnable item) {
        expect(in, JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            item.run();
        }
    }

    private static void expect(JsonParser in, JsonToken token) {
        if (in.currentToken() != token) {
            throw new IllegalArgumentException("not of the kind it should be");
        }
    }
}
