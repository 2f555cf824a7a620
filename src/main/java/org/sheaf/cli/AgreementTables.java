// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.agreement.PairTable;
import org.sheaf.protocol.Stage;

/** Agreement as a person reads it: the table of each two people, and the coefficients with their intervals. */
final class AgreementTables {
    private final Console console;

    AgreementTables(Console console) {
        this.console = console;
    }

    void print(Stage stage, Agreement agreement) {
        console.print(stage.name() + (stage.independent() ? "" : " (not independent: the second saw the first)"));
        console.print("\"unsure\" counts as: " + stage.unsure().key());
        if (agreement.pairs().isEmpty()) {
            console.print("No report has all its votes yet.");
            return;
        }
        agreement.pairs().forEach(this::pair);
        console.print("");
        line("Krippendorff's alpha, all", agreement.overall().krippendorffAlpha());
    }

    private void pair(PairAgreement pair) {
        console.print("");
        console.print(pair.raterA() + " and " + pair.raterB() + ", "
                + Amount.of(pair.table().n(), "report"));
        table(pair);
        line("alike", pair.percentAgreement());
        if (pair.table().categories().size() == 2) {
            line("positive agreement", pair.positiveAgreement());
            line("negative agreement", pair.negativeAgreement());
        }
        line("Cohen's kappa", pair.cohenKappa());
        line("PABAK", pair.pabak());
        line("Gwet's AC1", pair.gwetAc1());
    }

    private void table(PairAgreement pair) {
        PairTable counts = pair.table();
        List<String> categories = counts.categories();
        String[] headings = new String[categories.size() + 1];
        headings[0] = "  " + pair.raterA() + " \\ " + pair.raterB();
        for (int i = 0; i < categories.size(); i++) {
            headings[i + 1] = categories.get(i);
        }
        TextTable table = new TextTable(headings);
        for (int row = 0; row < categories.size(); row++) {
            Object[] cells = new Object[categories.size() + 1];
            cells[0] = "  " + categories.get(row);
            for (int column = 0; column < categories.size(); column++) {
                cells[column + 1] = counts.count(row, column);
            }
            table.row(cells);
        }
        table.printTo(console);
    }

    private void line(String name, Estimate estimate) {
        console.print("  " + name + " ".repeat(Math.max(1, 26 - name.length())) + words(estimate));
    }

    private static String words(Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return "not estimable: " + estimate.why();
        }
        String value = number(estimate.value().getAsDouble());
        if (estimate.lower().isPresent() && estimate.upper().isPresent()) {
            return value + " (" + number(estimate.lower().getAsDouble()) + " to "
                    + number(estimate.upper().getAsDouble()) + ")";
        }
        return estimate.why().isEmpty() ? value : value + " (no interval: " + estimate.why() + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
