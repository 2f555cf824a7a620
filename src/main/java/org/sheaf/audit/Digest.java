// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final int HEX_LENGTH = 64;

    public Digest {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        }
    }

    /** The digest written in {@code text}, or nothing if it is none. */
    public static Optional<Digest> parse(String text) {
        return isHex(text) ? Optional.of(new Digest(text)) : Optional.empty();
    }

    /** The digest of a text's UTF-8 bytes. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of some bytes. */
    public static Digest of(byte[] bytes) {
        return finish(newSha256().digest(bytes));
    }

    /** A fresh SHA-256, to be fed bytes and handed to {@link #of(MessageDigest)}. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of what {@code sha256} was fed; resets it. */
    public static Digest of(MessageDigest sha256) {
        return finish(sha256.digest());
    }

    /** The first 16 digits: enough to tell files apart in a listing, and the file part of a record id. */
    public String abbreviated() {
        return hex.substring(0, 16);
    }

    private static Digest finish(byte[] digest) {
        return new Digest(HexFormat.of().formatHex(digest));
    }

    private static boolean isHex(String text) {
        if (text.length() != HEX_LENGTH) {
            return false;
        }
        for (int i = 0; i < HEX_LENGTH; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
