// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.protocol.ReviewId;

/**
 * Which instruments a review uses: those that {@code appraisal:} in its protocol lists. Read without the rest of the protocol, so
 * that a mistake in one review hides nothing of the others.
 */
public final class InstrumentUse {
    private InstrumentUse() {}

    /** The ids that a review's protocol lists, in its order; none where it has none or cannot be read. */
    public static List<String> of(Workspace workspace, ReviewId review) {
        Path protocol = workspace.protocolFile(review);
        if (!Files.isRegularFile(protocol)) {
            return List.of();
        }
        try {
            YamlForm form =
                    YamlForm.of("", Yaml.parse("", TextFile.read(protocol), new ArrayList<>()), new ArrayList<>());
            return form.form("appraisal").texts("instruments");
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The reviews of a workspace by the ids of the instruments that they use. */
    public static SortedMap<String, List<ReviewId>> by(Workspace workspace) {
        SortedMap<String, List<ReviewId>> reviews = new TreeMap<>();
        for (ReviewId review : workspace.reviews()) {
            for (String id : of(workspace, review)) {
                reviews.computeIfAbsent(id, unknown -> new ArrayList<>()).add(review);
            }
        }
        return reviews;
    }

    /** The files of the workspace in which the instruments of a review are defined or worded, by name from the workspace on. */
    static SortedMap<String, Path> files(Workspace workspace, ReviewId review) {
        SortedMap<String, Path> files = new TreeMap<>();
        List<String> used = of(workspace, review);
        if (used.isEmpty()) {
            return files;
        }
        Instruments instruments = Instruments.of(workspace);
        for (String id : used) {
            instruments
                    .found(id)
                    .ifPresent(found -> List.of(found.file(), found.wordingFile()).stream()
                            .filter(name -> !name.isEmpty())
                            .forEach(name -> files.put(name, workspace.root().resolve(name))));
        }
        return files;
    }
}
