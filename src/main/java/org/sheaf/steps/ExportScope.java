// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

/** What of a review is handed to another program. */
public enum ExportScope {
    /** One citation for each report. */
    REPORTS,
    /** Every record that counts: of no withdrawn file and no search that was replaced. */
    RECORDS
}
