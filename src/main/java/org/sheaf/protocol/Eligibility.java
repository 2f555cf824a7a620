// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What makes a study eligible, and why a report is excluded, as {@code codebooks/<review>/eligibility.yml} holds it.
 *
 * @param criteria what a study must be to be eligible, in the order in which they are shown beside a record
 * @param reasons the reasons for exclusion: one list for everybody, in the order in which they are gone through. The
 *     first that applies is given, so that two people who see the same faults name the same reason
 * @param highlights the words that light up in a record
 */
public record Eligibility(List<Criterion> criteria, List<Reason> reasons, Highlights highlights) {
    /** Nothing was written down. */
    public static final Eligibility NOTHING = new Eligibility(List.of(), List.of(), Highlights.NONE);

    /**
     * One thing that a study must be.
     *
     * @param id unique among the criteria
     * @param element the part of the question that it is about, such as {@code Study participants}
     * @param eligible what is eligible, in the review's own words
     * @param rule how a case on the border is decided, such as {@code more than half of the participants are of working
     *     age}; empty if there is no such rule
     * @param note anything else for those who screen; empty if there is none
     */
    public record Criterion(String id, String element, String eligible, String rule, String note) {}

    /**
     * One reason for exclusion.
     *
     * @param id unique among the reasons
     * @param name as it stands in the flow diagram
     * @param criterion id of the criterion that is not met; empty where it is none of them, as with a duplicate
     */
    public record Reason(String id, String name, String criterion) {}

    /**
     * Words and phrases that light up while people screen; a {@code *} stands for any ending. They decide nothing.
     *
     * @param include those that speak for inclusion
     * @param exclude those that speak for exclusion
     */
    public record Highlights(List<String> include, List<String> exclude) {
        public static final Highlights NONE = new Highlights(List.of(), List.of());

        public Highlights {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    public Eligibility {
        criteria = List.copyOf(criteria);
        reasons = List.copyOf(reasons);
    }

    /** Whether nothing at all was written down. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    public Optional<Reason> reason(String id) {
        return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
    }

    /** Of several reasons that apply, the one to give: the first in the list. Ids that the list does not have are passed over. */
    public Optional<Reason> firstOf(Collection<String> applying) {
        return reasons.stream().filter(reason -> applying.contains(reason.id())).findFirst();
    }
}
