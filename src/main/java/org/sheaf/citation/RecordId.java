// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Comparator;
import java.util.Optional;
import org.sheaf.audit.Digest;

/**
 * Names one record of one file: the file's abbreviated digest and the record's place in it. The same file read again
 * gives the same ids, so a second import changes nothing.
 *
 * @param file the first 16 hexadecimal digits of the file's SHA-256
 * @param ordinal 1-based place of the record in the file
 */
public record RecordId(String file, int ordinal) implements Comparable<RecordId> {
    private static final int FILE_DIGITS = 16;
    /** Nine digits, the most that are always a number of 32 bits. */
    private static final int LONGEST = FILE_DIGITS + 1 + 9;

    private static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::file).thenComparingInt(RecordId::ordinal);

    public RecordId {
        if (file.length() != FILE_DIGITS || ordinal < 1) {
            throw new IllegalArgumentException("not a record id: " + file + "-" + ordinal);
        }
    }

    /** The id of the {@code ordinal}-th record (1-based) of the file with this digest. */
    public static RecordId of(Digest file, int ordinal) {
        return new RecordId(file.abbreviated(), ordinal);
    }

    /** The id written in {@code text}, such as {@code 3fa9c1d2e4b5a6c7-12}; nothing if it is none. */
    public static Optional<RecordId> parse(String text) {
        return isId(text)
                ? Optional.of(new RecordId(
                        text.substring(0, FILE_DIGITS), Integer.parseInt(text, FILE_DIGITS + 1, text.length(), 10)))
                : Optional.empty();
    }

    /** By hand, since a large review has millions of ids to read. */
    private static boolean isId(String text) {
        if (text.length() < FILE_DIGITS + 2
                || text.length() > LONGEST
                || text.charAt(FILE_DIGITS) != '-'
                || text.charAt(FILE_DIGITS + 1) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (i != FILE_DIGITS && !digit && (i > FILE_DIGITS || c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
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
