// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * What people said a field comes to after values differed.
 *
 * @param at when, ISO 8601 in UTC
 * @param why the reason given
 */
public record Settlement(ReportId report, String field, ReviewerId who, Value value, String at, String why) {}
