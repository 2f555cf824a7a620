// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Screening: whether a report goes on, by the votes of several people (PRISMA 2020, Page et al. 2021,
 * doi:10.1136/bmj.n71, item 8; Cochrane Handbook, section 4.6). Votes and settlements come in; what becomes of each
 * report goes out.
 *
 * <p>What is decided: a report with fewer votes than the stage asks for is open. Votes that agree decide: at title and
 * abstract "include" and "unsure" both let a report go on; at full text only "include" does, and those who exclude must
 * give the same reason. Everything else is a {@link org.sheaf.screening.Conflict}, which people settle. No vote is ever
 * changed: a changed mind is a further vote, and a settlement stands beside the votes.
 *
 * <p>Votes stay on the report on which they were cast. Where two reports turn out to be one, the votes of both are looked
 * at together, and votes that differ are a conflict, the votes of one person included.
 */
@NullMarked
package org.sheaf.screening;

import org.jspecify.annotations.NullMarked;
