// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Optional;
import org.sheaf.citation.LinkKind;

/**
 * What was decided about a pair, without the words: millions of these are made, and few are told.
 *
 * @param rule the rule that joins the pair, if one does
 * @param link how the two documents are linked, if they are (also where the settings merge that kind)
 * @param score {@link Likeness}
 */
record Decision(Kind kind, Optional<Rule> rule, Optional<LinkKind> link, double score) {
    enum Kind {
        SAME,
        DOUBTFUL,
        LINKED,
        DIFFERENT
    }

    static final Decision DIFFERENT = new Decision(Kind.DIFFERENT, Optional.empty(), Optional.empty(), 0);

    static Decision same(Rule rule, double score) {
        return new Decision(Kind.SAME, Optional.of(rule), Optional.empty(), score);
    }

    static Decision merged(LinkKind link, double score) {
        return new Decision(Kind.SAME, Optional.empty(), Optional.of(link), score);
    }

    static Decision linked(LinkKind link, double score) {
        return new Decision(Kind.LINKED, Optional.empty(), Optional.of(link), score);
    }

    static Decision doubtful(double score) {
        return new Decision(Kind.DOUBTFUL, Optional.empty(), Optional.empty(), score);
    }

    /** The place of the rule in the table; what no rule joined comes last. */
    int rank() {
        return rule.map(Rule::ordinal).orElse(Rule.values().length);
    }

    /** Why, in words. */
    String reason() {
        String by = rule.map(Rule::words).orElse("");
        String what = link.map(LinkKind::label).orElse("");
        return switch (kind) {
            case SAME -> by.isEmpty() ? what + ", which the protocol counts as the same report" : by;
            case LINKED -> what;
            case DOUBTFUL, DIFFERENT -> "much agrees, but no rule joins the two";
        };
    }
}
