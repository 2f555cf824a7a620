// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Invents a literature and writes it down as the real databases would. In: a seed. Out: export files, byte for byte
 * the same each time, and the truth about them: which entries refer to one work and which do not.
 *
 * <p>Three steps, each of which can be read alone. {@link org.sheaf.generator.WorkFactory} invents a work: title,
 * authors, journal, abstract. A {@link org.sheaf.generator.Slip} is what a database or a typist does to it on the way
 * (last pages cut short, accents lost, DOI left out). A {@link org.sheaf.generator.Dialect} writes it as one system's
 * export does (Scopus RIS, PubMed NBIB, Embase CSV and so on).
 *
 * <p>{@link org.sheaf.generator.LanternReview} puts them together into the worked review under {@code corpus/lantern},
 * with traps planted on purpose; {@link org.sheaf.generator.EndlessExport} gives record number n of a file as long as
 * wanted, without keeping the others. Nothing in a work is real: DOIs stand under 10.5555, the prefix kept for tests,
 * ISSNs have a wrong check digit, and accession numbers lie beyond those in use.
 */
@NullMarked
package org.sheaf.generator;

import org.jspecify.annotations.NullMarked;
