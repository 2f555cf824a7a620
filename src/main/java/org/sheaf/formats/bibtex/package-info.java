// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * BibTeX and BibLaTeX, read and written. In: the text of a file in which one missing brace could cost all that
 * follows. Out: a record for each entry.
 *
 * <p>{@code BibTexBlocks} cuts the file into entries by their braces and line starts alone, with their lines and
 * places. Each goes to jbibtex by itself, and where that refuses it to {@code BibTexEntryParser}, which takes what can
 * be taken: a bad entry, a key used twice, an odd field name cost nothing else. {@code LatexText} makes Unicode of
 * LaTeX, {@code LatexEscape} the way back.
 *
 * <p>Decided here: where an entry ends that its author did not end; which field means what; how names of {@code and}
 * lists part. This is the only room with jbibtex.
 */
@NullMarked
package org.sheaf.formats.bibtex;

import org.jspecify.annotations.NullMarked;
