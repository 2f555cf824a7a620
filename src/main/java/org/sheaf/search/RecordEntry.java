// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.List;

/**
 * What the records of one report say of it, to be found.
 *
 * @param key names it in the index; it changes with what the entry is made of
 * @param report id of the report
 * @param title its title
 * @param abstractText its longest abstract
 * @param authors as they are shown
 * @param year as text; empty if not stated
 * @param journal where it appeared
 * @param keywords parted by semicolons
 * @param database where its records came from, parted by semicolons
 * @param ids of report and records, DOI, PMID and others; a search for one of them finds the entry
 */
public record RecordEntry(
        String key,
        String report,
        String title,
        String abstractText,
        String authors,
        String year,
        String journal,
        String keywords,
        String database,
        List<String> ids) {
    public RecordEntry {
        ids = List.copyOf(ids);
    }
}
