// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.foreign;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.ScreeningDecision;

/**
 * What the user says about an export.
 *
 * @param tool which tool wrote it; empty where the file tells
 * @param reviewers who is who here, by the name in the tool; under the empty name whose the decisions are that the tool
 *     attributes to nobody
 * @param reasons ids of reasons here, by their names in the tool; an empty id leaves the reason out;
 *     under the empty name the reason of exclusions for which the tool gives none
 * @param all what every record counts as that has no decision of its own, as in a list of the included ones; empty where
 *     such a record has no vote
 */
public record ToolMapping(
        Optional<OtherTool> tool,
        SortedMap<String, ReviewerId> reviewers,
        SortedMap<String, String> reasons,
        Optional<ScreeningDecision> all) {
    public ToolMapping {
        reviewers = Collections.unmodifiableSortedMap(new TreeMap<>(reviewers));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }
}
