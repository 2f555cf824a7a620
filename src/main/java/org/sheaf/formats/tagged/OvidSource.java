// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Years;

/**
 * The line in which Ovid cites the source of a record, taken apart. Its databases write it differently:
 * {@code Journal of Tea. 12(3):45-67, 2019 Mar.} (MEDLINE), {@code Journal of Tea. 12 (3) (pp 45-67), 2019.} (Embase),
 * {@code Journal of Tea. Vol.12(3), Mar 2019, pp. 45-67.} (PsycInfo), {@code Journal of Tea March 2019;12(3):45-67}
 * (Journals). What cannot be told is empty.
 */
record OvidSource(String journal, String year, String volume, String issue, String pages, String articleNumber) {
    private static final int LONGEST = 1000;
    private static final OvidSource NONE = new OvidSource("", "", "", "", "", "");

    private static final Pattern VOLUME = Pattern.compile(
            "(?:Vol\\.? ?)?(\\d{1,5}|[A-Z]-?\\d{1,4})(?: ?\\((?!pp|no pag)([^()]{1,40})\\))?(?=[\\s:,;.]|$)");
    private static final Pattern DATED = Pattern.compile(
            " (?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer"
                    + "|Autumn|Fall|Winter)[^;]{0,40})?\\d{4};");
    private static final Pattern PAGES = Pattern.compile(
            "(?:\\(pp\\.? |\\bpp\\.? ?|:)([A-Za-z]{0,2}\\d[\\w.]{0,10}(?: ?[-\u2013] ?[A-Za-z]{0,2}\\d\\w{0,10})?)(?=[),.;\\s]|$)");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("(?:Article Number|ArtID):? ([\\w.-]{1,40}\\w)");

    static OvidSource parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        Matcher dated = DATED.matcher(text);
        int journalEnd = text.indexOf(". ");
        int rest = journalEnd + 2;
        if (dated.find() && (journalEnd < 0 || dated.start() < journalEnd)) {
            journalEnd = dated.start();
            rest = dated.end();
        }
        if (journalEnd < 0) {
            return NONE;
        }
        String behind = text.substring(rest);
        String volume = "";
        String issue = "";
        Matcher numbers = VOLUME.matcher(behind);
        int conference = behind.startsWith("Conference") ? Math.max(0, behind.indexOf(". ")) : 0;
        if (conference == 0 && numbers.lookingAt() || conference > 0 && numbers.find(conference) && !isYear(numbers)) {
            volume = numbers.group(1);
            issue = numbers.group(2) == null ? "" : numbers.group(2);
        }
        Matcher pages = PAGES.matcher(behind);
        boolean paged = pages.find();
        String dates = paged
                ? text.substring(0, rest) + behind.substring(0, pages.start()) + behind.substring(pages.end())
                : text;
        OptionalInt year = Years.find(dates);
        Matcher article = ARTICLE_NUMBER.matcher(behind);
        return new OvidSource(
                text.substring(0, journalEnd).strip(),
                year.isPresent() ? String.valueOf(year.getAsInt()) : "",
                volume,
                issue,
                paged ? Pages.clean(pages.group(1).replace(" ", "")) : "",
                article.find() ? article.group(1) : "");
    }

    private static boolean isYear(Matcher numbers) {
        return numbers.group(2) == null && Years.isBare(numbers.group(1));
    }
}
