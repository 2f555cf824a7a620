// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.sheaf.flow.FlowBox.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sheaf.flow.Balance.Term;

/**
 * The equalities that PRISMA 2020 implies between the boxes of a flow, checked on ids where there are ids and on numbers
 * where they are stated, and only where every term is known. An empty list means that nothing contradicts itself; it
 * does not mean that everything was reported.
 */
public final class FlowCheck {
    /** A rule between boxes: {@code left = plus − minus}. */
    private record Equality(String rule, FlowBox left, List<FlowBox> plus, List<FlowBox> minus) {}

    /** A rule between numbers: {@code less <= more}. */
    private record AtMost(FlowBox less, FlowBox more) {}

    private static final List<Equality> EQUALITIES = List.of(
            new Equality(
                    "Records identified are those from databases and those from registers.",
                    IDENTIFIED,
                    List.of(DATABASES, REGISTERS),
                    List.of()),
            new Equality(
                    "Records after duplicates are those identified without the duplicates.",
                    AFTER_DEDUPLICATION,
                    List.of(IDENTIFIED),
                    List.of(DUPLICATES)),
            new Equality(
                    "Records left are those identified without all that were removed before screening.",
                    AFTER_REMOVAL,
                    List.of(IDENTIFIED),
                    List.of(DUPLICATES, AUTOMATION, OTHER_REASONS)),
            new Equality(
                    "Records left are those identified without those removed.",
                    AFTER_REMOVAL,
                    List.of(IDENTIFIED),
                    List.of(REMOVED_TOGETHER)),
            new Equality(
                    "Records screened are those identified without all that were removed before screening.",
                    SCREENED,
                    List.of(IDENTIFIED),
                    List.of(DUPLICATES, AUTOMATION, OTHER_REASONS)),
            new Equality(
                    "Records screened are those left after removal before screening.",
                    SCREENED,
                    List.of(AFTER_REMOVAL),
                    List.of()),
            new Equality(
                    "Reports sought are the records screened and neither excluded nor set aside.",
                    SOUGHT,
                    List.of(SCREENED),
                    List.of(EXCLUDED, TITLES_SET_ASIDE)),
            new Equality(
                    "Reports assessed are those sought and retrieved.",
                    ASSESSED,
                    List.of(SOUGHT),
                    List.of(NOT_RETRIEVED)),
            new Equality(
                    "Records from other methods are those of websites, organisations and citation searching.",
                    OTHER_IDENTIFIED,
                    List.of(WEBSITES, ORGANISATIONS, CITATION_SEARCHING),
                    List.of()),
            new Equality(
                    "Reports sought in the lane of other methods are the records found there, without duplicates"
                            + " and those set aside.",
                    OTHER_SOUGHT,
                    List.of(OTHER_IDENTIFIED),
                    List.of(OTHER_DUPLICATES, OTHER_SET_ASIDE)),
            new Equality(
                    "Reports assessed in the lane of other methods are those sought and retrieved.",
                    OTHER_ASSESSED,
                    List.of(OTHER_SOUGHT),
                    List.of(OTHER_NOT_RETRIEVED)),
            new Equality(
                    "Reports included are those assessed and neither excluded nor set aside, in both lanes.",
                    NEW_REPORTS,
                    List.of(ASSESSED, OTHER_ASSESSED, RECONSIDERED),
                    List.of(REPORTS_EXCLUDED, OTHER_EXCLUDED, AWAITING, ONGOING)),
            new Equality(
                    "All studies are the previous and the new ones.",
                    TOTAL_STUDIES,
                    List.of(PREVIOUS_STUDIES, NEW_STUDIES),
                    List.of(NO_LONGER_STUDIES)),
            new Equality(
                    "All reports are the previous and the new ones.",
                    TOTAL_REPORTS,
                    List.of(PREVIOUS_REPORTS, NEW_REPORTS),
                    List.of(NO_LONGER_REPORTS)));

    private static final List<AtMost> BOUNDS = List.of(
            new AtMost(DUPLICATES, IDENTIFIED),
            new AtMost(AFTER_DEDUPLICATION, IDENTIFIED),
            new AtMost(AFTER_REMOVAL, IDENTIFIED),
            new AtMost(SCREENED, AFTER_DEDUPLICATION),
            new AtMost(EXCLUDED, SCREENED),
            new AtMost(NOT_RETRIEVED, SOUGHT),
            new AtMost(REPORTS_EXCLUDED, ASSESSED),
            new AtMost(OTHER_EXCLUDED, OTHER_ASSESSED),
            new AtMost(PREVIOUS_STUDIES, PREVIOUS_REPORTS),
            new AtMost(NEW_STUDIES, NEW_REPORTS),
            new AtMost(TOTAL_STUDIES, TOTAL_REPORTS),
            new AtMost(TOTAL_STUDIES_META_ANALYSIS, TOTAL_REPORTS_META_ANALYSIS));

    /** Boxes that are there only where they hold something: where one is not, it is nothing, not unknown. */
    private static final Set<FlowBox> ONLY_WITH_CONTENT =
            EnumSet.of(TITLES_SET_ASIDE, AWAITING, ONGOING, NO_LONGER_STUDIES, NO_LONGER_REPORTS, RECONSIDERED);

    private final PrismaFlow flow;
    private final List<FlowFinding> findings = new ArrayList<>();

    private FlowCheck(PrismaFlow flow) {
        this.flow = flow;
    }

    /** What does not hold in this flow, in the order of the diagram; empty if everything known agrees. */
    public static List<FlowFinding> check(PrismaFlow flow) {
        FlowCheck check = new FlowCheck(flow);
        flow.boxes().forEach(check::parts);
        EQUALITIES.forEach(check::equality);
        check.studies();
        BOUNDS.forEach(bound -> check.atMost(bound.less(), bound.more()));
        check.atMost(TOTAL_STUDIES_META_ANALYSIS, flow.number(TOTAL_STUDIES).isPresent() ? TOTAL_STUDIES : NEW_STUDIES);
        return List.copyOf(check.findings);
    }

    private void parts(FlowBox box, BoxContent content) {
        List<Term> parts = content.parts().stream()
                .map(part -> new Term(part.label(), part.count()))
                .toList();
        apply(new Balance(
                "The parts of a box add up to its number.", new Term(name(box), content.count()), parts, List.of()));
    }

    private void equality(Equality rule) {
        Optional<BoxContent> left = flow.content(rule.left());
        Optional<List<Term>> plus = terms(rule.plus());
        Optional<List<Term>> minus = terms(rule.minus());
        if (left.isPresent() && plus.isPresent() && minus.isPresent()) {
            apply(new Balance(
                    rule.rule(), new Term(name(rule.left()), left.get().count()), plus.get(), minus.get()));
        }
    }

    /**
     * The terms of one side. A lane that does not apply contributes nothing, nor does a box that would be there if it held
     * anything; another box that is missing from a lane that applies is unknown, and then so is the side.
     */
    private Optional<List<Term>> terms(List<FlowBox> boxes) {
        List<Term> terms = new ArrayList<>();
        for (FlowBox box : boxes) {
            for (FlowBox term : spelledOut(box)) {
                Optional<BoxContent> content = flow.content(term);
                if (content.isPresent()) {
                    terms.add(new Term(name(term), content.get().count()));
                } else if (flow.has(term.lane()) && !ONLY_WITH_CONTENT.contains(term)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(terms);
    }

    /** A total that a source does not give may still follow from the lines it sums up. */
    private List<FlowBox> spelledOut(FlowBox box) {
        if (flow.number(box).isPresent()) {
            return List.of(box);
        }
        return switch (box) {
            case IDENTIFIED -> List.of(DATABASES, REGISTERS);
            case OTHER_IDENTIFIED -> List.of(WEBSITES, ORGANISATIONS, CITATION_SEARCHING);
            default -> List.of(box);
        };
    }

    /**
     * Each included report belongs to one study, and each study has an included report. In an update all of them are looked
     * at together, since a new report may tell of a study that was included before.
     */
    private void studies() {
        boolean update = flow.content(TOTAL_STUDIES)
                .filter(total -> total.count() instanceof Count.Counted)
                .isPresent();
        studies(update ? TOTAL_STUDIES : NEW_STUDIES, update ? TOTAL_REPORTS : NEW_REPORTS);
    }

    private void studies(FlowBox studiesBox, FlowBox reportsBox) {
        Optional<Count> studies = flow.content(studiesBox).map(BoxContent::count);
        Optional<Count> reports = flow.content(reportsBox).map(BoxContent::count);
        if (studies.orElse(null) instanceof Count.Counted counted
                && reports.orElse(null) instanceof Count.Counted included) {
            List<Term> perStudy = new ArrayList<>();
            for (FlowItem study : counted.items()) {
                perStudy.add(new Term(
                        "reports of " + study.text(),
                        Count.ofReports(flow.links().studies().getOrDefault(study.text(), List.of()))));
            }
            List<Term> plus = perStudy.isEmpty() ? List.of(new Term("no study", Count.ofReports(List.of()))) : perStudy;
            new Balance(
                            "Each included report belongs to one included study.",
                            new Term(name(reportsBox), included),
                            plus,
                            List.of())
                    .check(UnaryOperator.identity())
                    .ifPresent(finding -> findings.add(new FlowFinding(
                            finding.rule(),
                            finding.left(),
                            name(studiesBox) + " (" + counted.shown() + ")",
                            finding.items())));
        }
    }

    private void atMost(FlowBox less, FlowBox more) {
        if (flow.number(less).isPresent()
                && flow.number(more).isPresent()
                && flow.number(less).getAsInt() > flow.number(more).getAsInt()) {
            findings.add(new FlowFinding(
                    "A part is not larger than the whole.",
                    name(less) + " (n = " + flow.number(less).getAsInt() + ")",
                    name(more) + " (n = " + flow.number(more).getAsInt() + ")",
                    List.of()));
        }
    }

    private void apply(Balance balance) {
        balance.check(flow.links()::asRecord).ifPresent(findings::add);
    }

    private static String name(FlowBox box) {
        return box.lane() == FlowLane.OTHER_METHODS && box.stage() == FlowStage.SCREENING
                ? box.label() + ", other methods"
                : box.label();
    }
}
