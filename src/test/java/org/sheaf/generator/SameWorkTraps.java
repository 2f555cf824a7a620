// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.sheaf.generator.LanternSource.*;
import static org.sheaf.generator.Slip.*;

import java.util.List;

/** One work, two or three faces: these records should be joined, or at least a person be asked. */
final class SameWorkTraps {
    private final Planter p;

    private SameWorkTraps(Planter planter) {
        this.p = planter;
    }

    static void plant(Planter planter) {
        SameWorkTraps traps = new SameWorkTraps(planter);
        traps.identifiers();
        traps.names();
        traps.titles();
        traps.placesInJournals();
        traps.forAPerson();
    }

    private void identifiers() {
        InventedWork pharos = p.work("pharos");
        p.joined(
                "doi-url",
                "One DOI as a bare name, as https://doi.org/ and as http://dx.doi.org/.",
                p.put(SCOPUS, pharos),
                p.put(PROQUEST, pharos),
                p.put(ZOTERO, pharos, DOI_AS_URL));
        InventedWork sici = p.work("sici").withDoi("10.5555/1099-0012(200303)13:2<113::AID-ACN4>3.0.CO;2-K");
        p.joined(
                "doi-percent-signs",
                "The DOI holds <, > and ; and one source writes them as %3C, %3E and %3B.",
                p.put(SCOPUS, sici),
                p.put(ZOTERO, sici, DOI_IN_PERCENT_SIGNS));
        InventedWork capitals = p.work("capitals-doi");
        p.joined(
                "doi-case",
                "DOIs do not heed case.",
                p.put(PUBMED, capitals),
                p.put(CINAHL, capitals, DOI_IN_CAPITALS));
        missing("courage", SCOPUS, CINAHL);
        missing("certificates", EMBASE, WEB_OF_SCIENCE);
        missing("ten-years", PUBMED, PROQUEST);
    }

    private void missing(String name, LanternSource with, LanternSource without) {
        p.joined(
                "doi-missing-on-one-side",
                "One source gives no DOI; everything else agrees.",
                p.put(with, p.work(name)),
                p.put(without, p.work(name), DOI_MISSING));
    }

    private void names() {
        String why = "Two authors are misspelt where the DOI is missing; title, year, journal and pages agree.";
        p.joined(
                "authors-misspelt",
                why,
                p.put(SCOPUS, p.work("words")),
                p.put(CITATIONS, p.work("words"), AUTHORS_MISSPELT, DOI_MISSING, ABSTRACT_MISSING));
        p.joined(
                "authors-misspelt",
                why,
                p.put(MEDLINE, p.work("splint")),
                p.put(SOCINDEX, p.work("splint"), AUTHORS_MISSPELT, DOI_MISSING));
        p.joined(
                "authors-misspelt",
                why,
                p.put(WEB_OF_SCIENCE, p.work("port")),
                p.put(CITATIONS, p.work("port"), AUTHORS_MISSPELT, DOI_MISSING, ABSTRACT_MISSING, JOURNAL_ABBREVIATED));
        p.joined(
                "names-transposed",
                "Given names and family names stand in each other's place.",
                p.put(SCOPUS, p.work("kitchen")),
                p.put(SOCINDEX, p.work("kitchen"), NAMES_TRANSPOSED, DOI_MISSING));
        p.joined(
                "names-transposed",
                "Given names and family names stand in each other's place.",
                p.put(WEB_OF_SCIENCE, p.work("shifts")),
                p.put(PROQUEST, p.work("shifts"), NAMES_TRANSPOSED, DOI_MISSING));
        InventedWork fjord = p.work("fjord").withAuthors(people("Bjørnestad", "Asbjørn", "Østergaard", "Mette"));
        p.joined(
                "accents-lost",
                "ø became o on the way.",
                p.put(PUBMED, fjord),
                p.put(PSYCINFO, fjord, ACCENTS_LOST, DOI_MISSING));
        InventedWork bakery = p.work("bakery").withAuthors(people("Müller", "Greta", "Löfgren", "Åsa"));
        p.joined(
                "accents-spelt-out",
                "ü became ue and ö became oe on the way.",
                p.put(SCOPUS, bakery),
                p.put(PROQUEST, bakery, ACCENTS_SPELT_OUT, DOI_MISSING));
        InventedWork saga = p.work("saga").withAuthors(people("Søndergaard", "Rune", "Hämäläinen", "Kari"));
        p.joined(
                "accents-lost",
                "One file keeps ø and ä in windows-1252, the other has o and a.",
                p.put(EMBASE, saga, ACCENTS_LOST),
                p.put(CITATIONS, saga, DOI_MISSING, ABSTRACT_MISSING));
        p.joined(
                "authors-cut-short",
                "A reference list names only the first author.",
                p.put(PUBMED, p.work("first-author")),
                p.put(CITATIONS, p.work("first-author"), ONLY_FIRST_AUTHOR, DOI_MISSING, ABSTRACT_MISSING));
    }

    private void titles() {
        InventedWork steps = p.work("steps")
                .withOriginal(
                        "Stufenweise zurück in den Beruf nach Schlaganfall: Erfahrungen mit dem Phasenmodell",
                        "German");
        p.joined(
                "translated-title",
                "German work: English title in brackets with the original beside it, both in one field, the original alone.",
                p.put(PUBMED, steps),
                p.put(PSYCINFO, steps, TITLE_WITH_BRACKETS, ACCENTS_LOST),
                p.put(ZOTERO, steps, ORIGINAL_TITLE_ONLY));
        InventedWork colleagues = p.work("colleagues")
                .withOriginal("De vuelta al trabajo después de un ictus: la mirada de los compañeros", "Spanish");
        p.joined(
                "translated-title",
                "Spanish work: original title in a column of its own, behind the English one, and alone.",
                p.put(EMBASE, colleagues),
                p.put(SCOPUS, colleagues),
                p.put(CITATIONS, colleagues, ORIGINAL_TITLE_ONLY, ABSTRACT_MISSING));
        p.joined(
                "subtitle-lost",
                "One source leaves out what follows the colon, and the DOI.",
                p.put(WEB_OF_SCIENCE, p.work("library")),
                p.put(PROQUEST, p.work("library"), SUBTITLE_LOST, DOI_MISSING));
        p.joined(
                "subtitle-lost",
                "One source leaves out what follows the colon, and the DOI.",
                p.put(SCOPUS, p.work("apprentices")),
                p.put(SOCINDEX, p.work("apprentices"), SUBTITLE_LOST, DOI_MISSING));
        p.joined(
                "title-in-capitals",
                "Capitals are no difference.",
                p.put(EMBASE, p.work("capitals")),
                p.put(SOCINDEX, p.work("capitals"), TITLE_IN_CAPITALS, DOI_MISSING));
        p.joined(
                "title-with-markup",
                "Italics and &amp; left over from a web page.",
                p.put(MEDLINE, p.work("markup")),
                p.put(WEB_OF_SCIENCE, p.work("markup"), TITLE_WITH_MARKUP, DOI_MISSING));
    }

    private void placesInJournals() {
        p.joined(
                "pages-shortened",
                "The last page is cut short to the figures that differ, as in 313-9.",
                p.put(WEB_OF_SCIENCE, p.work("pages-one"), DOI_MISSING),
                p.put(MEDLINE, p.work("pages-one"), PAGES_SHORTENED));
        p.joined(
                "pages-shortened",
                "The last page is cut short to the figures that differ, as in 313-9.",
                p.put(SCOPUS, p.work("pages-two")),
                p.put(PROQUEST, p.work("pages-two"), DOI_MISSING));
        p.joined(
                "year-of-online-first",
                "One source took it in a year earlier, without volume, pages or DOI.",
                p.put(PUBMED, p.work("online-one")),
                p.put(CITATIONS, p.work("online-one"), ONLINE_FIRST, DOI_MISSING, ABSTRACT_MISSING));
        p.joined(
                "year-of-online-first",
                "One source took it in a year earlier, without volume or pages; the DOI agrees.",
                p.put(SCOPUS, p.work("online-two")),
                p.put(PSYCINFO, p.work("online-two"), ONLINE_FIRST));
        p.joined(
                "identical-without-doi",
                "The journal has no DOIs; the same in every field that both have.",
                p.put(WEB_OF_SCIENCE, p.work("village")),
                p.put(PROQUEST, p.work("village")));
        p.joined(
                "identical-without-doi",
                "The journal has no DOIs; the same in every field that both have.",
                p.put(CINAHL, p.work("market")),
                p.put(ZOTERO, p.work("market")));
        p.joined(
                "journal-abbreviated",
                "One source gives the short title of the journal and no DOI.",
                p.put(SCOPUS, p.work("insurers")),
                p.put(CITATIONS, p.work("insurers"), JOURNAL_ABBREVIATED, DOI_MISSING, ABSTRACT_MISSING));
        p.joined(
                "journal-abbreviated",
                "One source gives the short title of the journal and no DOI.",
                p.put(MEDLINE, p.work("ferry")),
                p.put(ZOTERO, p.work("ferry"), JOURNAL_ABBREVIATED, DOI_MISSING));
    }

    private void forAPerson() {
        String two =
                "Nearly the same record with two different DOIs, journal and repository: only a person may join them.";
        p.asked(
                "two-dois",
                two,
                p.put(SCOPUS, p.work("two-dois-one")),
                p.put(ZOTERO, p.work("two-dois-one"), DOI_OF_ANOTHER_DEPOSIT));
        p.asked(
                "two-dois",
                two,
                p.put(SOCINDEX, p.work("two-dois-two")),
                p.put(PROQUEST, p.work("two-dois-two"), DOI_OF_ANOTHER_DEPOSIT));
        p.asked(
                "title-and-year-only",
                "A reference list has the title and the year and nothing else.",
                p.put(WEB_OF_SCIENCE, p.work("title-year")),
                p.put(
                        CITATIONS,
                        p.work("title-year"),
                        AUTHORS_MISSING,
                        JOURNAL_MISSING,
                        PAGES_MISSING,
                        DOI_MISSING,
                        ABSTRACT_MISSING));
    }

    private static List<InventedAuthor> people(String family, String given, String family2, String given2) {
        return List.of(new InventedAuthor(family, given), new InventedAuthor(family2, given2));
    }
}
