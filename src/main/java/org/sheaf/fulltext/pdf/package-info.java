// SPDX-License-Identifier: GPL-3.0-or-later
/** From characters that a PDF draws somewhere to paragraphs in reading order. The only place with PDFBox. */
@NullMarked
package org.sheaf.fulltext.pdf;

import org.jspecify.annotations.NullMarked;
