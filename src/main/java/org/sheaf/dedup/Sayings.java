// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What there is to say about pairs when the groups are made: what joins, what links, and one question for each two groups. */
final class Sayings {
    private final Groups groups;
    private final Answers answers;
    private final SortedMap<Long, Saying> byPair = new TreeMap<>();
    private final Map<Long, Edge> links = new HashMap<>();
    private final Map<Long, Edge> questions = new HashMap<>();

    private Sayings(Groups groups, Answers answers) {
        this.groups = groups;
        this.answers = answers;
    }

    /** By pair, sorted; each pair once. */
    static SortedMap<Long, Saying> of(Collection<Edge> edges, Answers answers, Groups groups) {
        Sayings sayings = new Sayings(groups, answers);
        sayings.takeAnswers();
        edges.forEach(sayings::take);
        sayings.questions.values().forEach(edge -> sayings.say(edge, Saying.What.ASKED));
        sayings.links.values().forEach(edge -> sayings.say(edge, Saying.What.LINKED));
        return sayings.byPair;
    }

    /** Answers that hold are evidence; those that other answers overrule come back as questions. */
    private void takeAnswers() {
        for (int[] pair : answers.pairs(true)) {
            Saying.What what =
                    groups.of(pair[0]) == groups.of(pair[1]) ? Saying.What.ANSWERED : Saying.What.ANSWERS_CONFLICT;
            Saying saying = new Saying(pair[0], pair[1], what, Decision.DIFFERENT);
            byPair.put(saying.pair(), saying);
        }
    }

    private void take(Edge edge) {
        boolean together = groups.of(edge.a()) == groups.of(edge.b());
        boolean answered = answers.has(edge.a(), edge.b());
        switch (edge.decision().kind()) {
            case SAME -> {
                if (together && !answered) {
                    say(edge, Saying.What.JOINED);
                } else if (!together && !answered) {
                    ask(edge);
                }
            }
            case DOUBTFUL -> {
                if (!together && !answered) {
                    ask(edge);
                }
            }
            case LINKED -> {
                if (!together && !byPair.containsKey(edge.pair())) {
                    keepLikest(edge, links);
                }
            }
            case DIFFERENT -> throw new IllegalStateException("not worth keeping: " + edge);
        }
    }

    private void say(Edge edge, Saying.What what) {
        byPair.put(edge.pair(), new Saying(edge.a(), edge.b(), what, edge.decision()));
    }

    /** One question for each two groups, about their likest pair; none if an answer keeps them apart. */
    private void ask(Edge edge) {
        if (!groups.areApart(edge.a(), edge.b())) {
            keepLikest(edge, questions);
        }
    }

    private void keepLikest(Edge edge, Map<Long, Edge> byGroups) {
        int x = groups.of(edge.a());
        int y = groups.of(edge.b());
        byGroups.merge(
                Edge.pair(Math.min(x, y), Math.max(x, y)),
                edge,
                (p, q) -> Edge.MOST_URGENT_FIRST.compare(p, q) <= 0 ? p : q);
    }
}
