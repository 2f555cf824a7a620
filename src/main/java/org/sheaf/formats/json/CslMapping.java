// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.ExtraName;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;
import org.sheaf.formats.reading.Reading;
import tools.jackson.databind.JsonNode;

/**
 * What the variables of CSL-JSON mean. Names that other tools use for them, and those of {@link JsonLinesWriter}, are
 * understood too; what nobody took stays in {@code extra}, lists and objects as JSON.
 */
final class CslMapping implements JsonReader.Mapping {
    /** Zotero keeps what CSL has no variable for on lines of the note. */
    static final Pattern NOTE_LINE = Pattern.compile("(?m)^(PMID|PMCID): ?(\\S{1,20})$");

    private static final Set<String> LISTS = Set.of("", "items", "references", "records", "message", "data", "results");
    private static final Pattern SIGN = Pattern.compile(
            "^\\{[ \\t\\r\\n]{0,200}\"(?:id|type|citation-key)\"[ \\t]{0,20}:.*\"title\"", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("\\{[\\x00- ]{0,200}\"id\"[\\x00- ]{0,20}:");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

    private final Reading reading;

    CslMapping(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Pattern sign() {
        return SIGN;
    }

    @Override
    public Pattern opening() {
        return OPENING;
    }

    /** Funders, relations and cited works within an object of Crossref and others begin with an id too. */
    @Override
    public boolean opensNothingElse() {
        return false;
    }

    @Override
    public boolean isCitation(String list) {
        return LISTS.contains(list);
    }

    @Override
    public boolean map(JsonNode object, JsonBlock block) {
        Item item = new Item(object);
        if (item.isEmpty()) {
            return false;
        }
        reading.record(item.map(reading.begin(block.line(), block.offset(), block.length())));
        return true;
    }

    /** One object being taken apart. */
    private static final class Item {
        private final JsonNode object;
        private final Set<String> taken = new LinkedHashSet<>();

        Item(JsonNode object) {
            this.object = object;
        }

        boolean isEmpty() {
            for (String name : List.of(
                    "title",
                    "author",
                    "authors",
                    "DOI",
                    "doi",
                    "PMID",
                    "URL",
                    "abstract",
                    "issued",
                    "year",
                    "container-title",
                    "journal",
                    "note",
                    "pmid",
                    "id")) {
                JsonNode value = object.get(name);
                boolean says =
                        value != null && (!JsonTree.texts(value).isEmpty() || value.isContainer() && !value.isEmpty());
                if (says && !name.equals("id")) {
                    return false;
                }
            }
            return JsonTree.text(object, "id").isEmpty() || object.size() < 3;
        }

        CitationRecord map(CitationRecord.Builder builder) {
            JsonNode custom = custom();
            builder.key(first("citation-key", "id", "key", "itemKey"));
            List<String> types = all("genre", "publicationTypes");
            types.addAll(texts(custom, "genres"));
            types(builder, types);
            List<String> titles = all("title");
            String title = titles.isEmpty() ? "" : titles.get(0);
            builder.title(title);
            titles.stream().skip(1).forEach(builder::otherTitle);
            all("title-short", "shortTitle", "original-title", "translated-title", "otherTitles")
                    .forEach(builder::otherTitle);
            texts(custom, "other-titles").forEach(builder::otherTitle);
            new CslNames().of(take("author", "authors")).forEach(builder::author);
            builder.journal(first("container-title", "journal", "publicationTitle"));
            builder.journalAbbreviation(first("container-title-short", "journalAbbreviation"));
            dates(builder);
            builder.volume(first("volume"));
            builder.issue(first("issue"));
            builder.pages(Pages.clean(first("page", "pages")));
            builder.articleNumber(either(first("articleNumber", "article-number"), custom, "article-number"));
            builder.accession(either(first("accession"), custom, "accession"));
            identifiers(builder, custom);
            builder.abstractText(first("abstract"));
            keywords(custom).forEach(builder::keyword);
            builder.language(first("language"));
            builder.publisher(first("publisher"));
            builder.database(first("source", "database"));
            Standing.of(title, types).forEach(builder::concern);
            all("concerns").forEach(label -> Standing.parse(label).ifPresent(builder::concern));
            notes(builder, custom);
            rest(builder, custom);
            return builder.build();
        }

        private JsonNode custom() {
            JsonNode custom = object.path("custom");
            if (custom.has("sheaf")) {
                taken.add("custom");
            }
            return custom.path("sheaf");
        }

        private static List<String> texts(JsonNode custom, String name) {
            return JsonTree.texts(custom.path(name));
        }

        private static String either(String value, JsonNode custom, String name) {
            return value.isEmpty() ? JsonTree.text(custom, name) : value;
        }

        private void types(CitationRecord.Builder builder, List<String> publicationTypes) {
            String word = JsonTree.text(object, "type");
            Optional<WorkType> type = WorkType.parse(word);
            builder.type(type.or(() -> WorkTypeWords.parse(word)).orElse(WorkType.OTHER));
            if (type.isPresent()) {
                taken.add("type");
            }
            publicationTypes.forEach(builder::publicationType);
        }

        private void dates(CitationRecord.Builder builder) {
            JsonNode issued = take("issued");
            CslDate date = CslDate.of(issued == null ? object.path("-") : issued);
            String written = first("date");
            String year = first("year");
            OptionalInt found = date.year().isPresent() ? date.year() : Years.find(year);
            if (found.isEmpty()) {
                found = Years.find(written);
            }
            found.ifPresent(builder::year);
            builder.date(date.written().isEmpty() ? written : date.written());
        }

        private void identifiers(CitationRecord.Builder builder, JsonNode custom) {
            String doi = "";
            for (String name : List.of("DOI", "doi")) {
                if (doi.isEmpty()) {
                    doi = Doi.written(JsonTree.text(object, name)).orElse("");
                    if (!doi.isEmpty()) {
                        taken.add(name);
                    }
                }
            }
            List<String> urls = new ArrayList<>(all("URL", "url", "urls"));
            urls.addAll(texts(custom, "URLs"));
            for (String url : urls) {
                builder.url(url);
                doi = doi.isEmpty() ? Dois.inUrl(url).orElse("") : doi;
            }
            builder.doi(doi);
            String pmid = JsonTree.text(object, "PMID").isEmpty()
                    ? JsonTree.text(object, "pmid")
                    : JsonTree.text(object, "PMID");
            String pmcid = first("PMCID", "pmcid");
            boolean own = !custom.isMissingNode();
            Matcher line = NOTE_LINE.matcher(own ? "" : JsonTree.text(object, "note"));
            while (line.find()) {
                pmid = pmid.isEmpty() && line.group(1).equals("PMID") ? line.group(2) : pmid;
                pmcid = pmcid.isEmpty() && line.group(1).equals("PMCID") ? line.group(2) : pmcid;
            }
            if (DIGITS.matcher(pmid).matches()) {
                builder.pmid(pmid);
                taken.add("PMID");
                taken.add("pmid");
            }
            builder.pmcid(pmcid);
            Set<String> numbers = new LinkedHashSet<>();
            for (Map.Entry<String, JsonNode> member : JsonTree.members(object)) {
                if (Set.of("ISSN", "ISBN", "issns", "issn", "isbn").contains(member.getKey())) {
                    for (String text : JsonTree.texts(member.getValue())) {
                        List<String> found = SerialNumbers.find(text);
                        numbers.addAll(found);
                        if (!found.isEmpty()) {
                            taken.add(member.getKey());
                        }
                    }
                }
            }
            numbers.forEach(builder::issn);
        }

        private List<String> keywords(JsonNode custom) {
            List<String> exact = texts(custom, "keywords");
            List<String> words = new ArrayList<>(exact);
            for (String name : List.of("keyword", "keywords")) {
                JsonNode value = take(name);
                if (value == null || !exact.isEmpty()) {
                    continue;
                }
                if (value.isArray()) {
                    words.addAll(JsonTree.texts(value));
                    continue;
                }
                String text = JsonTree.text(value);
                String separator = text.indexOf(';') >= 0 ? ";" : ",";
                for (String piece : text.split(separator)) {
                    if (!piece.isBlank()) {
                        words.add(piece.strip());
                    }
                }
            }
            return words;
        }

        private void notes(CitationRecord.Builder builder, JsonNode custom) {
            List<String> notes = new ArrayList<>();
            List<String> written = all("note", "notes", "annote");
            if (custom.has("notes")) {
                notes.addAll(texts(custom, "notes"));
            } else {
                notes.addAll(written);
            }
            DecisionNotes.addTo(builder, notes);
            all("labels").forEach(builder::label);
            String decision = first("decision");
            if (!decision.isEmpty()) {
                for (String one : decision.split("; ")) {
                    int colon = one.indexOf(':');
                    builder.decision(new ImportedDecision(
                            "JSON", colon < 0 ? "" : one.substring(0, colon), one.substring(colon + 1), List.of()));
                }
            }
        }

        private void rest(CitationRecord.Builder builder, JsonNode custom) {
            for (JsonNode pair : custom.path("extra")) {
                if (pair.size() == 2) {
                    builder.extra(JsonTree.text(pair.get(0)), pair.get(1).asString(""));
                }
            }
            for (Map.Entry<String, JsonNode> member : JsonTree.members(object)) {
                JsonNode value = member.getValue();
                boolean empty = value.isNull() || value.isContainer() && value.isEmpty();
                if (!empty && !taken.contains(member.getKey()) && !isOwnSource(member)) {
                    String text = value.isContainer() ? value.toString() : JsonTree.text(value);
                    if (!text.isEmpty()) {
                        builder.extra(name(member.getKey()), text);
                    }
                }
            }
        }

        /** Where Sheaf's own JSON Lines say that the record was read before; this reading has a place of its own. */
        private static boolean isOwnSource(Map.Entry<String, JsonNode> member) {
            return member.getKey().equals("source") && member.getValue().has("line");
        }

        /** The member's name, unless it would be taken for a tag of RIS. */
        private static String name(String member) {
            return ExtraName.of(member, "member");
        }

        private @Nullable JsonNode take(String... names) {
            JsonNode found = null;
            for (String name : names) {
                JsonNode value = object.get(name);
                if (value != null && !value.isNull() && found == null) {
                    taken.add(name);
                    found = value;
                }
            }
            return found;
        }

        /** The first of these members that has a value; others that say the same are taken too. */
        private String first(String... names) {
            String chosen = "";
            for (String name : names) {
                JsonNode value = object.get(name);
                List<String> texts = value == null ? List.of() : JsonTree.texts(value);
                if (!texts.isEmpty() && (chosen.isEmpty() || texts.equals(List.of(chosen)))) {
                    taken.add(name);
                    chosen = texts.get(0);
                }
            }
            return chosen;
        }

        /** The values of all these members. */
        private List<String> all(String... names) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                JsonNode value = object.get(name);
                List<String> texts = value == null ? List.of() : JsonTree.texts(value);
                if (!texts.isEmpty()) {
                    taken.add(name);
                    values.addAll(texts);
                }
            }
            return values;
        }
    }
}
