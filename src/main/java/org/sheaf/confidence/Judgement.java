// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

/**
 * What people judged of a component, or of a finding as a whole.
 *
 * @param level a {@link Concern} or a {@link Confidence}
 * @param explanation in words; empty if nothing was said
 * @param by who wrote it down
 * @param with who else agreed to it, as it was said; empty if nobody is named
 * @param at when, ISO 8601 in UTC
 */
public record Judgement<T extends Enum<T>>(T level, String explanation, String by, String with, String at) {
    public boolean isExplained() {
        return !explanation.isBlank();
    }
}
