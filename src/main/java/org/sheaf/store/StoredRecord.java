// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.sheaf.citation.Source;

/**
 * A record as it lies in the store.
 *
 * @param source where it was read
 * @param content its fields as canonical JSON
 */
public record StoredRecord(Source source, String content) {}
