// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import org.sheaf.citation.LinkKind;

/** Puts what is said about two records into words, with the evidence. */
final class Wording {
    private static final String BY_PERSON = "a person said so";
    private static final String ANSWERS_CONFLICT =
            "a person said they are the same, and another answer keeps their groups apart";
    private static final String GROUPS_CONFLICT = "; but it would put records together that contradict each other";

    private Wording() {}

    static MatchedPair of(Saying saying, Prints prints) {
        Comparison c = prints.compare(saying.a(), saying.b());
        return new MatchedPair(c.a().id, c.b().id, verdict(saying, c));
    }

    private static Verdict verdict(Saying saying, Comparison c) {
        Decision d = saying.decision();
        return switch (saying.what()) {
            case ANSWERED -> new Verdict.Same(Findings.of(BY_PERSON, c));
            case ANSWERS_CONFLICT -> new Verdict.Doubtful(1, Findings.of(ANSWERS_CONFLICT, c));
            case JOINED -> new Verdict.Same(Findings.of(d.reason(), c));
            case ASKED -> {
                String reason = d.reason() + (d.kind() == Decision.Kind.SAME ? GROUPS_CONFLICT : "");
                yield new Verdict.Doubtful(d.score(), Findings.of(reason, c));
            }
            case LINKED -> {
                LinkKind kind = d.link().orElseThrow();
                yield new Verdict.Linked(kind, Findings.of(d.reason(), c));
            }
        };
    }
}
