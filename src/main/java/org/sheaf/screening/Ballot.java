// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** Everything that was said at one stage of what is one report now. */
public final class Ballot {
    private final ReportId report;
    private final List<Vote> votes;
    private final List<Settlement> settlements;
    private final Optional<Outcome.Aside> aside;
    private final MergedReasons merged;
    private final int asked;
    private final boolean stopped;

    /**
     * @param report the report's id now
     * @param votes those that count, on this report or on one that was joined with it; taken back ones left out
     * @param settlements likewise
     * @param aside as what it was set aside, if it is
     */
    public Ballot(
            ReportId report,
            Collection<Vote> votes,
            Collection<Settlement> settlements,
            Optional<Outcome.Aside> aside) {
        this(report, votes, settlements, aside, MergedReasons.NONE, 0, false);
    }

    private Ballot(
            ReportId report,
            Collection<Vote> votes,
            Collection<Settlement> settlements,
            Optional<Outcome.Aside> aside,
            MergedReasons merged,
            int asked,
            boolean stopped) {
        this.report = report;
        this.votes = votes.stream().sorted(Vote.OLDEST_FIRST).toList();
        this.settlements = settlements.stream().sorted(Settlement.OLDEST_FIRST).toList();
        this.aside = aside;
        this.merged = merged;
        this.asked = asked;
        this.stopped = stopped;
    }

    /** The same, read with reasons that were merged since. */
    public Ballot with(MergedReasons reasons) {
        return new Ballot(report, votes, settlements, aside, reasons, asked, stopped);
    }

    /** The same, where more people are asked than the stage asks for, as in a pilot round. */
    public Ballot asking(int people) {
        return new Ballot(report, votes, settlements, aside, merged, people, stopped);
    }

    /** The same, if people stopped screening before anybody had voted on the report; votes that it has all the same count. */
    public Ballot stopped(boolean unread) {
        return new Ballot(report, votes, settlements, aside, merged, asked, unread);
    }

    MergedReasons merged() {
        return merged;
    }

    int asked() {
        return asked;
    }

    boolean isStopped() {
        return stopped;
    }

    public ReportId report() {
        return report;
    }

    Optional<Outcome.Aside> aside() {
        return aside;
    }

    /**
     * The votes that stand, oldest first: a person's later vote takes the place of what it has seen. Somebody who voted on
     * two reports before they were found to be one, or in two places, has two that stand if they differ.
     */
    public List<Vote> standing() {
        List<Vote> standing = new ArrayList<>();
        if (votes.stream().allMatch(vote -> vote.origin() == Vote.Origin.WORKSPACE)) {
            for (Vote vote : votes) {
                standing.removeIf(vote::takesThePlaceOf);
                standing.add(vote);
            }
            return standing;
        }
        for (Vote vote : votes) {
            if (votes.stream().noneMatch(vote::isNamedBy) && standing.stream().noneMatch(vote::repeats)) {
                standing.removeIf(vote::takesThePlaceOf);
                standing.add(vote);
            }
        }
        List<Vote> once = new ArrayList<>();
        for (Vote vote : standing) {
            if (once.stream()
                    .noneMatch(other -> vote.isApartFrom(other)
                            && other.decision().equals(vote.decision())
                            && (vote.note().isEmpty() || vote.note().equals(other.note())))) {
                once.add(vote);
            }
        }
        return once;
    }

    /** What a person said that came in from elsewhere: digests without names, with blanks between. */
    public String elsewhere(ReviewerId reviewer) {
        return votes.stream()
                .filter(vote -> vote.reviewer().equals(reviewer)
                        && !vote.origin().from().isEmpty())
                .map(vote -> vote.origin().said())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /**
     * The votes that stood at the moment when as many people had voted as the stage asks for: what they thought before they
     * could talk about it. Empty while votes are missing.
     */
    public List<Vote> independent(int needed) {
        List<Vote> standing = new ArrayList<>();
        Set<ReviewerId> people = new TreeSet<>();
        for (Vote vote : votes) {
            standing.removeIf(earlier -> earlier.reviewer().equals(vote.reviewer()));
            standing.add(vote);
            people.add(vote.reviewer());
            if (people.size() == needed) {
                return standing;
            }
        }
        return List.of();
    }

    /** The standing votes of one person; more than one only where reports were joined. */
    public List<Vote> of(ReviewerId reviewer) {
        return standing().stream()
                .filter(vote -> vote.reviewer().equals(reviewer))
                .toList();
    }

    /** All votes that count, oldest first, also those in place of which a person cast another. */
    public List<Vote> votes() {
        return votes;
    }

    /** The same votes, as if nothing else had been said of the report. */
    Ballot votesAlone() {
        return new Ballot(report, votes, List.of(), Optional.empty(), merged, asked, stopped);
    }

    /** The settlement that holds: the newest, if it was made of all that is one report now and has been said of it. */
    public Optional<Settlement> settlement() {
        if (settlements.isEmpty()) {
            return Optional.empty();
        }
        Settlement newest = settlements.get(settlements.size() - 1);
        return newest.reports().containsAll(spokenOf()) ? Optional.of(newest) : Optional.empty();
    }

    /** Whether a settlement was made of a part of what is one report now. */
    boolean isSettledInPart() {
        return !settlements.isEmpty() && settlement().isEmpty();
    }

    /** Every id under which something was said of the report. */
    public SortedSet<ReportId> spokenOf() {
        SortedSet<ReportId> ids = new TreeSet<>();
        votes.forEach(vote -> ids.addAll(vote.reports()));
        settlements.forEach(settlement -> ids.addAll(settlement.reports()));
        return ids;
    }

    /** Everybody who has a vote that stands, sorted. */
    public Set<ReviewerId> voters() {
        Set<ReviewerId> voters = new TreeSet<>();
        standing().forEach(vote -> voters.add(vote.reviewer()));
        return voters;
    }
}
