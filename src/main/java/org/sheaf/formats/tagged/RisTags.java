// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.Set;

/** The tags of RIS as they occur in real exports, and how a line without a tag below each of them is meant. */
final class RisTags {
    private static final int LETTERS = 26;
    private static final int SECOND = 36;

    /** Every two-letter tag as one shared text, so that a tag is not made anew for each line of a file. */
    private static final String[] NAMES = names();

    /** RIS 2001 and 2011, and what Scopus, Web of Science, Ovid, Embase, LILACS, Covidence and Citavi add to it. */
    private static final Set<String> KNOWN = Set.of(
            "TY", "ER", "ID", "TI", "T1", "T2", "T3", "CT", "BT", "ST", "TT", "OP", "AU", "A1", "A2", "A3", "A4", "ED",
            "PY", "Y1", "Y2", "DA", "ET", "JF", "JO", "JA", "J1", "J2", "J9", "JI", "JP", "VL", "VO", "IS", "CP", "SP",
            "EP", "PG", "SE", "NV", "SV", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "AR", "DO", "DI", "UR", "L1",
            "L2", "L3", "L4", "LK", "AB", "N1", "N2", "RN", "KW", "DE", "MH", "SN", "NS", "AN", "DB", "DP", "LA", "PB",
            "PU", "PP", "PI", "PA", "CY", "AD", "AI", "M1", "M2", "M3", "M4", "PT", "RI", "RP", "TA", "U1", "U2", "U3",
            "U4", "U5", "CA", "CC", "CN", "DC", "DS", "FU", "FX", "LB", "NL", "PD", "TS", "WE", "WT", "AV", "PM");

    /** Tags whose value is a text: a line below goes on with it. Below any other tag it is one more item. */
    private static final Set<String> TEXTS =
            Set.of("TI", "T1", "T2", "T3", "CT", "BT", "ST", "TT", "AB", "N2", "JF", "JO");

    private RisTags() {}

    static boolean isKnown(String tag) {
        return KNOWN.contains(tag);
    }

    static boolean isText(String tag) {
        return TEXTS.contains(tag);
    }

    /** The tag made of these two bytes, or the empty text if they cannot be one. */
    static String tag(int first, int second) {
        if (first < 'A' || first > 'Z') {
            return "";
        }
        int place;
        if (second >= 'A' && second <= 'Z') {
            place = second - 'A';
        } else if (second >= '0' && second <= '9') {
            place = LETTERS + second - '0';
        } else {
            return "";
        }
        return NAMES[(first - 'A') * SECOND + place];
    }

    private static String[] names() {
        String[] names = new String[LETTERS * SECOND];
        for (int i = 0; i < names.length; i++) {
            int second = i % SECOND;
            names[i] =
                    "" + (char) ('A' + i / SECOND) + (char) (second < LETTERS ? 'A' + second : '0' + second - LETTERS);
        }
        return names;
    }
}
