// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * A folder that holds reviews: {@code corpus/}, {@code codebooks/}, {@code reports/} and the database {@code sheaf.db}.
 *
 * @param root absolute path of the folder
 */
public record Workspace(Path root) {
    private static final String CODEBOOKS = "codebooks";
    private static final String CORPUS = "corpus";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The workspace that {@code here} lies in: the nearest folder upwards that has {@code codebooks/}. */
    public static Optional<Workspace> around(Path here) {
        for (Path folder = here.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(CODEBOOKS))) {
                return Optional.of(new Workspace(folder));
            }
        }
        return Optional.empty();
    }

    public Path database() {
        return root.resolve("sheaf.db");
    }

    /** Private to this machine: who acts here. Not shared, not archived. */
    public Path privateFolder() {
        return root.resolve(".sheaf");
    }

    public Path codebook(ReviewId review) {
        return root.resolve(CODEBOOKS).resolve(review.name());
    }

    /** Instruments that all reviews share. */
    public Path instruments() {
        return root.resolve(CODEBOOKS).resolve("instruments");
    }

    /** The reporting checklists that the reviews share. */
    public Path checklists() {
        return root.resolve(CODEBOOKS).resolve("checklists");
    }

    public Path protocolFile(ReviewId review) {
        return codebook(review).resolve("protocol.yml");
    }

    /** What makes a study eligible; a sheet beside it can stand in its place. */
    public Path eligibilityFile(ReviewId review) {
        return codebook(review).resolve("eligibility.yml");
    }

    public Path corpus(ReviewId review) {
        return root.resolve(CORPUS).resolve(review.name());
    }

    public Path searchesFolder(ReviewId review) {
        return corpus(review).resolve("searches");
    }

    public Path decisionsFolder(ReviewId review) {
        return corpus(review).resolve("decisions");
    }

    /** Full texts of reports, each under its digest. */
    public Path fullTextsFolder(ReviewId review) {
        return corpus(review).resolve("fulltexts");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path reports(ReviewId review) {
        return reports().resolve(review.name());
    }

    /** Does something while no other Sheaf writes to the files of this workspace; waits until the other has finished. */
    public <T> T exclusively(Supplier<T> work) {
        return Turn.take(privateFolder().resolve("writing.lock"), work);
    }

    /** The same for work that gives nothing back. */
    public void exclusively(Runnable work) {
        exclusively(() -> {
            work.run();
            return work;
        });
    }

    /** The reviews that have a protocol, sorted by id. */
    public List<ReviewId> reviews() {
        Path codebooks = root.resolve(CODEBOOKS);
        if (!Files.isDirectory(codebooks)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(codebooks)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("protocol.yml")))
                    .map(folder -> ReviewId.parse(folder.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The review with this name. */
    public ReviewId review(String name) {
        List<ReviewId> known = reviews();
        return known.stream()
                .filter(id -> id.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "There is no review \"" + name + "\" in this workspace.",
                        NearestWord.to(name, known.stream().map(ReviewId::name).toList())
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("`sheaf status` lists the reviews; `sheaf init` makes a new one.")));
    }

    /** A path as the user sees it: relative to the workspace, with forward slashes. */
    public String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
