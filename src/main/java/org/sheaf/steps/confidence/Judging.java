// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.Optional;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;

/** Something that people judge of a finding. */
public sealed interface Judging {
    FindingId finding();

    /** Why; nothing lets stand what was said beside the same level before. */
    Optional<String> explanation();

    /** Who else agrees to it. Likewise. */
    Optional<String> with();

    /**
     * How serious the concerns about a component are.
     *
     * @param level nothing takes back what was judged
     */
    record OfComponent(
            FindingId finding,
            Component component,
            Optional<Concern> level,
            Optional<String> explanation,
            Optional<String> with)
            implements Judging {}

    /** How confident people are in it as a whole. Likewise. */
    record OfWhole(FindingId finding, Optional<Confidence> level, Optional<String> explanation, Optional<String> with)
            implements Judging {}
}
