// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationWriter;

/** Works that do not exist, and how they look when written. */
public final class Works {
    /** Where they say they come from. */
    public static final Source SOURCE = new Source("f.ris", Digest.of("f"), 3, 7, 20, 30);

    private Works() {}

    /** A record in which every field is stated, with the characters that formats trip over. */
    public static CitationRecord full() {
        return CitationRecord.from(SOURCE)
                .key("rec-7")
                .type(WorkType.CONFERENCE_PAPER)
                .title("Tea, \"milk\" & <i>sugar</i>: \u00fcber \\ 1/2 \uD835\uDD38")
                .otherTitle("Tee; Milch")
                .author(Author.person("van der Berg", "J. P., Jr."))
                .author(Author.person("O'Dell", ""))
                .author(Author.group("World Tea Organization"))
                .year(2019)
                .date("2019/03/01/")
                .journal("Proceedings of Tea")
                .journalAbbreviation("Proc. Tea")
                .volume("12")
                .issue("3 Suppl 1")
                .pages("349-69")
                .articleNumber("e77")
                .doi("10.5555/Tea.7")
                .pmid("90000001")
                .pmcid("PMC7000001")
                .accession("WOS:0001")
                .issn("1234-567X")
                .issn("978-0-306-40615-7")
                .abstractText("=1+1 is not a formula here. It is, an abstract.")
                .keyword("*Tea/history")
                .keyword("Models, Horticultural")
                .url("https://tea.example/1?a=b;c=d")
                .language("eng")
                .publisher("Leaf House")
                .database("Embase; Medline")
                .publicationType("Review")
                .publicationType("Conference paper")
                .concern(Concern.RETRACTED)
                .concern(Concern.CORRECTED)
                .decision(new ImportedDecision("Rayyan", "Ama", "Excluded", List.of("wrong tea", "no \"milk\"")))
                .decision(new ImportedDecision("ASReview", "", "relevant", List.of()))
                .label("qualitative; maybe")
                .note("A note with: colons - and hyphens")
                .build();
    }

    /** The records as a file of that format. */
    public static byte[] written(OutputFormat format, CitationRecord... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CitationWriter writer = format.open(out)) {
            for (CitationRecord record : records) {
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The records as a text of that format. */
    public static String text(OutputFormat format, CitationRecord... records) {
        return new String(written(format, records), StandardCharsets.UTF_8);
    }
}
