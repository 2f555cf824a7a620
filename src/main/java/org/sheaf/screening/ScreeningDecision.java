// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.Optional;

/** What a vote or a settlement says. */
public sealed interface ScreeningDecision {
    /** The word in the decision's line and in a spreadsheet. */
    String key();

    /** It goes on, or belongs into the review. */
    record Include() implements ScreeningDecision {
        @Override
        public String key() {
            return "include";
        }
    }

    /**
     * It does not.
     *
     * @param reason id of the reason; empty where none was given
     */
    record Exclude(String reason) implements ScreeningDecision {
        @Override
        public String key() {
            return "exclude";
        }
    }

    /** What was looked at does not tell. */
    record Unsure() implements ScreeningDecision {
        @Override
        public String key() {
            return "unsure";
        }
    }

    /** The decision with this key; nothing if there is none. */
    static Optional<ScreeningDecision> parse(String key, String reason) {
        return switch (key) {
            case "include" -> Optional.of(new Include());
            case "exclude" -> Optional.of(new Exclude(reason));
            case "unsure" -> Optional.of(new Unsure());
            default -> Optional.empty();
        };
    }

    /** The reason of an exclusion; empty where there is none. */
    default String reasonId() {
        return this instanceof Exclude exclude ? exclude.reason : "";
    }
}
