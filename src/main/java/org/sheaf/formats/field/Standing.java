// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.Concern;

/**
 * What a source says about a publication's standing: by its publication types, and by the words that publishers put
 * before or behind a title. A title that merely speaks of retraction (of a tongue, say) is none of these.
 */
public final class Standing {
    private static final Pattern RETRACTED = Pattern.compile(
            "[\\[(]?(retracted|withdrawn)(:|\\]|\\)| ?-| ?\u2014| ?\u2013| article| paper| publication).*"
                    + "|.*[\\[(](retracted|withdrawn)( article| paper| publication)?([.:;, ].*)?[\\])]\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RETRACTION = Pattern.compile(
            "(notice of )?retraction(:| notice| note| statement|\\.? ?\u2014).*|notice of retraction.*"
                    + "|retraction (to|of):.*|withdrawal (notice|note).*|.*[\\[(]retraction( of.*| notice)?[\\])]\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CONCERN = Pattern.compile(
            "(editorial |publisher'?s? |notice of )?expressions? of (editorial )?concern\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_TITLE = 4000;

    private Standing() {}

    /** What title and publication types say. */
    public static Set<Concern> of(String title, List<String> publicationTypes) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        ofTitle(title).ifPresent(concerns::add);
        for (String type : publicationTypes) {
            ofType(type).ifPresent(concerns::add);
        }
        return concerns;
    }

    /** The concern with this label; nothing if there is none. */
    public static Optional<Concern> parse(String label) {
        for (Concern concern : Concern.values()) {
            if (concern.label().equals(label)) {
                return Optional.of(concern);
            }
        }
        return Optional.empty();
    }

    static Optional<Concern> ofTitle(String title) {
        if (!speaksOfIt(title)) {
            return Optional.empty();
        }
        String text =
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)).strip();
        if (RETRACTED.matcher(text).matches()) {
            return Optional.of(Concern.RETRACTED);
        }
        if (RETRACTION.matcher(text).matches()) {
            return Optional.of(Concern.RETRACTION_NOTICE);
        }
        return CONCERN.matcher(text).matches() ? Optional.of(Concern.EXPRESSION_OF_CONCERN) : Optional.empty();
    }

    static Optional<Concern> ofType(String type) {
        if (!speaksOfIt(type)) {
            return Optional.empty();
        }
        String text = type.toLowerCase(Locale.ROOT);
        if (text.contains("retraction")) {
            return Optional.of(Concern.RETRACTION_NOTICE);
        }
        if (text.contains("retracted") || text.contains("withdrawn")) {
            return Optional.of(Concern.RETRACTED);
        }
        return text.contains("concern") ? Optional.of(Concern.EXPRESSION_OF_CONCERN) : Optional.of(Concern.CORRECTED);
    }

    /** A cheap look that settles nearly every title. */
    private static boolean speaksOfIt(String text) {
        for (int i = 0; i + 4 < text.length(); i++) {
            char c = text.charAt(i);
            boolean may = switch (c) {
                case 'R', 'r' ->
                    text.regionMatches(true, i, "retract", 0, 7) || text.regionMatches(true, i, "republished", 0, 11);
                case 'W', 'w' -> text.regionMatches(true, i, "withdraw", 0, 8);
                case 'C', 'c' -> text.regionMatches(true, i, "concern", 0, 7);
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }
}
