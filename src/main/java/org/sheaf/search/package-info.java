// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Looking things up in what a review holds. In: records and passages, and a query as a person types it. Out: the best of both,
 * with the words that made them. Floor 3: the only place that keeps a Lucene index on disk.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>The index is no truth of its own. It is a cache under {@code .sheaf/} that says for which state of the facts it was
 *       made; it can be deleted at any time, and one that is damaged is made anew.
 *   <li>Words are those of {@code text}: what a search finds is what would light up while screening. Nothing is left out as too
 *       common.
 *   <li>All words have to be there unless OR stands between them, as in the databases that reviewers search.
 *   <li>The same facts give the same hits in the same order, whether the index was made at once or grew: what was taken out
 *       does not count in the scores (BM25), and ties are settled by key.
 * </ul>
 */
@NullMarked
package org.sheaf.search;

import org.jspecify.annotations.NullMarked;
