// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Agreement as a table: a row for each two people, on all reports of a stage and on each part of them. */
final class AgreementCsv {
    private static final List<String> START = List.of(
            "stage", "unsure_counts_as", "first_report", "last_report", "from", "to", "rater_a", "rater_b", "n");
    private static final List<String> COEFFICIENTS = List.of(
            "percent_agreement", "positive_agreement", "negative_agreement", "cohen_kappa", "pabak", "gwet_ac1");

    private final List<List<String>> rows = new ArrayList<>();

    private AgreementCsv() {}

    static String write(ScreeningView view) {
        AgreementCsv csv = new AgreementCsv();
        view.stages().forEach(csv::stage);
        List<String> header = new ArrayList<>(START);
        COEFFICIENTS.forEach(name -> header.addAll(List.of(name, name + "_lower", name + "_upper", name + "_note")));
        header.addAll(List.of("krippendorff_alpha_of_all", "krippendorff_alpha_note"));
        return Csv.write(header, csv.rows);
    }

    private void stage(ScreeningView.StageView stage) {
        AgreementView agreement = stage.agreement();
        rows(List.of(stage.id(), agreement.unsure(), "", "", "", ""), agreement.all());
        for (AgreementView.Part part : agreement.parts()) {
            rows(
                    List.of(
                            stage.id(),
                            agreement.unsure(),
                            Integer.toString(part.first()),
                            Integer.toString(part.last()),
                            part.from(),
                            part.to()),
                    part.measured());
        }
    }

    private void rows(List<String> start, AgreementView.Measured measured) {
        for (AgreementView.Pair pair : measured.pairs()) {
            List<String> cells = new ArrayList<>(start);
            cells.addAll(List.of(pair.raterA(), pair.raterB(), Long.toString(pair.n())));
            for (AgreementView.Coefficient coefficient : pair.coefficients()) {
                cells.add(exact(coefficient.value()));
                cells.add(exact(coefficient.lower()));
                cells.add(exact(coefficient.upper()));
                cells.add(note(coefficient));
            }
            cells.add(exact(measured.alpha().value()));
            cells.add(note(measured.alpha()));
            rows.add(cells);
        }
    }

    private static String note(AgreementView.Coefficient coefficient) {
        return coefficient.value().isPresent() ? coefficient.why() : "not estimable: " + coefficient.why();
    }

    private static String exact(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.6f", value.getAsDouble()) : "";
    }
}
