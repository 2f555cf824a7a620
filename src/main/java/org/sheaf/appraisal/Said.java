// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** Something that a person said while appraising: an answer, that a unit is done, or what a difference came to. */
public sealed interface Said permits Answered, HandedIn, Settled {
    /** The unit that it is about. */
    ReportId unit();

    /** The id of the instrument. */
    String instrument();

    ReviewerId who();

    /** When, ISO 8601 in UTC. */
    String at();
}
