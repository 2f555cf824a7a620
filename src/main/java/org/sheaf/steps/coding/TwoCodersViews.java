// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodingAgreement;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.TwoCodersView;

/** Two coders as a page, and as a table in the terminal, shows them. */
public final class TwoCodersViews {
    private static final String NOT_ESTIMABLE = "-";

    private final CodingState state;
    private final CodingComparison comparison;

    public TwoCodersViews(CodingState state, CodingComparison comparison) {
        this.state = state;
        this.comparison = comparison;
    }

    TwoCodersView view(PageFrame frame) {
        return new TwoCodersView(frame, pairs());
    }

    /** Every pair of people who coded at least one report whole, both of them. */
    public List<TwoCodersView.Pair> pairs() {
        return comparison.pairs().stream().map(this::pair).toList();
    }

    private TwoCodersView.Pair pair(CodingComparison.Pair pair) {
        CodingAgreement agreement = pair.agreement();
        List<TwoCodersView.Code> codes = new ArrayList<>();
        for (int i = 0; i < agreement.codes().size(); i++) {
            codes.add(code(agreement, i));
        }
        return new TwoCodersView.Pair(
                pair.first().name(),
                pair.second().name(),
                pair.reports().stream().map(OpenText::name).toList(),
                pair.texts().stream().mapToLong(text -> text.sentences().size()).sum(),
                codes,
                number(agreement.pooledSentences().value()),
                number(agreement.pooledCharacters().value()),
                comparison.disagreements(pair).stream()
                        .map(TwoCodersViews::difference)
                        .toList(),
                notes(pair));
    }

    private static List<String> notes(CodingComparison.Pair pair) {
        List<String> notes = new ArrayList<>();
        if (!pair.changed().isEmpty()) {
            notes.add("Not compared, since the text was changed and not all passages are found again: "
                    + String.join(", ", pair.changed()) + ". `sheaf code anchor` looks for them.");
        }
        if (pair.waiting() > 0) {
            notes.add(Words.amount(pair.waiting(), "passage")
                    + " not compared: their code was removed or split. `sheaf code waiting` lists them.");
        }
        return notes;
    }

    private TwoCodersView.Code code(CodingAgreement agreement, int place) {
        PairAgreement sentences = agreement.sentences().get(place);
        PairAgreement characters = agreement.characters().get(place);
        return new TwoCodersView.Code(
                agreement.codes().get(place).name(),
                state.tree().find(agreement.codes().get(place)).map(Code::name).orElse(""),
                sentences.table().count(0, 0),
                sentences.table().count(0, 1),
                sentences.table().count(1, 0),
                percent(sentences.percentAgreement()),
                number(sentences.cohenKappa().value()),
                interval(sentences.cohenKappa()),
                percent(characters.percentAgreement()),
                number(characters.cohenKappa().value()));
    }

    private static TwoCodersView.Difference difference(CodingComparison.Disagreement one) {
        return new TwoCodersView.Difference(
                one.open().name(),
                one.page(),
                one.number(),
                one.quote(),
                one.code().name(),
                one.gave().name(),
                one.gaveNot().name(),
                one.settled()
                        .map(consensus -> consensus.holds() ? "yes" : "no")
                        .orElse(one.alikeSince() ? "alike since" : ""),
                one.settled()
                        .map(consensus -> consensus.actor() + " (" + consensus.how() + ")")
                        .orElse(""),
                one.settled().map(consensus -> consensus.why()).orElse(""));
    }

    private static String percent(Estimate estimate) {
        return estimate.value().isPresent()
                ? String.format(Locale.ROOT, "%.1f", 100 * estimate.value().getAsDouble())
                : NOT_ESTIMABLE;
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : NOT_ESTIMABLE;
    }

    private static String interval(Estimate estimate) {
        return estimate.lower().isPresent() && estimate.upper().isPresent()
                ? "(" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")"
                : "";
    }
}
