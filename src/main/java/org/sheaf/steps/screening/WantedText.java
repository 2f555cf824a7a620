// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Function;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;

/**
 * A full text that is still to be got, with where it may be found.
 *
 * @param citation one of its records: the first with a DOI, else the first; its own id is that of the report
 * @param doi from any of its records; empty if none states one
 * @param pmid likewise
 * @param url the first address that any of them states; empty if none does
 */
public record WantedText(ReportId report, CitationRecord citation, String doi, String pmid, String url) {
    /** @param records of the report, in the order in which they came in; at least one */
    static WantedText of(ReportId report, List<CitationRecord> records) {
        CitationRecord shown = records.stream()
                .filter(record -> !record.doi().isEmpty())
                .findFirst()
                .orElse(records.get(0));
        return new WantedText(
                report,
                shown.withKey(report.toString()),
                first(records, record -> List.of(record.doi())),
                first(records, record -> List.of(record.pmid())),
                first(records, CitationRecord::urls));
    }

    private static String first(List<CitationRecord> records, Function<CitationRecord, List<String>> field) {
        return records.stream()
                .flatMap(record -> field.apply(record).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Where the DOI leads; empty without one. */
    public String doiLink() {
        try {
            // the parts of an address are escaped by the class that knows how
            return doi.isEmpty() ? "" : new URI("https", "doi.org", "/" + doi, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The page in PubMed; empty without a number. */
    public String pubMedLink() {
        return pmid.chars().allMatch(c -> c >= '0' && c <= '9') && !pmid.isEmpty()
                ? "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/"
                : "";
    }

    /** The address that a record states, if it is one that a browser may open; empty else. */
    public String otherLink() {
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }
}
