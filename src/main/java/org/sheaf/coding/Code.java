// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;

/**
 * A code of the codebook. What nobody wrote down is empty.
 *
 * @param id kept for good
 * @param name what people call it
 * @param definition what it means
 * @param use when to use it
 * @param not when not to use it
 * @param example in own words
 * @param parent the code above it; empty at the top
 * @param column where it stands in the logic model; empty where the parent says it
 * @param level how far it goes beyond the studies
 * @param origin from a framework or from the data
 * @param source the framework, or what in the data it was made for
 */
public record Code(
        CodeId id,
        String name,
        String definition,
        String use,
        String not,
        String example,
        Optional<CodeId> parent,
        Optional<LogicModelColumn> column,
        Optional<CodeLevel> level,
        Optional<CodeOrigin> origin,
        String source) {
    /** A code of which only its name and place are said. */
    public static Code named(CodeId id, String name, Optional<CodeId> parent) {
        return new Code(id, name, "", "", "", "", parent, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** The same code below another one, or at the top. */
    public Code under(Optional<CodeId> other) {
        return new Code(id, name, definition, use, not, example, other, column, level, origin, source);
    }

    /** The same code under another name. */
    public Code called(String other) {
        return new Code(id, other, definition, use, not, example, parent, column, level, origin, source);
    }
}
