// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.Doi;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.ProblemLog;

/**
 * What the elements of PubMed XML mean (NLM, MEDLINE/PubMed XML Element Descriptions). The same entry as NBIB gives the
 * same record, but for what NBIB leaves out: the mark-up of titles and abstracts, and the sections of an abstract, which
 * begin on new lines. The works that an entry cites have ids and titles too; they are no fields of the record.
 */
final class PubmedXmlMapping implements XmlMapping {
    private static final Map<String, Concern> NOTICES = Map.of(
            "RetractionIn", Concern.RETRACTED,
            "RetractedandRepublishedIn", Concern.RETRACTED,
            "RetractionOf", Concern.RETRACTION_NOTICE,
            "ExpressionOfConcernIn", Concern.EXPRESSION_OF_CONCERN,
            "ErratumIn", Concern.CORRECTED,
            "CorrectedandRepublishedIn", Concern.CORRECTED);

    /** What tells about PubMed's own work, or about other works. */
    private static final List<String> HOUSEKEEPING = List.of(
            "MedlineCitation/DateCreated",
            "MedlineCitation/DateCompleted",
            "MedlineCitation/DateRevised",
            "MedlineCitation/Article/ArticleDate",
            "PubmedData/History",
            "PubmedData/ReferenceList",
            "BookDocument/ContributionDate",
            "BookDocument/DateRevised",
            "BookDocument/ReferenceList",
            "PubmedBookData/History");

    @Override
    public boolean isCitation(XmlElement record) {
        return !record.name().equals(PubmedXmlFormat.DELETED) && !record.text().isEmpty() && hasContent(record);
    }

    private static boolean hasContent(XmlElement record) {
        XmlElement entry = entry(record);
        for (XmlElement element : entry.elements()) {
            if (!element.name().equals("PMID") && !element.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static XmlElement entry(XmlElement record) {
        for (String name : List.of("MedlineCitation", "BookDocument")) {
            List<XmlElement> found = record.all(name);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return record;
    }

    @Override
    public void reportEmpty(XmlElement record, long line, ProblemLog problems) {
        if (record.name().equals(PubmedXmlFormat.DELETED)) {
            problems.warning(
                    ProblemLog.Kind.STRAY_TEXT,
                    line,
                    "PubMed has taken back these entries: " + Excerpt.of(String.join(", ", record.takeAll("PMID")))
                            + ".",
                    "If an earlier export holds them, look them up.");
        } else {
            problems.error(
                    line,
                    "A record that holds nothing about a work: \"" + Excerpt.of(record.text()) + "\".",
                    "Look the number up in PubMed, or delete the record.");
        }
    }

    @Override
    public CitationRecord map(XmlElement record, CitationRecord.Builder builder) {
        HOUSEKEEPING.forEach(path -> record.all(path).forEach(XmlElement::take));
        XmlElement entry = entry(record);
        builder.database("PubMed");
        builder.pmid(entry.take("PMID"));
        boolean book = entry.name().equals("BookDocument");
        XmlElement work = book ? entry : first(entry, "Article");
        List<String> types = new ArrayList<>(work.takeAll("PublicationTypeList/PublicationType"));
        types.addAll(work.takeAll("PublicationType"));
        types.forEach(builder::publicationType);
        String title = book ? book(entry, builder) : article(entry, work, types, builder);
        Standing.of(title, types).forEach(builder::concern);
        work.takeAll("VernacularTitle").forEach(builder::otherTitle);
        pages(work, builder);
        identifiers(record, entry, work, builder);
        builder.abstractText(abstractText(work));
        keywords(entry, builder);
        notices(entry, builder);
        builder.language(work.take("Language"));
        DecisionNotes.addTo(builder, entry.takeAll("GeneralNote"));
        record.leaveRest(builder::extra);
        return builder.build();
    }

    private static XmlElement first(XmlElement parent, String name) {
        List<XmlElement> found = parent.all(name);
        return found.isEmpty() ? new XmlElement(name, Map.of()) : found.get(0);
    }

    private static String takeMarkedUp(XmlElement parent, String path) {
        for (XmlElement element : parent.all(path)) {
            element.take();
            if (!element.text().isEmpty()) {
                return element.markedUp();
            }
        }
        return "";
    }

    private static String article(
            XmlElement entry, XmlElement article, List<String> types, CitationRecord.Builder builder) {
        String title = takeMarkedUp(article, "ArticleTitle");
        builder.title(title);
        article.all("AuthorList").forEach(list -> authors(list, builder));
        String journal = article.take("Journal/Title");
        String abbreviation = article.take("Journal/ISOAbbreviation");
        String medline = entry.take("MedlineJournalInfo/MedlineTA");
        abbreviation = medline.isEmpty() ? abbreviation : medline;
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
        builder.volume(article.take("Journal/JournalIssue/Volume"));
        builder.issue(article.take("Journal/JournalIssue/Issue"));
        for (XmlElement date : article.all("Journal/JournalIssue/PubDate")) {
            date(date, builder);
        }
        article.takeAll("Journal/ISSN").forEach(builder::issn);
        builder.type(WorkTypeWords.ofPubMed(types, journal.isEmpty() && abbreviation.isEmpty()));
        return title;
    }

    /** A chapter has a title of its own and stands in the book; else the work is the book. */
    private static String book(XmlElement entry, CitationRecord.Builder builder) {
        String bookTitle = takeMarkedUp(entry, "Book/BookTitle");
        String chapter = takeMarkedUp(entry, "ArticleTitle");
        boolean whole = chapter.isEmpty() || chapter.equals(bookTitle);
        String title = whole ? bookTitle : chapter;
        builder.title(title);
        builder.journal(whole ? "" : bookTitle);
        builder.type(whole ? WorkType.BOOK : WorkType.CHAPTER);
        List<XmlElement> lists = entry.all("AuthorList");
        for (XmlElement list : lists.isEmpty() ? entry.all("Book/AuthorList") : lists) {
            if (!list.attribute("Type").equals("editors")) {
                authors(list, builder);
            }
        }
        List<XmlElement> editors = new ArrayList<>(lists);
        editors.addAll(entry.all("Book/AuthorList"));
        for (XmlElement list : editors) {
            list.take();
            if (list.attribute("Type").equals("editors")) {
                list.all("Author")
                        .forEach(editor -> builder.extra("Editor", name(editor).toString()));
            }
        }
        for (XmlElement date : entry.all("Book/PubDate")) {
            date(date, builder);
        }
        builder.volume(entry.take("Book/Volume"));
        builder.publisher(entry.take("Book/Publisher/PublisherName"));
        entry.takeAll("Book/Isbn").forEach(builder::issn);
        return title;
    }

    private static void authors(XmlElement list, CitationRecord.Builder builder) {
        for (XmlElement author : list.all("Author")) {
            Author name = name(author);
            boolean corrected = author.attribute("ValidYN").equals("N"); // the right name stands behind it
            if (!corrected && !name.family().isEmpty()) {
                builder.author(name);
            }
        }
    }

    /** The name of an author or editor, which is taken. */
    private static Author name(XmlElement author) {
        String group = author.take("CollectiveName");
        String family = author.take("LastName");
        String given = author.take("ForeName");
        String initials = author.take("Initials");
        String suffix = author.take("Suffix");
        if (!group.isEmpty()) {
            return Author.group(group);
        }
        String names = given.isEmpty() ? initials : given;
        return Author.person(family, suffix.isEmpty() ? names : (names + " " + suffix).strip());
    }

    private static void date(XmlElement date, CitationRecord.Builder builder) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("MedlineDate", "Year", "Month", "Season", "Day")) {
            String part = date.take(name);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        String written = String.join(" ", parts);
        OptionalInt year = Years.find(written);
        year.ifPresent(builder::year);
        builder.date(Years.isBare(written) ? "" : written);
    }

    private static void pages(XmlElement work, CitationRecord.Builder builder) {
        String pages = work.take("Pagination/MedlinePgn");
        String first = work.take("Pagination/StartPage");
        String last = work.take("Pagination/EndPage");
        builder.pages(pages.isEmpty() ? Pages.join(first, last) : Pages.clean(pages));
    }

    /** Of the two lists of ids that hold the entry's own; each cited work has such a list too. */
    private static void identifiers(
            XmlElement record, XmlElement entry, XmlElement work, CitationRecord.Builder builder) {
        List<XmlElement> ids = new ArrayList<>(record.all("PubmedData/ArticleIdList/ArticleId"));
        ids.addAll(record.all("PubmedBookData/ArticleIdList/ArticleId"));
        ids.addAll(entry.all("ArticleIdList/ArticleId"));
        String doi = "";
        for (XmlElement id : ids) {
            String type = id.attribute("IdType");
            Optional<String> found = type.equals("doi") ? Doi.written(id.text()) : Optional.empty();
            if (found.isPresent() && (doi.isEmpty() || doi.equalsIgnoreCase(found.get()))) {
                doi = doi.isEmpty() ? found.get() : doi;
                id.take();
            } else if (type.equals("pubmed")) {
                id.take();
            } else if (type.equals("pmc")) {
                builder.pmcid(id.takeText());
            } else if (type.equals("bookaccession")) {
                builder.accession(id.takeText());
            }
        }
        List<XmlElement> locations = new ArrayList<>(work.all("ELocationID"));
        locations.addAll(work.all("Book/ELocationID"));
        for (XmlElement location : locations) {
            Optional<String> found = location.attribute("EIdType").equals("doi")
                            && !location.attribute("ValidYN").equals("N")
                    ? Doi.written(location.text())
                    : Optional.empty();
            if (found.isPresent() && (doi.isEmpty() || doi.equalsIgnoreCase(found.get()))) {
                doi = doi.isEmpty() ? found.get() : doi;
                location.take();
            }
        }
        builder.doi(doi);
    }

    /** The sections, each on a line of its own with its label. */
    private static String abstractText(XmlElement work) {
        List<String> sections = new ArrayList<>();
        for (XmlElement section : work.all("Abstract/AbstractText")) {
            section.take();
            String text = section.markedUp();
            String label = section.attribute("Label");
            if (!text.isEmpty()) {
                sections.add(label.isEmpty() || label.equals("UNLABELLED") ? text : label + ": " + text);
            }
        }
        return String.join("\n", sections);
    }

    /** MeSH headings as NBIB has them, {@code *Tea/history/*trends}, then the authors' keywords. */
    private static void keywords(XmlElement entry, CitationRecord.Builder builder) {
        for (XmlElement heading : entry.all("MeshHeadingList/MeshHeading")) {
            heading.take();
            List<String> parts = new ArrayList<>();
            for (XmlElement part : heading.elements()) {
                parts.add((part.attribute("MajorTopicYN").equals("Y") ? "*" : "") + part.text());
            }
            builder.keyword(String.join("/", parts));
        }
        for (XmlElement keyword : entry.all("KeywordList/Keyword")) {
            String word = keyword.takeText();
            if (!word.isEmpty()) {
                builder.keyword(keyword.attribute("MajorTopicYN").equals("Y") ? "*" + word : word);
            }
        }
    }

    private static void notices(XmlElement entry, CitationRecord.Builder builder) {
        for (XmlElement notice : entry.all("CommentsCorrectionsList/CommentsCorrections")) {
            notice.take();
            String kind = notice.attribute("RefType");
            Concern concern = NOTICES.get(kind);
            if (concern != null) {
                builder.concern(concern);
            }
            String text = notice.take("RefSource");
            String pmid = notice.take("PMID");
            text = pmid.isEmpty() ? text : text + ". PMID: " + pmid;
            if (!kind.equals("Cites") && !text.isEmpty()) {
                builder.extra(kind.isEmpty() ? notice.name() : kind, text);
            }
        }
    }
}
