// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One document of many reports. What comes in are the pages of reports; what comes out is their main content in the order
 * of a paper: headings moved down to where they stand now, tables and figures numbered through, links between the parts
 * leading to places in the document. What serves a screen only is left out. A part is known by the name of its report, so
 * that one which is made later is simply there.
 */
@NullMarked
package org.sheaf.reporting.whole;

import org.jspecify.annotations.NullMarked;
