// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;
import org.sheaf.formats.reading.Reading;
import tools.jackson.databind.JsonNode;

/**
 * What the members of a reference of EPPI-Reviewer mean. Codes of a screening tool are decisions, an exclusion with its
 * code as the reason; every other code is a label, and what was written or marked with it a note.
 */
final class EppiMapping implements JsonReader.Mapping {
    private static final Pattern SIGN = Pattern.compile("\"(?:ItemId|Codes)\"[\\x00- ]{0,20}:");
    private static final Pattern OPENING = Pattern.compile("\\{[\\x00- ]{0,200}\"(?:ItemId|Codes)\"[\\x00- ]{0,20}:");
    private static final String TOOL = "EPPI-Reviewer";

    /** The first three that are there name the person who gave a code; older versions do not say. */
    private static final List<String> REVIEWER = List.of("ContactName", "ReviewerName", "Reviewer", "Contact");

    /** Members that say nothing about a citation. */
    private static final Set<String> OF_THE_TOOL = Set.of(
            "Codes", "ItemStatus", "ItemStatusTooltip", "QuickCitation", "IsSelected", "IsItemDeleted", "IsLocal");

    private final Reading reading;
    private final EppiCodes codes;

    EppiMapping(Reading reading, EppiCodes codes) {
        this.reading = reading;
        this.codes = codes;
    }

    @Override
    public Pattern sign() {
        return SIGN;
    }

    @Override
    public Pattern opening() {
        return OPENING;
    }

    @Override
    public boolean opensNothingElse() {
        return true;
    }

    @Override
    public boolean isCitation(String list) {
        return list.equals("References");
    }

    @Override
    public boolean map(JsonNode object, JsonBlock block) {
        boolean says = List.of("Title", "Abstract", "Authors", "DOI", "ShortTitle").stream()
                .anyMatch(name -> !JsonTree.text(object, name).isEmpty());
        if (!says) {
            return false;
        }
        reading.record(new Item(object, codes).map(reading.begin(block.line(), block.offset(), block.length())));
        return true;
    }

    /** One reference being taken apart. */
    private static final class Item {
        private final JsonNode object;
        private final EppiCodes codes;
        private final Set<String> taken = new HashSet<>(OF_THE_TOOL);

        Item(JsonNode object, EppiCodes codes) {
            this.object = object;
            this.codes = codes;
        }

        CitationRecord map(CitationRecord.Builder builder) {
            builder.key(text("ItemId"));
            String title = text("Title");
            builder.title(title);
            String shortTitle = text("ShortTitle");
            if (!shortTitle.isEmpty()) {
                builder.otherTitle(shortTitle);
            }
            builder.type(type());
            AuthorList.parse(text("Authors")).forEach(builder::author);
            builder.journal(text("ParentTitle"));
            OptionalInt year = Years.find(JsonTree.text(object, "Year"));
            if (year.isPresent()) {
                taken.add("Year");
                builder.year(year.getAsInt());
            }
            builder.date(text("Month"));
            builder.volume(text("Volume"));
            builder.issue(text("Issue"));
            builder.pages(Pages.clean(text("Pages")));
            builder.abstractText(text("Abstract"));
            builder.publisher(text("Publisher"));
            Optional<String> doi = Doi.written(JsonTree.text(object, "DOI"));
            doi.ifPresent(name -> taken.add("DOI"));
            String url = JsonTree.text(object, "URL");
            List<String> links = Links.in(List.of(url));
            links.forEach(builder::url);
            if (!links.isEmpty()) {
                taken.add("URL");
            }
            builder.doi(doi.or(() -> Dois.inUrl(url)).orElse(""));
            List<String> numbers = SerialNumbers.find(JsonTree.text(object, "StandardNumber"));
            numbers.forEach(builder::issn);
            if (!numbers.isEmpty()) {
                taken.add("StandardNumber");
            }
            keywords(builder);
            Standing.of(title, List.of()).forEach(builder::concern);
            codes(builder);
            rest(builder);
            return builder.build();
        }

        private String text(String member) {
            String text = JsonTree.text(object, member);
            if (!text.isEmpty()) {
                taken.add(member);
            }
            return text;
        }

        /** {@code Journal, Article}, {@code Book, Whole}, {@code Document From Internet Site} … */
        private WorkType type() {
            String name = text("TypeName");
            String word = name.toLowerCase(Locale.ROOT);
            WorkType otherwise = word.startsWith("book")
                    ? WorkType.BOOK
                    : word.contains("internet") ? WorkType.WEB_PAGE : WorkType.OTHER;
            return WorkTypeWords.parse(name).orElse(otherwise);
        }

        private void keywords(CitationRecord.Builder builder) {
            String words = text("Keywords");
            String separator = words.indexOf('\n') >= 0 ? "\n" : words.indexOf(';') >= 0 ? ";" : ",";
            for (String word : words.split(separator)) {
                if (!word.isBlank()) {
                    builder.keyword(word.strip());
                }
            }
        }

        private void codes(CitationRecord.Builder builder) {
            List<String> notes = new ArrayList<>();
            boolean decided = false;
            for (JsonNode given : object.path("Codes")) {
                String id = JsonTree.text(given, "AttributeId");
                EppiCodes.Code code = codes.get(id).orElse(new EppiCodes.Code("code " + id, EppiCodes.Meaning.LABEL));
                switch (code.meaning()) {
                    case INCLUDED ->
                        builder.decision(new ImportedDecision(TOOL, reviewer(given), "Included", List.of()));
                    case EXCLUDED ->
                        builder.decision(new ImportedDecision(TOOL, reviewer(given), "Excluded", List.of(code.name())));
                    case LABEL -> builder.label(code.name());
                }
                decided |= code.meaning() != EppiCodes.Meaning.LABEL;
                note(notes, code.name(), JsonTree.text(given, "AdditionalText"));
                for (JsonNode marked : given.path("ItemAttributeFullTextDetails")) {
                    note(notes, code.name(), JsonTree.text(marked, "Text"));
                }
            }
            String comments = text("Comments");
            if (!comments.isEmpty()) {
                notes.add(comments);
            }
            DecisionNotes.addTo(builder, notes);
            status(builder, decided);
        }

        private static void note(List<String> notes, String code, String text) {
            if (!text.isEmpty()) {
                notes.add(code + ": " + text);
            }
        }

        private static String reviewer(JsonNode given) {
            for (String name : REVIEWER) {
                String reviewer = JsonTree.text(given, name);
                if (!reviewer.isEmpty()) {
                    return reviewer;
                }
            }
            return "";
        }

        /** Where no code decides, the reference's own status does. */
        private void status(CitationRecord.Builder builder, boolean decided) {
            String status = JsonTree.text(object, "ItemStatus");
            if (!decided && (status.equals("I") || status.equals("E"))) {
                builder.decision(
                        new ImportedDecision(TOOL, "", status.equals("I") ? "Included" : "Excluded", List.of()));
            }
        }

        private void rest(CitationRecord.Builder builder) {
            for (Map.Entry<String, JsonNode> member : JsonTree.members(object)) {
                JsonNode value = member.getValue();
                String text = value.isContainer() ? value.isEmpty() ? "" : value.toString() : JsonTree.text(value);
                if (!text.isEmpty() && !taken.contains(member.getKey())) {
                    builder.extra(member.getKey(), text);
                }
            }
        }
    }
}
