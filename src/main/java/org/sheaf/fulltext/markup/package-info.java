// SPDX-License-Identifier: GPL-3.0-or-later
/** Files that say themselves what is a paragraph and what a heading: DOCX, web pages, and, as far as it goes, plain text. The only place with jsoup. */
@NullMarked
package org.sheaf.fulltext.markup;

import org.jspecify.annotations.NullMarked;
