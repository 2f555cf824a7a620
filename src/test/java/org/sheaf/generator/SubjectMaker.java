// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;
import org.sheaf.generator.Subject.Design;

/**
 * Finds a subject and a title for work number n. The manner of the title goes round with n, and the words move on at
 * different paces, so that works near each other never share a title; far apart, titles come close to each other now
 * and then, as they do in a real literature.
 */
final class SubjectMaker {
    private static final int MANNERS = 20;
    private static final long TOWNS_FROM = 5000;

    private final long seed;

    SubjectMaker(long seed) {
        this.seed = seed;
    }

    /** The subject of work {@code n}; far out, where titles would come round again, a study gets the name of a town. */
    Subject subject(long n) {
        Subject subject = plain(n);
        if (n < TOWNS_FROM) {
            return subject;
        }
        Dice dice = Dice.of(seed, "town", n);
        String town = dice.pick(Phrases.TOWN_BEGINNINGS) + dice.pick(Phrases.TOWN_ENDINGS);
        String title = subject.title() + ": the " + town + " study";
        return new Subject(subject.design(), title, subject.people(), subject.matter(), subject.place());
    }

    private Subject plain(long n) {
        Dice dice = Dice.of(seed, "subject", n);
        long round = n / MANNERS;
        String people = at(Phrases.PEOPLE, n * 5 + round);
        String support = at(Phrases.SUPPORT, n * 7 + round * 3);
        String experience = at(Phrases.EXPERIENCES, n * 3 + round * 7);
        String outcome = at(Phrases.OUTCOMES, n + round * 5);
        String exposure = at(Phrases.EXPOSURES, n * 3 + round);
        String place = dice.pick(Phrases.PLACES);
        String setting = dice.pick(Phrases.SETTINGS);
        String telling = at(Phrases.TELLING, n + round);
        String qualitative = dice.pick(Phrases.QUALITATIVE);
        String trial = dice.pick(Phrases.TRIALS);
        String review = dice.pick(Phrases.REVIEWS);
        int months = 3 * dice.between(1, 8);
        return switch ((int) (n % MANNERS)) {
            case 0 -> new Subject(Design.TRIAL, cap(support) + " for " + people + ": " + trial, people, support, place);
            case 1 ->
                new Subject(
                        Design.QUALITATIVE, telling + ": " + people + " on " + experience, people, experience, place);
            case 2 ->
                new Subject(
                        Design.COHORT,
                        "Predictors of " + outcome + " among " + people + ": a " + months + "-month follow-up in "
                                + place,
                        people,
                        outcome,
                        place);
            case 3 ->
                new Subject(
                        Design.REVIEW,
                        cap(support) + " and " + outcome + " in " + people + ": " + review,
                        people,
                        support,
                        place);
            case 4 ->
                new Subject(
                        Design.MIXED,
                        "Barriers to and facilitators of " + support + " in " + setting + ": what staff in " + place
                                + " say",
                        people,
                        support,
                        place);
            case 5 ->
                new Subject(
                        Design.ECONOMIC,
                        "Cost-effectiveness of " + support + " compared with usual care for " + people + " in " + place,
                        people,
                        support,
                        place);
            case 6 ->
                new Subject(
                        Design.COHORT,
                        cap(exposure) + " and " + outcome + " after stroke: register data from " + place,
                        people,
                        exposure,
                        place);
            case 7 ->
                new Subject(
                        Design.QUALITATIVE,
                        cap(experience) + ": " + qualitative + " with " + people + " in " + place,
                        people,
                        experience,
                        place);
            case 8 ->
                new Subject(
                        Design.TRIAL,
                        "Does " + support + " improve " + outcome + "? " + cap(trial) + " in " + setting,
                        people,
                        support,
                        place);
            case 9 ->
                new Subject(
                        Design.INSTRUMENT,
                        "Measuring " + outcome + " in " + people
                                + ": development and validation of a short questionnaire",
                        people,
                        outcome,
                        place);
            case 10 ->
                new Subject(
                        Design.SURVEY,
                        "How common is " + support.replaceFirst("^an? ", "") + " for " + people
                                + "? A national survey in " + place,
                        people,
                        support,
                        place);
            case 11 ->
                new Subject(
                        Design.QUALITATIVE,
                        "What helps? " + cap(people) + " and their therapists talk about " + experience,
                        people,
                        experience,
                        place);
            case 12 ->
                new Subject(
                        Design.MIXED,
                        "Implementing " + support + " in " + setting + ": a mixed-methods process evaluation",
                        people,
                        support,
                        place);
            case 13 ->
                new Subject(
                        Design.REVIEW,
                        "Experiences of " + experience + " among " + people + ": " + review,
                        people,
                        experience,
                        place);
            case 14 ->
                new Subject(
                        Design.COHORT,
                        "Trajectories of " + outcome + " over " + months + " months in " + people,
                        people,
                        outcome,
                        place);
            case 15 ->
                new Subject(
                        Design.SURVEY,
                        "Unmet needs of " + people + " with regard to " + outcome + ": cross-sectional study in "
                                + setting + ", " + place,
                        people,
                        outcome,
                        place);
            case 16 ->
                new Subject(
                        Design.TRIAL,
                        "Feasibility of " + support + " delivered at home to " + people,
                        people,
                        support,
                        place);
            case 17 ->
                new Subject(
                        Design.QUALITATIVE,
                        "Employers' accounts of " + experience + " in " + setting + ": " + qualitative,
                        "employers of " + people,
                        experience,
                        place);
            case 18 ->
                new Subject(
                        Design.COHORT,
                        "Sex differences in " + outcome + " and " + exposure + " between " + people + " and controls",
                        people,
                        outcome,
                        place);
            default ->
                new Subject(
                        Design.MIXED,
                        "Designing " + support + " together with " + people + ": lessons from " + place,
                        people,
                        support,
                        place);
        };
    }

    /** The first letter large; a quotation keeps its own. */
    private static String cap(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String at(List<String> list, long index) {
        return list.get((int) Long.remainderUnsigned(index, list.size()));
    }
}
