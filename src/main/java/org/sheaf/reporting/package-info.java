// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reports: what a review hands to its readers. The only place with FreeMarker.
 *
 * <p>What comes in: the results of lower floors. What comes out: the bytes of files by name
 * ({@link org.sheaf.reporting.RenderedReport}); writing them is not done here. In between stands a view, a record that
 * carries every number and every label ready. A template neither counts nor decides, and the same view is written as
 * JSON beside the page, so that nothing on a page exists on that page only. A figure is a table first and a drawing
 * second.
 *
 * <p>What is decided here: the words and the arrangement. A gap is shown as a gap ("not reported", "not recorded") and
 * never left blank or 0. Meaning is never carried by colour alone; pages need no script and no file beside them, and
 * keep WCAG 2.2, level AA. The foot of a page names the program's version and the digest of the facts and nothing else,
 * so that the same facts give the same bytes.
 *
 * <p>Serves PRISMA 2020 items 16a and 16b (Page et al. 2021, doi:10.1136/bmj.n71) and PRISMA-S (Rethlefsen et al. 2021,
 * doi:10.1186/s13643-020-01542-z). Floor 4. View records are public because the template engine reads them.
 */
@NullMarked
package org.sheaf.reporting;

import org.jspecify.annotations.NullMarked;
