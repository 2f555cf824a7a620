// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.text.Lemmas;

/**
 * The model of the tagger, which {@code make models} puts into the user's cache. It is used only if it is the very file that
 * this version of the program knows, so that two computers with it suggest the same.
 */
public final class TaggerModel {
    /** Of the file in CoreNLP's models 4.5.10. */
    private static final Digest DIGEST = new Digest("25d3f63ba8b7e6c83156ac3869f5ef611df4398c44434775f284c1984484868c");

    private static final String NAME = "english-left3words-distsim.tagger";

    private TaggerModel() {}

    /**
     * Where fetched models are: {@code sheaf/models} in the user's cache.
     *
     * @param environment in which {@code XDG_CACHE_HOME} may say where that is
     */
    public static Path folder(Map<String, String> environment, Path home) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isEmpty() ? home.resolve(".cache") : Path.of(cache))
                .resolve("sheaf")
                .resolve("models");
    }

    /** The tagger; nothing if its model was not fetched, or if it is damaged, which is a problem. */
    public static Optional<Lemmas> read(Path folder, Consumer<Problem> problems) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] model = Files.readAllBytes(file);
            if (Digest.of(model).equals(DIGEST)) {
                return Optional.of(Lemmas.read(new ByteArrayInputStream(model)));
            }
            problems.accept(unfit("The tagger's model is not the one that this version uses; it is left aside."));
        } catch (IOException e) {
            problems.accept(unfit("The tagger's model cannot be read; it is left aside."));
        }
        return Optional.empty();
    }

    private static Problem unfit(String what) {
        return Problem.warning(NAME, 0, what, "Fetch it again with `make models`.");
    }
}
