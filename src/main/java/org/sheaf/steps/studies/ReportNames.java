// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;

/**
 * What included reports are called: first author and year, and a letter where several would be called the same by people, to
 * whom capitals make no difference: {@code SMITH 2018a} and {@code Smith 2018b}. So a name, however it is typed, means one
 * report at most.
 */
final class ReportNames {
    private final Map<ReportId, String> names = new HashMap<>();
    private final SortedMap<String, ReportId> byName = new TreeMap<>();
    private final Map<String, ReportId> bySaid = new HashMap<>();

    /** @param reports included ones by id, each with the record that is shown of it */
    ReportNames(SortedMap<ReportId, CitationRecord> reports) {
        Map<String, List<Plain>> alike = new TreeMap<>();
        reports.forEach((report, record) -> {
            String name = plain(record);
            alike.computeIfAbsent(said(name), any -> new ArrayList<>()).add(new Plain(report, name));
        });
        for (List<Plain> same : alike.values()) {
            for (int i = 0; i < same.size(); i++) {
                ReportId report = same.get(i).report;
                String name = same.get(i).name + (same.size() == 1 ? "" : letter(i));
                names.put(report, name);
                byName.put(name, report);
                bySaid.put(said(name), report);
            }
        }
    }

    /** A report with its name before it gets a letter. */
    private record Plain(ReportId report, String name) {}

    /** {@code a} to {@code z}, then {@code aa}, {@code ab} … */
    private static String letter(int place) {
        String last = String.valueOf((char) ('a' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private static String plain(CitationRecord record) {
        String author = record.authors().isEmpty()
                ? "Anonymous"
                : record.authors().get(0).family();
        return author + (record.year().isPresent() ? " " + record.year().getAsInt() : " n.d.");
    }

    /** What is the same for people who read or type a name. */
    private static String said(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The name of an included report; of another one its id. */
    String of(ReportId report) {
        return names.getOrDefault(report, report.toString());
    }

    /** The report with a name, in capitals or not. */
    Optional<ReportId> named(String name) {
        return Optional.ofNullable(bySaid.get(said(name)));
    }

    SortedMap<String, ReportId> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }
}
