// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citing.CitationStyle;
import org.sheaf.citing.Reference;
import org.sheaf.citing.References;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.Cited;

/**
 * Reports as references in the style that the protocol names. Numbers stand where a list puts them, whatever the style: so an
 * entry here bears none.
 */
final class Bibliography {
    private static final Pattern BLOCK = Pattern.compile("</?div[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("^\\d+\\.\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;)]");

    private final CitationStyle style;

    private Bibliography(CitationStyle style) {
        this.style = style;
    }

    static Bibliography of(Protocol protocol) {
        return new Bibliography(CitationStyle.parse(protocol.citationStyle()).orElse(CitationStyle.DEFAULT));
    }

    /** The guide that is followed. */
    String style() {
        return style.title();
    }

    /**
     * One that is to be cited.
     *
     * @param name what the text calls it; empty where nothing does
     */
    record Work(ReportId report, CitationRecord record, String name) {}

    /** In the order that the style wants of works that are cited in the order given. */
    List<Cited> list(List<Work> works) {
        Map<RecordId, Work> byRecord = new LinkedHashMap<>();
        works.forEach(work -> byRecord.putIfAbsent(work.record().id(), work));
        List<Cited> cited = new ArrayList<>();
        List<CitationRecord> records =
                byRecord.values().stream().map(Work::record).toList();
        for (Reference reference : new References(style, records).list()) {
            Work work = byRecord.get(reference.record());
            if (work == null) {
                throw new IllegalStateException("a reference to no work: " + reference.record());
            }
            cited.add(new Cited(
                    work.report().toString(), work.name(), withoutNumber(reference.text()), html(reference.html())));
        }
        return cited;
    }

    private String withoutNumber(String entry) {
        return switch (style) {
            case VANCOUVER, AMA -> NUMBER.matcher(entry).replaceFirst("");
            case APA, HARVARD -> entry;
        };
    }

    private String html(String made) {
        String line = withoutNumber(BLOCK.matcher(made).replaceAll("").strip());
        return ADDRESS.matcher(line).replaceAll("<a href=\"$0\">$0</a>");
    }
}
