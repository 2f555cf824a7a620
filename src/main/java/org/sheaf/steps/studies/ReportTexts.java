// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.problem.Problem;
import org.sheaf.steps.screening.IncludedReports;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.KeptTexts;

/** Reads the texts of reports; a file is read once and its text is kept. */
public final class ReportTexts {
    private final FullTextFiles files;
    private final KeptTexts kept;

    public ReportTexts(FullTextFiles files, KeptTexts kept) {
        this.files = files;
        this.kept = kept;
    }

    /** The text of a file that came in. If there is none, nothing, and a problem that says why. */
    public Optional<FullText> read(IncludedReports.File file, Consumer<Problem> problems) {
        Optional<FullText> before = kept.find(file.digest(), FullTexts.readers());
        if (before.isPresent()) {
            return before;
        }
        Optional<Path> path = files.find(file.digest());
        if (path.isEmpty()) {
            problems.accept(Problem.error(
                    file.name(),
                    0,
                    "The file is not in " + files.place() + " any more.",
                    "Put it back, or bring it in again with `sheaf retrieval got`."));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path.get())) {
            Optional<FullText> text = FullTexts.read(file.name(), in, problems);
            text.ifPresent(read -> kept.keep(file.digest(), FullTexts.readers(), read));
            return text;
        } catch (IOException e) {
            problems.accept(Problem.error(
                    file.name(), 0, "The file cannot be read.", "See who may read " + files.place() + "."));
            return Optional.empty();
        }
    }
}
