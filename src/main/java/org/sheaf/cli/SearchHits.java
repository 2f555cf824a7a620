// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.search.Marked;
import org.sheaf.search.SearchRequest;
import org.sheaf.search.SearchResult;
import org.sheaf.search.SearchResult.Count;
import org.sheaf.search.SearchResult.PassageHit;
import org.sheaf.search.SearchResult.RecordHit;

/** Hits for the screen. What was found stands between {@code >} and {@code <}, or in bold where the terminal can do it. */
final class SearchHits {
    private static final int EXCERPT = 240;
    private static final int AUTHORS = 60;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[22m";
    /** Stand for the marks until all else that could steer the terminal is taken out. */
    private static final String OPEN = "\ue000";

    private static final String CLOSE = "\ue001";

    private final Console console;

    SearchHits(Console console) {
        this.console = console;
    }

    void print(SearchRequest request, SearchResult result) {
        if (request.records()) {
            result.recordHits().forEach(this::print);
        }
        if (request.passages()) {
            result.passageHits().forEach(this::print);
        }
        if (request.records()) {
            console.print(count(result.records(), result.recordHits().size(), "report"));
        }
        if (request.passages()) {
            console.print(count(result.passages(), result.passageHits().size(), "sentence"));
        }
    }

    private static String count(Count all, int shown, String what) {
        return (all.more() ? "more than " : "")
                + Amount.of(all.number(), what)
                + (all.more() || all.number() > shown ? ", the best " + shown + " shown (--limit)" : "");
    }

    private void print(RecordHit hit) {
        marked(
                hit.report() + "  ",
                hit.title().text().isBlank()
                        ? new Marked("(no title)", hit.title().spans())
                        : hit.title());
        String about = about(hit);
        if (!about.isEmpty()) {
            console.print("    " + about);
        }
        if (!hit.abstractText().spans().isEmpty()) {
            marked("    ", hit.abstractText().excerpt(EXCERPT));
        }
        console.print("");
    }

    private static String about(RecordHit hit) {
        String authors = hit.authors();
        if (authors.codePointCount(0, authors.length()) > AUTHORS) {
            int end = authors.indexOf(';');
            authors = (end < 0 ? authors : authors.substring(0, end)) + " and others";
        }
        StringBuilder about = new StringBuilder();
        for (String part : new String[] {authors, hit.year(), hit.journal()}) {
            if (!part.isBlank()) {
                about.append(about.isEmpty() ? "" : ". ").append(part);
            }
        }
        return about.toString();
    }

    private void print(PassageHit hit) {
        String page = hit.label().isEmpty() || hit.label().equals(String.valueOf(hit.page()))
                ? "p. " + hit.page()
                : "p. " + hit.label() + " (page " + hit.page() + " of the file)";
        console.print(hit.name() + ", " + page + ", " + hit.section());
        marked("    ", hit.text());
        console.print("");
    }

    private void marked(String before, Marked text) {
        boolean bold = console.takesEscapeCodes();
        console.printColoured(
                before + text.with(OPEN, CLOSE).replaceAll("\\s+", " "),
                line -> line.replace(OPEN, bold ? BOLD : ">").replace(CLOSE, bold ? PLAIN : "<"));
    }
}
