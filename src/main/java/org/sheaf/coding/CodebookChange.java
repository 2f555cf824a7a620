// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.List;

/** One thing that was done to a codebook. */
public sealed interface CodebookChange {
    /**
     * A code is as it is here from now on, whether it was there or not.
     *
     * @param place where it stands among all codes
     */
    record Written(Code code, CodePlace place) implements CodebookChange {}

    /** A code is no longer used. What was coded with it stays, and waits to be coded with another. */
    record Removed(CodeId code) implements CodebookChange {}

    /** All that was and will be coded with one code counts under another. */
    record Merged(CodeId code, CodeId into) implements CodebookChange {}

    /** A code is no longer used, since others say it more exactly. What was coded with it waits to be coded with one of them. */
    record Split(CodeId code, List<CodeId> into) implements CodebookChange {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** The code that it is about. */
    default CodeId about() {
        if (this instanceof Written written) {
            return written.code().id();
        } else if (this instanceof Removed removed) {
            return removed.code();
        } else if (this instanceof Merged merged) {
            return merged.code();
        }
        return ((Split) this).code();
    }
}
