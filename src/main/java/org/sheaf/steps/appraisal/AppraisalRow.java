// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Answered;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Rated;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.reporting.AppraisalView;

/** A row of the appraisal table: what the answers about one unit come to. */
final class AppraisalRow {
    /** Behind an answer that the instrument no longer knows. */
    private static final String GONE = " [no longer an answer of this question]";

    private final AppraisalState state;
    private final AppraisalState.Unit unit;
    private final Instrument instrument;
    private final UnitAppraisal appraisal;
    private final List<Item> asked;

    AppraisalRow(AppraisalState state, AppraisalState.Unit unit, Instrument instrument) {
        this.state = state;
        this.unit = unit;
        this.instrument = instrument;
        this.appraisal = state.of(unit, instrument);
        this.asked = appraisal.asked(instrument);
    }

    AppraisalView.Unit unit(List<Item> questions, List<Item> noted) {
        return new AppraisalView.Unit(
                unit.name(),
                unit.id().toString(),
                about(),
                questions.stream().map(this::cell).toList(),
                noted.stream().map(this::note).toList(),
                total(questions));
    }

    /** What readers must know of the row as a whole. */
    private String about() {
        List<String> about = new ArrayList<>();
        int handed = appraisal.handedIn().size();
        if (!appraisal.isOpened()) {
            about.add(
                    appraisal.raters().isEmpty()
                            ? "not appraised yet"
                            : "appraised by " + handed + " of " + state.wanted() + "; not shown yet");
        } else if (appraisal.raters().size() == 1) {
            about.add("one rater only");
        }
        if (unit.beside()) {
            about.add("one study with another row since");
        }
        if (appraisal.isOpened()
                && appraisal.answers().stream()
                        .anyMatch(answered -> instrument.items().stream()
                                .anyMatch(item -> item.id().equals(answered.item())
                                        && AppraisalProblems.isChanged(item, answered)))) {
            about.add("the instrument was changed after some answers were given");
        }
        return String.join("; ", about);
    }

    private AppraisalView.Cell cell(Item item) {
        if (!appraisal.isOpened()) {
            return AppraisalView.Cell.without(
                    appraisal.raters().isEmpty() ? AppraisalView.Cell.EMPTY : AppraisalView.Cell.HIDDEN);
        }
        Rated rated = appraisal.rated(item.id());
        if (!asked.contains(item)) {
            return AppraisalView.Cell.without(AppraisalView.Cell.NOT_ASKED);
        }
        boolean words = item.kind() == Item.Kind.TEXT;
        if (rated.isOpen() && !words) {
            return new AppraisalView.Cell(
                    AppraisalView.Cell.OPEN,
                    rated.given().stream().map(Given::words).distinct().collect(Collectors.joining(" / ")),
                    "",
                    "",
                    "",
                    "",
                    comments(rated));
        }
        Optional<Given> given = rated.comesTo();
        if (words && given.isEmpty()) {
            return rated.given().isEmpty()
                    ? AppraisalView.Cell.without(AppraisalView.Cell.EMPTY)
                    : new AppraisalView.Cell(
                            AppraisalView.Cell.GIVEN, together(rated), "", "", "", "", comments(rated));
        }
        return given.map(answer -> cell(item, answer, comments(rated)))
                .orElseGet(() -> AppraisalView.Cell.without(AppraisalView.Cell.EMPTY));
    }

    private static AppraisalView.Cell cell(Item item, Given given, String comment) {
        if (given.isNotReported()) {
            return new AppraisalView.Cell(
                    AppraisalView.Cell.NOT_REPORTED, given.words(), "", "", "", given.qualifier(), comment);
        }
        Optional<Answer> answer = item.answer(given.answer());
        boolean gone = answer.isEmpty() && item.kind() == Item.Kind.CHOICE;
        return new AppraisalView.Cell(
                AppraisalView.Cell.GIVEN,
                given.words() + (gone ? GONE : ""),
                answer.map(Answer::code).orElse(""),
                answer.map(Answer::label).orElse(""),
                answer.map(known -> known.meaning().key()).orElse(""),
                given.qualifier(),
                comment);
    }

    /** Words of several raters, which are no difference to settle. */
    private static String together(Rated rated) {
        return rated.given().stream().map(Given::words).distinct().collect(Collectors.joining("; "));
    }

    /** Why; of several people, with who said it. */
    private static String comments(Rated rated) {
        List<Answered> with = rated.answers().stream()
                .filter(answered -> answered.given()
                        .filter(given -> !given.comment().isEmpty())
                        .isPresent())
                .toList();
        return with.stream()
                .map(answered -> (rated.answers().size() == 1 ? "" : answered.who() + ": ")
                        + answered.given().map(Given::comment).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private String note(Item item) {
        if (!appraisal.isOpened()) {
            return "";
        }
        Rated rated = appraisal.rated(item.id());
        Optional<Given> given = rated.comesTo();
        if (given.isEmpty()) {
            return item.kind() == Item.Kind.TEXT
                    ? together(rated)
                    : rated.given().stream().map(Given::words).distinct().collect(Collectors.joining(" / "));
        }
        return item.answer(given.get().answer())
                .map(answer -> answer.label())
                .orElse(given.get().words());
    }

    /** The sum of the points and its band; empty where there is none, or an answer is missing or open. */
    private String total(List<Item> questions) {
        if (!instrument.hasTotal() || !appraisal.isOpened()) {
            return "";
        }
        int sum = 0;
        for (Item item : questions) {
            if (!asked.contains(item) || item.kind() == Item.Kind.TEXT || !hasPoints(item)) {
                continue;
            }
            Rated rated = appraisal.rated(item.id());
            OptionalInt points = rated.isOpen()
                    ? OptionalInt.empty()
                    : rated.comesTo()
                            .flatMap(given -> item.answer(given.answer()))
                            .map(Answer::points)
                            .orElse(OptionalInt.empty());
            if (points.isEmpty()) {
                return "";
            }
            sum += points.getAsInt();
        }
        int total = sum;
        return instrument.totals().stream()
                .filter(band -> band.from() <= total && total <= band.to())
                .map(band -> total + " (" + band.label() + ")")
                .findFirst()
                .orElse(String.valueOf(total));
    }

    private static boolean hasPoints(Item item) {
        return item.answers().stream().anyMatch(answer -> answer.points().isPresent());
    }
}
