// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.citation.LinkKind;

/**
 * What a review's team agreed before it began, as {@code codebooks/<review>/protocol.yml} holds it.
 *
 * @param review the review's id
 * @param title its title
 * @param question its question
 * @param framework how the question is taken apart
 * @param elements the framework's parts in this review's words, by part
 * @param registration where the protocol is registered; empty if nowhere
 * @param illustrative a notice for every page where content was made by the project and states no finding; empty if
 *     there is none
 * @param reviewers who takes part
 * @param stages the stages of screening in order
 * @param coding how full texts are coded
 * @param appraisal how studies are appraised
 * @param syntheses the syntheses over the review's one corpus
 * @param mergedKinds kinds of linked records that this review merges instead of linking
 * @param citationStyle key of the style in which references are written; empty if nobody said
 * @param reporting ids of the reporting checklists, in the order of the protocol; none if nobody named any
 */
public record Protocol(
        ReviewId review,
        String title,
        String question,
        Framework framework,
        SortedMap<String, String> elements,
        String registration,
        String illustrative,
        List<Reviewer> reviewers,
        List<Stage> stages,
        Coding coding,
        AppraisalPlan appraisal,
        List<Synthesis> syntheses,
        Set<LinkKind> mergedKinds,
        String citationStyle,
        List<String> reporting) {

    /**
     * A person who takes part.
     *
     * @param roles at least one
     */
    public record Reviewer(ReviewerId id, String name, Set<Role> roles) {
        public Reviewer {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * How full texts are coded.
     *
     * @param approach empty if nobody said
     * @param coders by how many people each text is coded, at least 1. Where it is more than one, they do so unseen: what is
     *     coded in a report is shown to others once so many have coded it whole
     */
    public record Coding(Optional<CodingApproach> approach, int coders) {}

    /**
     * One synthesis over the corpus: its own included studies and its own flow.
     *
     * @param flow file in the codebook with a flow known only from stated numbers; empty where the flow is derived from
     *     the review's own decisions
     * @param method in which way studies are brought together; empty if nobody said
     * @param updates the earlier version that it updates; empty for a new review
     */
    public record Synthesis(
            String id, String title, String flow, Optional<SynthesisMethod> method, Optional<EarlierVersion> updates) {
        /** A new one of which nobody said the method. */
        public Synthesis(String id, String title, String flow) {
            this(id, title, flow, Optional.empty(), Optional.empty());
        }
    }

    public Protocol {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        reviewers = List.copyOf(reviewers);
        stages = List.copyOf(stages);
        syntheses = List.copyOf(syntheses);
        mergedKinds = Set.copyOf(mergedKinds);
        reporting = List.copyOf(reporting);
    }

    /** Whether the protocol names this person. */
    public boolean names(ReviewerId id) {
        return reviewers.stream().anyMatch(r -> r.id().equals(id));
    }

    /** What this person does here; nothing if the protocol does not name the person. */
    public Set<Role> rolesOf(ReviewerId id) {
        return reviewers.stream()
                .filter(reviewer -> reviewer.id().equals(id))
                .findFirst()
                .map(Reviewer::roles)
                .orElse(Set.of());
    }

    /** Whether this person may vote at a stage: named for it, or, where nobody is, a reviewer. */
    public boolean mayVote(ReviewerId id, Stage stage) {
        return stage.voters().isEmpty()
                ? rolesOf(id).contains(Role.REVIEWER)
                : stage.voters().contains(id);
    }

    /** Those who may vote at a stage, sorted. */
    public List<ReviewerId> voters(Stage stage) {
        return reviewers.stream()
                .map(Reviewer::id)
                .filter(id -> mayVote(id, stage))
                .sorted()
                .toList();
    }

    /** The ids of those who take part, in the order of the protocol, separated by commas. */
    public String namesOfReviewers() {
        return reviewers.stream().map(reviewer -> reviewer.id().name()).collect(Collectors.joining(", "));
    }
}
