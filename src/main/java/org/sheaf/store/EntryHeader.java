// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.time.Instant;
import org.sheaf.audit.Digest;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;

/**
 * What is known of an act before it is done.
 *
 * @param review the review it belongs to
 * @param at when, in UTC
 * @param actor who
 * @param step what
 * @param toolVersion the version of Sheaf
 * @param settings digest of the step's settings
 * @param inputs digest of what the step reads
 */
public record EntryHeader(
        ReviewId review,
        Instant at,
        ReviewerId actor,
        String step,
        String toolVersion,
        Digest settings,
        Digest inputs) {}
