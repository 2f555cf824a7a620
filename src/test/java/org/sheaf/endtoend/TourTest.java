// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README's tour, as a new user would type it. Blocks marked {@code sh tour} are run one after another in one shell, in
 * an empty folder. Every command must succeed; a line that ends in {@code # exits N} must end with that exit code. Each
 * line of a block marked {@code text tour} must stand in what the block before it said; there, … stands for anything.
 */
class TourTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text) tour\\n(.*?)^```$");
    private static final Pattern EXITS = Pattern.compile("(?m)^(sheaf .*?)\\s+# exits (\\d+)$");
    private static final String HEAD = """
            set -e -o pipefail
            sheaf() { eval "$SHEAF" '"$@"'; }
            exits() { wanted=$1; shift; code=0; "$@" || code=$?; [ "$code" = "$wanted" ] || exit 99; }
            """;
    private static final String END_OF_BLOCK = "--- end of block ---";

    @Test
    void every_command_of_the_tour_does_what_the_readme_says(@TempDir Path folder) throws Exception {
        List<String> commands = new ArrayList<>();
        List<String> sayings = new ArrayList<>();
        read(commands, sayings);
        assertThat(commands).as("blocks of the tour").hasSizeGreaterThan(5);

        String said = run(commands, folder);

        String[] outputs = said.split(END_OF_BLOCK + "\n", -1);
        assertThat(outputs.length - 1)
                .as("blocks that ran to their end, of:\n%s", said)
                .isEqualTo(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            for (String line : sayings.get(i).lines().filter(l -> !l.isBlank()).toList()) {
                assertThat(outputs[i].lines().map(String::stripTrailing).toList())
                        .as("what this block says:\n%s\nexpected:\n%s\nsaid:\n%s", commands.get(i), line, outputs[i])
                        .anyMatch(pattern(line).asMatchPredicate());
            }
        }
    }

    /** The blocks in order; {@code sayings} has for each what the text after it shows, or nothing. */
    private static void read(List<String> commands, List<String> sayings) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                commands.add(block.group(2));
                sayings.add("");
            } else {
                sayings.set(sayings.size() - 1, sayings.get(sayings.size() - 1) + block.group(2));
            }
        }
    }

    private static String run(List<String> blocks, Path folder) throws Exception {
        String script = HEAD
                + blocks.stream()
                        .map(block -> EXITS.matcher(block).replaceAll("exits $2 $1") + "echo '" + END_OF_BLOCK + "'\n")
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("tour.sh"), script);
        Path start = Files.createDirectory(folder.resolve("start"));
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString());
        bash.environment()
                .put(
                        "SHEAF",
                        ChildProgram.start().stream().map(TourTest::quoted).collect(Collectors.joining(" ")));
        Process process =
                bash.directory(start.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit code of the tour, which said:\n%s", said)
                .isZero();
        return said;
    }

    /** A word that the shell takes as it is. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(Arrays.stream(line.stripTrailing().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
