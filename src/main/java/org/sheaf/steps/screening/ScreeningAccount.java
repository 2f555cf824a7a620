// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.agreement.Agreement;
import org.sheaf.protocol.Stage;

/**
 * What the facts tell of how a stage was screened, for whoever writes it down.
 *
 * @param reports that came to the stage
 * @param undecided of these, those that wait for votes or are in conflict
 * @param included of these
 * @param excluded of these
 * @param leftUnread those that nobody has voted on since screening was stopped
 * @param aside those set aside, by as what
 * @param people how many reports each has voted on
 * @param byVoters how many reports got the votes of one person, of two, … ; those without a vote left out
 * @param seen whether later votes were cast unseen
 * @param agreement of what people had voted when a report had all its votes; empty where no report had those of two
 * @param compared on how many reports it was taken
 * @param disagreements how these ended, with how many; {@code open} among them
 * @param settledBy who entered settlements, with how many
 * @param checks samples that a second person looks at, the oldest first
 * @param learnedOrder the model that learned the order in which reports come; empty where none did
 * @param fullTextsHere of full texts how many have a file here
 */
public record ScreeningAccount(
        Stage stage,
        int reports,
        long undecided,
        long included,
        long excluded,
        long leftUnread,
        SortedMap<String, Integer> aside,
        SortedMap<String, Integer> people,
        SortedMap<Integer, Integer> byVoters,
        Seen seen,
        Optional<Agreement> agreement,
        int compared,
        SortedMap<String, Integer> disagreements,
        SortedMap<String, Integer> settledBy,
        List<Check> checks,
        String learnedOrder,
        int fullTextsHere) {
    public ScreeningAccount {
        aside = Collections.unmodifiableSortedMap(new TreeMap<>(aside));
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        byVoters = Collections.unmodifiableSortedMap(new TreeMap<>(byVoters));
        disagreements = Collections.unmodifiableSortedMap(new TreeMap<>(disagreements));
        settledBy = Collections.unmodifiableSortedMap(new TreeMap<>(settledBy));
        checks = List.copyOf(checks);
    }

    /**
     * On how many reports with votes of at least two people the second voted without seeing the first.
     *
     * @param unseen nobody could see another's vote
     * @param visible a later voter could see an earlier vote: the protocol says so, or a single vote was asked for when the
     *     earlier was cast
     * @param unknown a vote came from another tool, which does not say
     */
    public record Seen(int unseen, int visible, int unknown) {
        /** How many reports have votes of at least two people. */
        public int all() {
            return unseen + visible + unknown;
        }

        /** Whether it may be said that people voted independently: nothing speaks against it, of no report. */
        public boolean independent() {
            return all() > 0 && unseen == all();
        }
    }

    /**
     * A sample of what one person decided, drawn for another.
     *
     * @param by who looks at it
     * @param drawn how many reports
     * @param of from how many
     * @param sample its size as it was written, such as {@code 20%}
     * @param seed of the draw
     * @param voted on how many of these the person has voted
     */
    public record Check(String by, int drawn, String of, String sample, String seed, int voted) {}

    /** Whether anybody has voted. */
    public boolean begun() {
        return !people.isEmpty();
    }
}
