// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.sheaf.generator.LanternSource.*;
import static org.sheaf.generator.Slip.*;

import java.util.List;

/** Two works with one face: these records must stay apart. */
final class ApartTraps {
    private final Planter p;

    private ApartTraps(Planter planter) {
        this.p = planter;
    }

    static void plant(Planter planter) {
        ApartTraps traps = new ApartTraps(planter);
        traps.genericTitles();
        traps.parts();
        traps.sameAuthors();
        traps.registrations();
    }

    private void genericTitles() {
        List<InventedAuthor> editor = List.of(new InventedAuthor("Warburton", "Eleanor Maud"));
        InventedWork[] editorials = {
            editorial("editorial-one", editor, "1", "1", "2"),
            editorial("editorial-two", editor, "2", "97", "98"),
            editorial("editorial-three", editor, "3", "189", "190"),
            editorial("editorial-four", editor, "1", "1", "2")
        };
        Trap.Copy inScopus = p.put(SCOPUS, editorials[0]);
        Trap.Copy inWos = p.put(WEB_OF_SCIENCE, editorials[0]);
        p.apart(
                "generic-editorial-title",
                "Four editorials by one editor in four issues of one journal, all called Editorial.",
                inScopus,
                p.put(SCOPUS, editorials[1]),
                p.put(WEB_OF_SCIENCE, editorials[2]),
                p.put(PUBMED, editorials[3]));
        p.joined(
                "generic-editorial-title-same-issue",
                "The editorial of one issue in two databases: year, volume, issue and pages agree.",
                inScopus,
                inWos);
        p.apart(
                "generic-title-without-authors",
                "Two columns of book reviews, a year apart, nobody named.",
                p.put(CINAHL, bare(p.work("books-one")).withAuthors(List.of())),
                p.put(CINAHL, bare(p.work("books-two")).withAuthors(List.of())));
        p.apart(
                "generic-letter-title",
                "Two letters to one journal in one year by different people.",
                p.put(PUBMED, p.work("letter-one").withKind(WorkKind.LETTER).withPassages(List.of())),
                p.put(PUBMED, p.work("letter-two").withKind(WorkKind.LETTER).withPassages(List.of())));
        InventedJournal first = Journals.place(
                "Working with a changed brain", "book1", "Harbour Academic", "Edinburgh", "United Kingdom");
        InventedJournal second =
                Journals.place("The mentor's companion", "book2", "Lampwright Press", "London", "United Kingdom");
        p.apart(
                "generic-chapter-title",
                "The introductions of two books.",
                p.put(ZOTERO, chapter("intro-one", first)),
                p.put(ZOTERO, chapter("intro-two", second)));
        p.apart(
                "same-title-other-team",
                "A plain title used by two teams, in two journals, four years apart.",
                p.put(SCOPUS, p.work("same-title-a")),
                p.put(MEDLINE, p.work("same-title-b"), DOI_MISSING));
    }

    private InventedWork editorial(String name, List<InventedAuthor> editor, String issue, String first, String last) {
        InventedWork work = bare(p.work(name)).withKind(WorkKind.EDITORIAL).withAuthors(editor);
        Imprint imprint = work.imprint().withPages(first, last);
        return work.withImprint(imprint.withVolume(imprint.volume(), issue));
    }

    private InventedWork chapter(String name, InventedJournal book) {
        InventedWork work = bare(p.work(name)).withKind(WorkKind.CHAPTER);
        return work.withImprint(
                work.imprint().withJournal(book).withVolume("", "").withPages("1", "9"));
    }

    private static InventedWork bare(InventedWork work) {
        return work.withDoi("").withPassages(List.of()).withKeywords(List.of());
    }

    private void parts() {
        InventedWork one = p.work("part-one");
        InventedWork two = follows(one, p.work("part-two"));
        Trap.Copy twoInScopus = p.put(SCOPUS, two);
        Trap.Copy twoInCinahl = p.put(CINAHL, two, DOI_MISSING);
        p.apart(
                "part-one-and-two",
                "Part I and Part II, one after the other in one issue.",
                p.put(SCOPUS, one),
                twoInCinahl);
        p.joined("part-two-in-two-databases", "The same Part II, once without DOI.", twoInScopus, twoInCinahl);
        InventedWork patients = p.work("fatigue-one");
        InventedWork partners = follows(patients, p.work("fatigue-two"));
        p.apart(
                "part-one-and-two",
                "Parts told apart by a figure in the middle of the title; one has no DOI.",
                p.put(MEDLINE, patients),
                p.put(EMBASE, partners, DOI_MISSING));
        InventedWork report = report("report-one");
        p.apart(
                "annual-report",
                "Two years of an annual report by the same organisation.",
                p.put(ZOTERO, report),
                p.put(ZOTERO, report("report-two").withAuthors(report.authors())));
    }

    private InventedWork report(String name) {
        InventedJournal house = Journals.place("", "report", "Eastmere Stroke Alliance", "Eastmere", "United Kingdom");
        InventedWork work = p.work(name).withKind(WorkKind.REPORT).withDoi("");
        return work.withAuthors(List.of(new InventedAuthor("Eastmere Stroke Alliance", "")))
                .withImprint(
                        work.imprint().withJournal(house).withVolume("", "").withPages("", ""));
    }

    private void sameAuthors() {
        p.apart(
                "same-authors-similar-title",
                "One team, one year, one journal, two studies; a reference list gives no DOIs.",
                p.put(CITATIONS, p.work("spinal-one"), DOI_MISSING, ABSTRACT_MISSING),
                p.put(CITATIONS, sameTeam("spinal-one", "spinal-two"), DOI_MISSING, ABSTRACT_MISSING));
        p.apart(
                "same-authors-similar-title",
                "One team, one year, one journal; the titles differ in the last word.",
                p.put(SCOPUS, p.work("women")),
                p.put(PROQUEST, sameTeam("women", "men"), DOI_MISSING));
        p.apart(
                "same-authors-similar-title",
                "Two cohorts, told apart by the years in the title.",
                p.put(WEB_OF_SCIENCE, p.work("cohort-a"), DOI_MISSING),
                p.put(WEB_OF_SCIENCE, sameTeam("cohort-a", "cohort-b"), DOI_MISSING));
        p.apart(
                "follow-up-report",
                "Six-month and two-year results of one trial: two reports.",
                p.put(CENTRAL, p.work("half-year")),
                p.put(CENTRAL, sameTeam("half-year", "two-years"), DOI_MISSING));
    }

    private void registrations() {
        p.apart(
                "registration-and-report",
                "The entry in a register and the published trial are two records of one study, not one publication.",
                p.put(CENTRAL, p.work("registered")),
                p.put(
                        TRIALS,
                        p.work("registration")
                                .withKind(WorkKind.REGISTRATION)
                                .withAuthors(List.of())
                                .withDoi("")));
    }

    private InventedWork sameTeam(String first, String second) {
        return p.work(second).withAuthors(p.work(first).authors());
    }

    /** The second work by the authors of the first, on the pages that follow it. */
    private static InventedWork follows(InventedWork first, InventedWork second) {
        int next = Integer.parseInt(first.imprint().last()) + 1;
        Imprint imprint = first.imprint().withPages(String.valueOf(next), String.valueOf(next + 8));
        return second.withAuthors(first.authors()).withImprint(imprint);
    }
}
