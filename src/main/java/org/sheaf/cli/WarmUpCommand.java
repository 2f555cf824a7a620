// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs the usual commands once in a folder that is thrown away, so that the launcher's class-data archive holds the
 * classes they need. Not for people.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final String RECORDS = """
            TY  - JOUR
            TI  - Warm work: a study of kettles
            AU  - Nobody, N.
            PY  - 2001
            T2  - Journal of Kettles
            DO  - 10.5555/kettle
            ER  -\s

            TY  - JOUR
            TI  - Warm work - a study of kettles
            AU  - Nobody, Nora
            PY  - 2001
            T2  - J Kettles
            ER  -\s
            """;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("sheaf");
        try {
            run(
                    folder,
                    "init",
                    "kettles",
                    "--title",
                    "K",
                    "--question",
                    "q",
                    "--framework",
                    "none",
                    "--registration",
                    "none",
                    "--reviewer",
                    "nobody",
                    "--stage",
                    "screening=1",
                    "--synthesis",
                    "main");
            run(folder, "whoami", "nobody");
            Path file = folder.resolve("corpus/kettles/searches/kettles.ris");
            Files.writeString(file, RECORDS, StandardCharsets.UTF_8);
            run(folder, "run");
            run(folder, "status");
            run(folder, "tool", "dedup", file.toString());
            run(folder, "tool", "convert", file.toString(), "--to", "csv");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return ExitCode.OK;
    }

    private static void run(Path folder, String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, folder, "warm-up", Clock.systemUTC(), args);
    }
}
