// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;

/**
 * Studies that are known to be eligible before anything is screened, such as those of an earlier review: whether the
 * searches find them, and screening keeps them, shows what both are worth.
 *
 * @param source where they are known from
 * @param studies in the order of the file
 */
public record KnownStudies(String source, List<Study> studies) {
    public static final KnownStudies NONE = new KnownStudies("", List.of());

    public KnownStudies {
        studies = List.copyOf(studies);
    }

    /**
     * A study, known by one of its reports.
     *
     * @param name as people speak of it, such as {@code Cotner 2018a}
     * @param title of the report; empty if the DOI is enough
     * @param doi of the report; empty if not stated
     */
    public record Study(String name, String title, String doi) {}
}
