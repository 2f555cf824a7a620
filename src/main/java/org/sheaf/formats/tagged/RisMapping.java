// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Pieces;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;

/**
 * What the tags of RIS mean. Where several tags may hold a field, the first of its list that has a value is taken; the
 * others stay in {@code extra}. The lists are what Scopus, Web of Science, Ovid, EBSCO, ProQuest, Embase, Cochrane and
 * the reference managers agree in (RIS 2001 and 2011).
 */
final class RisMapping {
    private static final List<String> TITLE = List.of("TI", "T1", "CT");
    private static final List<String> BOOK_TITLE = List.of("TI", "T1", "CT", "BT");
    private static final List<String> OTHER_TITLES = List.of("ST", "TT", "T1");
    private static final List<String> CONTAINER = List.of("T2", "JF", "JO", "BT");
    private static final List<String> ABBREVIATION = List.of("J2", "JA", "JO", "JI", "J9", "NL", "J1");
    private static final List<String> VOLUME = List.of("VL", "VO");
    private static final List<String> ISSUE = List.of("IS", "CP");
    private static final List<String> ARTICLE_NUMBER = List.of("C7", "AR");
    private static final List<String> PUBLISHER = List.of("PB", "PU");

    /** Ovid's subject classes, {@code Cognitive Therapy [3311]}, stand where others have the kind of publication. */
    private static final Pattern SUBJECT_CLASS = Pattern.compile(".*\\[\\d{4}]");

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private RisMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new RisMapping(tags, builder).map();
    }

    private CitationRecord map() {
        WorkType type = type();
        String title = tags.take(type == WorkType.BOOK ? BOOK_TITLE : TITLE);
        builder.title(title);
        otherTitles(title);
        authors();
        containers(type);
        dates();
        builder.volume(tags.take(VOLUME));
        builder.issue(tags.take(ISSUE));
        pages();
        doi();
        RisIdentifiers.map(tags, builder);
        abstracts();
        keywords();
        urls();
        serialNumbers();
        builder.language(tags.take(List.of("LA")));
        builder.publisher(tags.take(PUBLISHER));
        List<String> publicationTypes = publicationTypes();
        Standing.of(title, publicationTypes).forEach(builder::concern);
        notes();
        tags.leaveRest(builder);
        return builder.build();
    }

    private WorkType type() {
        String word = tags.peek("TY");
        Optional<WorkType> type = WorkTypeWords.parse(word);
        builder.type(type.orElse(WorkType.OTHER));
        if (type.isPresent() && WorkTypeWords.ris(type.get()).equals(word)) {
            tags.takeItems("TY");
        }
        return type.orElse(WorkType.OTHER);
    }

    private void otherTitles(String title) {
        Set<String> others = new LinkedHashSet<>();
        for (String tag : OTHER_TITLES) {
            for (TaggedField field : tags.all(tag)) {
                field.take();
                others.add(field.text());
            }
        }
        others.remove(title);
        others.forEach(builder::otherTitle);
    }

    private void authors() {
        Set<String> names = new LinkedHashSet<>();
        for (TaggedField field : tags.fields()) {
            if (field.tag().equals("AU") || field.tag().equals("A1")) {
                field.take();
                for (String item : field.items()) {
                    names.addAll(Pieces.of(item, ';'));
                }
            }
        }
        AuthorList.named(names).forEach(builder::author);
    }

    /** A book stands in no journal: what is given there is its series, and stays in {@code extra}. */
    private void containers(WorkType type) {
        if (type == WorkType.BOOK) {
            return;
        }
        String journal = tags.take(CONTAINER);
        String abbreviation = tags.take(ABBREVIATION);
        if (journal.isEmpty() && type == WorkType.CONFERENCE_PAPER) {
            journal = tags.take(List.of("T3"));
        }
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
    }

    private void dates() {
        OptionalInt year = OptionalInt.empty();
        for (String tag : List.of("PY", "Y1", "DA", "C6")) {
            if (year.isEmpty()) {
                year = Years.find(tags.peek(tag));
            }
        }
        year.ifPresent(builder::year);
        String date = "";
        for (String tag : List.of("DA", "Y1", "PY")) {
            for (TaggedField field : tags.all(tag)) {
                String text = field.text();
                boolean tellsYearOnly = Years.isBare(text) && Years.find(text).equals(year);
                if (date.isEmpty() && !tellsYearOnly) {
                    date = text;
                }
                if (tellsYearOnly || text.equals(date)) {
                    field.take();
                }
            }
        }
        builder.date(date);
    }

    private void pages() {
        String first = tags.peek("SP");
        String pages = Pages.join(first, tags.peek("EP"));
        if (pages.isEmpty()) {
            pages = Pages.clean(tags.peek("PG"));
            if (!pages.isEmpty()) {
                tags.take(List.of("PG"));
            }
        }
        builder.pages(pages);
        if (Pages.clean(first).isEmpty() == first.isEmpty()) {
            tags.takeItems("SP");
            if (!first.isEmpty()) {
                tags.takeItems("EP");
            }
        }
        builder.articleNumber(tags.take(ARTICLE_NUMBER));
    }

    private void doi() {
        String doi = "";
        for (String tag : List.of("DO", "DI", "L3", "M3")) {
            for (TaggedField field : tags.all(tag)) {
                Optional<String> found = Doi.written(field.text());
                if (found.isPresent() && (doi.isEmpty() || doi.equalsIgnoreCase(found.get()))) {
                    doi = doi.isEmpty() ? found.get() : doi;
                    field.take();
                }
            }
        }
        if (doi.isEmpty()) {
            doi = doiElsewhere();
        }
        builder.doi(doi);
    }

    private String doiElsewhere() {
        for (String tag : List.of("UR", "L2", "L1", "L4", "N1")) {
            for (TaggedField field : tags.all(tag)) {
                if (tag.equals("N1")) {
                    Optional<String> found = Dois.inNote(field.lines());
                    if (found.isPresent()) {
                        return found.get();
                    }
                    continue;
                }
                for (String item : field.items()) {
                    Optional<String> found = Dois.inUrl(item);
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        return "";
    }

    /** The longest that is no copyright notice; translations and notices stay in {@code extra}. */
    private void abstracts() {
        TaggedField longest = null;
        int length = 0;
        for (TaggedField field : tags.fields()) {
            if (field.taken() || !field.tag().equals("AB") && !field.tag().equals("N2")) {
                continue;
            }
            String text = field.text();
            if (text.length() > length && !isCopyright(text)) {
                longest = field;
                length = text.length();
            }
        }
        if (longest != null) {
            longest.take();
            builder.abstractText(longest.text());
        }
    }

    private static boolean isCopyright(String text) {
        return text.startsWith("Copyright of ") || text.startsWith("Copyright \u00a9") && text.length() < 400;
    }

    private void keywords() {
        List<String> words = new ArrayList<>();
        for (TaggedField field : tags.all("KW")) {
            field.take();
            field.items().forEach(item -> addPieces(words, item));
        }
        if (words.isEmpty()) {
            for (String tag : List.of("DE", "MH")) {
                tags.takeItems(tag).forEach(item -> addPieces(words, item));
            }
        }
        words.forEach(builder::keyword);
    }

    private static void addPieces(List<String> words, String item) {
        if (item.indexOf(';') < 0) {
            words.add(item);
            return;
        }
        for (String piece : Pieces.of(item, ';')) {
            if (!piece.isBlank()) {
                words.add(piece.strip());
            }
        }
    }

    private void urls() {
        for (TaggedField field : tags.all("UR")) {
            List<String> links = Links.in(field.items());
            if (!links.isEmpty()) {
                field.take();
                links.forEach(builder::url);
            }
        }
    }

    private void serialNumbers() {
        Set<String> numbers = new LinkedHashSet<>();
        for (String tag : List.of("SN", "NS")) {
            for (TaggedField field : tags.all(tag)) {
                List<String> found = SerialNumbers.find(field.lines());
                if (!found.isEmpty()) {
                    field.take();
                    numbers.addAll(found);
                }
            }
        }
        numbers.forEach(builder::issn);
    }

    private List<String> publicationTypes() {
        List<String> types = new ArrayList<>();
        for (String tag : List.of("M3", "PT")) {
            for (TaggedField field : tags.all(tag)) {
                if (!SUBJECT_CLASS.matcher(field.text()).matches()) {
                    field.take();
                    types.addAll(field.items());
                }
            }
        }
        types.forEach(builder::publicationType);
        return types;
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        for (TaggedField field : tags.all("N1")) {
            field.take();
            notes.add(field.lines());
        }
        DecisionNotes.addTo(builder, notes);
    }
}
