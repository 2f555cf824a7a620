// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * What an item about a unit comes to after raters differed.
 *
 * @param how by consensus of the raters or by a third person, in words
 * @param why the reason given
 * @param at when, ISO 8601 in UTC
 */
public record Settled(
        ReportId unit, String instrument, String item, ReviewerId who, Given given, String how, String why, String at)
        implements Said {}
