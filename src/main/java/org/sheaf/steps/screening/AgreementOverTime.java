// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.agreement.Proportion;
import org.sheaf.reporting.AgreementView;
import org.sheaf.steps.ledger.Minute;

/** Agreement on the first reports, on the next ones, and so on: whether people drift apart or together. */
final class AgreementOverTime {
    /** Fewer reports than this say nothing about agreement. */
    private static final int SMALLEST_PART = 10;

    private static final int MOST_PARTS = 10;

    private final StageRatings ratings;

    AgreementOverTime(StageRatings ratings) {
        this.ratings = ratings;
    }

    List<AgreementView.Part> parts() {
        List<RatedReport> rated = ratings.rated();
        int parts = Math.min(MOST_PARTS, rated.size() / SMALLEST_PART);
        List<AgreementView.Part> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) rated.size() * part / parts);
            int to = (int) ((long) rated.size() * (part + 1) / parts);
            all.add(part(from, rated.subList(from, to)));
        }
        return all;
    }

    private AgreementView.Part part(int from, List<RatedReport> reports) {
        List<Boolean> alike =
                reports.stream().map(ratings::alike).flatMap(Optional::stream).toList();
        long same = alike.stream().filter(each -> each).count();
        Estimate share = alike.isEmpty()
                ? new NotEstimable("no report has two votes to compare")
                : Proportion.of(same, alike.size());
        return new AgreementView.Part(
                from + 1,
                from + reports.size(),
                Minute.of(reports.get(0).completed().at()),
                Minute.of(reports.get(reports.size() - 1).completed().at()),
                same,
                alike.size(),
                AgreementView.Coefficient.of("alike", "All votes alike", share),
                AgreementView.Measured.of(Agreement.of(ratings.of(reports))));
    }
}
