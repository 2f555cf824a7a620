// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes text from right to left: its characters in the order in which they are seen, brackets turned round, and the letters
 * of Arabic joined, by the presentation forms that Unicode keeps (U+FB50 to U+FDFF, U+FE70 to U+FEFF).
 */
final class ArabicScript implements BidiReorderer {
    private static final String BRACKETS = "()[]{}<>«»‹›≤≥";

    @Override
    public String reorderRTLTextToLTR(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] seen = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            seen[i] = levels[i] % 2 == 0 ? run : turned(run);
        }
        Bidi.reorderVisually(levels, 0, seen, 0, levels.length);
        return String.join("", seen);
    }

    private static String turned(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.last();
        for (int start = characters.previous(); start != BreakIterator.DONE; start = characters.previous()) {
            String one = text.substring(start, end);
            int bracket = one.length() == 1 ? BRACKETS.indexOf(one.charAt(0)) : -1;
            seen.append(bracket < 0 ? one : String.valueOf(BRACKETS.charAt(bracket ^ 1)));
            end = start;
        }
        return seen.toString();
    }

    @Override
    public String shapeText(String text) {
        if (text.codePoints().noneMatch(c -> Forms.OF_LETTERS.containsKey(c))) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            int before = neighbour(letters, i, -1);
            int after = neighbour(letters, i, 1);
            boolean joinsBefore = joins(before, Form.INITIAL) && has(letters[i], Form.FINAL);
            int ligature = after < 0 ? 0 : Forms.ligature(letters[i], after, joinsBefore);
            if (ligature != 0 && i + 1 < letters.length && letters[i + 1] == after) {
                shaped.appendCodePoint(ligature);
                i++;
                continue;
            }
            boolean joinsAfter = has(letters[i], Form.INITIAL) && joins(after, Form.FINAL);
            Form form = joinsBefore ? joinsAfter ? Form.MEDIAL : Form.FINAL : joinsAfter ? Form.INITIAL : Form.ISOLATED;
            shaped.appendCodePoint(
                    Forms.OF_LETTERS.getOrDefault(letters[i], Map.of()).getOrDefault(form, letters[i]));
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** The next letter in a direction, over marks above and below; -1 if there is none. */
    private static int neighbour(int[] letters, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < letters.length && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
            i += step;
        }
        return i >= 0 && i < letters.length ? letters[i] : -1;
    }

    private static final int TATWEEL = 0x640;

    private static boolean joins(int letter, Form form) {
        return letter == TATWEEL || has(letter, form);
    }

    private static boolean has(int letter, Form form) {
        return letter == TATWEEL
                || Forms.OF_LETTERS.getOrDefault(letter, Map.of()).containsKey(form);
    }

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** Read out of Unicode's own names and decompositions when first needed. */
    private static final class Forms {
        static final Map<Integer, Map<Form, Integer>> OF_LETTERS = new HashMap<>();
        private static final Map<String, Integer> LIGATURES = new HashMap<>();

        static {
            for (int c = 0xFB50; c <= 0xFEFC; c++) {
                String name = Character.isDefined(c) ? Character.getName(c) : null;
                if (name != null && name.startsWith("ARABIC ") && name.endsWith(" FORM")) {
                    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                    Form form = Form.valueOf(name.split(" ")[name.split(" ").length - 2]);
                    if (plain.codePointCount(0, plain.length()) == 1) {
                        OF_LETTERS
                                .computeIfAbsent(plain.codePointAt(0), x -> new HashMap<>())
                                .putIfAbsent(form, c);
                    } else if (c >= 0xFEF5) {
                        LIGATURES.put(plain + form, c);
                    }
                }
            }
        }

        /** Lam with the alef after it as one letter; 0 for other pairs. */
        static int ligature(int first, int second, boolean joinsBefore) {
            return LIGATURES.getOrDefault(
                    Character.toString(first) + Character.toString(second) + (joinsBefore ? Form.FINAL : Form.ISOLATED),
                    0);
        }
    }
}
