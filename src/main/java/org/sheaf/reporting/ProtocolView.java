// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The protocol as it stands, and what is recorded of changes to it.
 *
 * @param frame head and foot
 * @param title of the review
 * @param question empty if nobody wrote it down
 * @param framework how the question is taken apart; empty where no framework is named
 * @param elements the framework's parts in the review's words
 * @param registration where the protocol is registered; empty if nobody said
 * @param people who takes part
 * @param stages of screening, in order
 * @param coding how full texts are coded, a sentence each; empty where nothing was agreed
 * @param appraisal how studies are appraised, likewise
 * @param syntheses over the one corpus
 * @param rules what else was agreed, a sentence each
 * @param changes what facts tell of changes, the oldest first
 */
public record ProtocolView(
        PageFrame frame,
        String title,
        String question,
        String framework,
        List<Element> elements,
        String registration,
        List<Person> people,
        List<Stage> stages,
        List<String> coding,
        List<String> appraisal,
        List<Synthesis> syntheses,
        List<String> rules,
        List<Change> changes) {
    public ProtocolView {
        elements = List.copyOf(elements);
        people = List.copyOf(people);
        stages = List.copyOf(stages);
        coding = List.copyOf(coding);
        appraisal = List.copyOf(appraisal);
        syntheses = List.copyOf(syntheses);
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
    }

    /** A part of the question; its words are empty where nobody wrote them. */
    public record Element(String part, String words) {}

    /** A person with the roles in the review, separated by commas. */
    public record Person(String id, String name, String roles) {}

    /**
     * A stage of screening.
     *
     * @param what titles and abstracts, or full texts
     * @param rules a sentence each
     * @param voters those who may vote, separated by commas
     */
    public record Stage(String name, String what, List<String> rules, String voters) {
        public Stage {
            rules = List.copyOf(rules);
        }
    }

    /** A synthesis; {@code flow} says where its numbers come from. */
    public record Synthesis(String title, String flow) {}

    /** Something that is recorded of a change. */
    public record Change(String when, String who, String what, String why) {}
}
