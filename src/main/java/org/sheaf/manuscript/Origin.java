// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a manuscript was made of, as the file itself says: custom properties, and where a program dropped these, the foot of the
 * report's last page. There is no time in it and no number of a ledger entry: the same facts give the same bytes, also in a
 * database that was made again.
 *
 * @param review id of the review; empty if the file does not say
 * @param report name of the report, such as {@code write-up}; empty if the file does not say
 * @param facts digest of the facts, 64 hexadecimal digits; empty if the file does not say
 * @param decisions how many decisions of people were among the facts, by which their ledger entry is found sooner; empty if the
 *     file does not say
 */
public record Origin(String review, String report, String facts, OptionalLong decisions) {
    /** Of a text that says nothing about it. */
    public static final Origin UNKNOWN = new Origin("", "", "", OptionalLong.empty());

    private static final String REVIEW = "Sheaf review";
    private static final String REPORT = "Sheaf report";
    private static final String FACTS = "Sheaf facts";
    private static final String DECISIONS = "Sheaf decisions";
    private static final Pattern FOOT = Pattern.compile("^Sheaf \\S{1,40} · facts ([0-9a-f]{64})$");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** As the properties of a document. */
    public SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>(Map.of(REVIEW, review, REPORT, report, FACTS, facts));
        decisions.ifPresent(count -> properties.put(DECISIONS, String.valueOf(count)));
        return properties;
    }

    static Origin of(Map<String, String> properties) {
        String facts = properties.getOrDefault(FACTS, "");
        String count = properties.getOrDefault(DECISIONS, "");
        return new Origin(
                properties.getOrDefault(REVIEW, ""),
                properties.getOrDefault(REPORT, ""),
                DIGEST.matcher(facts).matches() ? facts : "",
                count.matches("[0-9]{1,12}") ? OptionalLong.of(Long.parseLong(count)) : OptionalLong.empty());
    }

    /** The digest in a paragraph, if that is the foot of a report. */
    static Optional<String> foot(String paragraph) {
        Matcher foot = FOOT.matcher(paragraph);
        return foot.matches() ? Optional.of(foot.group(1)) : Optional.empty();
    }

    Origin orFacts(String digest) {
        return facts.isEmpty() ? new Origin(review, report, digest, decisions) : this;
    }

    /** Whether the file says what it was made of. */
    public boolean isKnown() {
        return !facts.isEmpty();
    }
}
