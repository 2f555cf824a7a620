// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sheaf.generator.Subject.Design;

/** Writes one to three sentences about a subject, in the manner of its design, with numbers of its own. */
final class AbstractMaker {
    private static final List<String> OPENINGS = List.of(
            "Little is known about {matter} as seen by {people}.",
            "Research on {matter} has seldom asked {people} themselves.",
            "In {place}, {matter} has become a matter of debate, yet evidence is thin.",
            "Guidelines mention {matter} in passing; practice varies widely.",
            "Whether {matter} bears on the working lives of {people} is not well understood.",
            "Earlier work on {matter} rested on small samples.",
            "We asked what part {matter} plays in the lives of {people}.",
            "Clinicians often raise {matter} late, if at all.",
            "Views on {matter} differ between those who pay for services and those who use them.",
            "Most studies of {matter} come from two or three countries, and {place} is not among them.",
            "{People} are rarely heard when {matter} is discussed.",
            "This study was prompted by questions from {people} about {matter}.",
            "A decade ago {matter} was hardly written about.",
            "Textbooks say little about {matter}.");

    private static final Map<Design, List<String>> MIDDLES = Map.of(
            Design.QUALITATIVE,
            List.of(
                    "We interviewed {n} {people} in {place} between {from} and {to} and analysed the transcripts thematically.",
                    "Four focus groups with altogether {n} participants were held, transcribed and coded by two of us.",
                    "{N} in-depth conversations, a second one after half a year where possible, were read case by case.",
                    "Field notes of {weeks} weeks and {n} interviews were analysed side by side."),
            Design.TRIAL,
            List.of(
                    "{N} participants from {sites} sites in {place} were allocated at random to {matter} or to usual care and followed for {months} months.",
                    "Of {asked} people invited, {n} agreed; the primary outcome was paid work at {months} months.",
                    "Assessors who did not know the allocation saw {n} participants at the start and after {months} months.",
                    "We recruited {n} {people} within {weeks} weeks and recorded attendance, harms and costs."),
            Design.COHORT,
            List.of(
                    "We linked a stroke register with tax records of {n} people in {place}, {from} to {to}.",
                    "A cohort of {n} {people} answered questionnaires at discharge and after {months} months.",
                    "Cox models were fitted to data of {n} employed people with a first stroke.",
                    "{N} consecutive patients of {sites} hospitals were followed through sickness benefit records."),
            Design.REVIEW,
            List.of(
                    "{Sites} databases were searched from inception to {to}; two of us screened {asked} records.",
                    "{N} reports met the criteria and were appraised; findings were brought together by theme.",
                    "From {asked} records we included {n} studies from {sites} countries.",
                    "Studies of any design were eligible, and {n} were found."),
            Design.SURVEY,
            List.of(
                    "A questionnaire was sent to {asked} people in {place}; {pct} % answered.",
                    "{N} {people} filled in an online form that had been tried out with patients.",
                    "All {sites} regions took part, and {n} answers could be used.",
                    "Telephone interviews were held with a random sample of {n} persons."),
            Design.ECONOMIC,
            List.of(
                    "A model with a horizon of {sites} years was fed with data of {n} participants.",
                    "Costs were counted from the view of society and given in euros of {to}.",
                    "Alongside a trial with {n} participants we collected use of services for {months} months.",
                    "Uncertainty was explored by drawing {asked} samples."),
            Design.INSTRUMENT,
            List.of(
                    "{Sites} items were written with patients and tested on {n} persons; a Rasch model was fitted.",
                    "{N} {people} answered twice, two weeks apart.",
                    "Content was agreed in {sites} rounds with experts, then tried on a sample of {n}.",
                    "Factor structure was examined in one half of {n} answers and confirmed in the other."),
            Design.MIXED,
            List.of(
                    "We joined {n} interviews with routine data of {sites} sites.",
                    "Logs, a survey of {n} staff and group discussions were read against each other.",
                    "Over {months} months, {n} people took part and {pct} % stayed to the end.",
                    "Workshops with {n} patients, employers and clinicians shaped each version."));

    private static final Map<Design, List<String>> ENDINGS = Map.of(
            Design.QUALITATIVE,
            List.of(
                    "Three themes stood out: being believed, keeping a thread to the workplace, and learning from those ahead.",
                    "Participants valued plain talk over encouragement, and time over technique.",
                    "What looked like reluctance was often a well-founded fear of a second failure.",
                    "Trust grew out of small reliable acts.",
                    "Accounts differed by kind of job more than by kind of stroke."),
            Design.TRIAL,
            List.of(
                    "At {months} months {pct} % of the intervention group and {pct2} % of controls were in work.",
                    "The groups did not differ in the primary outcome (risk ratio {rr}).",
                    "Recruitment and retention met the targets set beforehand, and no harm was seen.",
                    "Scores favoured the intervention by {diff} points, with a wide interval.",
                    "A full trial seems possible if referral is made simpler."),
            Design.COHORT,
            List.of(
                    "After {months} months {pct} % had gone back to paid work.",
                    "The strongest predictor was having a job to return to (odds ratio {rr}).",
                    "Adjusted for age and severity, the association was weak.",
                    "Differences between regions were larger than those between hospitals.",
                    "Two in five of those who returned had left again by the end of follow-up."),
            Design.REVIEW,
            List.of(
                    "Certainty of the evidence was low throughout.",
                    "Programmes that kept contact with the employer did better, though trials were small.",
                    "No study came from a low-income country.",
                    "Peer contact was welcomed by most and harmful to none, but outcomes were measured in many ways.",
                    "Reporting of what was delivered was poor."),
            Design.SURVEY,
            List.of(
                    "Fewer than {pct} % had been offered any such support.",
                    "Need was greatest in the second year and among those living alone.",
                    "Half of the respondents did not know whom to ask.",
                    "Answers differed little between towns and the country."),
            Design.ECONOMIC,
            List.of(
                    "The cost for each additional person in work was {asked} euros.",
                    "Savings in benefits outweighed the cost of the service within {sites} years.",
                    "The probability of being cost-effective was {pct} % at the usual threshold.",
                    "Results hinged on how long jobs last."),
            Design.INSTRUMENT,
            List.of(
                    "Reliability was good (intraclass correlation 0.{pct}).",
                    "Two items were dropped because women and men answered them differently.",
                    "The questionnaire takes five minutes and can be read by people with mild aphasia.",
                    "A change of {diff} points can be told from chance."),
            Design.MIXED,
            List.of(
                    "Delivery depended on one or two enthusiasts in each place.",
                    "Supervision of those who give support was the part most often left out.",
                    "Fit with existing routines mattered more than training.",
                    "We describe what was changed after each round and why."));

    private static final List<String> LABELS = List.of("Background", "Methods", "Results");

    private AbstractMaker() {}

    /** @param year in which the work appeared; what it reports lies before */
    static List<Passage> passages(Subject subject, int year, Dice dice) {
        Map<String, String> numbers = numbers(subject, year, dice);
        boolean labelled = dice.chance(35);
        List<String> sentences = new ArrayList<>();
        boolean opening = labelled || dice.chance(70);
        if (opening) {
            sentences.add(fill(dice.pick(OPENINGS), subject, numbers));
        }
        sentences.add(fill(dice.pick(MIDDLES.get(subject.design())), subject, numbers));
        boolean ending = labelled || !opening || dice.chance(80);
        if (ending) {
            sentences.add(fill(dice.pick(ENDINGS.get(subject.design())), subject, numbers));
        }
        if (!labelled) {
            return List.of(new Passage("", String.join(" ", sentences)));
        }
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            passages.add(new Passage(LABELS.get(i), sentences.get(i)));
        }
        return passages;
    }

    /** The figures of one abstract: drawn once, so that its sentences agree with each other. */
    private static Map<String, String> numbers(Subject subject, int year, Dice dice) {
        int people = switch (subject.design()) {
            case QUALITATIVE -> dice.between(8, 42);
            case REVIEW -> dice.between(6, 58);
            default -> dice.between(20, 60) * dice.between(1, 14);
        };
        int asked = people * dice.between(2, 6) + dice.below(40);
        int from = year - dice.between(5, 8);
        int sites = dice.between(3, 12);
        int pct = dice.between(11, 79);
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("{n}", String.valueOf(people));
        numbers.put("{N}", cap(inWords(people)));
        numbers.put("{asked}", String.valueOf(subject.design() == Design.REVIEW ? asked * 9 : asked));
        numbers.put("{from}", String.valueOf(from));
        numbers.put("{to}", String.valueOf(from + dice.between(1, 4)));
        numbers.put("{weeks}", String.valueOf(dice.between(6, 52)));
        numbers.put("{months}", String.valueOf(3 * dice.between(1, 8)));
        numbers.put("{sites}", String.valueOf(sites));
        numbers.put("{Sites}", cap(inWords(sites)));
        numbers.put("{pct}", String.valueOf(pct));
        numbers.put("{pct2}", String.valueOf(Math.max(5, pct - dice.between(1, 14))));
        numbers.put("{rr}", String.format(Locale.ROOT, "1.%02d", dice.below(90)));
        numbers.put("{diff}", String.format(Locale.ROOT, "%d.%d", dice.between(1, 7), dice.below(10)));
        return numbers;
    }

    private static String fill(String pattern, Subject subject, Map<String, String> numbers) {
        String filled = pattern.replace("{matter}", subject.matter())
                .replace("{people}", subject.people())
                .replace("{People}", cap(subject.people()))
                .replace("{place}", subject.place());
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            filled = filled.replace(number.getKey(), number.getValue());
        }
        return cap(filled);
    }

    /** Small numbers in words, since a sentence does not begin with a figure; larger ones with {@code Altogether}. */
    private static String inWords(int n) {
        List<String> words = List.of(
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty");
        return n >= 3 && n <= 20 ? words.get(n - 3) : "altogether " + n;
    }

    private static String cap(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
