// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import org.sheaf.citation.WorkType;

/** EndNote's name and number of a reference type: its XML states both, its tagged format the name. */
public record EndNoteType(String name, String number) {
    /** What EndNote calls works of this type. */
    public static EndNoteType of(WorkType type) {
        return switch (type) {
            case JOURNAL_ARTICLE -> new EndNoteType("Journal Article", "17");
            case MAGAZINE_ARTICLE -> new EndNoteType("Magazine Article", "19");
            case NEWSPAPER_ARTICLE -> new EndNoteType("Newspaper Article", "23");
            case PREPRINT -> new EndNoteType("Unpublished Work", "34");
            case CONFERENCE_PAPER -> new EndNoteType("Conference Paper", "47");
            case CHAPTER -> new EndNoteType("Book Section", "5");
            case BOOK -> new EndNoteType("Book", "6");
            case THESIS -> new EndNoteType("Thesis", "32");
            case REPORT -> new EndNoteType("Report", "27");
            case WEB_PAGE -> new EndNoteType("Web Page", "12");
            case DATASET -> new EndNoteType("Dataset", "59");
            case PATENT -> new EndNoteType("Patent", "25");
            case OTHER -> new EndNoteType("Generic", "13");
        };
    }
}
