// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;

/** What kind of publication a record refers to, as far as it matters for linking. */
enum Kind {
    /** From the files of a preprint server. */
    PREPRINT,
    /** A conference paper or abstract, and the record says so. */
    CONFERENCE,
    /** Anything else, and everything that does not say. */
    OTHER;

    /** bioRxiv and medRxiv (digits behind 10.1101, where their publisher's journals have letters), Research Square, SSRN, arXiv, OSF. */
    private static final Pattern PREPRINT_DOI = Pattern.compile(
            "10\\.1101/\\d.*|10\\.21203/rs\\..*|10\\.2139/ssrn.*|10\\.48550/arxiv.*|10\\.31234/.*|10\\.20944/preprints.*");

    private static final Pattern PREPRINT_SERVER =
            Pattern.compile(".*(biorxiv|medrxiv|arxiv|psyarxiv|preprint).*|research square|ssrn.*", Pattern.DOTALL);

    static Kind of(CitationRecord record, DoiKey doi) {
        boolean server = PREPRINT_SERVER
                .matcher(record.journal().toLowerCase(Locale.ROOT))
                .matches();
        boolean byDoi =
                record.journal().isBlank() && PREPRINT_DOI.matcher(doi.name()).matches();
        if (record.type() == WorkType.PREPRINT || server || byDoi) {
            return PREPRINT; // a record that names a journal is of that journal, whatever DOI a resolver gave it
        }
        if (record.type() == WorkType.CONFERENCE_PAPER || record.journal().contains("Conference:")) {
            return CONFERENCE;
        }
        for (String type : record.publicationTypes()) {
            String t = type.toLowerCase(Locale.ROOT);
            if (t.contains("conference") || t.contains("meeting abstract") || t.contains("congress")) {
                return CONFERENCE;
            }
        }
        return OTHER;
    }
}
