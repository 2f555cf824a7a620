// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;

/**
 * A difficulty planted on purpose, and what a careful person would do with it.
 *
 * @param kind what sort of difficulty
 * @param outcome {@code joined}; {@code apart}; {@code linked:<kind>}; {@code asked}; {@code flagged:<what>}; {@code
 *     decision:<tool>}
 * @param groups the copies concerned; those of one group refer to one publication
 * @param why the reason, for people
 */
record Trap(String kind, String outcome, List<List<Copy>> groups, String why) {

    /** One work as one source holds it. */
    record Copy(LanternSource source, long work) {}
}
