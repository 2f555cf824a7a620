// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.formats.field.Years;
import tools.jackson.databind.JsonNode;

/**
 * A date of CSL-JSON.
 *
 * @param year 1500 to 2099
 * @param written the whole date, as {@code 2019-03-01} or {@code 2019-03/2019-04} where it comes in parts; empty if it
 *     tells no more than the year
 */
record CslDate(OptionalInt year, String written) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");

    static CslDate of(JsonNode node) {
        List<String> dates = new ArrayList<>();
        for (JsonNode parts : node.path("date-parts")) {
            String date = date(parts);
            if (!date.isEmpty()) {
                dates.add(date);
            }
        }
        String ofParts = String.join("/", dates);
        String words = JsonTree.text(node, "literal");
        words = words.isEmpty() ? JsonTree.text(node, "raw") : words;
        words = words.isEmpty() ? JsonTree.text(node) : words;
        OptionalInt year = Years.find(ofParts).isPresent() ? Years.find(ofParts) : Years.find(words);
        String season = JsonTree.text(node, "season");
        String written = words.isEmpty() ? ofParts + (season.isEmpty() ? "" : " season " + season) : words;
        return new CslDate(year, Years.isBare(written) ? "" : written);
    }

    private static String date(JsonNode parts) {
        StringBuilder date = new StringBuilder();
        for (JsonNode part : parts) {
            String text = JsonTree.text(part);
            if (text.isEmpty() || text.equals("0")) {
                break;
            }
            boolean short2 = date.length() > 0 && text.length() == 1;
            date.append(date.length() == 0 ? "" : "-").append(short2 ? "0" : "").append(text);
        }
        return date.toString();
    }

    /** A record's date as CSL-JSON, such that {@link #of(JsonNode)} gives it back. */
    static void write(JsonText json, OptionalInt year, String written) {
        json.open('{');
        Matcher iso = ISO.matcher(written);
        boolean parts = iso.matches() && year.equals(Years.find(written));
        if (parts || year.isPresent()) {
            json.name("date-parts").open('[').open('[');
            if (parts) {
                json.number(Integer.parseInt(iso.group(1))).number(Integer.parseInt(iso.group(2)));
                if (iso.group(3) != null) {
                    json.number(Integer.parseInt(iso.group(3)));
                }
            } else {
                json.number(year.getAsInt());
            }
            json.close(']').close(']');
        }
        boolean exact = parts && written.equals(normal(iso));
        if (!written.isEmpty() && !exact) {
            json.name("literal").value(written);
        }
        json.close('}');
    }

    private static String normal(Matcher iso) {
        int month = Integer.parseInt(iso.group(2));
        int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
        return month == 0 || day == 0 ? "" : iso.group().toLowerCase(Locale.ROOT);
    }
}
