// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.RecordId;

/**
 * Makes groups out of pairs. People's answers come first; then the pairs that a rule joins, strongest rule first, likest
 * pair first. Two groups are joined only if no record of one contradicts a record of the other, so a record that fits
 * two different works goes to the one it fits better and never chains them together.
 */
final class Clustering {
    /** In larger groups only so many are looked at for contradictions; copies of copies say the same. */
    private static final int LOOKED_AT = 24;

    private final List<Fingerprint> prints;
    private final Judge judge;
    private final Groups groups;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Edge> refused = new ArrayList<>();
    private final Map<Long, Boolean> answered = new LinkedHashMap<>();

    private record Edge(int a, int b, Judge.Decision decision) {
        int strength() {
            return decision.rule().map(Rule::ordinal).orElse(Integer.MAX_VALUE);
        }
    }

    private static final Comparator<Edge> STRONGEST_FIRST = Comparator.comparingInt(Edge::strength)
            .thenComparing(
                    Comparator.<Edge>comparingDouble(e -> e.decision.score()).reversed())
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b);

    Clustering(List<Fingerprint> prints, DedupSettings settings, List<Answer> answers) {
        this.prints = prints;
        this.judge = new Judge(settings);
        this.groups = new Groups(prints.size());
        obey(answers);
        for (long pair : Blocking.candidates(prints)) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            Judge.Decision decision = judge.judge(Comparison.of(prints.get(a), prints.get(b)));
            if (decision.kind() != Judge.Decision.Kind.DIFFERENT && !answered.containsKey(pair)) {
                edges.add(new Edge(a, b, decision));
            }
        }
        edges.sort(STRONGEST_FIRST);
        for (Edge edge : edges) {
            if (edge.decision.kind() == Judge.Decision.Kind.SAME && !tryJoin(edge.a, edge.b)) {
                refused.add(edge);
            }
        }
    }

    private void obey(List<Answer> answers) {
        Map<RecordId, Integer> places = new HashMap<>();
        if (!answers.isEmpty()) {
            for (int i = 0; i < prints.size(); i++) {
                places.put(prints.get(i).id, i);
            }
        }
        for (Answer answer : answers) {
            Integer a = places.get(answer.a());
            Integer b = places.get(answer.b());
            if (a != null && b != null) {
                answered.put((long) Math.min(a, b) << 32 | Math.max(a, b), answer.same());
            }
        }
        answered.forEach((pair, same) -> {
            if (!same) {
                groups.keepApart((int) (pair >> 32), pair.intValue());
            }
        });
        answered.keySet().stream().sorted().filter(answered::get).forEach(pair -> {
            int a = (int) (pair >> 32);
            int b = pair.intValue();
            if (!groups.areApart(a, b)) {
                groups.join(a, b);
            }
        });
    }

    private boolean tryJoin(int a, int b) {
        if (groups.of(a) == groups.of(b)) {
            return true;
        }
        if (groups.areApart(a, b)) {
            return true; // a person said so: nothing to ask
        }
        List<Integer> left = groups.members(a);
        List<Integer> right = groups.members(b);
        for (int i = 0; i < Math.min(LOOKED_AT, left.size()); i++) {
            for (int j = 0; j < Math.min(LOOKED_AT, right.size()); j++) {
                if (judge.contradict(Comparison.of(prints.get(left.get(i)), prints.get(right.get(j))))) {
                    return false;
                }
            }
        }
        groups.join(a, b);
        return true;
    }

    DedupResult result() {
        List<MatchedPair> joined = new ArrayList<>();
        List<MatchedPair> linked = new ArrayList<>();
        Map<Long, Edge> questions = new HashMap<>();
        for (Edge edge : edges) {
            boolean together = groups.of(edge.a) == groups.of(edge.b);
            switch (edge.decision.kind()) {
                case SAME -> {
                    if (together) {
                        joined.add(pair(edge));
                    } else {
                        ask(edge, questions);
                    }
                }
                case LINKED -> {
                    if (!together) {
                        linked.add(pair(edge));
                    }
                }
                case DOUBTFUL -> {
                    if (!together) {
                        ask(edge, questions);
                    }
                }
                default -> throw new IllegalStateException("not kept: " + edge);
            }
        }
        List<MatchedPair> doubtful = new ArrayList<>();
        List<Edge> asked = new ArrayList<>(questions.values());
        asked.sort(Comparator.<Edge>comparingDouble(e -> e.decision.score())
                .reversed()
                .thenComparingInt(Edge::a)
                .thenComparingInt(Edge::b));
        for (Edge edge : asked) {
            doubtful.add(question(edge));
        }
        joined.sort(MatchedPair.BY_IDS);
        linked.sort(MatchedPair.BY_IDS);
        return new DedupResult(joined, doubtful, linked, groupsOfIds());
    }

    private void ask(Edge edge, Map<Long, Edge> questions) {
        if (groups.areApart(edge.a, edge.b)) {
            return;
        }
        int x = groups.of(edge.a);
        int y = groups.of(edge.b);
        questions.merge(
                (long) Math.min(x, y) << 32 | Math.max(x, y),
                edge,
                (p, q) -> p.decision.score() >= q.decision.score() ? p : q);
    }

    private MatchedPair pair(Edge edge) {
        Fingerprint a = prints.get(edge.a);
        Fingerprint b = prints.get(edge.b);
        Comparison c = Comparison.of(a, b);
        Judge.Decision d = edge.decision;
        return new MatchedPair(
                a.id,
                b.id,
                d.kind() == Judge.Decision.Kind.LINKED
                        ? new Verdict.Linked(
                                d.link().orElseThrow(),
                                Findings.of(d.link().orElseThrow().label(), c))
                        : new Verdict.Same(Findings.of(d.rule().map(Rule::words).orElse(""), c)));
    }

    private MatchedPair question(Edge edge) {
        Fingerprint a = prints.get(edge.a);
        Fingerprint b = prints.get(edge.b);
        Comparison c = Comparison.of(a, b);
        return new MatchedPair(
                a.id,
                b.id,
                new Verdict.Doubtful(edge.decision.score(), Findings.of(Findings.doubt(c, edge.decision.rule()), c)));
    }

    private List<List<RecordId>> groupsOfIds() {
        List<List<RecordId>> out = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            if (groups.of(i) == i) {
                List<RecordId> ids = new ArrayList<>();
                groups.members(i).forEach(m -> ids.add(prints.get(m).id));
                ids.sort(Comparator.naturalOrder());
                out.add(List.copyOf(ids));
            }
        }
        return out;
    }
}
