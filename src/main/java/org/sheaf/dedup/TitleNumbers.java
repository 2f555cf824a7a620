// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The numbers in titles: works that are alike in all else are told apart by them ("Part I" and "Part II", 2010 and 2011). */
final class TitleNumbers {
    /** A part's number stands in one of the first words of what the longer title adds. */
    private static final int WORDS_TO_A_NUMBER = 2;

    private TitleNumbers() {}

    /** Whether numbers make one of two titles, of which one contains the other, a part of a work or another number of a series. */
    static boolean makePart(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return addsNumber(shorter.split(" "), longer.split(" ")) || !hasAll(longer, shorter);
    }

    private static boolean hasAll(String longer, String shorter) {
        List<String> rest = of(shorter);
        for (String number : of(longer)) {
            rest.remove(number);
        }
        return rest.isEmpty();
    }

    private static boolean addsNumber(String[] shorter, String[] longer) {
        boolean atStart = Misspelling.alike(shorter[0], longer[0]);
        int from = atStart ? shorter.length : 0;
        int to = atStart ? Math.min(longer.length, from + WORDS_TO_A_NUMBER) : longer.length - shorter.length;
        for (int i = from; i < to; i++) {
            if (isNumeral(longer[i]) || longer[i].chars().allMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** What numbers a title: figures, Roman numerals, first letters of the alphabet ("hepatitis B", "Part A"). */
    static List<String> of(String words) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < words.length()) {
            int start = i;
            while (i < words.length() && Character.isDigit(words.charAt(i))) {
                i++;
            }
            if (i > start) {
                out.add(words.substring(start, i));
            } else {
                i++;
            }
        }
        for (String word : words.split(" ")) {
            if (isNumeral(word)) {
                out.add(word);
            }
        }
        Collections.sort(out);
        return out;
    }

    private static boolean isNumeral(String word) {
        return switch (word) {
            case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" -> true;
            default -> word.length() == 1 && word.charAt(0) >= 'b' && word.charAt(0) <= 'h';
        };
    }
}
