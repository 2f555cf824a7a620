// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.appraisal.Appraisal;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Rated;
import org.sheaf.appraisal.RaterAgreement;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** Appraisal in one state of the facts. What was said of reports that are not included (any more) is left out. */
public final class AppraisalState {
    private final AppraisalBasis basis;
    private final Studies studies;
    private final Appraisal appraisal;
    private final List<Unit> units;

    private AppraisalState(Session session, AppraisalBasis basis) {
        this.basis = basis;
        this.studies = Studies.of(session, basis.protocol());
        AppraisalLog log = new AppraisalLog(session.decisions().all(), studies::now);
        this.appraisal = Appraisal.of(log.said(), basis.plan().raters());
        this.units = found();
    }

    public static AppraisalState of(Session session, AppraisalBasis basis) {
        return new AppraisalState(session, basis);
    }

    /**
     * What is appraised as one.
     *
     * @param id the report by which it is known: of a study that of whose name its answers were given, else its first
     * @param reports those that it consists of
     * @param beside whether another unit of the same study was appraised too, before they became one study
     */
    public record Unit(ReportId id, String name, List<ReportId> reports, boolean beside) {
        public Unit {
            reports = List.copyOf(reports);
        }
    }

    private List<Unit> found() {
        List<Unit> found = new ArrayList<>();
        if (basis.plan().of() == AppraisalPlan.Of.REPORT) {
            studies.reports()
                    .forEach(report -> found.add(new Unit(report, studies.name(report), List.of(report), false)));
            return List.copyOf(found);
        }
        SortedSet<ReportId> answered = appraisal.units();
        for (Study study : studies.studies()) {
            List<ReportId> under =
                    study.reports().stream().filter(answered::contains).toList();
            if (under.size() < 2) {
                ReportId id = under.isEmpty() ? study.id().first() : under.get(0);
                found.add(new Unit(id, studies.name(study), study.reports(), false));
            } else {
                under.forEach(report -> found.add(new Unit(report, studies.name(report), List.of(report), true)));
            }
        }
        found.sort(Comparator.comparing(Unit::name).thenComparing(Unit::id));
        return List.copyOf(found);
    }

    public AppraisalBasis basis() {
        return basis;
    }

    public Studies studies() {
        return studies;
    }

    Appraisal appraisal() {
        return appraisal;
    }

    /** Whether anything of what is included was answered, with an instrument of the plan. */
    public boolean isBegun() {
        return units.stream()
                .anyMatch(unit -> basis.instruments().stream()
                        .anyMatch(instrument -> !of(unit, instrument).raters().isEmpty()));
    }

    /** What is appraised, in the order of names. */
    public List<Unit> units() {
        return units;
    }

    /** The unit to which an included report belongs; of several appraised before they became one study, its own. */
    public Unit unit(ReportId report) {
        return units.stream()
                .filter(unit -> unit.id().equals(report))
                .findFirst()
                .or(() -> units.stream()
                        .filter(unit -> unit.reports().contains(report))
                        .findFirst())
                .or(() -> units.stream()
                        .filter(unit -> studies.study(report).reports().contains(unit.id()))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("not included: " + report));
    }

    /** A unit as it was appraised with an instrument. */
    public UnitAppraisal of(Unit unit, Instrument instrument) {
        return appraisal.unit(unit.id(), instrument.id());
    }

    /** Whether a person may see everybody's answers to a unit. */
    public boolean isOpened(Unit unit, Instrument instrument) {
        return of(unit, instrument).isOpened();
    }

    /** How many hand in a unit before answers are shown. */
    public int wanted() {
        return basis.plan().raters();
    }

    /** How far raters agreed before they saw each other's answers. */
    public RaterAgreement agreement(Instrument instrument) {
        return RaterAgreement.of(
                instrument, units.stream().map(unit -> of(unit, instrument)).toList());
    }

    /** A question that raters answered differently and nobody has settled. */
    public record Difference(Unit unit, Instrument instrument, Item item, Rated rated) {}

    /** What is to be settled in units that are opened, in the order of units and items. Words never differ: both are shown. */
    public List<Difference> differences(Instrument instrument) {
        return different(instrument).stream()
                .filter(difference -> difference.rated().isOpen())
                .toList();
    }

    /** What raters answered differently, settled or not. Likewise. */
    public List<Difference> different(Instrument instrument) {
        List<Difference> differences = new ArrayList<>();
        for (Unit unit : units) {
            UnitAppraisal one = of(unit, instrument);
            if (!one.isOpened()) {
                continue;
            }
            for (Item item : instrument.items()) {
                Rated rated = one.rated(item.id());
                if (item.kind() == Item.Kind.CHOICE
                        && (rated.isOpen() || rated.isDifferent() || wasDifferent(one, item))) {
                    differences.add(new Difference(unit, instrument, item, rated));
                }
            }
        }
        return differences;
    }

    /** Whether raters differed when the unit was opened, even if one took up the other's answer since. */
    private static boolean wasDifferent(UnitAppraisal unit, Item item) {
        List<Given> then = unit.opening().stream()
                .flatMap(opening -> opening.given().values().stream())
                .flatMap(given -> Optional.ofNullable(given.get(item.id())).stream())
                .toList();
        return then.stream().anyMatch(given -> !given.agreesWith(then.get(0)));
    }

    /** Something that a person has to appraise. */
    public record Task(Unit unit, Instrument instrument) {}

    /**
     * What waits for a rater, unit by unit: what the rater has not handed in, unless as many others as are wanted have it
     * already.
     */
    public List<Task> tasks(ReviewerId rater) {
        List<Task> tasks = new ArrayList<>();
        for (Unit unit : units) {
            for (Instrument instrument : basis.instruments()) {
                UnitAppraisal one = of(unit, instrument);
                if (one.isHandedIn(rater)) {
                    continue;
                }
                if (one.raters().contains(rater) || holders(one).size() < wanted()) {
                    tasks.add(new Task(unit, instrument));
                }
            }
        }
        return tasks;
    }

    /** Those who have begun a unit or handed it in, sorted. */
    static Collection<ReviewerId> holders(UnitAppraisal unit) {
        Set<ReviewerId> holders = new TreeSet<>(unit.raters());
        holders.addAll(unit.handedIn());
        return holders;
    }

    /** The units that a rule leaves out, by the answers that are shown; nothing is left out by what is open. */
    public List<Unit> leftOut(AppraisalBasis.Rule rule) {
        return units.stream().filter(unit -> isLeftOut(unit, rule)).toList();
    }

    private boolean isLeftOut(Unit unit, AppraisalBasis.Rule rule) {
        UnitAppraisal one = of(unit, rule.instrument());
        if (!one.isOpened()) {
            return false;
        }
        long found = one.asked(rule.instrument()).stream()
                .filter(item -> rule.items().contains(item.id()))
                .filter(item -> one.rated(item.id())
                        .comesTo()
                        .filter(given -> rule.answers().contains(given.answer()))
                        .isPresent())
                .count();
        return found >= rule.atLeast();
    }

    /** The units of which it cannot be told yet whether a rule leaves them out: they stay in. */
    public List<Unit> undecided(AppraisalBasis.Rule rule) {
        return units.stream()
                .filter(unit -> !isLeftOut(unit, rule) && isUndecided(unit, rule))
                .toList();
    }

    /** Whether answers that are missing or open could still make the rule leave it out. */
    private boolean isUndecided(Unit unit, AppraisalBasis.Rule rule) {
        UnitAppraisal one = of(unit, rule.instrument());
        if (!one.isOpened()) {
            return true;
        }
        long possible = one.asked(rule.instrument()).stream()
                .filter(item -> rule.items().contains(item.id()))
                .map(item -> one.rated(item.id()))
                .filter(rated -> rated.isOpen()
                        || rated.comesTo()
                                .map(given -> rule.answers().contains(given.answer()))
                                .orElse(true))
                .count();
        return possible >= rule.atLeast();
    }

    /** The reports of the units that a rule leaves out. */
    public Set<ReportId> reportsLeftOut(AppraisalBasis.Rule rule) {
        Set<ReportId> reports = new LinkedHashSet<>();
        leftOut(rule).forEach(unit -> reports.addAll(unit.reports()));
        return reports;
    }
}
