// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The appraisal of the included studies (PRISMA 2020, items 11 and 18; ENTREQ, items 10 to 13).
 *
 * @param frame head and foot
 * @param notes how it was done, a sentence each, such as how many raters there are and whether they saw each other's answers
 * @param tables one for each instrument, in the order of the protocol
 * @param without what would be left without studies that an agreed rule names
 * @param problems what readers should know that concerns no single instrument, a sentence each
 */
public record AppraisalView(
        PageFrame frame, List<String> notes, List<Table> tables, List<Without> without, List<String> problems) {
    public AppraisalView {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        without = List.copyOf(without);
        problems = List.copyOf(problems);
    }

    /**
     * What was answered to one instrument.
     *
     * @param about the instrument
     * @param unit what a row is, in the singular: {@code study} or {@code report}
     * @param answers the answers that its questions can have, in its order, each meaning as its key; those that several
     *     questions share stand there once
     * @param questions what is asked, in its order; also what is answered in words
     * @param notes labels of what is noted beside the questions, such as {@code Contribution to the synthesis}
     * @param hasTotal whether its authors give a total; without that none is shown
     * @param units in the order of their names
     * @param agreement a line for each question
     * @param agreementOverall over all questions, and what readers should know of it, a sentence each
     * @param differences where raters answered differently, in the order of units and questions
     * @param given who answered what, in the order of units, questions and people
     * @param problems such as that some were appraised by one rater only, a sentence each
     */
    public record Table(
            About about,
            String unit,
            List<Answer> answers,
            List<Question> questions,
            List<String> notes,
            boolean hasTotal,
            List<Unit> units,
            List<Agreement> agreement,
            List<String> agreementOverall,
            List<Difference> differences,
            List<Given> given,
            List<String> problems) {
        public Table {
            answers = List.copyOf(answers);
            questions = List.copyOf(questions);
            notes = List.copyOf(notes);
            units = List.copyOf(units);
            agreement = List.copyOf(agreement);
            agreementOverall = List.copyOf(agreementOverall);
            differences = List.copyOf(differences);
            given = List.copyOf(given);
            problems = List.copyOf(problems);
        }
    }

    /**
     * An instrument as readers must know it.
     *
     * @param id names its files
     * @param version empty if it has none
     * @param source how it is cited; empty if nothing is stated
     * @param link empty if there is none
     * @param licence empty if nothing is stated
     * @param wording whose words the questions are, such as {@code own short wording}
     * @param note empty for nothing
     */
    public record About(
            String id,
            String name,
            String version,
            String source,
            String link,
            String licence,
            String wording,
            String note) {}

    /** An answer that can be given. */
    public record Answer(String code, String label, String meaning) {}

    /**
     * A question.
     *
     * @param number as it is printed; empty if it has none
     * @param label for the head of its column
     * @param question in full
     * @param section the heading under which it stands; empty for none
     * @param words whether it is answered in words; drawings leave it out
     * @param mark what it is beside others: {@code screening}, {@code critical}, {@code overall}; empty for nothing
     */
    public record Question(
            String id, String number, String label, String question, String section, boolean words, String mark) {
        /** How it is named in a sentence: {@code 6 Ethics}. */
        public String named() {
            return number.isEmpty() ? label : number + " " + label;
        }

        /** The shortest name: its number, or its label where it has none. */
        public String shortest() {
            return number.isEmpty() ? label : number;
        }
    }

    /**
     * A study or report.
     *
     * @param id of the report by which it is known
     * @param state what readers must know of the row as a whole, such as {@code one rater only}; empty for nothing
     * @param cells one for each question
     * @param notes one for each note; empty where nothing was noted
     * @param total in words; empty where the instrument has none, or where an answer to it is missing
     */
    public record Unit(String name, String id, String state, List<Cell> cells, List<String> notes, String total) {
        public Unit {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What an answer comes to.
     *
     * @param state one of the words below
     * @param words as the table shows them, such as {@code Y (MM)}; where it is open, what was said, such as {@code Y / N}
     * @param code of the answer; empty for words, and where there is no answer
     * @param label of the answer; empty like the code
     * @param meaning of the answer, as its key; empty like the code
     * @param qualifier what was added to it; empty if nothing
     * @param comment why; of several people, with who said it; empty if nothing was said
     */
    public record Cell(
            String state, String words, String code, String label, String meaning, String qualifier, String comment) {
        public static final String GIVEN = "given";
        public static final String NOT_REPORTED = "not reported";
        /** Raters differ, and nobody has settled it. */
        public static final String OPEN = "to settle";
        /** Nobody has answered. */
        public static final String EMPTY = "not answered";
        /** Answered, and not shown before the others have answered too. */
        public static final String HIDDEN = "not shown yet";
        /** The question does not belong to this kind of study. */
        public static final String NOT_ASKED = "not asked";

        /** A cell without an answer. */
        public static Cell without(String state) {
            return new Cell(state, state.equals(NOT_ASKED) || state.equals(EMPTY) ? "" : state, "", "", "", "", "");
        }

        /** Whether it holds an answer to choose from. */
        public boolean isChoice() {
            return state.equals(GIVEN) && !code.isEmpty();
        }
    }

    /**
     * How far raters agree on a question, in words: {@code not estimable} where a measure cannot be had.
     *
     * @param question its number and label
     * @param units how many were answered by those who are compared
     * @param alike such as {@code 92.3%}
     * @param kappa Cohen's
     * @param ac1 Gwet's
     * @param note why a measure is missing; empty for nothing
     */
    public record Agreement(String question, String units, String alike, String kappa, String ac1, String note) {}

    /**
     * Raters who answered differently.
     *
     * @param settled what it comes to; empty while nobody has settled it
     * @param how by consensus or by a third person; empty like what is settled
     * @param who settled it
     * @param when the day, such as {@code 2024-05-06}
     * @param why the reason given
     */
    public record Difference(
            String unit,
            String question,
            List<Said> said,
            String settled,
            String how,
            String who,
            String when,
            String why) {
        public Difference {
            said = List.copyOf(said);
        }
    }

    /** What one rater said. */
    public record Said(String who, String words, String comment) {
        /** In one line. */
        public String line() {
            return who + ": " + words + (comment.isEmpty() ? "" : " (" + comment + ")");
        }
    }

    /**
     * An answer of somebody, or what was settled.
     *
     * @param item id of the question or note
     * @param as {@code rater} or {@code settled}
     */
    public record Given(
            String unit,
            String id,
            String item,
            String question,
            String as,
            String who,
            String answer,
            String qualifier,
            String comment,
            String when) {}

    /**
     * A rule of the protocol, and what would be left without the studies that it names. Nothing is dropped anywhere else.
     *
     * @param name as the protocol calls it
     * @param rule in words, such as {@code 8 Analysis: N}
     * @param leftOut names of the studies
     * @param undecided names of studies of which it cannot be told yet, because an answer is missing or open; they stay in
     * @param themes in the order of the codebook
     * @param lost names of the themes that would rest on no study
     */
    public record Without(
            String name,
            String rule,
            List<String> leftOut,
            List<String> undecided,
            List<Theme> themes,
            List<String> lost) {
        public Without {
            leftOut = List.copyOf(leftOut);
            undecided = List.copyOf(undecided);
            themes = List.copyOf(themes);
            lost = List.copyOf(lost);
        }
    }

    /**
     * A theme with all that is below it.
     *
     * @param depth 0 for one at the top
     * @param before how many studies it rests on
     * @param after how many without those that are left out
     */
    public record Theme(String id, String name, int depth, int before, int after) {
        /** Whether it would rest on nothing. */
        public boolean isLost() {
            return before > 0 && after == 0;
        }
    }
}
