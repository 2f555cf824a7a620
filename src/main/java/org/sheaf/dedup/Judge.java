// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Optional;
import org.sheaf.citation.LinkKind;

/**
 * Judges one pair. What links two documents is looked at first (a notice about the other, a preprint), then the rules in
 * their order, then whether a person should look.
 */
final class Judge {
    private final DedupSettings settings;

    Judge(DedupSettings settings) {
        this.settings = settings;
    }

    /** What was decided, and the rule if one joined the pair. */
    record Decision(Kind kind, Optional<Rule> rule, Optional<LinkKind> link, double score) {
        enum Kind {
            SAME,
            DOUBTFUL,
            LINKED,
            DIFFERENT
        }

        static final Decision DIFFERENT = new Decision(Kind.DIFFERENT, Optional.empty(), Optional.empty(), 0);
    }

    Decision judge(Comparison c) {
        double score = Likeness.score(c);
        Optional<LinkKind> link = stated(c);
        if (isLink(link)) {
            return new Decision(Decision.Kind.LINKED, Optional.empty(), link, score);
        }
        if (!c.twoIdentifiers()) {
            for (Rule rule : Rule.values()) {
                if (rule.holds(c)) {
                    return new Decision(Decision.Kind.SAME, Optional.of(rule), Optional.empty(), score);
                }
            }
        }
        if (isWorthAsking(c, score)) {
            return new Decision(Decision.Kind.DOUBTFUL, Optional.empty(), Optional.empty(), score);
        }
        link = likely(c);
        return isLink(link) ? new Decision(Decision.Kind.LINKED, Optional.empty(), link, score) : Decision.DIFFERENT;
    }

    private boolean isLink(Optional<LinkKind> link) {
        return link.isPresent() && !settings.merged().contains(link.get());
    }

    /** Whether the two can never be in one group unless a person says so. */
    boolean contradict(Comparison c) {
        if (c.twoIdentifiers()) {
            return true;
        }
        Decision decision = judge(c);
        return decision.kind() != Decision.Kind.SAME
                && (decision.kind() == Decision.Kind.LINKED
                        || c.title() == TitleMatch.NUMBERED && !c.samePlace()
                        || c.twoPlaces());
    }

    /** Headings are asked about only where nothing tells the two apart; the same work twice only within a year. */
    private boolean isWorthAsking(Comparison c, double score) {
        if (score < settings.doubt() || c.title() == TitleMatch.NUMBERED) {
            return false;
        }
        if (c.genericTitle()) {
            return !c.twoIdentifiers() && c.placeIsCompatible() && c.journal() != JournalMatch.DIFFERENT;
        }
        return c.year() == YearMatch.SAME && c.authors().agrees() && !(c.twoPublications() && c.twoIdentifiers())
                || !c.twoPublications();
    }

    /** What a record itself says: that it is a notice about the other, or a preprint, or from a conference. */
    private static Optional<LinkKind> stated(Comparison c) {
        if (!c.title().agrees() || c.samePlace()) {
            return Optional.empty();
        }
        if (!c.sameNotice()) {
            Notice notice = c.a().title.notice() == Notice.NONE
                    ? c.b().title.notice()
                    : c.a().title.notice();
            return c.authors().agrees() || isNoticeByOthers(c) ? notice.link() : Optional.empty();
        }
        if (!c.authors().agrees()) {
            return Optional.empty();
        }
        if (c.a().preprint != c.b().preprint) {
            return Optional.of(LinkKind.PREPRINT);
        }
        if (c.a().conference != c.b().conference && !c.sameIdentifier() && c.twoPublications()) {
            return Optional.of(LinkKind.CONFERENCE_ABSTRACT);
        }
        return Optional.empty();
    }

    /** A comment or an erratum under other names stands in the same journal, and not long after. */
    private static boolean isNoticeByOthers(Comparison c) {
        return (c.title() == TitleMatch.SAME || c.title() == TitleMatch.MISSPELT)
                && !c.genericTitle()
                && c.journal().agrees()
                && (c.year().near() || c.year() == YearMatch.MISSING);
    }

    /** The same title by the same people at two places. */
    private static Optional<LinkKind> likely(Comparison c) {
        boolean alike = (c.title() == TitleMatch.SAME || c.title() == TitleMatch.MISSPELT)
                && !c.genericTitle()
                && c.authors().agrees();
        if (!alike) {
            return Optional.empty();
        }
        return Optional.of(c.doi() == DoiMatch.VERSION ? LinkKind.VERSION : LinkKind.COMPANION);
    }
}
