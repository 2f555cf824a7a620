// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reasons for exclusion that were merged into others, or got another id, after people had voted. Votes stay as they were
 * cast; what follows from them follows as if they named the reason that holds now.
 *
 * @param into by id of a reason, the id of the one that took its place; no circles
 */
public record MergedReasons(SortedMap<String, String> into) {
    /** Nothing was merged. */
    public static final MergedReasons NONE = new MergedReasons(new TreeMap<>());

    public MergedReasons {
        into = Collections.unmodifiableSortedMap(new TreeMap<>(into));
    }

    /** The id that holds now. */
    public String now(String reason) {
        String now = reason;
        for (int steps = 0; into.containsKey(now) && steps <= into.size(); steps++) {
            now = into.getOrDefault(now, now);
        }
        return now;
    }

    /** What a vote or settlement says, with the reason that holds now. */
    ScreeningDecision now(ScreeningDecision decision) {
        return decision instanceof ScreeningDecision.Exclude exclude
                ? new ScreeningDecision.Exclude(now(exclude.reason()))
                : decision;
    }

    /** Whether merging one into another would lead back to where it began. */
    public boolean wouldCircle(String reason, String other) {
        return now(other).equals(reason);
    }

    /** The same with one more merged, or, merged into itself, apart again; a circle is passed over. */
    public MergedReasons and(String reason, String other) {
        Map<String, String> more = new TreeMap<>(into);
        if (reason.equals(other)) {
            more.remove(reason);
        } else if (!wouldCircle(reason, other)) {
            more.put(reason, other);
        }
        return new MergedReasons(new TreeMap<>(more));
    }
}
