// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/**
 * A word or two that move a record up or down.
 *
 * @param words as they stand in the record's text, where they stand first
 * @param share what they add to the score, as a share of all that is added and taken away: above 0 where they move the
 *     record up, below 0 where they move it down. The absolute shares of all reasons add up to 1
 */
public record Reason(String words, double share) {}
