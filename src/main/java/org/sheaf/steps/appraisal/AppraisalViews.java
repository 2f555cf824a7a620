// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Answered;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.RaterAgreement;
import org.sheaf.appraisal.Settled;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.AppraisalView;
import org.sheaf.reporting.PageFrame;

/** The appraisal table and what stands around it. Only answers that everybody may see are in it. */
public final class AppraisalViews {
    private static final int DAY = 10;

    private final AppraisalState state;
    private final ThemesWithout themes;

    /** @param themes looks up what rests on which studies */
    public AppraisalViews(AppraisalState state, ThemesWithout themes) {
        this.state = state;
        this.themes = themes;
    }

    public AppraisalView view(PageFrame frame) {
        List<Instrument> instruments = state.basis().instruments();
        List<String> general = new ArrayList<>();
        state.basis().problems().forEach(problem -> general.add(problem.what()));
        AppraisalProblems.ofNoInstrument(state).forEach(problem -> general.add(problem.what()));
        return new AppraisalView(
                frame,
                notes(),
                instruments.stream().map(this::table).toList(),
                state.basis().rules().stream().map(this::without).toList(),
                general);
    }

    /** What the contents say of it. */
    public static String summary(AppraisalView view) {
        return view.tables().stream()
                .map(table -> {
                    long shown = table.units().stream()
                            .filter(unit -> unit.cells().stream()
                                    .anyMatch(cell ->
                                            cell.isChoice() || cell.state().equals(AppraisalView.Cell.OPEN)))
                            .count();
                    return table.about().name() + ": " + shown + " of "
                            + table.units().size() + " shown";
                })
                .collect(Collectors.joining("; "));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean studies = state.basis().unitWord().equals("study");
        notes.add(
                state.wanted() == 1
                        ? "The protocol wants one rater for each "
                                + state.basis().unitWord() + "."
                        : state.wanted() + " raters appraise each "
                                + state.basis().unitWord()
                                + ". None sees another's answers before all of them have handed in theirs.");
        notes.add(
                studies
                        ? "Reports of one study are appraised as one."
                        : "Each report is appraised by itself, also where several tell of one study.");
        return notes;
    }

    private AppraisalView.Table table(Instrument instrument) {
        List<Item> questions = instrument.questions();
        List<Item> noted = beside(instrument);
        RaterAgreement agreement = state.agreement(instrument);
        List<AppraisalView.Unit> units = new ArrayList<>();
        List<AppraisalView.Given> given = new ArrayList<>();
        for (AppraisalState.Unit unit : state.units()) {
            AppraisalRow row = new AppraisalRow(state, unit, instrument);
            units.add(row.unit(questions, noted));
            if (state.isOpened(unit, instrument)) {
                instrument.items().forEach(item -> given.addAll(given(unit, instrument, item)));
            }
        }
        return new AppraisalView.Table(
                about(instrument),
                state.basis().unitWord(),
                answers(questions),
                questions.stream().map(item -> question(instrument, item)).toList(),
                noted.stream().map(Item::label).toList(),
                instrument.hasTotal(),
                units,
                agreement.items().stream().map(AppraisalViews::agreement).toList(),
                overall(agreement),
                state.different(instrument).stream().map(this::difference).toList(),
                given,
                AppraisalProblems.of(state, instrument).stream()
                        .map(Problem::what)
                        .toList());
    }

    /** What is noted beside the questions. */
    private static List<Item> beside(Instrument instrument) {
        return instrument.items().stream().filter(item -> !item.isQuestion()).toList();
    }

    private static AppraisalView.About about(Instrument instrument) {
        return new AppraisalView.About(
                instrument.id(),
                instrument.name(),
                instrument.version(),
                instrument.source(),
                instrument.link(),
                instrument.licence(),
                instrument.wording().equals("own") ? "own short wording" : instrument.wording() + " wording",
                instrument.note());
    }

    private static List<AppraisalView.Answer> answers(Collection<Item> questions) {
        Map<String, AppraisalView.Answer> answers = new LinkedHashMap<>();
        questions.forEach(item -> item.answers()
                .forEach(answer -> answers.putIfAbsent(
                        answer.code() + "\n" + answer.label() + "\n" + answer.meaning(),
                        new AppraisalView.Answer(
                                answer.code(), answer.label(), answer.meaning().key()))));
        return List.copyOf(answers.values());
    }

    private static AppraisalView.Question question(Instrument instrument, Item item) {
        String section = instrument.sections().stream()
                .filter(one -> one.items().contains(item))
                .map(one -> one.title())
                .findFirst()
                .orElse("");
        return new AppraisalView.Question(
                item.id(),
                item.number(),
                item.label(),
                item.question(),
                section,
                item.kind() == Item.Kind.TEXT,
                switch (item.duty()) {
                    case SCREENING -> "screening";
                    case CRITICAL -> "critical";
                    case OVERALL -> "overall";
                    case ORDINARY, BRANCH, NOTE -> "";
                });
    }

    private static AppraisalView.Agreement agreement(RaterAgreement.OfItem one) {
        return new AppraisalView.Agreement(
                one.item().map(Item::name).orElse("all"),
                String.valueOf(one.compared()),
                AgreementWords.alike(one),
                AgreementWords.kappa(one),
                AgreementWords.ac1(one),
                AgreementWords.why(one));
    }

    private static List<String> overall(RaterAgreement agreement) {
        if (agreement.items().isEmpty()) {
            return List.of();
        }
        List<String> overall = new ArrayList<>();
        overall.add("All questions together: " + AgreementWords.alike(agreement.all()) + " of "
                + agreement.all().compared() + " answers alike.");
        agreement.all().agreement().pairs().forEach(pair -> overall.add(AgreementWords.pair(pair) + "."));
        overall.add("Krippendorff's alpha: "
                + AgreementWords.of(agreement.all().agreement().overall().krippendorffAlpha()) + ".");
        overall.add("On the answers as they stood when raters could first see each other's; what was changed or settled"
                + " later does not count.");
        overall.addAll(AgreementWords.notes(agreement));
        return overall;
    }

    private AppraisalView.Difference difference(AppraisalState.Difference one) {
        UnitAppraisal unit = state.of(one.unit(), one.instrument());
        List<AppraisalView.Said> said = new ArrayList<>();
        unit.opening()
                .ifPresent(opening -> opening.given()
                        .forEach((rater, given) -> Optional.ofNullable(
                                        given.get(one.item().id()))
                                .ifPresent(answer -> said.add(
                                        new AppraisalView.Said(rater.name(), answer.words(), answer.comment())))));
        Optional<Settled> settled = one.rated().settlement();
        Optional<Given> agreed =
                settled.isEmpty() && !one.rated().isOpen() ? one.rated().comesTo() : Optional.empty();
        return new AppraisalView.Difference(
                one.unit().name(),
                one.item().name(),
                said,
                settled.map(Settled::given).or(() -> agreed).map(Given::words).orElse(""),
                settled.map(Settled::how)
                        .or(() -> agreed.map(same -> "a rater took up the other's answer"))
                        .orElse(""),
                settled.map(by -> by.who().name()).orElse(""),
                settled.map(by -> day(by.at())).orElse(""),
                settled.map(Settled::why).orElse(""));
    }

    private static String day(String at) {
        return at.length() > DAY ? at.substring(0, DAY) : at;
    }

    private List<AppraisalView.Given> given(AppraisalState.Unit unit, Instrument instrument, Item item) {
        List<AppraisalView.Given> given = new ArrayList<>();
        UnitAppraisal one = state.of(unit, instrument);
        for (Answered answered : one.rated(item.id()).answers()) {
            answered.given()
                    .ifPresent(answer -> given.add(new AppraisalView.Given(
                            unit.name(),
                            unit.id().toString(),
                            item.id(),
                            item.name(),
                            "rater",
                            answered.who().name(),
                            answer.isNotReported() ? RaterAgreement.NOT_REPORTED : answer.answer(),
                            answer.qualifier(),
                            answer.comment(),
                            day(answered.at()))));
        }
        one.rated(item.id())
                .settlement()
                .ifPresent(settled -> given.add(new AppraisalView.Given(
                        unit.name(),
                        unit.id().toString(),
                        item.id(),
                        item.name(),
                        "settled",
                        settled.who().name(),
                        settled.given().isNotReported()
                                ? RaterAgreement.NOT_REPORTED
                                : settled.given().answer(),
                        settled.given().qualifier(),
                        settled.why(),
                        day(settled.at()))));
        return given;
    }

    private AppraisalView.Without without(AppraisalBasis.Rule rule) {
        List<ThemesWithout.Theme> found = themes.without(state.reportsLeftOut(rule));
        String items = rule.instrument().items().stream()
                .filter(item -> rule.items().contains(item.id()))
                .map(Item::name)
                .collect(Collectors.joining(", "));
        String answers = rule.answers().stream()
                .map(code -> code.isEmpty() ? RaterAgreement.NOT_REPORTED : code)
                .sorted()
                .collect(Collectors.joining(" or "));
        return new AppraisalView.Without(
                rule.name(),
                items + ": " + answers + (rule.atLeast() > 1 ? ", at " + rule.atLeast() + " of them at least" : ""),
                state.leftOut(rule).stream().map(AppraisalState.Unit::name).toList(),
                state.undecided(rule).stream().map(AppraisalState.Unit::name).toList(),
                found.stream()
                        .map(theme -> new AppraisalView.Theme(
                                theme.id(), theme.name(), theme.depth(), theme.before(), theme.after()))
                        .toList(),
                found.stream()
                        .filter(theme -> theme.before() > 0 && theme.after() == 0)
                        .map(ThemesWithout.Theme::name)
                        .toList());
    }
}
