// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * De-duplication: which records of the search exports refer to the same report (PRISMA 2020, Page et al. 2021,
 * doi:10.1136/bmj.n71, item 8 and the box "Duplicate records removed"). Records come in; groups of them go out, which
 * become reports. Nothing is deleted.
 *
 * <p>The way of a record: it is read once into a {@link org.sheaf.dedup.Fingerprint}, in which everything that databases
 * change on the way is taken off again (accents, case, mark-up, remarks behind titles, abbreviated journals, initials,
 * short page ranges). {@code Blocking} finds the pairs that are worth comparing, {@code Comparison} compares each field
 * by field, {@code Rule} is the table of what makes two records one report, {@code Judge} decides, {@code Clustering}
 * makes groups, {@code Sayings} finds what there is to say about pairs, {@code Wording} puts it into words.
 * {@link org.sheaf.dedup.Renewal} goes that way after an earlier run, with what is new only.
 *
 * <p>What is decided, and what is not: a rule joins or does not, and says why; there is no learned weight. What agrees in
 * much but in too little for a rule is put to a person ({@link org.sheaf.dedup.Verdict.Doubtful}), and the answers rank
 * above all rules. Two different identifiers are never joined without a person. An erratum, comment, protocol, preprint
 * or conference abstract is another report: it is linked ({@link org.sheaf.dedup.LinkKind}), unless the protocol says
 * otherwise. A missing field agrees with nothing. Why so, with figures: {@code docs/decisions/0005-deduplication.md}.
 */
@NullMarked
package org.sheaf.dedup;

import org.jspecify.annotations.NullMarked;
