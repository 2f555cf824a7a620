// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.BoundedZip;

/** Projects as files ({@code .qdpx}): a ZIP file with {@code project.qde} and a folder {@code sources}. */
public final class QdpxFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String FOLDER = "sources/";
    private static final String PROGRAM = "Sheaf";

    /**
     * A project as far as it could be read.
     *
     * @param project nothing where the file holds none
     * @param invalid what keeps its XML from being valid by the schema
     * @param files names of the sources in the file, in its order
     */
    public record Read(
            Optional<QdaProject> project,
            List<Problem> problems,
            List<Problem> invalid,
            List<QdaLoss> losses,
            List<String> files) {}

    private QdpxFile() {}

    /**
     * Reads a project, whatever program wrote it. What is wrong with it is a problem.
     *
     * @param file its name, for problems
     * @throws IOException if its bytes cannot be had
     */
    public static Read read(String file, QdpxSource source) throws IOException {
        source.open().close();
        Reading reading = new Reading(file);
        QdpxContent content = QdpxContent.read(file, source, reading);
        Optional<byte[]> xml = content.project();
        Optional<QdaProject> project = xml.flatMap(
                        bytes -> XmlTree.read(file, new ByteArrayInputStream(bytes), reading::problem))
                .flatMap(root -> project(reading, root));
        if (project.isPresent()) {
            project = Optional.of(
                    new ProjectTexts(reading, content, docx(source, content, project.get())).read(project.get()));
        }
        return new Read(
                project,
                reading.problems(),
                xml.map(bytes -> Schema.PROJECT.check(file, bytes)).orElse(List.of()),
                reading.losses(),
                content.names());
    }

    private static Optional<QdaProject> project(Reading reading, XmlNode root) {
        if (!root.name().equals("Project")) {
            reading.wrong(
                    root,
                    "The XML in it is no project: its first element is \"" + root.name() + "\".",
                    "Export the project in the format REFI-QDA (.qdpx).");
            return Optional.empty();
        }
        if (!root.namespace().equals(ProjectWriter.NAMESPACE)) {
            reading.deviates(
                    root,
                    "namespace",
                    "The namespace is \"" + root.namespace() + "\", not \"" + ProjectWriter.NAMESPACE + "\".",
                    "It is read all the same; other programs may refuse the file.");
        }
        return Optional.of(new ProjectReader(reading).project(root));
    }

    /** The words of documents with layout, of those whose plain text says nothing. */
    private static Map<String, String> docx(QdpxSource source, QdpxContent content, QdaProject project)
            throws IOException {
        Set<String> wanted = new HashSet<>();
        for (QdaSource one : project.everySource()) {
            String rich = SourcePath.inside(one.path());
            boolean blank = one.text().isEmpty()
                    && content.text(SourcePath.inside(one.textPath()))
                            .orElse("")
                            .isBlank();
            if (one.kind().isText() && blank && rich.endsWith(".docx") && content.has(rich)) {
                wanted.add(rich);
            }
        }
        Map<String, String> words = new TreeMap<>();
        if (!wanted.isEmpty()) {
            each(source, (name, bytes) -> {
                if (wanted.contains(name)) {
                    try {
                        words.put(name, DocxText.read(bytes));
                    } catch (IOException e) {
                        words.put(name, ""); // then there are no words to be had
                    }
                }
            });
        }
        return words;
    }

    private interface EachSource {
        void take(String name, InputStream bytes) throws IOException;
    }

    private static void each(QdpxSource source, EachSource to) throws IOException {
        try {
            each(source, StandardCharsets.UTF_8, to);
        } catch (BoundedZip.UnreadableName e) {
            each(source, QdpxContent.OLD_NAMES, to);
        }
    }

    private static void each(QdpxSource source, Charset names, EachSource to) throws IOException {
        try (InputStream in = source.open();
                BoundedZip zip = new BoundedZip(in, Integer.MAX_VALUE, names)) {
            for (String entry = zip.next(); !entry.isEmpty(); entry = zip.next()) {
                String name = QdpxContent.sourceName(entry);
                if (!name.isEmpty()) {
                    to.take(name, zip.content());
                }
                zip.skip();
            }
        }
    }

    /**
     * Writes a project. Texts are written as UTF-8 with LF at the end of each line, so that every program counts the same; the
     * XML is valid by the schema. The same project gives the same bytes.
     *
     * @param others the file from which sources other than plain texts are taken over, such as PDFs and recordings
     * @param names of those that are taken over
     * @return what is not in the file, or not as it was
     * @throws IOException if it cannot be written, or the other file cannot be read
     */
    public static List<QdaLoss> write(
            QdaProject project, Optional<QdpxSource> others, List<String> names, OutputStream out) throws IOException {
        List<QdaLoss> losses = new ArrayList<>();
        QdaProject written = forWriting(project, losses);
        XmlOut xml = new XmlOut(losses);
        new ProjectWriter(xml, losses).write(written);
        byte[] bytes = xml.bytes();
        List<Problem> invalid = Schema.PROJECT.check("project.qde", bytes);
        if (!invalid.isEmpty()) {
            throw new IllegalStateException("not valid as it was to be written: " + invalid.get(0));
        }
        Map<String, String> texts = new TreeMap<>();
        written.everySource().forEach(source -> {
            String name = SourcePath.inside(source.textPath());
            if (!name.isEmpty() && source.text().isPresent()) {
                texts.putIfAbsent(name, source.text().get());
            }
        });
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "project.qde", new ByteArrayInputStream(bytes));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            put(
                    zip,
                    FOLDER + text.getKey(),
                    new ByteArrayInputStream(text.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        if (others.isPresent()) {
            Set<String> left = new TreeSet<>(names);
            left.removeAll(texts.keySet());
            try {
                each(others.get(), (name, content) -> {
                    if (left.contains(name)) {
                        put(zip, FOLDER + name, content);
                        left.remove(name);
                    }
                });
            } catch (EOFException | ZipException e) {
                left.forEach(name -> losses.add(new QdaLoss(
                        QdaLoss.Direction.READING,
                        "file",
                        FOLDER + name,
                        QdaLoss.Kind.LEFT_OUT,
                        "",
                        "the project breaks off before its end",
                        "")));
            }
        }
        zip.finish();
        return List.copyOf(losses);
    }

    private static void put(ZipOutputStream zip, String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** Says which program wrote it, and tells no stranger where somebody keeps files unless a source is named from there. */
    private static QdaProject forWriting(QdaProject project, List<QdaLoss> losses) {
        String origin = project.origin().startsWith(PROGRAM)
                ? project.origin()
                : project.origin().isEmpty() ? PROGRAM : PROGRAM + ", from " + project.origin();
        if (!project.origin().isEmpty() && !origin.equals(project.origin())) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.WRITING,
                    "Project",
                    project.name(),
                    QdaLoss.Kind.CHANGED,
                    "origin",
                    project.origin(),
                    origin));
        }
        boolean needed = project.everySource().stream()
                .anyMatch(source -> source.path().startsWith("relative:")
                        || source.textPath().startsWith("relative:"));
        String basePath = needed ? project.basePath() : "";
        if (!basePath.equals(project.basePath())) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.WRITING,
                    "Project",
                    project.name(),
                    QdaLoss.Kind.LEFT_OUT,
                    "basePath",
                    project.basePath(),
                    ""));
        }
        return new QdaProject(
                project.name(),
                origin,
                project.stamp(),
                basePath,
                project.users(),
                project.codes(),
                project.variables(),
                project.cases(),
                project.sources(),
                project.notes(),
                project.links(),
                project.sets(),
                project.graphs(),
                project.description(),
                project.noteRefs());
    }
}
