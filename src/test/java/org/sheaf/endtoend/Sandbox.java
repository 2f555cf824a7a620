// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.cli.Main;
import org.sheaf.generator.MovingClock;

/** A workspace of its own, in which the program is run whole. */
final class Sandbox {
    private final Path folder;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    /** What a run said. */
    record Run(int exitCode, String out, String err) {}

    Sandbox(Path folder) {
        this.folder = folder;
    }

    /** A copy of the worked reviews that ship with the project. */
    static Sandbox withWorkedReviews(Path folder) {
        copy(Path.of("corpus"), folder.resolve("corpus"));
        copy(Path.of("codebooks"), folder.resolve("codebooks"));
        Sandbox sandbox = new Sandbox(folder);
        sandbox.run("whoami", "sheaf-project");
        return sandbox;
    }

    /** A workspace with one small review, {@code harbour}, in which amina acts. */
    static Sandbox withReview(Path folder) {
        Sandbox sandbox = new Sandbox(folder);
        sandbox.run(
                "init",
                "harbour",
                "--title",
                "Work after rehabilitation",
                "--question",
                "What helps?",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina:lead,reviewer",
                "--stage",
                "title-abstract=2",
                "--synthesis",
                "main=Main");
        sandbox.run("whoami", "amina");
        return sandbox;
    }

    Path folder() {
        return folder;
    }

    Path searches() {
        return folder.resolve("corpus/harbour/searches");
    }

    Sandbox put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into the searches of the small review. */
    Sandbox put(String name, byte[] content) {
        try {
            Files.createDirectories(searches());
            Files.write(searches().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a file anywhere in the folder. */
    Sandbox write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The id of a record of a file of the small review. */
    String idOf(String file, int ordinal) {
        try {
            return Digest.of(Files.readAllBytes(searches().resolve(file))).abbreviated() + "-" + ordinal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(String... args) {
        return answer("", args);
    }

    /** Runs with something typed at the prompts. */
    Run answer(String typed, String... args) {
        now = now.plusSeconds(60);
        return run(Clock.fixed(now, ZoneOffset.UTC), typed, args);
    }

    /** The same, where each look at the clock finds it a second later, as it is with people. */
    Run answerInTime(String typed, String... args) {
        now = now.plusSeconds(60);
        return run(new MovingClock(() -> now = now.plusSeconds(1)), typed, args);
    }

    private Run run(Clock clock, String typed, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                "tester",
                clock,
                args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
