// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

/**
 * What went into an archive, or came out of it.
 *
 * @param reviews number of reviews
 * @param entries ledger entries
 * @param facts facts
 * @param files files of codebooks and corpus
 * @param bytes size of the archive
 * @param isPublic whether abstracts, free text and names were left out
 */
public record ArchiveTally(long reviews, long entries, long facts, long files, long bytes, boolean isPublic) {}
