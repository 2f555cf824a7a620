// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What became of studies that were known to be eligible.
 *
 * @param frame head and foot
 * @param source where they are known from
 * @param stages names of the stages of screening, in their order
 * @param studies in the order of the file
 * @param others reports that the last stage includes and that belong to none of them
 */
public record KnownStudiesView(
        PageFrame frame, String source, List<String> stages, List<Known> studies, List<ItemView> others) {
    public KnownStudiesView {
        stages = List.copyOf(stages);
        studies = List.copyOf(studies);
        others = List.copyOf(others);
    }

    /**
     * A study that was known.
     *
     * @param reports the reports with its title or DOI; none if the searches did not find it
     * @param outcomes what became of it at each stage, in the order of the stages; empty where it did not come so far
     * @param included whether the last stage includes it
     */
    public record Known(String name, List<ItemView> reports, List<String> outcomes, boolean included) {
        public Known {
            reports = List.copyOf(reports);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** How many the searches found. */
    public long found() {
        return studies.stream().filter(study -> !study.reports().isEmpty()).count();
    }

    /** How many the last stage includes. */
    public long included() {
        return studies.stream().filter(Known::included).count();
    }
}
