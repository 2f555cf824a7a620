// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Iterator;
import java.util.Optional;
import org.sheaf.formats.OutputFormat;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.NearestWord;
import picocli.CommandLine.Option;

/** In which format citations are written, and where. */
final class FormatOptions {
    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            completionCandidates = Keys.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description = "Write there, as CSV, what of which record the format cannot carry.")
    private Optional<String> losses = Optional.empty();

    /**
     * The format that was asked for. Said before anything is opened: a file is not emptied for a command that cannot be.
     *
     * @param usual the format where none is named
     */
    OutputFormat format(OutputFormat usual) {
        String key = to.orElse(usual.key());
        OutputFormat format = OutputFormat.parse(key)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + key + "\" is not a format that can be written.",
                        NearestWord.to(key, OutputFormat.keys())
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Known: " + String.join(", ", OutputFormat.keys()) + ".")));
        if (!format.isText() && out.isEmpty()) {
            throw ReviewException.usage(
                    "\"" + key + "\" is no text that could be shown here.",
                    "Name the file to write with -o, such as -o citations." + format.ending() + ".");
        }
        return format;
    }

    Optional<String> out() {
        return out;
    }

    Optional<String> lossesFile() {
        return losses;
    }

    /** The formats' names, for the help. */
    private static final class Keys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return OutputFormat.keys().iterator();
        }
    }
}
