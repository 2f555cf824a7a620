// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked review {@code supported-employment} with the same decisions, in which every title, name and reason carries
 * markup, a script, a control character and a mark that turns the direction of writing around.
 */
final class HostileReview {
    static final String NAME = "supported-employment";
    /** Markup that would run, U+0007 (a bell), U+202E (right to left from here on), and what breaks attributes. */
    static final String NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)>\u0007\u202E\"'&#60;b>]]>";

    private static final JsonMapper JSON = new JsonMapper();
    /** Fields of decisions that people write in words of their own. */
    private static final Set<String> WORDS = Set.of("name", "definition", "theme", "place", "source", "use", "value");

    private HostileReview() {}

    static void make(Path folder) throws IOException {
        Path ris = folder.resolve("corpus/" + NAME + "/searches/baxter-2024.ris");
        String old = Digest.of(Files.readAllBytes(ris)).abbreviated();
        String text = Files.readString(ris, StandardCharsets.UTF_8)
                .replaceAll("(?m)^((?:TI|T1|T2|JO|JF|AU|A1|PB|N1)  - .*)$", "$1 " + NASTY.replace("$", "\\$"));
        Files.writeString(ris, text, StandardCharsets.UTF_8);
        String fresh = Digest.of(Files.readAllBytes(ris)).abbreviated();
        try (Stream<Path> files = Files.list(folder.resolve("corpus/" + NAME + "/decisions"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                List<String> lines = new ArrayList<>();
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    lines.add(nasty(line.replace(old, fresh)));
                }
                Files.write(file, lines, StandardCharsets.UTF_8);
            }
        }
        Path protocol = folder.resolve("codebooks/" + NAME + "/protocol.yml");
        Files.writeString(
                protocol,
                Files.readString(protocol, StandardCharsets.UTF_8)
                        .replaceAll(
                                "(?m)^(title|    title|    name|  - title): \"?([^\"\\n]*)\"?$",
                                "$1: \"$2 " + yaml().replace("\\", "\\\\") + "\""),
                StandardCharsets.UTF_8);
    }

    private static String yaml() {
        return NASTY.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\u0007", "\\a")
                .replace("\u202E", "\\u202E");
    }

    private static String nasty(String line) {
        JsonNode node = JSON.readTree(line);
        SortedMap<String, String> about = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.get("about").properties()) {
            String value = field.getValue().asString();
            about.put(field.getKey(), WORDS.contains(field.getKey()) && isWords(value) ? value + " " + NASTY : value);
        }
        String why = node.get("why").asString();
        return new Decision(
                        node.get("kind").asString(),
                        node.get("actor").asString(),
                        node.get("at").asString(),
                        why.isEmpty() ? why : why + " " + NASTY,
                        about)
                .toJson();
    }

    /** Numbers, places behind codes and words that a form chooses from stay: others would be refused. */
    private static boolean isWords(String value) {
        return value.contains(" ") && !value.startsWith("behind ");
    }
}
