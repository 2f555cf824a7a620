// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

/**
 * What de-duplication came to, of the files that count.
 *
 * @param records records that belong to a report
 * @param reports reports that they refer to
 * @param questions pairs in doubt
 * @param linked pairs of reports that are linked
 */
public record Tally(long records, long reports, long questions, long linked) {}
