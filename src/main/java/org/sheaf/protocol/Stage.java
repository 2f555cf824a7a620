// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A stage of screening, as it was agreed beforehand.
 *
 * @param id also a folder's name
 * @param votes how many people vote on each report, at least 1
 * @param voters who may vote; empty for everybody whom the protocol names as a reviewer
 * @param settler who settles what the voters differ on; empty where they do so themselves after discussion
 * @param independent whether nobody sees another's vote before voting; else the second sees the first
 * @param unsure as what "unsure" counts when agreement is calculated
 */
public record Stage(
        String id,
        String name,
        Kind kind,
        int votes,
        SortedSet<ReviewerId> voters,
        Optional<ReviewerId> settler,
        boolean independent,
        Unsure unsure) {
    /** What is looked at, and so what a vote must say. */
    public enum Kind {
        /** Titles and abstracts: in doubt a report goes on, and no reason is asked for. */
        TITLE_ABSTRACT("title-abstract"),
        /** Full texts: only two includes include, and an exclusion has its reason (PRISMA 2020, item 16b). */
        FULL_TEXT("full-text");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Kind> parse(String key) {
            return Set.of(values()).stream()
                    .filter(kind -> kind.key.equals(key))
                    .findFirst();
        }
    }

    /** As what "unsure" counts when agreement is calculated. */
    public enum Unsure {
        INCLUDE("include"),
        EXCLUDE("exclude"),
        /** A report about which either is unsure is not in the table. */
        LEFT_OUT("left-out"),
        /** A third category beside include and exclude. */
        ITSELF("itself");

        private final String key;

        Unsure(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Unsure> parse(String key) {
            return Set.of(values()).stream().filter(way -> way.key.equals(key)).findFirst();
        }
    }

    public Stage {
        voters = new TreeSet<>(voters);
        if (votes < 1) {
            throw new IllegalArgumentException("a stage needs at least one vote: " + votes);
        }
    }

    /** A stage of which only its number of votes was said. */
    public static Stage of(String id, String name, int votes) {
        Kind kind = id.equals(Kind.FULL_TEXT.key) ? Kind.FULL_TEXT : Kind.TITLE_ABSTRACT;
        return new Stage(
                id,
                name,
                kind,
                votes,
                new TreeSet<>(),
                Optional.empty(),
                true,
                kind == Kind.FULL_TEXT ? Unsure.ITSELF : Unsure.INCLUDE);
    }

    /** Whether votes come to the same under both. */
    public boolean hasRulesOf(Stage other) {
        return kind == other.kind && votes == other.votes;
    }
}
