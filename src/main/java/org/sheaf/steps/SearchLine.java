// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import org.sheaf.protocol.Search;

/**
 * A search and what came of it.
 *
 * @param imported whether any of its files came in
 * @param recordsRead records in its files that came in and were not withdrawn
 * @param repeated of these, records that stand in an earlier file of the same search already
 * @param remark what does not add up, in words; empty if everything does
 */
public record SearchLine(Search search, boolean imported, long recordsRead, long repeated, String remark) {}
