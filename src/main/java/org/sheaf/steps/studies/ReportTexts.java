// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.problem.Problem;
import org.sheaf.steps.screening.IncludedReports;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.KeptTexts;

/**
 * Reads the texts of reports; a file is read once and its text is kept. Whether it is kept makes no difference to the answer: a
 * file that is gone, or is not the one that came in, has no text. It is read whole again only where its size or the time of its
 * last change is another one.
 */
public final class ReportTexts {
    private final FullTextFiles files;
    private final KeptTexts kept;

    public ReportTexts(FullTextFiles files, KeptTexts kept) {
        this.files = files;
        this.kept = kept;
    }

    /**
     * The text of a file that came in. If there is none, nothing, and a problem that says why.
     *
     * @param problems told each time what is amiss with the text, such as a page that is damaged
     */
    public Optional<FullText> read(IncludedReports.File file, Consumer<Problem> problems) {
        Optional<Path> path = files.find(file.digest());
        if (path.isEmpty()) {
            problems.accept(Problem.error(
                    file.name(),
                    0,
                    "The file is not in " + files.place() + " any more.",
                    "Put it back, or bring it in again with `sheaf retrieval got`."));
            return Optional.empty();
        }
        try {
            return read(file, path.get(), problems);
        } catch (IOException e) {
            problems.accept(Problem.error(
                    file.name(), 0, "The file cannot be read.", "See who may read " + files.place() + "."));
            return Optional.empty();
        }
    }

    private Optional<FullText> read(IncludedReports.File file, Path path, Consumer<Problem> problems)
            throws IOException {
        // Taken before the bytes are, so that what is written meanwhile shows next time.
        String mark = FullTextFiles.mark(path);
        Optional<KeptTexts.Kept> before = kept.find(file.digest(), FullTexts.readers());
        if (before.isPresent() && before.get().mark().equals(mark)) {
            return told(file, before.get(), problems);
        }
        if (!FullTextFiles.isUnchanged(path, file.digest())) {
            problems.accept(Problem.error(
                    file.name(),
                    0,
                    "The file in " + files.place() + " (" + file.digest().abbreviated()
                            + "…) was changed since it came in, and is not read.",
                    "Put the old file back in its place; a new version comes in with `sheaf retrieval got`."));
            return Optional.empty();
        }
        KeptTexts.Kept now;
        if (before.isPresent()) {
            now = new KeptTexts.Kept(mark, before.get().text(), before.get().problems());
        } else {
            List<Problem> met = new ArrayList<>();
            Optional<FullText> text;
            try (InputStream in = Files.newInputStream(path)) {
                text = FullTexts.read(file.name(), in, met::add);
            }
            if (text.isEmpty()) {
                met.forEach(problems);
                return text;
            }
            now = new KeptTexts.Kept(mark, text.get(), met);
        }
        kept.keep(file.digest(), FullTexts.readers(), now);
        return told(file, now, problems);
    }

    /** One file can have come in under several names. */
    private static Optional<FullText> told(IncludedReports.File file, KeptTexts.Kept text, Consumer<Problem> problems) {
        text.problems().stream()
                .map(met -> new Problem(file.name(), met.line(), met.severity(), met.what(), met.advice()))
                .forEach(problems);
        return Optional.of(text.text());
    }
}
