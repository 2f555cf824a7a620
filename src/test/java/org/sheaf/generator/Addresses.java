// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/** Institutes that do not exist, in the country of the work. */
final class Addresses {
    private static final String[] UNITS = {
        "Department of Rehabilitation",
        "School of Health and Work",
        "Institute of Brain Recovery",
        "Stroke Unit",
        "Centre for Working Life"
    };
    private static final String[] HOUSES = {
        "University of Eastmere",
        "Northholm University Hospital",
        "College of Applied Care",
        "Saltmarsh University",
        "Vale Research Institute"
    };

    private Addresses() {}

    static String unit(InventedWork work) {
        return UNITS[(int) (work.number() % UNITS.length)];
    }

    static String house(InventedWork work) {
        return HOUSES[(int) (work.number() / 5 % HOUSES.length)];
    }

    static String full(InventedWork work) {
        return unit(work) + ", " + house(work) + ", " + work.place();
    }
}
