// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import org.sheaf.citation.LinkKind;

/** What was decided about two records. */
public sealed interface Verdict {
    /** They refer to the same report. */
    record Same(Evidence evidence) implements Verdict {}

    /** They refer to two reports, and nothing links these. */
    record Different() implements Verdict {}

    /**
     * A person has to look.
     *
     * @param score how likely they are the same report, 0 to 1; an order of urgency, not a probability
     */
    record Doubtful(double score, Evidence evidence) implements Verdict {
        public Doubtful {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a score lies between 0 and 1: " + score);
            }
        }
    }

    /** They refer to two reports that belong together. */
    record Linked(LinkKind kind, Evidence evidence) implements Verdict {}
}
