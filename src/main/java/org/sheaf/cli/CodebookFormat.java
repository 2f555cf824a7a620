// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.NearestWord;

/** A kind of file in which a codebook is written. */
enum CodebookFormat {
    YAML("yaml", ".yml", ".yaml"),
    QDC("qdc", ".qdc", ".qdc"),
    CSV("csv", ".csv", ".csv"),
    XLSX("xlsx", ".xlsx", ".xlsx"),
    TAGUETTE("taguette", "", "");

    static final List<String> KEYS =
            Stream.of(values()).map(format -> format.key).toList();

    private final String key;
    private final String ending;
    private final String otherEnding;

    /** @param ending of files; empty where none tells it */
    CodebookFormat(String key, String ending, String otherEnding) {
        this.key = key;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /**
     * The one that is named, else the one that the ending of the file tells, else YAML.
     *
     * @throws ReviewException if none has that name, or a file has an ending that tells nothing
     */
    static CodebookFormat of(Optional<String> named, Optional<String> file) {
        if (named.isPresent()) {
            return Stream.of(values())
                    .filter(format -> format.key.equals(named.get().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> ReviewException.usage(
                            "A codebook is not written as \"" + named.get() + "\".",
                            NearestWord.to(named.get(), KEYS)
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("Known: " + String.join(", ", KEYS) + ".")));
        }
        if (file.isEmpty()) {
            return YAML;
        }
        String name = file.get().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format ->
                        !format.ending.isEmpty() && (name.endsWith(format.ending) || name.endsWith(format.otherEnding)))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "The name " + file.get() + " does not tell what to write.",
                        "End it with .yml, .qdc, .csv or .xlsx, or say --to " + String.join("|", KEYS) + "."));
    }
}
