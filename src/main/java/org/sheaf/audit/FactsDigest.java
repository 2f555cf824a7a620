// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Folds facts into one digest as they are added: {@code table}, a blank, canonical JSON, a line feed. */
public final class FactsDigest {
    /** Version of the facts' form; part of every digest, so that a later form cannot be mistaken for this one. */
    public static final int SCHEMA = 1;

    private final MessageDigest sha256 = Digest.newSha256();
    private long count;

    public FactsDigest() {
        sha256.update(("sheaf-facts " + SCHEMA + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public void add(String table, Map<String, ?> fact) {
        sha256.update((table + " " + CanonicalJson.of(fact) + "\n").getBytes(StandardCharsets.UTF_8));
        count++;
    }

    /** Number of facts folded in. */
    public long count() {
        return count;
    }

    /** The digest of all facts added; the object is spent afterwards. */
    public Digest digest() {
        return Digest.of(sha256);
    }
}
