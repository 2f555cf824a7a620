// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import org.sheaf.citation.ReportId;

/**
 * What somebody said about a study and a finding beyond what stands under the finding's themes.
 *
 * @param report of which the study tells
 * @param contributes whether it contributes to the finding
 * @param why the reason given
 * @param at when, ISO 8601 in UTC
 */
public record Correction(ReportId report, boolean contributes, String why, String by, String at) {}
