// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;
import java.util.Map;

/** Titles in a Spanish of some forty words, as a source in another country might index them: enough to look unlike. */
final class Translation {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("a", "un"),
            Map.entry("after", "tras"),
            Map.entry("among", "entre"),
            Map.entry("an", "un"),
            Map.entry("and", "y"),
            Map.entry("at", "en"),
            Map.entry("brain", "cerebral"),
            Map.entry("care", "cuidados"),
            Map.entry("data", "datos"),
            Map.entry("during", "durante"),
            Map.entry("employers", "empleadores"),
            Map.entry("fatigue", "cansancio"),
            Map.entry("for", "para"),
            Map.entry("from", "de"),
            Map.entry("group", "grupo"),
            Map.entry("home", "hogar"),
            Map.entry("in", "en"),
            Map.entry("injury", "lesión"),
            Map.entry("living", "viven"),
            Map.entry("months", "meses"),
            Map.entry("needs", "necesidades"),
            Map.entry("of", "de"),
            Map.entry("or", "o"),
            Map.entry("peer", "pares"),
            Map.entry("people", "personas"),
            Map.entry("rehabilitation", "rehabilitación"),
            Map.entry("return", "retorno"),
            Map.entry("review", "revisión"),
            Map.entry("stroke", "ictus"),
            Map.entry("study", "estudio"),
            Map.entry("survivors", "supervivientes"),
            Map.entry("the", "el"),
            Map.entry("to", "a"),
            Map.entry("training", "formación"),
            Map.entry("trial", "ensayo"),
            Map.entry("what", "qué"),
            Map.entry("with", "con"),
            Map.entry("work", "trabajo"),
            Map.entry("workers", "trabajadores"),
            Map.entry("working", "laboral"),
            Map.entry("young", "jóvenes"));

    private Translation() {}

    static String ofTitle(String title) {
        StringBuilder out = new StringBuilder(title.length());
        for (String word : title.split("\\b")) {
            out.append(WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), word));
        }
        return out.toString();
    }
}
