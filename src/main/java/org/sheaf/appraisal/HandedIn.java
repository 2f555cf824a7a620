// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * A rater hands in a unit, or takes it back to go on with it.
 *
 * @param done whether it is handed in
 * @param at when, ISO 8601 in UTC
 */
public record HandedIn(ReportId unit, String instrument, ReviewerId who, boolean done, String at) implements Said {}
