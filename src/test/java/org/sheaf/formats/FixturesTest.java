// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.json.JsonLinesWriter;
import org.sheaf.problem.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every file in the folders of formats reads as the {@code .expected.json} beside it says. A new
 * dialect is a new pair of files: run with {@code -Dsheaf.approve=true} to write the expectation, and review it.
 */
public class FixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/org/sheaf/formats");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyDialectReadsAsExpected(Path file) throws IOException {
        String actual = describe(file);
        Path expected = expectation(file);
        if (Boolean.getBoolean("sheaf.approve")) {
            Files.writeString(expected, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aSecondReadingGivesTheSame(Path file) throws IOException {
        assertThat(describe(file)).isEqualTo(describe(file));
    }

    private static Path expectation(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    }

    private static String describe(Path file) throws IOException {
        Bytes.Result result = new Bytes(file.getFileName().toString(), Files.readAllBytes(file)).read();
        ObjectNode all = MAPPER.createObjectNode();
        all.put("format", result.summary().format());
        all.put("charset", result.summary().charset());
        ArrayNode problems = all.putArray("problems");
        for (Problem problem : result.problems()) {
            problems.add(problem.severity() + " " + problem.line() + ": " + problem.what());
        }
        ArrayNode records = all.putArray("records");
        for (CitationRecord record : result.records()) {
            StringBuilder line = new StringBuilder();
            new JsonLinesWriter(line).write(record);
            ObjectNode node = (ObjectNode) MAPPER.readTree(line.toString());
            // The authors and decisions again, taken apart.
            node.remove(List.of("names", "decisions"));
            withoutEmpty(node);
            records.add(node);
        }
        return MAPPER.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }

    /** What a record does not state is left out here, to keep the expectations short. */
    private static void withoutEmpty(ObjectNode node) {
        for (String name : List.copyOf(node.propertyNames())) {
            if (node.get(name).isNull()
                    || node.get(name).isArray() && node.get(name).isEmpty()) {
                node.remove(name);
            }
        }
    }
}
