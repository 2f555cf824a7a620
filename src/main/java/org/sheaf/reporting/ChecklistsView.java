// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The reporting checklists of a review, filled in as far as facts show it.
 *
 * @param frame head and foot
 * @param choice how these checklists came to be chosen, in words
 * @param toChoose the line of the protocol that would name these; empty where it names them
 * @param missing what the facts do not show, each once, with the items that ask for it
 * @param checklists in the order of the protocol
 */
public record ChecklistsView(
        PageFrame frame, String choice, String toChoose, List<Missing> missing, List<Checklist> checklists) {
    public ChecklistsView {
        missing = List.copyOf(missing);
        checklists = List.copyOf(checklists);
    }

    /**
     * Something that the facts do not show.
     *
     * @param what as a sentence
     * @param mend what to do about it: a command, or a key of a file
     * @param items such as {@code PRISMA-S 13}
     */
    public record Missing(String what, String mend, List<String> items) {
        public Missing {
            items = List.copyOf(items);
        }
    }

    /**
     * A checklist.
     *
     * @param source the work that it was published in
     * @param doi of that work; empty if not known
     * @param licence what its owners allow
     * @param wording whose words it is asked in
     * @param purpose what it is for
     * @param notRead what of the published list could not be read; empty for nothing
     * @param warning why it may be the wrong one; empty if nothing speaks against it
     * @param counts how many items are in each state, those without any left out
     */
    public record Checklist(
            String id,
            String name,
            String source,
            String doi,
            String licence,
            String wording,
            String purpose,
            String notRead,
            String warning,
            List<Count> counts,
            List<Section> sections) {
        public Checklist {
            counts = List.copyOf(counts);
            sections = List.copyOf(sections);
        }

        /** How many items are in each state, on one line. */
        public String summary() {
            return counts.stream().map(Count::words).collect(Collectors.joining(", "));
        }
    }

    /** How many items are in a state. */
    public record Count(String state, String label, int items) {
        public String words() {
            return items + " " + label;
        }
    }

    /** A part of a checklist. */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An item.
     *
     * @param state the word in files
     * @param label the state in words
     * @param shows what the facts show
     * @param gaps what they do not show
     * @param author what is left for an author to write; empty for nothing
     * @param said what an author said of it
     * @param places where facts show it, or an author finds what helps to write it
     */
    public record Row(
            String number,
            String topic,
            String asked,
            String state,
            String label,
            List<String> shows,
            List<Gap> gaps,
            String author,
            Said said,
            List<Place> places) {
        public Row {
            shows = List.copyOf(shows);
            gaps = List.copyOf(gaps);
            places = List.copyOf(places);
        }

        /** A sign for the state, beside its words. */
        public String sign() {
            return switch (state) {
                case "met" -> "+";
                case "stated" -> "=";
                case "partly" -> "\u00b1";
                case "gap" -> "\u00d7";
                case "not-applicable" -> "\u2013";
                default -> "\u2026";
            };
        }
    }

    /** What is not shown, and how to mend it. */
    public record Gap(String what, String mend) {}

    /**
     * What an author said. Empty throughout where nobody said anything.
     *
     * @param where place in the manuscript
     * @param doesNotApply why it does not apply
     * @param by who said so
     * @param on the day
     */
    public record Said(String where, String doesNotApply, String by, String on) {
        public static final Said NOTHING = new Said("", "", "", "");

        /** Who said it, and when. */
        public String who() {
            return by + (on.isEmpty() ? "" : ", " + on);
        }
    }

    /**
     * A report.
     *
     * @param name as in the catalogue
     * @param title what it is called
     * @param chapter of the write-up; empty where it is in none
     */
    public record Place(String name, String title, String chapter) {}
}
