// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person decided, in the form in which it is kept beside the corpus: one JSON object a line. Its id is made from
 * its content, so that reading the same line twice adds nothing.
 *
 * @param kind what kind of decision, such as {@code same-document}
 * @param actor who decided
 * @param at when, ISO 8601 in UTC
 * @param why the reason given; empty if none was
 * @param about the decision's own fields
 */
public record Decision(String kind, String actor, String at, String why, SortedMap<String, String> about)
        implements Comparable<Decision> {
    /**
     * Orders moments in ISO 8601 in UTC, of which those on a whole second are written without a fraction: as mere text
     * {@code 12:00:01Z} would come after {@code 12:00:01.400Z}.
     */
    public static final Comparator<String> BY_TIME =
            Comparator.comparing(moment -> moment.endsWith("Z") ? moment.substring(0, moment.length() - 1) : moment);

    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::at, BY_TIME).thenComparing(Decision::id);

    private static String withoutZone(String moment) {
        return moment.endsWith("Z") ? moment.substring(0, moment.length() - 1) : moment;
    }

    public Decision {
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
    }

    /** The first 16 digits of the digest of the content. */
    public String id() {
        return Digest.of(CanonicalJson.of(content())).abbreviated();
    }

    /**
     * Digest of what the decision says, without who said it and why: by this other decisions refer to it, since its id
     * changes when a name in it is erased.
     */
    public String nameless() {
        return Digest.of(kind + " " + at + " " + CanonicalJson.of(about)).abbreviated();
    }

    /** The decision's line: canonical JSON with its id. */
    public String toJson() {
        SortedMap<String, Object> content = content();
        content.put("id", id());
        return CanonicalJson.of(content);
    }

    private SortedMap<String, Object> content() {
        SortedMap<String, Object> content = new TreeMap<>();
        content.put("kind", kind);
        content.put("actor", actor);
        content.put("at", at);
        content.put("why", why);
        content.put("about", about);
        return content;
    }

    /** By time, then by id: of two decisions about the same thing the later counts. */
    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
