// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Optional;
import org.sheaf.citation.LinkKind;

/**
 * Judges one pair. What a record itself says of the other is looked at first (an erratum to it, its preprint), then the
 * rules in their order, then whether a person should look, then whether the two are likely to belong together.
 */
final class Judge {
    private final DedupSettings settings;

    Judge(DedupSettings settings) {
        this.settings = settings;
    }

    Decision judge(Comparison c) {
        if (c.areStrangers()) {
            return Decision.DIFFERENT;
        }
        double score = Likeness.score(c);
        Optional<LinkKind> stated = statedLink(c);
        if (stated.isPresent()) {
            return linked(stated.get(), score);
        }
        if (!c.twoIdentifiers()) {
            for (Rule rule : Rule.values()) {
                if (rule.holds(c)) {
                    return Decision.same(rule, score);
                }
            }
        }
        if (score >= settings.doubt() && isWorthAsking(c) || isKnownByTitleOnly(c)) {
            return Decision.doubtful(score);
        }
        return likelyLink(c).map(kind -> linked(kind, score)).orElse(Decision.DIFFERENT);
    }

    /** Whether the two can never be in one group unless a person says so. */
    boolean contradict(Comparison c) {
        Decision decision = judge(c);
        return switch (decision.kind()) {
            case SAME -> false;
            case LINKED -> true;
            case DOUBTFUL, DIFFERENT ->
                c.twoIdentifiers() || c.title() == TitleMatch.NUMBERED && !c.samePlace() || c.placesConflict();
        };
    }

    private Decision linked(LinkKind kind, double score) {
        return settings.merged().contains(kind) ? Decision.merged(kind, score) : Decision.linked(kind, score);
    }

    /**
     * Headings and short titles are asked about only where nothing tells the two apart; a work that came out in two
     * publications only if that was in one year and under the same names.
     */
    private static boolean isWorthAsking(Comparison c) {
        if (c.title() == TitleMatch.NUMBERED) {
            return false;
        }
        if (!c.tellsTheWork()) {
            return !c.twoIdentifiers() && c.placeIsCompatible() && c.journal() != JournalMatch.DIFFERENT;
        }
        if (c.twoPublications()) {
            return c.year() == YearMatch.SAME && c.authors().agrees() && !c.twoIdentifiers();
        }
        return true;
    }

    /**
     * A reference list that gives the title and perhaps the year: too little agrees to reach any score, and nothing
     * speaks against it.
     */
    private static boolean isKnownByTitleOnly(Comparison c) {
        return (c.a().saysOnlyTitle() || c.b().saysOnlyTitle())
                && c.title() == TitleMatch.SAME
                && c.tellsTheWork()
                && c.year() != YearMatch.DIFFERENT;
    }

    /** What a record itself says: that it is a notice about the other, or a preprint, or from a conference. */
    private static Optional<LinkKind> statedLink(Comparison c) {
        if (c.samePlace()) {
            return Optional.empty();
        }
        if (!c.sameNotice()) {
            return c.title().agrees() ? noticeLink(c) : protocolLink(c);
        }
        if (c.sameIdentifier()
                || !(c.title().agrees() || c.title().isRewording())
                || !c.authors().agrees()) {
            return Optional.empty();
        }
        if (c.doi() == DoiMatch.VERSION && !c.year().near()) {
            return Optional.of(LinkKind.VERSION);
        }
        if (c.isBetween(Kind.PREPRINT)) {
            return Optional.of(LinkKind.PREPRINT);
        }
        return c.isBetween(Kind.CONFERENCE) && c.twoPublications()
                ? Optional.of(LinkKind.CONFERENCE_ABSTRACT)
                : Optional.empty();
    }

    private static Optional<LinkKind> noticeLink(Comparison c) {
        Notice notice = c.a().title.notice() == Notice.NONE
                ? c.b().title.notice()
                : c.a().title.notice();
        boolean sameIssue = c.volume() == NumberMatch.SAME
                && c.issue() == NumberMatch.SAME
                && c.pages().isCompatible();
        if (notice == Notice.PROTOCOL && sameIssue) {
            return Optional.empty(); // a subtitle that one source left out, not another document
        }
        return c.authors().agrees() || isNoticeByOthers(c) ? notice.link() : Optional.empty();
    }

    /** A protocol and what came of it: the titles are the same but for the words that make one of them a protocol. */
    private static Optional<LinkKind> protocolLink(Comparison c) {
        return c.studyTitle().agrees() && c.authors().agrees() ? Optional.of(LinkKind.PROTOCOL) : Optional.empty();
    }

    /** A comment or an erratum under other names stands in the same journal, and not long after. */
    private static boolean isNoticeByOthers(Comparison c) {
        return isSameTitle(c) && c.journal().agrees() && (c.year().near() || c.year() == YearMatch.MISSING);
    }

    /** The same title by the same people, and yet not the same report. */
    private static Optional<LinkKind> likelyLink(Comparison c) {
        if (!isSameTitle(c) || !c.authors().agrees()) {
            return Optional.empty();
        }
        return Optional.of(LinkKind.COMPANION);
    }

    private static boolean isSameTitle(Comparison c) {
        return (c.title() == TitleMatch.SAME || c.title() == TitleMatch.MISSPELT) && c.tellsTheWork();
    }
}
