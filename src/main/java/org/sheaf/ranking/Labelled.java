// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/**
 * A record that was judged.
 *
 * @param row its 0-based row in the index
 * @param relevant whether it was included
 */
public record Labelled(int row, boolean relevant) {}
