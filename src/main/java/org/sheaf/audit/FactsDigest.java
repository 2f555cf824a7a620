// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Folds facts into one digest as they are added: {@code table}, a blank, canonical JSON, a line feed. */
public final class FactsDigest {
    /** Version of the facts' form; part of every digest, so that a later form cannot be mistaken for this one. */
    public static final int SCHEMA = 1;

    private final MessageDigest sha256;
    private long count;

    public FactsDigest() {
        this.sha256 = Digest.newSha256();
        sha256.update(("sheaf-facts " + SCHEMA + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private FactsDigest(MessageDigest sha256, long count) {
        this.sha256 = sha256;
        this.count = count;
    }

    /** Another digest of the facts added so far, to which other facts can be added than to this one. */
    public FactsDigest copy() {
        try {
            return new FactsDigest((MessageDigest) sha256.clone(), count);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
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
