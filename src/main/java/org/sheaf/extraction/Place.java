// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.document.FullText;

/**
 * A place in the text of a report, on which a value rests.
 *
 * @param text digest of the text in which the places are counted
 * @param page 1-based page on which it begins
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 * @param quote what stands there, on one line; taken from the text, never typed
 */
public record Place(Digest text, int page, int start, int end, String quote) {
    /**
     * The place between two code points.
     *
     * @throws IndexOutOfBoundsException if the text has no such places
     */
    public static Place of(FullText text, int start, int end) {
        return new Place(Digest.of(text.text()), text.pageAt(start).number(), start, end, text.quote(start, end));
    }

    /** Every place where some words stand, in whatever case and with whatever white space between; none for no words. */
    public static List<Place> find(FullText text, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        Pattern pattern = Pattern.compile(
                Stream.of(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Place> places = new ArrayList<>();
        Matcher found = pattern.matcher(text.text());
        while (found.find()) {
            places.add(of(
                    text,
                    text.text().codePointCount(0, found.start()),
                    text.text().codePointCount(0, found.end())));
        }
        return places;
    }

    /**
     * The place as people read it, as {@code page 4: "fifteen workers"}: where it is now, or that it is no longer in the text.
     *
     * @param now the text as it is read now; without it the place stays as it was kept
     */
    public String words(Optional<FullText> now) {
        Optional<Place> here = now.isEmpty() ? Optional.of(this) : now.flatMap(this::in);
        return here.map(place -> "page " + place.page()).orElse("no longer in the text") + ": \"" + quote + "\"";
    }

    /**
     * The same place in a text that may be another one since: where its words stand there exactly once. Nothing where they
     * do not stand there any more, or several times.
     */
    public Optional<Place> in(FullText now) {
        if (Digest.of(now.text()).equals(text)) {
            return Optional.of(this);
        }
        List<Place> places = find(now, quote);
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }
}
