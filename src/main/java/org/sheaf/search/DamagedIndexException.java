// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.io.IOException;

/** The index on disk is not what was written. It is a cache: {@link SearchIndex#clear()} and fill it anew. */
public final class DamagedIndexException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedIndexException(Throwable cause) {
        super("the index is damaged", cause);
    }
}
