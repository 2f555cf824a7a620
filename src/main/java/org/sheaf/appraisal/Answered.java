// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * One rater's answer to one item about one unit.
 *
 * @param unit the report by which the unit is known: of a study the first of its reports
 * @param instrument the id of the instrument
 * @param form digest of the item's definition as it was when it was answered: a changed one shows
 * @param item the id of the item
 * @param given nothing where the rater took the answer back
 * @param at when, ISO 8601 in UTC
 */
public record Answered(
        ReportId unit, String instrument, String form, String item, ReviewerId who, Optional<Given> given, String at)
        implements Said {}
