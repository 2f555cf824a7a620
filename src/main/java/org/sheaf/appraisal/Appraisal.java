// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** What people answered, handed in and settled, by unit and instrument. */
public final class Appraisal {
    private final Map<Key, UnitAppraisal> units = new HashMap<>();

    private record Key(ReportId unit, String instrument) {}

    private Appraisal() {}

    /**
     * Puts together what was said; in which order it comes in does not matter but for what has the same time.
     *
     * @param raters how many hand in a unit before anybody sees another's answers to it, at least 1
     */
    public static Appraisal of(Collection<? extends Said> said, int raters) {
        List<Said> inTime = new ArrayList<>(said);
        inTime.sort(Comparator.comparing(Said::at, Decision.BY_TIME));
        Appraisal appraisal = new Appraisal();
        for (Said one : inTime) {
            appraisal
                    .units
                    .computeIfAbsent(new Key(one.unit(), one.instrument()), none -> new UnitAppraisal(raters))
                    .take(one);
        }
        return appraisal;
    }

    /** A unit appraised with an instrument; empty where nothing was said. */
    public UnitAppraisal unit(ReportId unit, String instrument) {
        return units.getOrDefault(new Key(unit, instrument), UnitAppraisal.EMPTY);
    }

    /** The units of which something was answered that is not taken back, with whatever instrument. */
    public SortedSet<ReportId> units() {
        SortedSet<ReportId> answered = new TreeSet<>();
        units.forEach((key, unit) -> {
            if (!unit.raters().isEmpty()) {
                answered.add(key.unit());
            }
        });
        return answered;
    }

    /** The instruments with which something was answered, sorted. */
    public SortedSet<String> instruments() {
        SortedSet<String> used = new TreeSet<>();
        units.forEach((key, unit) -> {
            if (!unit.raters().isEmpty()) {
                used.add(key.instrument());
            }
        });
        return used;
    }

    /** Those who answered something about a unit with whatever instrument. */
    public SortedSet<ReviewerId> raters(ReportId unit) {
        SortedSet<ReviewerId> raters = new TreeSet<>();
        units.forEach((key, one) -> {
            if (key.unit().equals(unit)) {
                raters.addAll(one.raters());
            }
        });
        return raters;
    }
}
