// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

/**
 * A report in the list of reports.
 *
 * @param card what is known of it beforehand
 * @param ready whether it can be made now
 * @param state what it says, or what it waits for
 */
public record ReportLine(ReportCard card, boolean ready, String state) {}
