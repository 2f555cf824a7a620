// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.ExtraName;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Pieces;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.StatedDate;
import org.sheaf.formats.field.WorkTypeWords;

/**
 * What Ovid's fields mean, by their tags and by their names in full; a name of Ovid's may mean the same in MEDLINE, Embase
 * and PsycInfo and have another tag in each. Fields without a field of ours are kept, tags with {@code Ovid} before them.
 */
final class OvidMapping {
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{5,8}");

    /** What Ovid writes behind a name: footnotes, roles, degrees. */
    private static final Pattern ROLE = Pattern.compile("\\s*\\[.*");

    private static final Pattern DEGREES = Pattern.compile(
            "\\s+(?:M\\.?D|Ph\\.?D|[BM]\\.?Sc?|[BM]\\.?A|M\\.?P\\.?H|M\\.?B|R\\.?N|Dr\\.?PH)\\b\\.?(?:,.*|\\s.*)?$");
    private static final Pattern FOOTNOTES = Pattern.compile("[\\d,+*#\\s]{1,20}$");

    /** In lists of names in full, one name ends with a full stop and the next begins. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?<=\\.)\\s+(?=\\p{Lu}[^,.;]{0,60},)");

    private static final Pattern BETWEEN_SHORT_NAMES = Pattern.compile("(?<=\\p{Lu}\\.)\\s+(?=\\p{L}[^\\s.]+\\s)");

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private OvidMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new OvidMapping(tags, builder).map();
    }

    private CitationRecord map() {
        tags.takeItems(OvidGrammar.NUMBER);
        tags.takeItems("VN");
        String title = tags.take("TI", "Title", "BT", "Book Title");
        builder.title(title);
        Set<String> others = new LinkedHashSet<>();
        for (String tag : List.of("TT", "OT", "Original Title", "Translated Title", "Title in English")) {
            others.addAll(tags.takeItems(tag));
        }
        others.remove(title);
        others.forEach(builder::otherTitle);
        authors();
        OvidSource source = OvidSource.parse(tags.peek("SO").isEmpty() ? tags.peek("Source") : tags.peek("SO"));
        boolean journal = source(source);
        String year = tags.take("YR", "Year of Publication", "Publication Year", "Year");
        String date = tags.take("DP", "Date of Publication", "Publication Date");
        StatedDate.of(year.isEmpty() && date.isEmpty() ? source.year() : year, date)
                .addTo(builder);
        identifiers();
        builder.abstractText(tags.take("AB", "Abstract", "English Abstract"));
        keywords();
        builder.language(withoutFullStop(tags.take("LG", "Language")));
        builder.publisher(tags.take("PB", "Publisher"));
        types(title, journal);
        tags.takeLinks("XL", "UR", "URL", "Link to the Ovid Full Text or citation")
                .forEach(builder::url);
        DecisionNotes.addTo(builder, tags.takeNotes("Notes"));
        leaveRest();
        return builder.build();
    }

    private void authors() {
        List<String> names = names(List.of("AU", "Authors", "Author"), BETWEEN_SHORT_NAMES);
        List<String> inFull = names(
                List.of("FA", "Authors Full Name", "Author Full Name", "Full Author Name", "Author NameID"),
                BETWEEN_NAMES);
        AuthorList.named(inFull.size() >= names.size() ? inFull : names).forEach(builder::author);
    }

    private List<String> names(List<String> fields, Pattern between) {
        Set<String> names = new LinkedHashSet<>();
        for (String tag : fields) {
            for (String item : tags.takeItems(tag)) {
                for (String piece : Pieces.of(item, ';')) {
                    for (String name : between.split(piece)) {
                        names.add(bare(name));
                    }
                }
            }
        }
        names.remove("");
        return new ArrayList<>(names);
    }

    private static String bare(String name) {
        String text = name.strip();
        if (text.length() > 300) {
            return text;
        }
        text = ROLE.matcher(text).replaceFirst("");
        text = FOOTNOTES.matcher(text).replaceFirst("");
        text = DEGREES.matcher(text).replaceFirst("");
        boolean sentence =
                text.endsWith(".") && text.length() > 3 && Character.isLowerCase(text.charAt(text.length() - 2));
        return (sentence ? text.substring(0, text.length() - 1) : text).strip();
    }

    /** Journal, volume, issue and pages, each from its own field or else from the line that cites the source. */
    private boolean source(OvidSource source) {
        String journal = tags.take("NJ", "JN", "JT", "Journal Name", "Name of Journal", "Journal", "Publication Title");
        journal = journal.isEmpty() ? source.journal() : journal;
        String abbreviation = tags.take(
                "IO", "TA", "JA", "ISO Journal Abbreviation", "Abbreviated Journal Title", "Journal Abbreviation");
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
        builder.volume(or(tags.take("VO", "VI", "Volume"), source.volume()));
        builder.issue(or(tags.take("IP", "Issue", "Issue Part"), source.issue()));
        builder.pages(or(Pages.clean(tags.take("PG", "Page", "Pages", "Pagination")), source.pages()));
        builder.articleNumber(or(tags.take("AR", "Article Number"), source.articleNumber()));
        return !journal.isEmpty() || !abbreviation.isEmpty();
    }

    private static String or(String stated, String cited) {
        return stated.isEmpty() ? cited : stated;
    }

    private void identifiers() {
        String database = tags.take("DB", "Database");
        builder.database(database);
        String accession = withoutFullStop(tags.take("UI", "AN", "Unique Identifier", "Accession Number"));
        builder.accession(accession);
        String pubmed = tags.peek("PM").isEmpty() ? tags.peek("PMID") : tags.peek("PM");
        boolean medline = database.contains("MEDLINE")
                || database.contains("PubMed")
                || database.isEmpty() && (tags.peek("Status") + tags.peek("Record Owner")).contains("MEDLINE");
        if (PUBMED_NUMBER.matcher(pubmed).matches()) {
            builder.pmid(tags.take("PM", "PMID"));
        } else if (medline
                && !database.contains("Embase")
                && PUBMED_NUMBER.matcher(accession).matches()) {
            builder.pmid(accession);
        }
        builder.doi(tags.takeDoi("DO", "DI", "DOI", "Digital Object Identifier", "Article Identifier"));
        tags.takeSerialNumbers("IS", "IB", "ISSN", "ISSN Print", "ISSN Electronic", "ISBN", "ISSN Linking")
                .forEach(builder::issn);
    }

    private void keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String tag : List.of(
                "MH",
                "MeSH Subject Headings",
                "Subject Headings",
                "Subject Heading",
                "Emtree Heading",
                "KW",
                "Keyword Heading",
                "Keywords",
                "Author Keywords",
                "Key Concepts")) {
            words.addAll(tags.takePieces(tag));
        }
        words.forEach(builder::keyword);
    }

    private void types(String title, boolean journal) {
        List<String> types = new ArrayList<>();
        for (String tag : List.of("PT", "Publication Type", "Document Type")) {
            for (String line : tags.takePieces(tag)) {
                for (String type : line.split("\\. ")) {
                    types.add(withoutFullStop(type));
                }
            }
        }
        types.forEach(builder::publicationType);
        Standing.of(title, types).forEach(builder::concern);
        WorkType type = journal ? WorkType.JOURNAL_ARTICLE : WorkType.OTHER;
        for (String word : types) {
            Optional<WorkType> known = WorkTypeWords.parse(word);
            if (known.isPresent() && known.get() != WorkType.OTHER) {
                type = known.get();
                if (type != WorkType.JOURNAL_ARTICLE) {
                    break;
                }
            }
        }
        builder.type(type);
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private void leaveRest() {
        for (TaggedField field : tags.fields()) {
            if (!field.taken() && !field.isEmpty()) {
                builder.extra(ExtraName.of(field.tag(), "Ovid"), field.lines());
            }
        }
    }
}
