// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * How people screened: how far they are, on what they disagreed, and how well they agreed.
 *
 * @param frame head and foot
 * @param stages in the order of the protocol
 */
public record ScreeningView(PageFrame frame, List<StageView> stages) {
    public ScreeningView {
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param id also part of file names
     * @param rules what the protocol says of it, a sentence each
     * @param counts reports in all, decided, in conflict …
     * @param people how far each is
     * @param disagreements open ones first
     */
    public record StageView(
            String id,
            String name,
            List<String> rules,
            List<Count> counts,
            List<Person> people,
            List<Disagreed> disagreements,
            AgreementView agreement) {
        public StageView {
            rules = List.copyOf(rules);
            counts = List.copyOf(counts);
            people = List.copyOf(people);
            disagreements = List.copyOf(disagreements);
        }

        /** How many disagreements nobody has settled. */
        public long open() {
            return disagreements.stream().filter(Disagreed::isOpen).count();
        }
    }

    /**
     * A number with its name.
     *
     * @param label what is counted
     */
    public record Count(String label, long n) {}

    /**
     * How far a person is.
     *
     * @param voted reports with a vote of this person
     * @param left reports on which this person can still vote
     * @param waiting reports with this person's vote that wait for another's
     * @param waitingFor those who can vote on them, with how many; empty if none wait
     */
    public record Person(String name, long voted, long left, long waiting, String waitingFor) {}

    /**
     * A disagreement.
     *
     * @param conflict in what the votes differ
     * @param said every vote, oldest first
     * @param ending what became of it
     */
    public record Disagreed(ItemView report, String conflict, List<Said> said, Ending ending) {
        public Disagreed {
            said = List.copyOf(said);
        }

        public boolean isOpen() {
            return ending.how().equals(Ending.OPEN);
        }
    }

    /**
     * A vote.
     *
     * @param at when, as people write it
     * @param decision include, exclude or unsure
     * @param reason name of the reason; empty for none
     * @param changed whether the person cast another one in its place
     */
    public record Said(String at, String who, String decision, String reason, String note, boolean changed) {}

    /**
     * How a disagreement ended.
     *
     * @param how {@link #OPEN}, or consensus, third person, vote changed, set aside
     * @param at when; empty while it is open
     * @param who by whom; likewise
     * @param decision what it was settled as; empty where nothing was settled
     * @param why what was said
     */
    public record Ending(String how, String at, String who, String decision, String reason, String why) {
        public static final String OPEN = "open";
    }
}
