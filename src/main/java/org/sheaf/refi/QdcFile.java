// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;

/** Codebooks as files ({@code .qdc}): one XML document, not compressed. */
public final class QdcFile {
    /**
     * A codebook as far as it could be read.
     *
     * @param codebook nothing where the file is none
     */
    public record Read(Optional<QdaCodebook> codebook, List<Problem> problems, List<QdaLoss> losses) {}

    /**
     * A codebook as it is written.
     *
     * @param bytes empty where it cannot be written
     */
    public record Written(byte[] bytes, List<Problem> problems, List<QdaLoss> losses) {}

    private QdcFile() {}

    /** Reads a codebook, whatever program wrote it. Never fails: what is wrong is a problem. */
    public static Read read(String file, byte[] bytes) {
        Reading reading = new Reading(file);
        Optional<QdaCodebook> codebook = XmlTree.read(file, new ByteArrayInputStream(bytes), reading::problem)
                .flatMap(root -> codebook(reading, root));
        return new Read(codebook, reading.problems(), reading.losses());
    }

    private static Optional<QdaCodebook> codebook(Reading reading, XmlNode root) {
        if (root.name().equals("Project")) {
            reading.deviates(
                    root, "project", "This is a project, not a codebook.", "The codes of the project are read.");
            return Optional.of(new ProjectReader(reading).project(root).codebook());
        }
        if (!root.name().equals("CodeBook")) {
            reading.wrong(
                    root,
                    "This is XML, but no codebook: its first element is \"" + root.name() + "\".",
                    "Export a codebook in the format REFI-QDA (.qdc).");
            return Optional.empty();
        }
        if (!root.namespace().equals(CodebookWriter.NAMESPACE)) {
            reading.deviates(
                    root,
                    "namespace",
                    "The namespace is \"" + root.namespace() + "\", not \"" + CodebookWriter.NAMESPACE + "\".",
                    "It is read all the same; other programs may refuse the file.");
        }
        QdaCodebook codebook = new CodebookReader(reading).codebook(root);
        if (codebook.codes().isEmpty()) {
            reading.wrong(root, "The codebook holds no code.", "Export it again, from a project that has codes.");
        }
        return Optional.of(codebook);
    }

    /** What keeps a file from being valid by the schema of codebooks; empty if nothing does. */
    public static List<Problem> check(String file, byte[] bytes) {
        return Schema.CODEBOOK.check(file, bytes);
    }

    /** Writes a codebook. One without codes cannot be written: the schema wants one at least. */
    public static Written write(String file, QdaCodebook codebook) {
        if (codebook.codes().isEmpty()) {
            return new Written(
                    new byte[0],
                    List.of(Problem.error(
                            file, 0, "A codebook without codes cannot be a .qdc file.", "Add a code first.")),
                    List.of());
        }
        List<QdaLoss> losses = new ArrayList<>();
        XmlOut out = new XmlOut(losses);
        new CodebookWriter(out, losses).write(codebook);
        byte[] bytes = out.bytes();
        List<Problem> invalid = check(file, bytes);
        if (!invalid.isEmpty()) {
            throw new IllegalStateException("not valid as it was to be written: " + invalid.get(0));
        }
        return new Written(bytes, List.of(), List.copyOf(losses));
    }
}
