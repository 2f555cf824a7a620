// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * Reads a BibTeX file entry by entry. Each goes to jbibtex alone; where that library refuses it, or would drop a field
 * that occurs twice, {@link BibTexEntryParser} reads it instead and the user is told what is odd about it. Macros are known
 * from their definition on. Parents that are cross-referenced may stand behind their children, so a file that has any is
 * gone through twice.
 */
final class BibTexReader {
    private static final int MOST_MACROS = 10_000;
    private static final int MOST_PARENTS = 50_000;

    /** Types that other entries refer to; everything else is no parent. */
    private static final Set<String> PARENTS = Set.of(
            "book",
            "proceedings",
            "collection",
            "mvbook",
            "mvproceedings",
            "mvcollection",
            "reference",
            "mvreference",
            "periodical",
            "conference",
            "inproceedings");

    private final Reading reading;
    private final Map<String, String> macros = months();
    private final Map<String, BibTexEntry> parents = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    BibTexReader(Reading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        if (refersToParents()) {
            try (Reading first = reading.again()) {
                new BibTexBlocks(first, this::parent).read();
            }
            macros.clear();
            macros.putAll(months());
        }
        new BibTexBlocks(reading, this::block).read();
    }

    /** Whether the file has entries that inherit from others. */
    private boolean refersToParents() throws IOException {
        try (Reading first = reading.again()) {
            while (first.nextLine()) {
                ByteLines line = first.line();
                byte[] bytes = line.buffer();
                for (int i = line.start(); i + 8 <= line.end(); i++) {
                    if ((bytes[i] | 0x20) == 'c' && matches(bytes, i, "crossref")) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean matches(byte[] bytes, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[at + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void parent(BibTexBlock block) {
        if (block.type().equals("string")) {
            define(block);
        } else if (PARENTS.contains(block.type()) && parents.size() < MOST_PARENTS) {
            BibTexEntry entry = BibTexEntryParser.parse(block, macros).entry();
            parents.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
        }
    }

    private void block(BibTexBlock block) {
        switch (block.type()) {
            case "string" -> define(block);
            case "preamble" -> {
                // for the typesetter
            }
            case "comment" -> comment(block);
            default -> entry(block);
        }
    }

    private void define(BibTexBlock block) {
        for (BibTexEntry.Field field : BibTexEntryParser.definitions(block, macros)) {
            if (macros.size() < MOST_MACROS) {
                macros.put(field.name(), field.value());
            }
        }
    }

    private void comment(BibTexBlock block) {
        int entry = block.body().indexOf('@');
        if (entry >= 0) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.COMMENTED_OUT,
                            block.line(),
                            "A comment was passed over that seems to hold an entry: \""
                                    + Excerpt.of(block.body().substring(entry)) + "\".",
                            "Take it out of the @comment if it should be read.");
        }
    }

    private void entry(BibTexBlock block) {
        BibTexEntry entry = parse(block);
        if (entry.fields().stream().allMatch(field -> field.value().isBlank())) {
            reading.problems()
                    .error(
                            block.line(),
                            "An entry that holds nothing but its key: @" + block.type() + " \""
                                    + Excerpt.of(entry.key()) + "\".",
                            "Look it up in the database, or delete it.");
            return;
        }
        if (!entry.key().isEmpty() && !keys.add(entry.key())) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.DUPLICATE_KEY,
                            block.line(),
                            "The key \"" + Excerpt.of(entry.key())
                                    + "\" occurs before in this file; both entries were read.",
                            "");
        }
        BibTexEntry whole = entry;
        String crossref = entry.value("crossref").strip();
        BibTexEntry parent = crossref.isEmpty() ? null : parents.get(crossref.toLowerCase(Locale.ROOT));
        if (parent != null && !parent.key().equals(entry.key())) {
            whole = entry.inheriting(parent);
        }
        LatexText latex = new LatexText();
        CitationRecord record = BibTexMapping.map(
                whole, parent != null, latex, reading.begin(block.line(), block.offset(), block.length()));
        if (!latex.unknown().isEmpty()) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.UNKNOWN_COMMAND,
                            block.line(),
                            "Commands of LaTeX that are not known here stayed as they are: "
                                    + String.join(" ", latex.unknown()) + ".",
                            "Compare the entry with the database.");
        }
        reading.record(record);
    }

    private BibTexEntry parse(BibTexBlock block) {
        BibTexEntryParser.Parsed tolerant = BibTexEntryParser.parse(block, macros);
        Optional<BibTexEntry> strict = BibTexStrict.parse(block, macros);
        if (strict.isPresent()
                && strict.get().fields().size() == tolerant.entry().fields().size()) {
            return new BibTexEntry(
                    block.type(), tolerant.entry().key(), strict.get().fields());
        }
        if (tolerant.entry().fields().size() >= BibTexEntryParser.MOST_FIELDS) {
            reading.problems()
                    .error(
                            block.line(),
                            "The entry that starts here has " + BibTexEntryParser.MOST_FIELDS
                                    + " fields or more; those behind them were not read.",
                            "Look whether the file holds something else than citations there.");
        }
        String oddity = oddity(block, tolerant);
        if (oddity != null) {
            reading.problems()
                    .warning(
                            block.balanced() ? ProblemLog.Kind.ODD_ENTRY : ProblemLog.Kind.OPEN_BRACE,
                            block.line(),
                            oddity,
                            "Compare the entry with the database.");
        }
        if (!tolerant.unknownMacros().isEmpty()) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.UNKNOWN_MACRO,
                            block.line(),
                            "Abbreviations that no @string defines stayed as they are: "
                                    + Excerpt.of(String.join(", ", tolerant.unknownMacros())) + ".",
                            "");
        }
        return tolerant.entry();
    }

    /** What a user should know about an entry that is no proper BibTeX; null where nothing is doubtful. */
    private static @Nullable String oddity(BibTexBlock block, BibTexEntryParser.Parsed parsed) {
        if (!block.balanced()) {
            return "The braces of this entry do not match; it was read as far as it could be told apart.";
        }
        if (parsed.entry().key().isEmpty()) {
            return "This entry has no key.";
        }
        List<String> twice = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BibTexEntry.Field field : parsed.entry().fields()) {
            if (!names.add(field.name())) {
                twice.add(field.name());
            }
        }
        return twice.isEmpty()
                ? null
                : "Fields that this entry has more than once: " + Excerpt.of(String.join(", ", twice))
                        + "; the first one counts, the others are kept.";
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        for (String month : new String[] {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        }) {
            months.put(month.substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        return months;
    }
}
