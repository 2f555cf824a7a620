// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sheaf.problem.Problem;

/**
 * Projects that real programs wrote, in a folder beside the project ({@code ../shared}, or the system property
 * {@code sheaf.shared}). Without it this is skipped.
 */
class QdaSharedFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("sheaf.shared", "../shared"), "refi");

    @TestFactory
    List<DynamicTest> a_real_project_comes_back_from_a_round_trip_with_nothing_lost_but_what_is_listed()
            throws IOException {
        return files(".qdpx").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> roundTrip(file)))
                .toList();
    }

    private static void roundTrip(Path file) throws IOException {
        QdpxFile.Read first = QdpxFile.read("first.qdpx", () -> Files.newInputStream(file));
        assertThat(first.invalid()).isEmpty();
        assertThat(first.problems()).noneMatch(Problem::isError);
        QdaProject project = first.project().orElseThrow();
        assertThat(project.codes()).isNotEmpty();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<QdaLoss> losses =
                QdpxFile.write(project, Optional.of(() -> Files.newInputStream(file)), first.files(), out);
        byte[] once = out.toByteArray();
        QdpxFile.Read second = QdpxFile.read("second.qdpx", () -> new ByteArrayInputStream(once));

        assertThat(losses).extracting(QdaLoss::what).isSubsetOf("origin", "basePath");
        assertThat(second.invalid()).isEmpty();
        assertThat(second.losses()).isEmpty();
        assertThat(second.files()).containsExactlyInAnyOrderElementsOf(first.files());
        assertThat(withoutOrigin(second.project().orElseThrow())).isEqualTo(withoutOrigin(project));

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        assertThat(QdpxFile.write(
                        second.project().orElseThrow(),
                        Optional.of(() -> new ByteArrayInputStream(once)),
                        second.files(),
                        again))
                .isEmpty();
        assertThat(again.toByteArray()).isEqualTo(once);
        assertThat(elements(once)).isEqualTo(elements(Files.readAllBytes(file)));
    }

    /** How often each element and attribute occurs, counted by nothing of what is tested. */
    private static Map<String, Integer> elements(byte[] qdpx) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(qdpx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".qde")) {
                    String xml = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    var words = java.util.regex.Pattern.compile("<([A-Z]\\w+)|\\s(\\w+)=\"")
                            .matcher(xml);
                    while (words.find()) {
                        counts.merge(words.group(1) == null ? "@" + words.group(2) : words.group(1), 1, Integer::sum);
                    }
                }
            }
        }
        List.of("@xmlns", "@schemaLocation", "@basePath", "@origin", "@xsi", "@version", "@encoding", "@standalone")
                .forEach(counts::remove);
        return counts;
    }

    @Test
    void codebooks_come_back_as_they_were() throws IOException {
        List<Path> files = new ArrayList<>(files(".qdc"));
        for (Path file : files) {
            QdcFile.Read read = QdcFile.read("codebook.qdc", Files.readAllBytes(file));
            assertThat(read.problems()).isEmpty();
            assertThat(read.losses()).isEmpty();
            QdcFile.Written written =
                    QdcFile.write("codebook.qdc", read.codebook().orElseThrow());
            assertThat(written.losses()).isEmpty();
            assertThat(QdcFile.read("codebook.qdc", written.bytes()).codebook()).isEqualTo(read.codebook());
        }
    }

    private static QdaProject withoutOrigin(QdaProject project) {
        return new QdaProject(
                project.name(),
                "",
                project.stamp(),
                "",
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

    private static List<Path> files(String ending) throws IOException {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "skipped: there is no folder with real projects at " + FOLDER + " (set -Dsheaf.shared)");
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
