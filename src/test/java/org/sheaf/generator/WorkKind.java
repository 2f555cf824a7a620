// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/** What a work is, in the words that the databases use for it. */
enum WorkKind {
    ARTICLE("Journal Article", "Article", "Article", "Journal Article"),
    TRIAL("Randomized Controlled Trial", "Article", "Article", "Journal Article"),
    REVIEW("Review", "Review", "Review", "Journal Article"),
    EDITORIAL("Editorial", "Editorial", "Editorial", "Editorial"),
    LETTER("Letter", "Letter", "Letter", "Letter"),
    COMMENT("Comment", "Letter", "Letter", "Letter"),
    ERRATUM("Published Erratum", "Erratum", "Erratum", "Correction"),
    RETRACTED("Retracted Publication", "Retracted", "Article", "Journal Article"),
    RETRACTION("Retraction of Publication", "Erratum", "Erratum", "Correction"),
    CONCERN("Expression of Concern", "Erratum", "Erratum", "Editorial"),
    PROTOCOL("Clinical Trial Protocol", "Article", "Article", "Journal Article"),
    PREPRINT("Preprint", "Preprint", "Preprint", "Working Paper"),
    CONFERENCE_ABSTRACT("Congress", "Conference paper", "Conference Abstract", "Proceedings"),
    CHAPTER("Book Chapter", "Book chapter", "Chapter", "Book Chapter"),
    REPORT("Technical Report", "Report", "Report", "Report"),
    THESIS("Academic Dissertation", "Thesis", "Thesis", "Dissertation"),
    REGISTRATION("Clinical Trial", "Trial registry record", "Clinical Trial", "Trial registry record");

    private final String pubmed;
    private final String scopus;
    private final String embase;
    private final String other;

    WorkKind(String pubmed, String scopus, String embase, String other) {
        this.pubmed = pubmed;
        this.scopus = scopus;
        this.embase = embase;
        this.other = other;
    }

    String pubmed() {
        return pubmed;
    }

    String scopus() {
        return scopus;
    }

    String embase() {
        return embase;
    }

    String other() {
        return other;
    }

    /** The RIS type that most systems use. */
    String ris() {
        return switch (this) {
            case CHAPTER -> "CHAP";
            case REPORT -> "RPRT";
            case THESIS -> "THES";
            case REGISTRATION -> "GEN";
            default -> "JOUR";
        };
    }
}
