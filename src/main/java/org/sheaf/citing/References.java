// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.output.Citation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.CslItem;
import org.sheaf.citation.RecordId;

/**
 * The references of some records in one style. The order in which the records are given is the order in which a text
 * cites them; styles with numbers count in it, the others sort by author.
 */
public final class References {
    private final CitationStyle style;
    private final List<CSLItemData> items = new ArrayList<>();
    private final Map<String, RecordId> records = new HashMap<>();

    /** @param records in the order in which they are cited; one that occurs twice counts once */
    public References(CitationStyle style, List<CitationRecord> records) {
        this.style = style;
        for (CitationRecord record : records) {
            CslItem item = CslItem.of(record);
            if (this.records.putIfAbsent(item.id(), record.id()) == null) {
                items.add(StyledItem.of(item, style));
            }
        }
    }

    /** The list of references, in the order that the style wants. */
    public List<Reference> list() {
        if (items.isEmpty()) {
            return List.of();
        }
        CSL processor = processor("text");
        String[] text = processor.makeBibliography().getEntries();
        String[] html = processor("html").makeBibliography().getEntries();
        List<Reference> references = new ArrayList<>();
        for (CSLItemData item : processor.getRegisteredItems()) {
            RecordId record = records.get(item.getId());
            int place = references.size();
            if (record == null || place >= text.length) {
                throw new IllegalStateException("a reference to no record: " + item.getId());
            }
            references.add(new Reference(record, Markup.text(text[place], style), Markup.html(html[place], style)));
        }
        return references;
    }

    /**
     * How a sentence cites some of the records together, as plain text: {@code (Okafor & Lind, 2019)}, {@code (1,3)}.
     *
     * @throws IllegalArgumentException if one of them is not among the references
     */
    public String inText(RecordId... cited) {
        String[] ids = Arrays.stream(cited).map(RecordId::toString).toArray(String[]::new);
        for (String id : ids) {
            if (!records.containsKey(id)) {
                throw new IllegalArgumentException("not among the references: " + id);
            }
        }
        List<Citation> made = processor("text").makeCitation(ids);
        return Markup.text(made.get(made.size() - 1).getText(), style);
    }

    private CSL processor(String format) {
        try {
            CSL processor =
                    new CSL(new ListItemDataProvider(items), CitationStyle::words, null, style.xml(), style.locale());
            processor.setOutputFormat(format);
            processor.registerCitationItems(
                    items.stream().map(CSLItemData::getId).toArray(String[]::new));
            return processor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
