// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program as it is shipped: a jar beside its libraries, with a class-data archive that makes it start in half the
 * time. Both are made once for all tests, since a hundred children and more are started.
 */
final class ChildProgram {
    private static final List<String> TEMPORARY = new ArrayList<>();
    private static final List<String> START = make();

    private ChildProgram() {}

    /** The command that starts the program; its arguments come behind. */
    static List<String> start() {
        return START;
    }

    private static List<String> make() {
        try {
            Path folder = Files.createTempDirectory("sheaf-program");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            // What a killed child leaves among the temporary files goes with the folder.
            TEMPORARY.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
            String classPath = classPath(folder.resolve("sheaf.jar"));
            Path archive = folder.resolve("classes.jsa");
            List<String> warmUp = command(List.of("-XX:ArchiveClassesAtExit=" + archive), classPath);
            warmUp.add("run");
            Path review = Files.createDirectory(folder.resolve("review"));
            Sandbox.withReview(review).put("one.ris", InventedExports.ris("Lamps", "Okafor, N.", 2019, ""));
            Process run = new ProcessBuilder(warmUp)
                    .directory(review.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("warm-up.txt").toFile())
                    .start();
            run.waitFor(1, TimeUnit.MINUTES);
            // An archive that could not be made or does not fit is passed over: the start is slower then.
            return command(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"), classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(List<String> options, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.add("-Duser.name=tester");
        command.addAll(TEMPORARY);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "org.sheaf.cli.Main"));
        return command;
    }

    /** The class path of the tests with the program's classes as a jar and without the tests' own. */
    private static String classPath(Path jar) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part).toAbsolutePath();
            if (Files.isRegularFile(path)) {
                parts.add(path.toString());
            } else if (Files.exists(path.resolve("org/sheaf/cli/Main.class"))) {
                jar(path, jar);
                parts.add(0, jar.toString());
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> !f.equals(classes)).sorted()::iterator) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                // Folders have an entry of their own: that is how the schema's migrations are found.
                entries.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, entries);
                }
            }
        }
    }
}
