// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetrievalReportTest {
    private static final PageFrame FRAME = SampleFlows.frame("Work and health", "", SampleFlows.INVENTED);

    @Test
    void eachFullTextStandsWithItsLinksAndWhatToTypeWhenItIsHere() {
        Golden.approved(
                "retrieval",
                RetrievalReport.render(
                        Templates.OURS,
                        new RetrievalView(
                                FRAME,
                                "5 sought: 2 here, 1 not retrieved, 2 still to get",
                                List.of(
                                        new RetrievalView.Wanted(
                                                "R1280b328b2b52795-1",
                                                "Paid work after <long> absence",
                                                "Okafor, N.; Lindqvist, P.",
                                                "2019",
                                                "Journal of Invented Work",
                                                "10.5555/a<1>::b",
                                                "https://doi.org/10.5555/a%3C1%3E::b",
                                                "12345678",
                                                "https://pubmed.ncbi.nlm.nih.gov/12345678/",
                                                ""),
                                        new RetrievalView.Wanted(
                                                "R1280b328b2b52795-2",
                                                "=A title like a formula",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "")))));
    }

    @Test
    void whereNothingIsLeftThePageSaysSo() {
        assertThat(RetrievalReport.render(Templates.OURS, new RetrievalView(FRAME, "2 sought: 2 here", List.of()))
                        .text("retrieval.html"))
                .contains("Nothing is left to get");
    }
}
