// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

/**
 * One {@code @type{...}} of a BibTeX file.
 *
 * @param type the word behind {@code @}, lower case
 * @param body what stands between its brackets
 * @param line 1-based line of the {@code @}
 * @param offset 0-based byte of the {@code @}
 * @param length bytes up to its closing bracket, that one counted
 * @param balanced whether its brackets match; if not, it was taken to end where the next one begins
 */
record BibTexBlock(String type, String body, long line, long offset, long length, boolean balanced) {}
