// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.WorkType;

/** The words that databases have for kinds of documents: RIS types, BibTeX entry types, headings of the databases. */
public final class WorkTypeWords {
    private static final Map<String, WorkType> WORDS = words();

    private WorkTypeWords() {}

    /** The type that {@code word} stands for, in any case and with blanks or hyphens inside; nothing if unknown. */
    public static Optional<WorkType> parse(String word) {
        return Optional.ofNullable(WORDS.get(key(word)));
    }

    /** The kind of document that PubMed's publication types name, which is an article in a journal unless they say more. */
    public static WorkType ofPubMed(List<String> publicationTypes, boolean noJournal) {
        for (String type : publicationTypes) {
            Optional<WorkType> known = parse(type);
            if (known.isPresent() && known.get() != WorkType.JOURNAL_ARTICLE) {
                return known.get();
            }
        }
        return noJournal ? WorkType.OTHER : WorkType.JOURNAL_ARTICLE;
    }

    /** The RIS type with which a type is written. */
    public static String ris(WorkType type) {
        return switch (type) {
            case JOURNAL_ARTICLE -> "JOUR";
            case MAGAZINE_ARTICLE -> "MGZN";
            case NEWSPAPER_ARTICLE -> "NEWS";
            case PREPRINT -> "UNPB";
            case CONFERENCE_PAPER -> "CPAPER";
            case CHAPTER -> "CHAP";
            case BOOK -> "BOOK";
            case THESIS -> "THES";
            case REPORT -> "RPRT";
            case WEB_PAGE -> "ELEC";
            case DATASET -> "DATA";
            case PATENT -> "PAT";
            case OTHER -> "GEN";
        };
    }

    private static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, WorkType> words() {
        Map<String, WorkType> words = new HashMap<>();
        for (WorkType type : WorkType.values()) {
            words.put(key(type.code()), type);
        }
        put(
                words,
                WorkType.JOURNAL_ARTICLE,
                "jour journal ejour jfull inpr abst article journalarticle articleinpress review reviewarticle "
                        + "researcharticle originalresearch letter editorial note shortsurvey erratum correction "
                        + "comment clinicaltrial randomizedcontrolledtrial metaanalysis systematicreview casereports "
                        + "casereport academicjournal scholarlyjournal scholarlyjournals periodical j "
                        + "earlyaccess articleearlyaccess ieeejournals abstract journalelectronic");
        put(
                words,
                WorkType.MAGAZINE_ARTICLE,
                "mgzn magazine magazinearticle tradejournal tradejournals magazines ieeemagazines");
        put(words, WorkType.NEWSPAPER_ARTICLE, "news newspaper newspaperarticle newspapers newsarticle");
        put(
                words,
                WorkType.PREPRINT,
                "unpb preprint manuscript unpublished unpublishedwork unpublishedmaterial workingpaper postedcontent");
        put(
                words,
                WorkType.CONFERENCE_PAPER,
                "conf cpaper conference conferencepaper conferenceproceedings conferenceproceeding conferenceabstract "
                        + "conferencereview conferencearticle inproceedings proceedings proceedingsarticle "
                        + "proceedingspaper proceeding meetingabstract conferencepapers conferences congress ieeeconferences");
        put(
                words,
                WorkType.CHAPTER,
                "chap echap chapter bookchapter booksection electronicbooksection bookitem incollection inbook referenceentry encyc");
        put(
                words,
                WorkType.BOOK,
                "book ebook edbook books monograph editedbook wholebook bookwhole bookedited electronicbook classic "
                        + "classicalwork serial eboo");
        put(
                words,
                WorkType.THESIS,
                "thes thesis dissertation dissertations dissertationsamptheses dissertationthesis phdthesis "
                        + "thesisunpublished mastersthesis mastersdissertation doctoraldissertation dissertationstheses");
        put(
                words,
                WorkType.REPORT,
                "rprt report techreport technicalreport govdoc govdocument governmentdocument reports grnt hear stat "
                        + "stand standard legal");
        put(
                words,
                WorkType.WEB_PAGE,
                "elec web webpage website webresource blog blogpost online icomm electronicarticle misconline");
        put(words, WorkType.DATASET, "data dataset dbase aggr database aggregateddatabase onlinedatabase");
        put(words, WorkType.PATENT, "pat patent");
        put(words, WorkType.OTHER, "gen generic misc other unknown pcomm");
        return words;
    }

    private static void put(Map<String, WorkType> words, WorkType type, String keys) {
        for (String key : keys.strip().split(" ")) {
            words.put(key, type);
        }
    }
}
