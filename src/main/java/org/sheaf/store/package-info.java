// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The review's facts in one SQLite file (or PostgreSQL): insert-only tables, one class per table with its SQL beside
 * its row mapping, and the ledger entry that every addition belongs to. What was committed survives {@code kill -9}:
 * WAL with {@code synchronous=FULL}. The only place with JDBC. Floor 3.
 */
@NullMarked
package org.sheaf.store;

import org.jspecify.annotations.NullMarked;
