// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.reading.FileContent;

/** Counts the lines that begin a record in a tagged format, which their tag shows. */
public final class TaggedStarts {
    private static final Map<String, Supplier<TaggedGrammar>> GRAMMARS = Map.of(
            "RIS", RisGrammar::new,
            "NBIB", NbibGrammar::new,
            "Web of Science tagged", WebOfScienceGrammar::new,
            "Ovid", OvidGrammar::new,
            "EndNote tagged (refer)", ReferGrammar::new,
            "RefWorks tagged", RefWorksGrammar::new);

    private TaggedStarts() {}

    /** Whether a format is tagged. */
    public static boolean know(String format) {
        return GRAMMARS.containsKey(format);
    }

    /** How many lines of the file begin a record. */
    public static int count(Bytes file, String format) throws IOException {
        TaggedGrammar grammar = GRAMMARS.get(format).get();
        String first = format.equals("NBIB") ? "PMID" : format.equals("Ovid") ? OvidGrammar.NUMBER : grammar.start();
        AtomicInteger starts = new AtomicInteger();
        FileContent.eachLine(file, line -> {
            if (grammar.find(line) && grammar.tag().equals(first)) {
                starts.incrementAndGet();
            }
        });
        return starts.get();
    }
}
