// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report says in answer to a field, or that it says nothing.
 *
 * @param text as {@link FieldReader} gives it: participants have a line for each group; empty where the source does not state
 *     it
 */
public record Value(String text) {
    /** A person looked and found nothing stated. Not 0, and not "nobody has looked". */
    public static final Value NOT_REPORTED = new Value("");

    public boolean isNotReported() {
        return text.isEmpty();
    }

    /** The groups of participants; none where nothing is stated. */
    public List<Group> groups() {
        return isNotReported()
                ? List.of()
                : text.lines().flatMap(line -> Group.parse(line).stream()).toList();
    }

    /** As people read it, on one line. */
    public String words(Field field) {
        if (isNotReported()) {
            return StatedNumber.NOT_REPORTED;
        }
        return field.kind() == Field.Kind.PARTICIPANTS
                ? groups().stream().map(Group::words).collect(Collectors.joining("; "))
                : text;
    }

    /**
     * Whether two values say the same: case, white space, a full stop at the end and the order of groups or choices do not
     * matter.
     */
    public boolean saysTheSameAs(Value other) {
        return folded(text).equals(folded(other.text));
    }

    /** The same where there may be none. */
    static boolean same(Optional<Value> a, Optional<Value> b) {
        return a.isPresent() == b.isPresent() && a.stream().allMatch(value -> value.saysTheSameAs(b.orElseThrow()));
    }

    private static List<String> folded(String text) {
        return Stream.of(text.split("[\\n;]"))
                .map(line -> line.strip()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("\\.$", "")
                        .toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
