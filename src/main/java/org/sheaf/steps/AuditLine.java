// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import org.sheaf.audit.LedgerEntry;

/**
 * One act as the audit shows it.
 *
 * @param entry the act
 * @param why the reasons given with it, joined; empty if none was
 * @param about how many of its facts speak of what was asked for; 0 where nothing was
 */
public record AuditLine(LedgerEntry entry, String why, long about) {}
