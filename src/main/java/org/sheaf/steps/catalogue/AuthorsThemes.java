// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.extraction.ExtractionViews;
import org.sheaf.store.Session;

/** What the authors of each report call their themes, as a column of the study table: coding and extraction meet only here. */
final class AuthorsThemes {
    private static final String LABEL = "Themes as the authors name them";

    private AuthorsThemes() {}

    static ExtractionViews.Beside column(Session session, Protocol protocol) {
        Map<ReportId, String> byReport = CodingState.of(session, protocol).themes().stream()
                .collect(Collectors.groupingBy(
                        AuthorTheme::report, Collectors.mapping(AuthorTheme::words, Collectors.joining("; "))));
        return byReport.isEmpty()
                ? ExtractionViews.Beside.NOTHING
                : new ExtractionViews.Beside(
                        LABEL,
                        report -> Optional.ofNullable(byReport.get(report)).stream()
                                .toList());
    }
}
