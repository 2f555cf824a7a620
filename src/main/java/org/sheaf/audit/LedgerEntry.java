// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * One act in the ledger: who did what, when, with which settings and inputs, and the digest of the facts that the act
 * added. Entries of a review form a chain: each carries the digest of the one before.
 *
 * @param id 1-based, growing over the whole database
 * @param review the review it belongs to
 * @param atUtc ISO 8601, UTC
 * @param actor the reviewer who acted
 * @param step what was done, such as {@code import}
 * @param toolVersion the version of Sheaf
 * @param settingsDigest SHA-256 of the step's settings
 * @param inputsDigest SHA-256 of what the step read
 * @param factsDigest SHA-256 of the facts added, in canonical JSON, one a line, in the order they were added
 * @param facts number of facts added
 * @param outcome the step's tally in words
 * @param previousDigest digest of the review's entry before this; empty for the first
 * @param digest SHA-256 of all of the above
 */
public record LedgerEntry(
        long id,
        String review,
        String atUtc,
        String actor,
        String step,
        String toolVersion,
        String settingsDigest,
        String inputsDigest,
        String factsDigest,
        long facts,
        String outcome,
        String previousDigest,
        String digest) {

    /** An entry whose own digest is computed here. */
    public static LedgerEntry seal(
            long id,
            String review,
            String atUtc,
            String actor,
            String step,
            String toolVersion,
            Digest settings,
            Digest inputs,
            Digest factsDigest,
            long facts,
            String outcome,
            String previousDigest) {
        LedgerEntry open = new LedgerEntry(
                id,
                review,
                atUtc,
                actor,
                step,
                toolVersion,
                settings.hex(),
                inputs.hex(),
                factsDigest.hex(),
                facts,
                outcome,
                previousDigest,
                "");
        return new LedgerEntry(
                id,
                review,
                atUtc,
                actor,
                step,
                toolVersion,
                settings.hex(),
                inputs.hex(),
                factsDigest.hex(),
                facts,
                outcome,
                previousDigest,
                open.computeDigest());
    }

    /** The digest that this entry's other fields give; differs from {@link #digest} if any of them was changed. */
    public String computeDigest() {
        TreeMap<String, Object> fields = fields();
        fields.remove("digest");
        return Digest.of(CanonicalJson.of(fields)).hex();
    }

    /** The entry as one line of canonical JSON, in which archives keep it. */
    public String toJson() {
        return CanonicalJson.of(fields());
    }

    /**
     * The entry whose fields are given, as {@link #toJson()} names them.
     *
     * @throws IllegalArgumentException if a field is missing or of the wrong kind
     */
    public static LedgerEntry of(Map<String, ?> fields) {
        return new LedgerEntry(
                number(fields, "id"),
                text(fields, "review"),
                text(fields, "at_utc"),
                text(fields, "actor"),
                text(fields, "step"),
                text(fields, "tool_version"),
                text(fields, "settings_digest"),
                text(fields, "inputs_digest"),
                text(fields, "facts_digest"),
                number(fields, "facts"),
                text(fields, "outcome"),
                text(fields, "previous_digest"),
                text(fields, "digest"));
    }

    /** The same entry with another name for who acted and other words for what came of it; the digest stays as sealed. */
    public LedgerEntry retold(String newActor, String newOutcome) {
        TreeMap<String, Object> fields = fields();
        fields.put("actor", newActor);
        fields.put("outcome", newOutcome);
        return of(fields);
    }

    private TreeMap<String, Object> fields() {
        TreeMap<String, Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("review", review);
        fields.put("at_utc", atUtc);
        fields.put("actor", actor);
        fields.put("step", step);
        fields.put("tool_version", toolVersion);
        fields.put("settings_digest", settingsDigest);
        fields.put("inputs_digest", inputsDigest);
        fields.put("facts_digest", factsDigest);
        fields.put("facts", facts);
        fields.put("outcome", outcome);
        fields.put("previous_digest", previousDigest);
        fields.put("digest", digest);
        return fields;
    }

    private static String text(Map<String, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing or no text");
    }

    private static long number(Map<String, ?> fields, String name) {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing or no whole number");
    }
}
