// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock as people live with it: each look finds it later. In UTC, whatever zone is asked for. */
public final class MovingClock extends Clock {
    private final Supplier<Instant> next;

    /** @param next the time of each look */
    public MovingClock(Supplier<Instant> next) {
        this.next = next;
    }

    @Override
    public Instant instant() {
        return next.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
