// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Coding: what studies found, tagged against a codebook, and arranged as themes (Thomas and Harden 2008,
 * doi:10.1186/1471-2288-8-45; Carroll and others 2013 for "best fit" framework synthesis, doi:10.1186/1471-2288-13-37).
 *
 * <p>Three orders are kept apart: what a participant said, the theme that the authors of a study made of it
 * ({@link org.sheaf.coding.AuthorTheme}), and the theme of the review ({@link org.sheaf.coding.Code}). A passage that
 * somebody coded is a {@link org.sheaf.coding.CodedSegment}: a place in a text, never words that were typed.
 *
 * <p>Pure: what people said comes in, and what it comes to goes out.
 */
@NullMarked
package org.sheaf.coding;

import org.jspecify.annotations.NullMarked;
