// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;
import org.sheaf.formats.json.JsonStarts;
import org.sheaf.formats.json.RecordJson;
import org.sheaf.formats.reading.FileContent;
import org.sheaf.formats.sheet.SheetStarts;
import org.sheaf.formats.tagged.TaggedStarts;

/**
 * Holds what reading a file gave against the file: nothing that starts a record may vanish. What starts one shows in a tag
 * in tagged formats, XML and BibTeX; for JSON and tables {@link JsonStarts} and {@link SheetStarts} say what counts.
 */
final class Accounting {
    private static final Pattern BIBTEX_ENTRY =
            Pattern.compile(" *@ *(?i:article|book|online|thesis|misc|conference|incollection) *[{(][^={}\",]{0,80},");

    private static final Pattern HIDDEN = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern ARTICLE =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?(PubmedArticle|PubmedBookArticle)(?![\\w.:-])");
    private static final Pattern RECORD = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?record(?![\\w.:-])");

    private Accounting() {}

    /**
     * Reads the file.
     *
     * @throws AssertionError if a record start is neither a record nor an error, or a record does not lie where it says
     */
    static void check(Bytes file) throws IOException {
        Bytes.Result result = file.read();
        hold(result.summary().records() == result.records().size(), file, "the sum is wrong");
        int starts = recordStarts(file, result);
        hold(
                result.records().size() + result.errors().size() >= starts,
                file,
                result.summary().format() + ": " + starts + " record starts, "
                        + result.records().size() + " records and "
                        + result.errors().size() + " errors");
        long end = 0;
        int ordinal = 0;
        for (CitationRecord record : result.records()) {
            Source source = record.source();
            hold(source.ordinal() == ++ordinal, file, "a number is left out before " + source.ordinal());
            hold(source.offset() >= end, file, "record " + ordinal + " begins within the one before");
            end = source.offset() + source.length();
            CitationRecord again = RecordJson.read(RecordJson.write(record), source);
            hold(again.equals(record), file, "record " + ordinal + " does not come back from the store");
        }
        hold(end <= file.size() + 1, file, "the last record ends behind the file");
    }

    private static void hold(boolean condition, Bytes file, String otherwise) {
        if (!condition) {
            throw new AssertionError(file.name() + ": " + otherwise);
        }
    }

    /** How many records begin in the file; none in one whose format is not read. */
    private static int recordStarts(Bytes file, Bytes.Result result) throws IOException {
        String format = result.summary().format();
        if (TaggedStarts.know(format)) {
            return TaggedStarts.count(file, format);
        }
        if (JsonStarts.know(format)) {
            return JsonStarts.count(file, format);
        }
        if (SheetStarts.know(format)) {
            return SheetStarts.count(file, format, result);
        }
        if (format.endsWith(" XML")) {
            return elements(file, format);
        }
        return format.equals("BibTeX") ? bibTexEntries(file) : 0;
    }

    private static int bibTexEntries(Bytes file) throws IOException {
        int starts = 0;
        for (String line : FileContent.texts(file)) {
            starts += BIBTEX_ENTRY.matcher(line).lookingAt() ? 1 : 0;
        }
        return starts;
    }

    /** How many start tags of records stand outside comments and CDATA sections. */
    private static int elements(Bytes file, String format) throws IOException {
        String text = HIDDEN.matcher(FileContent.bytes(file)).replaceAll(" ");
        Matcher start = (format.startsWith("PubMed") ? ARTICLE : RECORD).matcher(text);
        int starts = 0;
        while (start.find()) {
            starts++;
        }
        return starts;
    }
}
