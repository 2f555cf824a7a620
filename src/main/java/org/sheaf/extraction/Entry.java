// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * What one person filled into one field of one report.
 *
 * @param value what; nothing where the person took their value back
 * @param at when, ISO 8601 in UTC
 * @param place on what it rests; nothing where nobody said
 * @param accepted the kind of the suggestion of which it was made; empty if it was not
 * @param round the round of checking in which it was filled in; 0 for extraction itself
 */
public record Entry(
        ReportId report,
        String field,
        ReviewerId who,
        Optional<Value> value,
        String at,
        Optional<Place> place,
        String accepted,
        int round) {}
