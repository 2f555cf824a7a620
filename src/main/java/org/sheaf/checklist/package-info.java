// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reporting checklists: which items a guideline asks to be reported, and what of it the facts of a review show (PRISMA 2020,
 * doi:10.1136/bmj.n71; PRISMA-S, doi:10.1186/s13643-020-01542-z; ENTREQ, doi:10.1186/1471-2288-12-181; eMERGe,
 * doi:10.1186/s12874-018-0600-0; PRIOR, doi:10.1136/bmj-2022-070849; SWiM, doi:10.1136/bmj.l6890).
 *
 * <p>What comes in: a {@link org.sheaf.checklist.Checklist}, what the facts show of each {@link org.sheaf.checklist.Fact}, and
 * what authors said of items ({@link org.sheaf.checklist.Saying}). What comes out: each item with its
 * {@link org.sheaf.checklist.ItemState}.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>An item is met where every fact that it names is shown whole, and nothing is left that only an author can write.
 *   <li>What only an author can write, such as a title, is never taken for met. It is closed by a person who says where in the
 *       manuscript it stands.
 *   <li>That an item does not apply is said by a person, with a reason; it is never concluded.
 *   <li>What the facts do not show is a gap, with what is missing and how to mend it. It stays to be seen when a person says
 *       that it stands in the manuscript.
 *   <li>A checklist made for one method is only for reviews whose protocol names that method.
 * </ul>
 */
@NullMarked
package org.sheaf.checklist;

import org.jspecify.annotations.NullMarked;
