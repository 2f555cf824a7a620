// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;

/** Works that the guides to the styles use as examples, as a database would export them. */
final class Works {
    private Works() {}

    /** A record to go on with; its place in the file tells it from others. */
    static CitationRecord.Builder work(int ordinal, WorkType type, String title, String... authors) {
        CitationRecord.Builder builder = CitationRecord.from(
                        new Source("guide.ris", Digest.of("guide"), ordinal, ordinal, 0, 1))
                .type(type)
                .title(title);
        people(authors).forEach(builder::author);
        return builder;
    }

    /** People from {@code Family, Given}; a name without a comma is a group. */
    static List<Author> people(String... names) {
        List<Author> authors = new ArrayList<>();
        for (String name : names) {
            int comma = name.indexOf(", ");
            authors.add(
                    comma < 0
                            ? Author.group(name)
                            : Author.person(name.substring(0, comma), name.substring(comma + 2)));
        }
        return authors;
    }

    static CitationRecord article(
            int ordinal,
            String title,
            String journal,
            int year,
            String volume,
            String issue,
            String pages,
            String doi,
            String... authors) {
        return work(ordinal, WorkType.JOURNAL_ARTICLE, title, authors)
                .journal(journal)
                .year(year)
                .volume(volume)
                .issue(issue)
                .pages(pages)
                .doi(doi)
                .build();
    }
}
