// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.appraisal.Assessment;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * How far appraisal with an instrument is; no answer is given away.
 *
 * @param opened how many units have answers that are shown
 * @param open how many questions are to be settled
 * @param words all of it in a sentence
 */
public record AppraisalStatus(List<OfUnit> units, long opened, long open, String words) {
    /**
     * How far one unit is.
     *
     * @param raters each with how far, such as {@code amina 5 of 9}
     * @param opened whether answers are shown
     * @param open how many questions are to be settled, of which it is known; 0 before answers are shown
     */
    public record OfUnit(String name, ReportId id, List<String> raters, boolean opened, long open) {
        public OfUnit {
            raters = List.copyOf(raters);
        }
    }

    public AppraisalStatus {
        units = List.copyOf(units);
    }

    public static AppraisalStatus of(AppraisalState state, Instrument instrument) {
        List<AppraisalState.Difference> differences = state.differences(instrument);
        List<OfUnit> units = new ArrayList<>();
        for (AppraisalState.Unit unit : state.units()) {
            UnitAppraisal one = state.of(unit, instrument);
            List<String> raters = new ArrayList<>();
            for (ReviewerId rater : AppraisalState.holders(one)) {
                raters.add(rater + " " + (one.isHandedIn(rater) ? "handed in" : progress(one, instrument, rater)));
            }
            long open = differences.stream()
                    .filter(difference -> difference.unit().equals(unit))
                    .count();
            units.add(new OfUnit(unit.name(), unit.id(), raters, one.isOpened(), open));
        }
        long opened = units.stream().filter(OfUnit::opened).count();
        String words = state.basis().units(units.size()) + ", " + opened + " handed in by " + state.wanted()
                + (state.wanted() == 1 ? " rater; " : " raters; ") + differences.size()
                + (differences.size() == 1 ? " answer" : " answers") + " to settle";
        return new AppraisalStatus(units, opened, differences.size(), words);
    }

    private static String progress(UnitAppraisal unit, Instrument instrument, ReviewerId rater) {
        Assessment assessment = unit.assessment(instrument, rater);
        long owed = assessment.asked().stream().filter(item -> !item.optional()).count();
        return (owed - assessment.missing().size()) + " of " + owed;
    }
}
