// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;
import java.util.OptionalInt;

/**
 * One search of one source, as {@code corpus/<review>/searches.yml} records it. The fields are the items that PRISMA-S
 * asks to be reported per search (Rethlefsen et al. 2021, doi:10.1186/s13643-020-01542-z). What is not recorded is
 * empty, and reported as a gap.
 *
 * @param id unique within the review
 * @param kind which lane and line of the flow its records stand in
 * @param source name of the database, register, website, organisation or reference list
 * @param platform through which it was searched, such as {@code Ovid}
 * @param date on which it was run, ISO 8601
 * @param query the exact strategy, copied and pasted
 * @param limits such as language or date
 * @param filters published search filters used
 * @param priorWork earlier strategies that were adapted
 * @param updates how the search is kept up to date
 * @param peerReview who peer reviewed it, and how
 * @param note anything else, such as where a list of references was taken from
 * @param hitsStated the number of hits that the platform stated; empty where nobody wrote it down
 * @param files the exported files, relative to {@code corpus/<review>/searches/}; several where the platform caps
 *     exports
 */
public record Search(
        String id,
        SourceKind kind,
        String source,
        String platform,
        String date,
        String query,
        List<String> limits,
        String filters,
        String priorWork,
        String updates,
        String peerReview,
        String note,
        OptionalInt hitsStated,
        List<String> files) {
    public Search {
        limits = List.copyOf(limits);
        files = List.copyOf(files);
    }
}
