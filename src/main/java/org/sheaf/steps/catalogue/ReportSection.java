// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

/** The parts of a review in which reports stand together, in the order of the work. */
public enum ReportSection {
    SEARCHING("Searching"),
    SCREENING("Screening and flow"),
    STUDIES("Studies"),
    CODING("Coding"),
    APPRAISAL("Appraisal"),
    SYNTHESIS("Synthesis and confidence"),
    WRITING("Writing");

    private final String heading;

    ReportSection(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
