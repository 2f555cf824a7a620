// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.sheaf.generator.LanternSource.*;
import static org.sheaf.generator.Slip.*;

import java.util.List;

/** Publications that belong to another one without being it, marks of retraction, and decisions of other tools. */
final class LinkedTraps {
    private final Planter p;

    private LinkedTraps(Planter planter) {
        this.p = planter;
    }

    static void plant(Planter planter) {
        LinkedTraps traps = new LinkedTraps(planter);
        traps.errata();
        traps.comments();
        traps.protocols();
        traps.preprints();
        traps.conferenceAbstracts();
        traps.retractions();
        traps.decisions();
    }

    private void errata() {
        InventedWork paper = p.work("corrected-one");
        InventedWork erratum = notice("erratum-one", paper, WorkKind.ERRATUM);
        Trap.Copy inPubmed = p.put(PUBMED, tied(paper, "EIN", erratum));
        p.linked(
                "erratum",
                "erratum",
                "PubMed ties the correction to its paper.",
                inPubmed,
                p.put(PUBMED, tied(erratum, "EFR", paper)));
        p.joined("erratum-paper", "The corrected paper itself in two databases.", inPubmed, p.put(SCOPUS, paper));
        InventedWork audit = p.work("corrected-two");
        Imprint where = audit.imprint();
        InventedWork titled = p.work("erratum-two")
                .withTitle(
                        p.work("erratum-two").title() + " (" + where.journal().name() + " (" + where.year() + ") "
                                + where.volume() + ":" + where.issue() + " (" + where.pages() + "))");
        p.linked(
                "erratum",
                "erratum",
                "Embase writes the citation of the paper into the title of the erratum.",
                p.put(CINAHL, audit),
                p.put(
                        EMBASE,
                        titled.withKind(WorkKind.ERRATUM)
                                .withAuthors(audit.authors())
                                .withPassages(List.of())));
    }

    private void comments() {
        InventedWork paper = p.work("discussed");
        InventedWork comment = p.work("comment").withKind(WorkKind.COMMENT).withPassages(List.of());
        InventedWork reply = notice("reply", paper, WorkKind.COMMENT);
        Trap.Copy discussed = p.put(PUBMED, tied(paper, "CIN", comment));
        p.linked(
                "comment",
                "comment",
                "A letter about the paper by other people.",
                discussed,
                p.put(PUBMED, tied(comment, "CON", paper)));
        p.linked(
                "reply",
                "comment",
                "The authors' reply repeats the title of their paper.",
                discussed,
                p.put(WEB_OF_SCIENCE, reply, DOI_MISSING));
    }

    private void protocols() {
        InventedWork trial = p.work("trial-one");
        p.linked(
                "protocol",
                "protocol",
                "Protocol and results of one trial share the team and most of the title.",
                p.put(CENTRAL, trial),
                p.put(
                        MEDLINE,
                        p.work("protocol-one").withAuthors(trial.authors()).withKind(WorkKind.PROTOCOL)));
        InventedWork review = p.work("trial-two");
        p.linked(
                "protocol",
                "protocol",
                "Protocol and results of a scoping review.",
                p.put(SCOPUS, review),
                p.put(SOCINDEX, p.work("protocol-two").withAuthors(review.authors()), DOI_MISSING));
    }

    private void preprints() {
        InventedJournal server =
                Journals.place("Lantern Preprints", "preprint", "Lantern Preprints", "Toronto", "Canada");
        InventedWork first = p.work("published-one");
        p.linked(
                "preprint",
                "preprint",
                "Same title and team a year earlier on a preprint server, with a DOI of its own.",
                p.put(SCOPUS, first),
                p.put(PUBMED, preprint("preprint-one", first, server)));
        InventedWork second = p.work("published-two");
        p.linked(
                "preprint",
                "preprint",
                "The preprint has a longer title than the article.",
                p.put(PUBMED, second),
                p.put(SCOPUS, preprint("preprint-two", second, server)));
    }

    private InventedWork preprint(String name, InventedWork published, InventedJournal server) {
        InventedWork work = p.work(name);
        return work.withKind(WorkKind.PREPRINT)
                .withAuthors(published.authors())
                .withPassages(published.passages())
                .withImprint(
                        work.imprint().withJournal(server).withVolume("", "").withPages("", ""))
                .withDoi("10.5555/preprint." + work.imprint().year() + ".03." + work.number());
    }

    private void conferenceAbstracts() {
        conferenceAbstract("paper-one", "abstract-one", "S45", "The abstract of a talk and the paper two years later.");
        conferenceAbstract("paper-two", "abstract-two", "S112", "Abstract and paper differ in the order of the title.");
    }

    private void conferenceAbstract(String paperName, String abstractName, String page, String why) {
        InventedWork paper = p.work(paperName);
        InventedWork talk = p.work(abstractName);
        Imprint imprint = talk.imprint();
        p.linked(
                "conference-abstract",
                "conference-abstract",
                why,
                p.put(SCOPUS, paper),
                p.put(
                        EMBASE,
                        talk.withKind(WorkKind.CONFERENCE_ABSTRACT)
                                .withAuthors(paper.authors())
                                .withDoi("")
                                .withImprint(imprint.withVolume(imprint.volume(), "Suppl 1")
                                        .withPages(page, ""))));
    }

    private void retractions() {
        InventedWork paper = p.work("retracted").withKind(WorkKind.RETRACTED);
        InventedWork notice = notice("retraction", paper, WorkKind.RETRACTION);
        Trap.Copy inPubmed = p.put(PUBMED, tied(paper, "RIN", notice));
        Trap.Copy inScopus = p.put(SCOPUS, paper);
        Trap.Copy inMedline = p.put(MEDLINE, paper);
        Trap.Copy noticeInPubmed = p.put(PUBMED, tied(notice, "ROF", paper));
        p.joined(
                "retracted-publication",
                "Scopus puts RETRACTED: before the title; it is the same paper.",
                inPubmed,
                inScopus,
                inMedline);
        p.noted(
                "retracted-publication",
                "flagged:retracted",
                "PubMed and Ovid by publication type (and RIN), Scopus by document type and title.",
                inPubmed,
                inScopus,
                inMedline);
        p.apart("retraction-notice", "The notice is not the paper.", inPubmed, noticeInPubmed);
        p.noted(
                "retraction-notice",
                "flagged:retraction notice",
                "PubMed says Retraction of Publication.",
                noticeInPubmed);
        InventedWork withdrawn = p.work("withdrawn");
        Trap.Copy marked = p.put(SCOPUS, withdrawn.withKind(WorkKind.RETRACTED));
        p.noted(
                "retracted-publication",
                "flagged:retracted",
                "Only Scopus marks it; Web of Science was exported before.",
                marked);
        p.joined("retracted-publication", "Marked in one source only.", marked, p.put(WEB_OF_SCIENCE, withdrawn));
        InventedWork concern = p.work("concern");
        InventedWork concernNotice =
                notice("concern-notice", concern, WorkKind.CONCERN).withAuthors(List.of());
        Trap.Copy doubted = p.put(PUBMED, tied(concern, "ECI", concernNotice));
        p.noted("expression-of-concern", "flagged:expression of concern", "PubMed names it in ECI.", doubted);
        p.apart(
                "expression-of-concern-notice",
                "The notice is not the paper.",
                doubted,
                p.put(PUBMED, tied(concernNotice, "ECF", concern)));
    }

    private void decisions() {
        decision(
                "decided-one",
                "Rayyan",
                "RAYYAN-INCLUSION: {\"Amina\"=>\"Included\", \"Bram\"=>\"Maybe\"}"
                        + " | RAYYAN-LABELS: mentors,night work");
        decision(
                "decided-two",
                "Rayyan",
                "RAYYAN-INCLUSION: {\"Amina\"=>\"Excluded\", \"Bram\"=>\"Excluded\"}"
                        + " | RAYYAN-EXCLUSION-REASONS: wrong population");
        decision("decided-three", "ASReview", "ASReview_irrelevant");
        decision("decided-four", "ASReview", "ASReview_relevant");
        for (String name : List.of("covidence-one", "covidence-two", "covidence-three")) {
            String reason = name.equals("covidence-one") ? "Wrong intervention" : "Wrong outcomes";
            InventedWork work = p.work(name).withNotes(List.of("Exclusion reason: " + reason + "; "));
            p.noted(
                    "decision-of-another-tool",
                    "decision:Covidence",
                    "The reason for exclusion in Covidence's notes.",
                    p.put(COVIDENCE, work));
        }
    }

    private void decision(String name, String tool, String note) {
        p.noted(
                "decision-of-another-tool",
                "decision:" + tool,
                "A screening decision in the notes; kept as that tool's word, not a vote.",
                p.put(ZOTERO, p.work(name).withNotes(List.of(note))));
    }

    /** A notice by the authors of the paper, without abstract. */
    private InventedWork notice(String name, InventedWork paper, WorkKind kind) {
        return p.work(name).withKind(kind).withAuthors(paper.authors()).withPassages(List.of());
    }

    private static InventedWork tied(InventedWork work, String tag, InventedWork other) {
        return work.withRelations(List.of(new Relation(tag, PubmedNbib.cite(other))));
    }
}
