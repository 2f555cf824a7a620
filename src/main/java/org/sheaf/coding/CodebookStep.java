// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.List;

/**
 * What one person did to a codebook at one moment.
 *
 * @param version of the codebook behind it, from 1
 * @param at ISO 8601 in UTC
 * @param actor who did it
 * @param why empty if nobody said why
 * @param lines what was done to which code, in the order in which it was done
 */
public record CodebookStep(int version, String at, String actor, String why, List<Line> lines) {
    /**
     * What was done to a code.
     *
     * @param name what it was called then
     * @param what such as {@code added}, {@code renamed from "Help"}, {@code merged into practical-support}
     */
    public record Line(CodeId code, String name, String what) {}

    public CodebookStep {
        lines = List.copyOf(lines);
    }
}
