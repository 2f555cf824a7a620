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
            Pattern.compile("\\d+(?:[.,]\\d+)*%?|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** A text in stretches, marked where it differs from another; nothing is marked where there is no other. */
    public static List<Marked> of(String text, String other) {
        if (text.isEmpty() || other.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Marked(text, false));
        }
        List<String> pieces = pieces(text);
        int[] partner = Alignment.of(
                pieces.stream().map(Marked::plain).toList(),
                pieces(other).stream().map(Marked::plain).toList());
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            boolean between = pieces.get(i).isBlank()
                    && i > 0
                    && i + 1 < partner.length
                    && partner[i - 1] < 0
                    && partner[i + 1] < 0;
            boolean differs = between || partner[i] < 0 && !pieces.get(i).isBlank();
            int last = marked.size() - 1;
            if (last >= 0 && marked.get(last).differs == differs) {
                marked.set(last, new Marked(marked.get(last).text + pieces.get(i), differs));
            } else {
                marked.add(new Marked(pieces.get(i), differs));
            }
        }
        return marked;
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
