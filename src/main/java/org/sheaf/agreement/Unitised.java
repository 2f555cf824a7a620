// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One continuum, such as a text, as two or more people each cut it into units; what lies between the units of a person is a
 * gap.
 *
 * @param length of the continuum, in the places in which units are counted; 0 or more
 * @param people the units of each person, by place; those of one person have no place in common
 */
public record Unitised(int length, List<List<Unit>> people) {
    /** @throws IllegalArgumentException for fewer than two people, and where a person's units overlap or leave the continuum */
    public Unitised {
        if (people.size() < 2) {
            throw new IllegalArgumentException("agreement is that of two or more, not of " + people.size());
        }
        List<List<Unit>> inOrder = new ArrayList<>();
        for (List<Unit> units : people) {
            List<Unit> sorted =
                    units.stream().sorted(Comparator.comparingInt(Unit::start)).toList();
            int last = 0;
            for (Unit unit : sorted) {
                if (unit.start() < last || unit.end() > length) {
                    throw new IllegalArgumentException(unit + " overlaps another or ends behind " + length);
                }
                last = unit.end();
            }
            inOrder.add(sorted);
        }
        people = List.copyOf(inOrder);
    }
}
