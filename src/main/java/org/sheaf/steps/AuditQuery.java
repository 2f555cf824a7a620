// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.ReviewException;

/**
 * Which acts are asked for. What is empty asks for nothing.
 *
 * @param by who acted
 * @param step what was done; the beginning of its name is enough
 * @param since the first moment, a date or a time in UTC (ISO 8601)
 * @param until the last moment; a date means the whole of that day
 * @param about id of a record, report, search or decision, a file's name or digest
 */
public record AuditQuery(String by, String step, String since, String until, String about) {
    public AuditQuery {
        moment(since, false);
        moment(until, true);
    }

    boolean asksFor(LedgerEntry entry) {
        Instant at = Instant.parse(entry.atUtc());
        return (by.isEmpty() || entry.actor().equals(by))
                && (step.isEmpty() || entry.step().startsWith(step))
                && (since.isEmpty() || !at.isBefore(moment(since, false)))
                && (until.isEmpty() || !at.isAfter(moment(until, true)));
    }

    private static Instant moment(String text, boolean end) {
        try {
            if (text.isEmpty()) {
                return Instant.EPOCH;
            }
            if (text.contains("T")) {
                return Instant.parse(text.endsWith("Z") ? text : text + "Z");
            }
            LocalDate day = LocalDate.parse(text);
            return (end ? day.plusDays(1) : day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(end ? 1 : 0);
        } catch (DateTimeException e) {
            throw ReviewException.usage(
                    "\"" + text + "\" is no date.", "Write it as 2026-03-02, or 2026-03-02T10:00:00 (UTC).");
        }
    }
}
