// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What is spoken on both sides of the front. In: {@link org.sheaf.formats.exchange.CitationFile}, the bytes of a file
 * that may be asked for more than once. Out, as they are found: records and problems into a {@link
 * org.sheaf.formats.exchange.RecordSink}, and at the end a {@link org.sheaf.formats.exchange.ReadSummary}. The way
 * back: a {@link org.sheaf.formats.exchange.CitationWriter}, which says with {@link
 * org.sheaf.formats.exchange.RecordField} what it carries.
 *
 * <p>Nothing is decided here. These types have a room of their own because the rooms of the formats need them as much
 * as the front does, and neither may lean on the other for them.
 */
@NullMarked
package org.sheaf.formats.exchange;

import org.jspecify.annotations.NullMarked;
