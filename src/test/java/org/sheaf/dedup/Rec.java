// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;

/** Builds records of invented works for the tests of this package, in one line each. */
final class Rec {
    private static final String FILE = "invented works";

    private final CitationRecord.Builder builder;

    private Rec(String file, int ordinal) {
        builder = CitationRecord.from(new Source("works.ris", Digest.of(file), ordinal, ordinal, 0, 0));
    }

    static Rec rec(int ordinal, String title) {
        Rec r = new Rec(FILE, ordinal);
        r.builder.title(title);
        return r;
    }

    /** A record of one of several files, which are numbered from 0; the first is that of all other records. */
    static Rec rec(int file, int ordinal, String title) {
        Rec r = new Rec(file == 0 ? FILE : FILE + " " + file, ordinal);
        r.builder.title(title);
        return r;
    }

    /** A work with every field, of which the tests take away and change. */
    static Rec gardening(int ordinal) {
        return rec(ordinal, "Community gardening and the sleep of shift workers: a cohort study")
                .by("Okonjo-Brandt, Amara", "Lindqvist, Per", "de Vries, Hanna M.")
                .in("Journal of Occupational Rest", "2014", "12", "3", "313-319");
    }

    /** Authors as {@code Family, Given}. */
    Rec by(String... authors) {
        for (String author : authors) {
            int comma = author.indexOf(',');
            builder.author(
                    comma < 0
                            ? Author.group(author)
                            : Author.person(
                                    author.substring(0, comma),
                                    author.substring(comma + 1).strip()));
        }
        return this;
    }

    Rec in(String journal, String year, String volume, String issue, String pages) {
        builder.journal(journal).volume(volume).issue(issue).pages(pages);
        if (!year.isEmpty()) {
            builder.year(Integer.parseInt(year));
        }
        return this;
    }

    Rec doi(String doi) {
        builder.doi(doi);
        return this;
    }

    Rec pmid(String pmid) {
        builder.pmid(pmid);
        return this;
    }

    Rec issn(String issn) {
        builder.issn(issn);
        return this;
    }

    Rec type(WorkType type) {
        builder.type(type);
        return this;
    }

    Rec publicationType(String type) {
        builder.publicationType(type);
        return this;
    }

    Rec otherTitle(String title) {
        builder.otherTitle(title);
        return this;
    }

    CitationRecord build() {
        return builder.build();
    }
}
