// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.OptionalInt;
import org.sheaf.citation.CitationRecord;

/**
 * The date of publication of a record that states the year in one field and the day or month in another.
 *
 * @param year the year, from either field
 * @param date the date as written; empty where it says no more than the year
 */
public record StatedDate(OptionalInt year, String date) {
    /** The year of the first text or, if that has none, of the second, which else says what the date is. */
    public static StatedDate of(String year, String date) {
        OptionalInt found = Years.find(year);
        if (found.isEmpty()) {
            found = Years.find(date);
        }
        String written = date.isEmpty() ? year : date;
        boolean tellsYearOnly = Years.isBare(written) && Years.find(written).equals(found);
        return new StatedDate(found, tellsYearOnly ? "" : written);
    }

    /** States year and date in a record. */
    public void addTo(CitationRecord.Builder builder) {
        year.ifPresent(builder::year);
        builder.date(date);
    }
}
