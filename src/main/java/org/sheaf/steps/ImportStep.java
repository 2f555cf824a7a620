// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SourceKind;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.FileTrouble;
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
                folder.find(name)
                        .ifPresentOrElse(
                                spelt -> {
                                    named.add(spelt);
                                    take(search, spelt);
                                },
                                () -> missing(search, name));
            }
        }
        boolean allRead = searches.problems().stream().noneMatch(Problem::isError);
        for (String name : folder.names()) {
            if (!named.contains(name)) {
                takeUndescribed(name, allRead);
            }
        }
        return new ImportTally(lines, problems);
    }

    private void take(Search search, String name) {
        look(search, name).ifPresent(file -> {
            Standing standing = runner.read(Standing::of);
            known(standing, file)
                    .ifPresentOrElse(
                            stored -> leaveAlone(search, name, stored, standing),
                            () -> takeNew(search, file, standing));
        });
    }

    /** The file with the digest of what came in, or nothing and a problem where it cannot be read. */
    private Optional<CorpusFile> look(Search search, String name) {
        try {
            return Optional.of(folder.open(name));
        } catch (IOException e) {
            unreadable(search, name, FileTrouble.words(e));
            return Optional.empty();
        }
    }

    private static Optional<StoredFile> known(Standing standing, CorpusFile file) {
        return standing.files().stream()
                .filter(stored -> standing.isSame(stored, file.digest()))
                .findFirst();
    }

    private void takeNew(Search search, CorpusFile file, Standing standing) {
        boolean sameName = standing.files().stream()
                .anyMatch(stored -> stored.name().equals(file.name())
                        && stored.searchId().equals(search.id())
                        && !standing.isWithdrawn(stored));
        if (sameName) {
            changed(search, file.name());
        } else {
            read(search, file);
        }
    }

    /**
     * A file that no search names is a search of its own; but not while {@code searches.yml} has mistakes, since a file
     * stays under the search under which it came in.
     */
    private void takeUndescribed(String name, boolean allSearchesRead) {
        Search search = undescribed(name);
        if (allSearchesRead) {
            take(search, name);
            if (lines.get(lines.size() - 1).outcome() != ImportTally.Outcome.REFUSED) {
                problems.add(Problem.warning(
                        folder.place(name),
                        0,
                        "No search in searches.yml names this file, so it is taken for a database search of its own.",
                        "Describe the search there (source, platform, date, query, hits) for a complete search"
                                + " report."));
            }
            return;
        }
        Standing standing = runner.read(Standing::of);
        look(search, name)
                .ifPresent(file -> known(standing, file)
                        .ifPresentOrElse(
                                stored -> finish(ImportTally.FileLine.of(
                                        stored,
                                        standing.isWithdrawn(stored)
                                                ? ImportTally.Outcome.WITHDRAWN
                                                : ImportTally.Outcome.KNOWN)),
                                () -> {
                                    problems.add(Problem.error(
                                            folder.place(name),
                                            0,
                                            "This file was not imported: no search names it, and the list of searches has"
                                                    + " mistakes, so the search that it belongs to may be among what could not"
                                                    + " be read.",
                                            "Mend the list of searches first."));
                                    finish(refused(search, name));
                                }));
    }

    private void leaveAlone(Search search, String name, StoredFile known, Standing standing) {
        if (standing.isWithdrawn(known)) {
            finish(ImportTally.FileLine.of(known, ImportTally.Outcome.WITHDRAWN));
            return;
        }
        if (!known.name().equals(name)) {
            problems.add(Problem.warning(
                    folder.place(name),
                    0,
                    "This file is, byte for byte, the file " + known.name() + " that came in before; it is not read"
                            + " a second time.",
                    "Remove one of the two, or check that the right file was exported."));
        } else if (isDescribed(search) || known.searchId().equals(search.id())) {
            runner.run("describe search", Map.of(), known.digest(), (session, entry) -> {
                session.searches().append(entry, search);
                return "search " + search.id() + " described anew";
            });
        }
        finish(ImportTally.FileLine.of(known.under(search.id()), ImportTally.Outcome.KNOWN));
    }

    private void changed(Search search, String name) {
        problems.add(Problem.error(
                folder.place(name),
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
                    folder.place(name),
                    0,
                    "This file was imported, but it is gone from the folder.",
                    "Put it back: the raw text of its records can only be shown from it."));
        } else {
            problems.add(Problem.error(
                    folder.place(name),
                    0,
                    "The search \"" + search.id() + "\" names this file, but it is not in the folder.",
                    "Copy it there, or correct its name in searches.yml."));
            finish(refused(search, name));
        }
    }

    private void read(Search search, CorpusFile file) {
        FileImport reading = new FileImport(file, search, progress);
        try {
            runner.run("import", Map.of("search", search.id(), "file", file.name()), file.digest(), reading::into);
        } catch (UncheckedIOException e) {
            unreadable(search, file.name(), FileTrouble.words(e));
            return;
        }
        for (Problem problem : reading.problems()) {
            problems.add(new Problem(
                    folder.place(problem.source()),
                    problem.line(),
                    problem.severity(),
                    problem.what(),
                    problem.advice()));
        }
        finish(reading.line());
    }

    private void unreadable(Search search, String name, String why) {
        problems.add(Problem.error(
                folder.place(name),
                0,
                "This file cannot be read: " + why + ". Nothing of it was kept.",
                "Check who may read it and that the disk is sound, then run the command again."));
        finish(refused(search, name));
    }

    private void finish(ImportTally.FileLine line) {
        lines.add(line);
        finished.accept(line);
    }

    /** Whether somebody described the search; one that nobody did is called as its one file. */
    private static boolean isDescribed(Search search) {
        return !search.files().equals(List.of(search.id()));
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

    private static ImportTally.FileLine refused(Search search, String name) {
        return new ImportTally.FileLine(name, search.id(), ImportTally.Outcome.REFUSED, "", "", 0, 0, 0);
    }
}
