// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sheaf.citation.LinkKind;
import org.sheaf.citation.RecordId;

/** Puts what was decided into words: joined and linked pairs with their evidence, questions, groups. */
final class Outcome {
    private static final String BY_PERSON = "a person said so";
    private static final String ANSWERS_CONFLICT =
            "a person said they are the same, and another answer keeps their groups apart";
    private static final String GROUPS_CONFLICT = "; but it would put records together that contradict each other";

    private final List<Fingerprint> prints;
    private final Groups groups;
    private final List<MatchedPair> joined = new ArrayList<>();
    private final Map<Long, Edge> links = new HashMap<>();
    private final Map<Long, Edge> questions = new HashMap<>();

    private Outcome(List<Fingerprint> prints, Groups groups) {
        this.prints = prints;
        this.groups = groups;
    }

    static DedupResult of(List<Fingerprint> prints, List<Edge> edges, Answers answers, Groups groups) {
        Outcome outcome = new Outcome(prints, groups);
        List<MatchedPair> doubtful = outcome.takeAnswers(answers);
        for (Edge edge : edges) {
            outcome.take(edge, answers);
        }
        outcome.questions.values().stream()
                .sorted(Edge.MOST_URGENT_FIRST)
                .forEach(edge -> doubtful.add(outcome.question(edge)));
        outcome.joined.sort(MatchedPair.BY_IDS);
        List<MatchedPair> linked = new ArrayList<>();
        outcome.links.values().forEach(edge -> linked.add(outcome.link(edge)));
        linked.sort(MatchedPair.BY_IDS);
        return new DedupResult(outcome.joined, doubtful, linked, outcome.groupsOfIds());
    }

    /** Answers that hold are evidence; those that other answers overrule come back as the first questions. */
    private List<MatchedPair> takeAnswers(Answers answers) {
        List<MatchedPair> conflicts = new ArrayList<>();
        for (int[] pair : answers.pairs(true)) {
            if (groups.of(pair[0]) == groups.of(pair[1])) {
                joined.add(pair(pair[0], pair[1], c -> new Verdict.Same(Findings.of(BY_PERSON, c))));
            } else {
                conflicts.add(pair(pair[0], pair[1], c -> new Verdict.Doubtful(1, Findings.of(ANSWERS_CONFLICT, c))));
            }
        }
        return conflicts;
    }

    private void take(Edge edge, Answers answers) {
        boolean together = groups.of(edge.a()) == groups.of(edge.b());
        boolean answered = answers.has(edge.a(), edge.b());
        Decision d = edge.decision();
        switch (d.kind()) {
            case SAME -> {
                if (together && !answered) {
                    joined.add(pair(edge.a(), edge.b(), c -> new Verdict.Same(Findings.of(d.reason(), c))));
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
                if (!together) {
                    keepLikest(edge, links);
                }
            }
            case DIFFERENT -> throw new IllegalStateException("not worth keeping: " + edge);
        }
    }

    /** One question for each two groups, about their likest pair; none if an answer keeps them apart. */
    private void ask(Edge edge) {
        if (groups.areApart(edge.a(), edge.b())) {
            return;
        }
        keepLikest(edge, questions);
    }

    private void keepLikest(Edge edge, Map<Long, Edge> byGroups) {
        int x = groups.of(edge.a());
        int y = groups.of(edge.b());
        byGroups.merge(
                (long) Math.min(x, y) << 32 | Math.max(x, y),
                edge,
                (p, q) -> Edge.MOST_URGENT_FIRST.compare(p, q) <= 0 ? p : q);
    }

    private MatchedPair link(Edge edge) {
        Decision d = edge.decision();
        LinkKind kind = d.link().orElseThrow();
        return pair(edge.a(), edge.b(), c -> new Verdict.Linked(kind, Findings.of(d.reason(), c)));
    }

    private MatchedPair question(Edge edge) {
        Decision d = edge.decision();
        String reason = d.reason() + (d.kind() == Decision.Kind.SAME ? GROUPS_CONFLICT : "");
        return pair(edge.a(), edge.b(), c -> new Verdict.Doubtful(d.score(), Findings.of(reason, c)));
    }

    private MatchedPair pair(int a, int b, Function<Comparison, Verdict> verdict) {
        Fingerprint x = prints.get(a);
        Fingerprint y = prints.get(b);
        return new MatchedPair(x.id, y.id, verdict.apply(Comparison.of(x, y)));
    }

    private List<List<RecordId>> groupsOfIds() {
        List<List<RecordId>> out = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            if (groups.of(i) == i) {
                out.add(groups.members(i).stream()
                        .sorted()
                        .map(m -> prints.get(m).id)
                        .toList());
            }
        }
        return out;
    }
}
