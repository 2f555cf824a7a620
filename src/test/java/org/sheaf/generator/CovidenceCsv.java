// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.stream.Collectors;

/** Covidence as CSV: authors parted by semicolons, the reason for exclusion inside the notes. */
final class CovidenceCsv implements Dialect {
    @Override
    public String head() {
        return "Title,Authors,Abstract,Published Year,Published Month,Journal,Volume,Issue,Pages,Accession Number,DOI,"
                + "Ref,Covidence #,Study,Notes,Tags\n";
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "#" + (610 + ordinal);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        String authors = work.authors().stream().map(InventedAuthor::dotted).collect(Collectors.joining("; "));
        String study = work.authors().isEmpty() ? "" : work.authors().get(0).family() + " " + imprint.year();
        return new CsvRow()
                .plain(work.title())
                .plain(authors)
                .plain(work.abstractLine())
                .raw(String.valueOf(imprint.year()))
                .raw("")
                .plain(imprint.journal().name())
                .raw(imprint.volume())
                .raw(imprint.issue())
                .raw(imprint.pages())
                .raw("")
                .plain(work.doi())
                .raw("")
                .raw(ownId(work, ordinal))
                .plain(study)
                .quoted(String.join("; ", work.notes()))
                .raw("\"\"")
                .end("\n");
    }
}
