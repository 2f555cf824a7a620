// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/** Pairs that the labels join and that a rule is right to leave apart; each is named, and there are no others. */
enum Excused {
    SPONSORSHIP("digital_work", "r00423", "r04677", "two articles with two DOIs, in volumes 24 and 25"),
    EDITORIALS("digital_work", "r00877", "r03832", "an editorial and a guest editorial of one issue, with two DOIs"),
    REQUIREMENTS("digital_work", "r01440", "r06687", "an article and its erratum, with two DOIs");

    private final String set;
    private final String first;
    private final String second;
    private final String why;

    Excused(String set, String first, String second, String why) {
        this.set = set;
        this.first = first;
        this.second = second;
        this.why = why;
    }

    /** How many of the set's false negatives are excused: those of these pairs that stand in two groups. */
    static int missed(DedupSet set, List<List<RecordId>> groups) {
        Map<RecordId, String> keys = new HashMap<>();
        for (CitationRecord record : set.records()) {
            keys.put(record.id(), record.key());
        }
        Map<String, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (RecordId id : groups.get(i)) {
                groupOf.put(keys.getOrDefault(id, ""), i);
            }
        }
        int missed = 0;
        for (Excused pair : values()) {
            if (pair.set.equals(set.name()) && !groupOf.get(pair.first).equals(groupOf.get(pair.second))) {
                missed++;
            }
        }
        return missed;
    }

    /** The list for the page. */
    static List<String> list() {
        List<String> page = new ArrayList<>();
        page.add("Excused, one by one:");
        page.add("");
        for (Excused pair : values()) {
            page.add("- " + pair.set + " " + pair.first + " and " + pair.second + ": " + pair.why + ".");
        }
        page.add("");
        return page;
    }
}
