// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.OptionalInt;
import org.sheaf.citation.CitationRecord;

/**
 * The date of publication of a record that states the year in one field and the day or month in another.
 *
 * @param year the year, from either field
 * @param date the date as written; empty where it says no more than the year
 */
record StatedDate(OptionalInt year, String date) {
    static StatedDate of(String year, String date) {
        OptionalInt found = Years.find(year);
        if (found.isEmpty()) {
            found = Years.find(date);
        }
        String written = date.isEmpty() ? year : date;
        boolean tellsYearOnly = Years.isBare(written) && Years.find(written).equals(found);
        return new StatedDate(found, tellsYearOnly ? "" : written);
    }

    void addTo(CitationRecord.Builder builder) {
        year.ifPresent(builder::year);
        builder.date(date);
    }
}
