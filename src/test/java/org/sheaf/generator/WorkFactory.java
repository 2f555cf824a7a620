// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sheaf.generator.Subject.Design;

/** Invents works: number n under one seed is always the same work, and no other work has to be known for it. */
final class WorkFactory {
    private final long seed;
    private final SubjectMaker subjects;

    WorkFactory(long seed) {
        this.seed = seed;
        this.subjects = new SubjectMaker(seed);
    }

    InventedWork work(long n) {
        Dice dice = Dice.of(seed, "work", n);
        Subject subject = subjects.subject(n);
        InventedJournal journal = journal(subject, dice);
        Imprint imprint = imprint(journal, dice);
        List<Passage> passages = dice.chance(6)
                ? List.of()
                : AbstractMaker.passages(subject, imprint.year(), Dice.of(seed, "abstract", n));
        return new InventedWork(
                n,
                kind(subject),
                subject.title(),
                "",
                "English",
                Names.team(dice),
                imprint,
                doi(imprint, n, dice),
                passages,
                keywords(subject, dice),
                country(subject.place()),
                List.of(),
                List.of());
    }

    private static InventedJournal journal(Subject subject, Dice dice) {
        InventedJournal journal = dice.pick(Journals.all());
        // The German and the Spanish journal hold the works written in those languages; here everything is English.
        boolean foreign = journal.code().equals("zbw") || journal.code().equals("rirl");
        return foreign ? Journals.byCode(subject.design() == Design.ECONOMIC ? "heltc" : "jrtw") : journal;
    }

    private static Imprint imprint(InventedJournal journal, Dice dice) {
        int year = dice.chance(15) ? dice.between(2000, 2008) : dice.between(2009, 2024);
        int month = dice.between(1, 12);
        int volume = year - 1990 + journal.code().length();
        boolean online =
                journal.publisher().equals("BMX Open") || journal.publisher().equals("Open Lantern");
        if (online && year > 2004) {
            String number = "e" + dice.between(1010, 9989);
            return new Imprint(journal, year, month, dice.between(1, 28), "" + volume, "1", "", "", number);
        }
        int first = dice.between(1, 1480);
        int last = first + dice.between(4, 17);
        String issue = dice.chance(8) ? "Suppl " + dice.between(1, 3) : String.valueOf(1 + (month - 1) / 2);
        return new Imprint(journal, year, month, dice.between(1, 28), "" + volume, issue, "" + first, "" + last, "");
    }

    /** In the forms that real publishers use, all under the prefix kept for tests. */
    static String doi(Imprint imprint, long n, Dice dice) {
        if (!imprint.journal().dois() || imprint.year() < 2003) {
            return "";
        }
        String code = imprint.journal().code();
        int form = dice.below(4);
        return switch (form) {
            case 0 -> String.format(Locale.ROOT, "10.5555/%s.%d.%05d", code, imprint.year(), n);
            case 1 ->
                String.format(
                        Locale.ROOT,
                        "10.5555/S%s(%02d)%05d-%d",
                        imprint.journal().issn(),
                        imprint.year() % 100,
                        n,
                        n % 10);
            case 2 -> String.format(Locale.ROOT, "10.5555/%s-%d-%06d", code, imprint.year(), n);
            default -> String.format(Locale.ROOT, "10.5555/%s%d%07d", code, imprint.year(), n * 13);
        };
    }

    private static WorkKind kind(Subject subject) {
        return switch (subject.design()) {
            case TRIAL -> WorkKind.TRIAL;
            case REVIEW -> WorkKind.REVIEW;
            default -> WorkKind.ARTICLE;
        };
    }

    private static List<String> keywords(Subject subject, Dice dice) {
        List<String> keywords = new ArrayList<>();
        keywords.add("stroke");
        keywords.add(subject.matter().replaceFirst("^an? ", ""));
        keywords.add(
                switch (subject.design()) {
                    case QUALITATIVE -> "qualitative research";
                    case TRIAL -> "clinical trial";
                    case COHORT -> "cohort studies";
                    case REVIEW -> "review";
                    case SURVEY -> "surveys";
                    case ECONOMIC -> "cost-benefit analysis";
                    case INSTRUMENT -> "psychometrics";
                    case MIXED -> "process evaluation";
                });
        if (dice.chance(60)) {
            keywords.add(
                    dice.pick(List.of("return to work", "employment", "peer group", "rehabilitation, vocational")));
        }
        return List.copyOf(keywords);
    }

    private static String country(String place) {
        return switch (place) {
            case "England", "Scotland", "Wales" -> "United Kingdom";
            case "the Netherlands" -> "Netherlands";
            default -> place;
        };
    }
}
