// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many people some groups hold, as far as their numbers are numbers.
 *
 * @param groups whose numbers were added
 * @param people their sum; 0 where no group was counted, which says nothing
 * @param leftOut groups that were not counted, each with why
 */
public record Total(int groups, long people, List<LeftOut> leftOut) {
    /** A group that no total counts. */
    public record LeftOut(Group group, String why) {}

    public Total {
        leftOut = List.copyOf(leftOut);
    }

    /** Adds up what can be added. */
    public static Total of(Collection<Group> groups) {
        int counted = 0;
        long people = 0;
        List<LeftOut> leftOut = new ArrayList<>();
        for (Group group : groups) {
            String why = why(group);
            if (why.isEmpty()) {
                counted++;
                people += group.number().number().orElseThrow();
            } else {
                leftOut.add(new LeftOut(group, why));
            }
        }
        return new Total(counted, people, leftOut);
    }

    /** Why a group is not counted; empty if it is. */
    private static String why(Group group) {
        if (group.part() == Group.Part.YES) {
            return "part of another group";
        }
        if (group.part() == Group.Part.UNCLEAR) {
            return "perhaps part of another group";
        }
        if (group.number().isNotReported()) {
            return "number not reported";
        }
        if (group.number().isMissing()) {
            return "number not filled in";
        }
        return group.number().number().isPresent() ? "" : "no plain number";
    }

    /** Whether anything was counted. */
    public boolean countsAny() {
        return groups > 0;
    }
}
