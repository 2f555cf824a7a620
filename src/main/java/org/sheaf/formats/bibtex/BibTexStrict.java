// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** Reads an entry by the book, through jbibtex. What that library refuses is for {@link BibTexEntryParser}. */
final class BibTexStrict {
    /** Longer or more deeply nested entries are not handed to the library, whose parser calls itself for each brace. */
    private static final int LONGEST = 1 << 18;

    private static final int DEEPEST = 30;

    private BibTexStrict() {}

    /** The entry; nothing if it is not proper BibTeX. */
    static Optional<BibTexEntry> parse(BibTexBlock block, Map<String, String> macros) {
        if (!block.balanced() || block.body().length() > LONGEST || depth(block.body()) > DEEPEST) {
            return Optional.empty();
        }
        try {
            BibTeXParser parser = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, BibTeXString string) {
                    if (string == null) {
                        throw new ObjectResolutionException(key);
                    }
                }

                @Override
                public void checkCrossReferenceResolution(Key key, BibTeXEntry parent) {
                    // the parent stands elsewhere in the file
                }
            };
            macros.forEach(parser::addMacro);
            return parser
                    .parse(new StringReader("@" + block.type() + "{" + block.body() + "}"))
                    .getEntries()
                    .values()
                    .stream()
                    .findFirst()
                    .map(BibTexStrict::entry);
        } catch (ParseException | TokenMgrException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BibTexEntry entry(BibTeXEntry entry) {
        List<BibTexEntry.Field> fields = new ArrayList<>();
        for (Map.Entry<Key, Value> field : entry.getFields().entrySet()) {
            fields.add(new BibTexEntry.Field(
                    field.getKey().getValue().toLowerCase(Locale.ROOT),
                    field.getValue().toUserString()));
        }
        return new BibTexEntry(
                entry.getType().getValue().toLowerCase(Locale.ROOT),
                entry.getKey().getValue(),
                List.copyOf(fields));
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}
