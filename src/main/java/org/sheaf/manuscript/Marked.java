// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with what differs from another in it.
 *
 * @param text a stretch of it
 * @param differs whether the other text has something else here
 */
public record Marked(String text, boolean differs) {
    private static final Pattern PIECE =
            Pattern.compile(Plain.NUMBER + "|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** A text in stretches, marked where it differs from another; nothing is marked where there is no other. */
    public static List<Marked> of(String text, String other) {
        if (text.isEmpty() || other.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Marked(text, false));
        }
        List<String> pieces = pieces(text);
        List<String> others = pieces(other);
        // A number stands against a number, whichever they are: else a 4 that became a 5 would be found in the 4 behind
        // it.
        int[] partner = Alignment.of(
                pieces.stream().map(Marked::shape).toList(),
                others.stream().map(Marked::shape).toList());
        boolean[] differs = new boolean[pieces.size()];
        for (int i = 0; i < differs.length; i++) {
            differs[i] = !pieces.get(i).isBlank()
                    && (partner[i] < 0 || !plain(pieces.get(i)).equals(plain(others.get(partner[i]))));
        }
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < differs.length; i++) {
            boolean between =
                    pieces.get(i).isBlank() && i > 0 && i + 1 < differs.length && differs[i - 1] && differs[i + 1];
            int last = marked.size() - 1;
            if (last >= 0 && marked.get(last).differs == (differs[i] || between)) {
                marked.set(last, new Marked(marked.get(last).text + pieces.get(i), differs[i] || between));
            } else {
                marked.add(new Marked(pieces.get(i), differs[i] || between));
            }
        }
        return marked;
    }

    private static String shape(String piece) {
        String plain = plain(piece);
        return !plain.isEmpty() && Plain.isNumber(plain) ? "#" : plain;
    }

    private static String plain(String piece) {
        return piece.isBlank() ? " " : Plain.of(piece);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            pieces.add(piece.group());
        }
        return pieces;
    }
}
