// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.Doi;

/** Finds the record's own DOI in fields that are meant for something else, without taking a cited work's for it. */
public final class Dois {
    private static final Pattern PARAMETER =
            Pattern.compile("[?&](?:rft_)?doi=(?:doi:)?([^&\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile(
            "/doi/(?:abs/|full/|pdf/|epdf/|pdfdirect/|book/|epub/|abstract/|ref/)?(10\\.[^?#\\s]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIEW =
            Pattern.compile("/(?:abstract|full|fulltext|pdf|epdf|html|meta|summary)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED =
            Pattern.compile("(?:^|[;.,]\\s|\\n)\\s*doi[:\\s]\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** A database's own note is shorter. */
    private static final int LONGEST_NOTE = 20_000;

    private Dois() {}

    /** The DOI in a link: of the resolver, as a parameter, or in a publisher's path. */
    public static Optional<String> inUrl(String url) {
        if (url.indexOf("10.") < 0) {
            return Optional.empty();
        }
        if (url.contains("doi.org/")) {
            return Doi.written(url);
        }
        Matcher parameter = PARAMETER.matcher(url);
        if (parameter.find()) {
            return Doi.written(parameter.group(1));
        }
        Matcher path = PATH.matcher(url);
        return path.find() && !isOfRegister(path.group(1))
                ? Doi.written(VIEW.matcher(path.group(1)).replaceFirst(""))
                : Optional.empty();
    }

    /** CENTRAL gives each of its entries a DOI: it names the entry, not the work that the entry is about. */
    private static boolean isOfRegister(String doi) {
        return doi.regionMatches(true, 0, "10.1002/central/", 0, "10.1002/central/".length());
    }

    /**
     * The DOI in a note: a note or a line of a note that is nothing else, or one labelled {@code DOI:} in a note of the
     * database's own. A list of references is left alone.
     */
    public static Optional<String> inNote(String note) {
        if (note.indexOf("10.") < 0 || note.regionMatches(true, 0, "References", 0, 10)) {
            return Optional.empty();
        }
        for (String line : note.split("\n")) {
            String start = line.strip();
            boolean alone = start.startsWith("10.") || start.regionMatches(true, 0, "doi", 0, 3);
            if (alone && start.indexOf(' ', 5) < 0) {
                return Doi.written(start);
            }
        }
        if (note.startsWith("Accession Number") || note.startsWith("ID: ")) {
            Matcher labelled = LABELLED.matcher(note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
            return labelled.find() ? Doi.written(labelled.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }
}
