// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SourceKind;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.SearchFiles;

/**
 * Brings every file under {@code searches/} into the store, each as one act: it is there whole or not at all. A file
 * that is there already is left alone; a file whose bytes changed since it came in is refused, because search exports
 * are evidence.
 */
final class ImportStep {
    private final StepRunner runner;
    private final Codebook codebook;
    private final SearchFiles folder;
    private final Progress progress;
    private final Consumer<ImportTally.FileLine> finished;
    private final List<ImportTally.FileLine> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param finished told of each file as soon as what became of it is safe */
    ImportStep(
            StepRunner runner,
            Codebook codebook,
            SearchFiles folder,
            Progress progress,
            Consumer<ImportTally.FileLine> finished) {
        this.runner = runner;
        this.codebook = codebook;
        this.folder = folder;
        this.progress = progress;
        this.finished = finished;
    }

    ImportTally run() {
        Codebook.Searches searches = codebook.searches();
        problems.addAll(searches.problems());
        Set<String> named = new HashSet<>();
        for (Search search : searches.searching().searches()) {
            for (String name : search.files()) {
                named.add(name);
                if (folder.has(name)) {
                    file(search, name);
                } else {
                    missing(search, name);
                }
            }
        }
        for (String name : folder.names()) {
            if (!named.contains(name)) {
                problems.add(Problem.warning(
                        "searches/" + name,
                        0,
                        "No search in searches.yml names this file, so it is taken for a database search of its own.",
                        "Describe the search there (source, platform, date, query, hits) for a complete search"
                                + " report."));
                file(undescribed(name), name);
            }
        }
        return new ImportTally(lines, problems);
    }

    private void file(Search search, String name) {
        CorpusFile file = folder.open(name);
        Standing standing = runner.read(Standing::of);
        Map<String, StoredFile> byDigest = new HashMap<>();
        StoredFile sameName = null;
        for (StoredFile stored : standing.files()) {
            byDigest.put(stored.digest().hex(), stored);
            boolean sameSearchAndName =
                    stored.name().equals(name) && stored.searchId().equals(search.id());
            if (sameSearchAndName && !standing.isWithdrawn(stored)) {
                sameName = stored;
            }
        }
        StoredFile known = byDigest.get(file.digest().hex());
        if (known != null) {
            known(search, name, known, standing);
        } else if (sameName != null) {
            changed(search, name);
        } else {
            read(search, file);
        }
    }

    private void known(Search search, String name, StoredFile known, Standing standing) {
        if (standing.isWithdrawn(known)) {
            finish(line(known, ImportTally.Outcome.WITHDRAWN));
            return;
        }
        if (!known.name().equals(name)) {
            problems.add(Problem.warning(
                    "searches/" + name,
                    0,
                    "This file is, byte for byte, the file " + known.name() + " that came in before; it is not read"
                            + " a second time.",
                    "Remove one of the two, or check that the right file was exported."));
        } else if (!known.searchId().equals(search.id())) {
            problems.add(Problem.warning(
                    "searches/" + name,
                    0,
                    "This file came in under the search \"" + known.searchId() + "\" and stays there.",
                    "To move it, `sheaf import withdraw " + name + "` first."));
        }
        runner.run("describe search", Map.of(), known.digest(), (session, entry) -> {
            if (known.searchId().equals(search.id())) {
                session.searches().append(entry, search);
            }
            return "search " + search.id() + " described anew";
        });
        finish(line(known, ImportTally.Outcome.KNOWN));
    }

    private void changed(Search search, String name) {
        problems.add(Problem.error(
                "searches/" + name,
                0,
                "This file is not the one that was imported under this name: its bytes have changed.",
                "Put the old file back and add the new export under a name of its own; then `sheaf search supersede"
                        + " OLD NEW` if it replaces the old search, or `sheaf import withdraw " + name
                        + "` if the old one was a mistake."));
        finish(refused(search, name));
    }

    private void missing(Search search, String name) {
        boolean imported = runner.read(Standing::of).files().stream()
                .anyMatch(file -> file.name().equals(name) && file.searchId().equals(search.id()));
        if (imported) {
            problems.add(Problem.warning(
                    "searches/" + name,
                    0,
                    "This file was imported, but it is gone from the folder.",
                    "Put it back: the raw text of its records can only be shown from it."));
        } else {
            problems.add(Problem.error(
                    "searches/" + name,
                    0,
                    "The search \"" + search.id() + "\" names this file, but it is not in the folder.",
                    "Copy it there, or correct its name in searches.yml."));
            finish(refused(search, name));
        }
    }

    private void read(Search search, CorpusFile file) {
        FileImport reading = new FileImport(file, search, progress);
        runner.run("import", Map.of("search", search.id(), "file", file.name()), file.digest(), reading::into);
        problems.addAll(reading.problems());
        finish(reading.line());
    }

    private void finish(ImportTally.FileLine line) {
        lines.add(line);
        finished.accept(line);
    }

    private static Search undescribed(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return new Search(
                name,
                SourceKind.DATABASE,
                dot > 0 ? last.substring(0, dot) : last,
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                OptionalInt.empty(),
                List.of(name));
    }

    private static ImportTally.FileLine line(StoredFile file, ImportTally.Outcome outcome) {
        return new ImportTally.FileLine(
                file.name(), file.searchId(), outcome, file.format(), file.charset(), file.records(), 0, 0);
    }

    private static ImportTally.FileLine refused(Search search, String name) {
        return new ImportTally.FileLine(name, search.id(), ImportTally.Outcome.REFUSED, "", "", 0, 0, 0);
    }
}
