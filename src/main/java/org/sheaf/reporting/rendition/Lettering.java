// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.problem.Problem;

/**
 * Which characters of a document the fonts have: the bundled ones, then installed ones. What no font has is shown as a box,
 * and named as a problem with the words around it.
 */
final class Lettering {
    /** A square, which both bundled fonts have. */
    static final String BOX = "\u25A1";

    private static final int AROUND = 20;
    /** So many missing characters are named for each script. */
    private static final int NAMED = 3;

    private final InstalledFonts installed;
    /** Characters that only an installed font has. */
    private final TreeMap<String, TreeSet<Integer>> borrowed = new TreeMap<>();

    private final Map<String, Font> lenders = new TreeMap<>();
    /** Characters that no font has, with the words around the first place. */
    private final TreeMap<Integer, String> missing = new TreeMap<>();

    Lettering(InstalledFonts installed) {
        this.installed = installed;
    }

    /** A text with boxes for what no font has. */
    String shown(String text) {
        return shown(text, text);
    }

    /**
     * A text with boxes for what no font has.
     *
     * @param words the part of it that is seen
     */
    String shown(String text, String words) {
        String shown = text;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int c = words.codePointAt(i);
            if (c > 0x17F && !isFound(c)) {
                missing.computeIfAbsent(c, x -> around(words, c));
                shown = shown.replace(Character.toString(c), BOX);
            }
        }
        return shown;
    }

    private boolean isFound(int c) {
        if (isInvisible(c) || Typefaces.show(c)) {
            return true;
        }
        Optional<Font> font = installed.fontFor(c);
        font.ifPresent(lender -> {
            lenders.put(lender.getFamily(Locale.ROOT), lender);
            borrowed.computeIfAbsent(lender.getFamily(Locale.ROOT), family -> new TreeSet<>())
                    .add(c);
        });
        return font.isPresent();
    }

    /** Marks of direction, joiners, selectors and spaces have no sign of their own. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || Character.isSpaceChar(c)
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static String around(String words, int c) {
        int at = words.indexOf(c);
        int from = Math.max(0, words.lastIndexOf('\n', at) + 1);
        from = Math.max(from, at - AROUND);
        int end = words.indexOf('\n', at);
        int to = Math.min(end < 0 ? words.length() : end, at + AROUND);
        return words.substring(from, Math.max(to, at)).replaceAll("\\s+", " ").strip();
    }

    /** Fonts of the computer that are needed, by family, each with the characters it is needed for. */
    Map<Font, TreeSet<Integer>> borrowed() {
        Map<Font, TreeSet<Integer>> fonts = new LinkedHashMap<>();
        lenders.forEach((family, font) -> fonts.put(font, borrowed.getOrDefault(family, new TreeSet<>())));
        return fonts;
    }

    /** What no font has, as problems: one for each script, since a title without its font lacks every character. */
    List<Problem> problems(String report) {
        Map<String, List<Integer>> scripts = new TreeMap<>();
        missing.keySet()
                .forEach(c -> scripts.computeIfAbsent(advised(c), x -> new ArrayList<>())
                        .add(c));
        List<Problem> problems = new ArrayList<>();
        scripts.forEach((font, characters) -> problems.add(problem(report, font, characters)));
        return problems;
    }

    private Problem problem(String report, String font, List<Integer> characters) {
        List<String> named = characters.stream()
                .limit(NAMED)
                .map(c -> String.format(Locale.ROOT, "U+%04X (%s)", c, name(c)))
                .toList();
        int more = characters.size() - named.size();
        String first = missing.getOrDefault(characters.get(0), "");
        return Problem.warning(
                report,
                0,
                "No font has " + String.join(", ", named) + (more > 0 ? " and " + more + " more" : "")
                        + ". A box stands in their place, as in \"" + first + "\".",
                "Install " + font + ", then make the report again.");
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return name == null ? "not assigned" : name;
    }

    private static String script(int c) {
        String name = Character.UnicodeScript.of(c).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String advised(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "the font Noto Sans CJK (Debian: fonts-noto-cjk)";
            case COMMON, INHERITED, UNKNOWN -> "a font that has it, such as Noto Sans Symbols 2 or Symbola";
            default -> "a font for the script " + script(c) + ", such as those of Noto (Debian: fonts-noto-core)";
        };
    }
}
