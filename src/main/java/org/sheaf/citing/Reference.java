// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import org.sheaf.citation.RecordId;

/**
 * One entry of a list of references.
 *
 * @param record what it refers to
 * @param text the entry as plain text, one line; numbered styles begin it with its number
 * @param html the same as HTML, with italics
 */
public record Reference(RecordId record, String text, String html) {}
