// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sheaf.citation.CitationRecord;

/** Some hundreds of invented works and spoilt copies of them, seeded: what laws are tried on. */
final class InventedWorks {
    private static final String[] WORDS = {
        "gardening",
        "sleep",
        "shift",
        "workers",
        "bridges",
        "melatonin",
        "cohort",
        "trial",
        "nurses",
        "night",
        "light",
        "noise",
        "rest",
        "fatigue",
        "coffee",
        "walking",
        "city",
        "parks",
        "mood",
        "pain",
        "housing",
        "tools"
    };
    private static final String[] NAMES = {
        "Okonjo", "Lindqvist", "Vries", "Marsh", "Petrov", "Silva", "Tanaka", "Weaver", "Quill"
    };

    private InventedWorks() {}

    /** In one file. */
    static List<CitationRecord> records(long seed) {
        return records(seed, 150, 1);
    }

    /** Records of so many works, spread over so many files. */
    static List<CitationRecord> records(long seed, int works, int files) {
        Random chance = new Random(seed);
        List<CitationRecord> out = new ArrayList<>();
        for (int work = 0; work < works; work++) {
            StringBuilder title = new StringBuilder(chance.nextInt(12) == 0 ? "Editorial" : "On");
            int words = title.charAt(0) == 'E' ? 0 : 4 + chance.nextInt(5);
            for (int w = 0; w < words; w++) {
                title.append(' ').append(WORDS[chance.nextInt(WORDS.length)]);
            }
            String[] authors = new String[1 + chance.nextInt(4)];
            for (int i = 0; i < authors.length; i++) {
                authors[i] = NAMES[chance.nextInt(NAMES.length)] + ", " + (char) ('A' + chance.nextInt(6)) + ".";
            }
            String journal = "Journal of " + WORDS[chance.nextInt(4)];
            int first = 1 + chance.nextInt(40);
            int copies = 1 + chance.nextInt(4);
            for (int c = 0; c < copies; c++) {
                Rec r = Rec.rec(
                        out.size() % files,
                        out.size() / files + 1,
                        c == 1 ? title.toString().toUpperCase(Locale.ROOT) : title.toString());
                r.by(chance.nextInt(8) == 0 ? new String[0] : authors);
                r.in(
                        chance.nextInt(6) == 0 ? "" : journal,
                        String.valueOf(2010 + work % 3 + (chance.nextInt(9) == 0 ? 1 : 0)),
                        chance.nextInt(4) == 0 ? "" : String.valueOf(work % 5 + 1),
                        chance.nextInt(4) == 0 ? "" : String.valueOf(work % 4 + 1),
                        chance.nextInt(4) == 0 ? "" : first + "-" + (first + 6));
                if (chance.nextInt(3) > 0) {
                    r.doi("10.1000/w." + work + (chance.nextInt(15) == 0 ? "b" : ""));
                }
                out.add(r.build());
            }
        }
        return out;
    }
}
