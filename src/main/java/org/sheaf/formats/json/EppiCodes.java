// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sheaf.formats.reading.Reading;
import tools.jackson.databind.JsonNode;

/** The codes that a review in EPPI-Reviewer uses, by their ids. */
final class EppiCodes {
    private static final int DEEPEST = 40;
    private static final int MOST_CODES = 100_000;

    private final Map<String, Code> codes = new HashMap<>();

    private EppiCodes() {}

    /** What a code says about a reference. */
    enum Meaning {
        INCLUDED,
        EXCLUDED,
        LABEL
    }

    /**
     * A code.
     *
     * @param name as the reviewers named it
     * @param meaning whether it is a screening decision
     */
    record Code(String name, Meaning meaning) {}

    /** The codes of a file, which is gone through for them alone: they may stand behind the references. */
    static EppiCodes of(Reading reading) throws IOException {
        EppiCodes codes = new EppiCodes();
        JsonBlocks.read(reading, block -> {
            if (block.list().equals("CodeSets")) {
                JsonTree.parse(block.text())
                        .ifPresent(
                                set -> codes.add(set.path("Attributes").path("AttributesList"), isScreening(set), 0));
            }
        });
        return codes;
    }

    Optional<Code> get(String id) {
        return Optional.ofNullable(codes.get(id));
    }

    private static boolean isScreening(JsonNode set) {
        String name = JsonTree.text(set, "SetName") + " " + JsonTree.text(set.path("SetType"), "SetTypeName");
        return name.toLowerCase(Locale.ROOT).contains("screen");
    }

    private void add(JsonNode attributes, boolean screening, int depth) {
        for (JsonNode attribute : attributes) {
            String name = JsonTree.text(attribute, "AttributeName");
            if (codes.size() < MOST_CODES) {
                codes.put(
                        JsonTree.text(attribute, "AttributeId"),
                        new Code(name, meaning(name, JsonTree.text(attribute, "AttributeType"), screening)));
            }
            if (depth < DEEPEST) {
                add(attribute.path("Attributes").path("AttributesList"), screening, depth + 1);
            }
        }
    }

    /** A type says it, or in a set for screening the name. */
    private static Meaning meaning(String name, String type, boolean screening) {
        String kind = type.toLowerCase(Locale.ROOT);
        String word = name.toLowerCase(Locale.ROOT);
        if (kind.startsWith("exclude") || screening && word.startsWith("exclu")) {
            return Meaning.EXCLUDED;
        }
        return kind.startsWith("include") || screening && word.startsWith("inclu") ? Meaning.INCLUDED : Meaning.LABEL;
    }
}
