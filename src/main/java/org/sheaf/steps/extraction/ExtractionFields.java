// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.Map;
import java.util.Optional;
import org.sheaf.audit.Digest;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Value;

/** How values and places stand in the fields of decisions. */
final class ExtractionFields {
    static final String REPORT = "report";
    static final String FIELD = "field";
    static final String ROUND = "round";
    static final String ACCEPTED = "accepted";
    private static final String AS = "as";
    private static final String VALUE = "value";
    private static final String TAKEN_BACK = "taken-back";
    private static final String NOT_REPORTED = "not-reported";

    private ExtractionFields() {}

    /** Puts a value; nothing is a value taken back. */
    static void put(Map<String, String> about, Optional<Value> value) {
        about.put(
                AS,
                value.map(given -> given.isNotReported() ? NOT_REPORTED : VALUE).orElse(TAKEN_BACK));
        value.filter(given -> !given.isNotReported()).ifPresent(given -> about.put(VALUE, given.text()));
    }

    /** The value; nothing where one was taken back, or none can be made out. */
    static Optional<Value> value(Map<String, String> about) {
        String text = about.getOrDefault(VALUE, "");
        return switch (about.getOrDefault(AS, "")) {
            case NOT_REPORTED -> Optional.of(Value.NOT_REPORTED);
            case VALUE -> text.isEmpty() ? Optional.empty() : Optional.of(new Value(text));
            default -> Optional.empty();
        };
    }

    static void put(Map<String, String> about, Place place) {
        about.put("text", place.text().hex());
        about.put("page", String.valueOf(place.page()));
        about.put("start", String.valueOf(place.start()));
        about.put("end", String.valueOf(place.end()));
        about.put("quote", place.quote());
    }

    /** The place; nothing where none was named, or it cannot be one. */
    static Optional<Place> place(Map<String, String> about) {
        try {
            return Digest.parse(about.getOrDefault("text", ""))
                    .map(text -> new Place(
                            text,
                            number(about, "page"),
                            number(about, "start"),
                            number(about, "end"),
                            about.getOrDefault("quote", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> about, String key) {
        return Integer.parseInt(about.getOrDefault(key, ""));
    }
}
