// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Optional;
import org.sheaf.citation.LinkKind;

/** What a title says its document is with regard to another document. */
enum Notice {
    NONE,
    ERRATUM,
    RETRACTION,
    COMMENT,
    PROTOCOL;

    /** How a document with this notice is linked to the one it speaks of. */
    Optional<LinkKind> link() {
        return switch (this) {
            case NONE -> Optional.empty();
            case ERRATUM -> Optional.of(LinkKind.ERRATUM);
            case RETRACTION -> Optional.of(LinkKind.RETRACTION);
            case COMMENT -> Optional.of(LinkKind.COMMENT);
            case PROTOCOL -> Optional.of(LinkKind.PROTOCOL);
        };
    }
}
