// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Citation formats as real systems write them. In: the bytes of a file. Out: records and problems, such that every
 * record in the file is either a record or a named problem with its line. A format is one class and one line in
 * {@link org.sheaf.formats.CitationFormats}. Floor 2: pure.
 */
@NullMarked
package org.sheaf.formats;

import org.jspecify.annotations.NullMarked;
