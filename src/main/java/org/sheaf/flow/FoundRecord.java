// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import org.sheaf.citation.RecordId;

/**
 * A record and the source in which it was found.
 *
 * @param id the record
 * @param source where it was found; a record is one entry of one export, so there is one
 */
public record FoundRecord(RecordId id, SearchedSource source) {}
