// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.audit.Digest;

/**
 * Names one record of one file: the file's abbreviated digest and the record's place in it. The same file read again
 * gives the same ids, so a second import changes nothing.
 *
 * @param file the first 16 hexadecimal digits of the file's SHA-256
 * @param ordinal 1-based place of the record in the file
 */
public record RecordId(String file, int ordinal) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})-([1-9][0-9]{0,8})");
    private static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::file).thenComparingInt(RecordId::ordinal);

    public RecordId {
        if (file.length() != 16 || ordinal < 1) {
            throw new IllegalArgumentException("not a record id: " + file + "-" + ordinal);
        }
    }

    /** The id of the {@code ordinal}-th record (1-based) of the file with this digest. */
    public static RecordId of(Digest file, int ordinal) {
        return new RecordId(file.abbreviated(), ordinal);
    }

    /** The id written in {@code text}, such as {@code 3fa9c1d2e4b5a6c7-12}; nothing if it is none. */
    public static Optional<RecordId> parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches() ? Optional.of(new RecordId(m.group(1), Integer.parseInt(m.group(2)))) : Optional.empty();
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + "-" + ordinal;
    }
}
