// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What happens to a work on its way into a database or a list: one habit or one mistake each. */
enum Slip {
    /** {@code http://dx.doi.org/10…} where others write the bare name. */
    DOI_AS_URL(w -> w.doi().isEmpty() ? w : w.withDoi("http://dx.doi.org/" + w.doi())),
    /** A URL with every odd character as a percent sign and two figures. */
    DOI_IN_PERCENT_SIGNS(w -> w.doi().isEmpty()
            ? w
            : w.withDoi("https://doi.org/"
                    + URLEncoder.encode(w.doi(), StandardCharsets.UTF_8).replace("%2F", "/"))),
    /** DOIs do not heed case, so some write them large. */
    DOI_IN_CAPITALS(w -> w.withDoi(w.doi().toUpperCase(Locale.ROOT))),
    DOI_MISSING(w -> w.withDoi("")),
    /** Another identifier for what a person would call the same publication. */
    DOI_OF_ANOTHER_DEPOSIT(w -> w.withDoi("10.5555/repository." + (70000 + w.number()))),
    /** Two letters of the first family name change places, and the second loses one. */
    AUTHORS_MISSPELT(w -> w.withAuthors(misspelt(w.authors()))),
    /** Given name and family name of every author change places. */
    NAMES_TRANSPOSED(w -> w.withAuthors(w.authors().stream()
            .map(a -> a.group() ? a : new InventedAuthor(a.given(), a.family()))
            .toList())),
    /** ø becomes o, ü becomes u. */
    ACCENTS_LOST(w -> w.withAuthors(w.authors().stream()
                    .map(a -> new InventedAuthor(plain(a.family()), plain(a.given())))
                    .toList())
            .withTitle(plain(w.title()))),
    /** ø becomes oe, ü becomes ue. */
    ACCENTS_SPELT_OUT(w -> w.withAuthors(w.authors().stream()
            .map(a -> new InventedAuthor(speltOut(a.family()), speltOut(a.given())))
            .toList())),
    ONLY_FIRST_AUTHOR(w ->
            w.withAuthors(w.authors().subList(0, Math.min(1, w.authors().size())))),
    AUTHORS_MISSING(w -> w.withAuthors(List.of())),
    /** 313-9 for 313-319. */
    PAGES_SHORTENED(w ->
            w.withImprint(w.imprint().withPages(w.imprint().first(), w.imprint().shortLast()))),
    PAGES_MISSING(w -> w.withImprint(w.imprint().withPages("", ""))),
    /** Taken in when it was online, the year before the issue, and never brought up to date. */
    ONLINE_FIRST(
            w -> w.withImprint(w.imprint().onlineFirst().withYear(w.imprint().year() - 1))),
    /** Only the abbreviated title of the journal. */
    JOURNAL_ABBREVIATED(
            w -> w.withImprint(w.imprint().withJournal(abbreviated(w.imprint().journal())))),
    JOURNAL_MISSING(w -> w.withImprint(
            w.imprint().withJournal(Journals.place("", "", "", "", "")).withVolume("", ""))),
    /** What stands after the colon is left out. */
    SUBTITLE_LOST(w -> w.withTitle(
            w.title().contains(": ") ? w.title().substring(0, w.title().indexOf(": ")) : w.title())),
    TITLE_IN_CAPITALS(w -> w.withTitle(w.title().toUpperCase(Locale.ROOT))),
    /** {@code &amp;} and italics, left over from a web page. */
    TITLE_WITH_MARKUP(
            w -> w.withTitle("<i>" + w.title().replace(" and ", " &amp; ").replaceFirst(" ", "</i> "))),
    /** Original title first, the English one in brackets behind it. */
    TITLE_WITH_BRACKETS(w -> w.withTitle(w.originalTitle() + " [" + w.title() + "]")),
    /** The English title is not known to this source. */
    ORIGINAL_TITLE_ONLY(w -> w.withTitle(w.originalTitle()).withOriginal("", w.language())),
    ABSTRACT_MISSING(w -> w.withPassages(List.of())),
    /** Read by a machine from paper: rn becomes m, l becomes 1, in two places at most. */
    TITLE_SCANNED(w -> w.withTitle(w.title().replaceFirst("rn", "m").replaceFirst("(?<=[a-z]{3})l(?=[a-z])", "1"))),
    /** UTF-8 taken for windows-1252 somewhere on the way: ü becomes two odd letters. */
    CHARSET_DAMAGED(w -> w.withTitle(damaged(w.title()))
            .withAuthors(w.authors().stream()
                    .map(a -> new InventedAuthor(damaged(a.family()), damaged(a.given())))
                    .toList())),
    /** A source in another country gives the title in its own language only. */
    TITLE_TRANSLATED(w -> w.withTitle(Translation.ofTitle(w.title())));

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final UnaryOperator<InventedWork> change;

    Slip(UnaryOperator<InventedWork> change) {
        this.change = change;
    }

    InventedWork on(InventedWork work) {
        return change.apply(work);
    }

    private static List<InventedAuthor> misspelt(List<InventedAuthor> authors) {
        List<InventedAuthor> out = new ArrayList<>(authors);
        InventedAuthor first = out.get(0);
        char[] letters = first.family().toCharArray();
        int middle = letters.length / 2;
        char kept = letters[middle];
        letters[middle] = letters[middle - 1];
        letters[middle - 1] = kept;
        out.set(0, new InventedAuthor(new String(letters), first.given()));
        if (out.size() > 1) {
            String family = out.get(1).family();
            int gap = family.length() / 2;
            out.set(
                    1,
                    new InventedAuthor(
                            family.substring(0, gap) + family.substring(gap + 1),
                            out.get(1).given()));
        }
        return out;
    }

    private static String damaged(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
    }

    private static InventedJournal abbreviated(InventedJournal j) {
        return new InventedJournal(
                j.pubmedAbbreviation(),
                j.abbreviation(),
                j.code(),
                j.issn(),
                j.publisher(),
                j.city(),
                j.country(),
                j.medline(),
                j.dois());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("ð", "d")
                .replace("ı", "i");
    }

    private static String speltOut(String text) {
        return plain(text.replace("ø", "oe")
                .replace("Ø", "Oe")
                .replace("ö", "oe")
                .replace("Ö", "Oe")
                .replace("ü", "ue")
                .replace("å", "aa")
                .replace("ä", "ae")
                .replace("æ", "ae"));
    }
}
