// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.List;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Proposal;

/** Who finds in the text of a report words that may answer a field. */
public interface Proposals {
    /** Finds nothing. */
    Proposals NONE = (text, field) -> List.of();

    /** What a text offers for a field, the best first; empty if it offers nothing. */
    List<Proposal> of(FullText text, Field field);
}
