// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a thing in a file of the standard. Programs write it with small or capital letters, and some in braces: it is the
 * same thing, and stays as it was written.
 *
 * @param text 8-4-4-4-12 hexadecimal digits, perhaps in braces
 */
public record Guid(String text) implements Comparable<Guid> {
    private static final Pattern FORM = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}");

    /** Of all GUIDs that this program makes: version 5 of the namespace of URLs and {@code urn:QDA-XML:project:1.0}. */
    private static final UUID SPACE = UUID.fromString("41126ee6-e7a7-510f-ad39-9821c59c6ea0");

    private static final int VERSION = 0x50;
    private static final int VARIANT = 0x80;

    public Guid {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a GUID: " + text);
        }
    }

    /** The GUID that is written; nothing if it is none. */
    public static Optional<Guid> parse(String text) {
        return FORM.matcher(text.strip()).matches() ? Optional.of(new Guid(text.strip())) : Optional.empty();
    }

    /**
     * The GUID of a thing that has none yet (RFC 9562, version 5): the same names give the same GUID, on every machine.
     *
     * @param project to which it belongs
     * @param kind of thing, so that a code and a study of one name differ
     * @param name by which the thing is known for good
     */
    public static Guid of(String project, String kind, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(SPACE.getMostSignificantBits())
                    .putLong(SPACE.getLeastSignificantBits())
                    .array());
            byte[] hash = sha1.digest((project + "\n" + kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) (hash[6] & 0x0F | VERSION);
            hash[8] = (byte) (hash[8] & 0x3F | VARIANT);
            ByteBuffer first = ByteBuffer.wrap(hash, 0, 16);
            return new Guid(new UUID(first.getLong(), first.getLong()).toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** The same for every way of writing it. */
    private String key() {
        return text.replace("{", "").replace("}", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Guid guid && key().equals(guid.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public int compareTo(Guid other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return text;
    }
}
