// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.FileTrouble;
import org.sheaf.workspace.TaggerModel;
import picocli.CommandLine;

/** The program. Its streams, folder and clock are arguments, so that a test can run it whole, beside others. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Console console = new Console(System.in, out, err, System.console() != null);
        Surroundings surroundings = new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getProperty("user.name", "unknown"),
                System.getenv().getOrDefault("SHEAF_TRACE", ""),
                Clock.systemUTC(),
                Optional.of(TaggerModel.folder(System.getenv(), Path.of(System.getProperty("user.home", ".")))));
        Interruption.announceOn(console);
        int exitCode = run(console, surroundings, args);
        out.flush();
        Interruption.finished();
        System.exit(exitCode);
    }

    /** Runs one command in a folder, for tests and for scripts that live in the same Java program. */
    public static int run(
            InputStream in, PrintStream out, PrintStream err, Path folder, String user, Clock clock, String... args) {
        return run(new Console(in, out, err, false), new Surroundings(folder, user, "", clock, Optional.empty()), args);
    }

    private static int run(Console console, Surroundings surroundings, String... args) {
        CommandLine commands = SheafCommand.commandLine(new Context(console, surroundings), args);
        commands.setOut(console.outWriter());
        commands.setErr(console.errWriter());
        commands.setExecutionExceptionHandler((e, command, parsed) -> explain(e, console, surroundings));
        int exitCode;
        try {
            exitCode = commands.execute(args);
        } catch (OutOfMemoryError e) {
            // Said in few words: there may be no room for many.
            console.say("There was not enough memory for this; what was acknowledged before is kept.");
            console.say("Close other programs, or give Sheaf more with SHEAF_JAVA_OPTIONS=-Xmx4g.");
            exitCode = ReviewException.Kind.WORKSPACE.exitCode();
        } catch (Error e) {
            exitCode = ourBug(e, console);
        }
        console.flush();
        return exitCode;
    }

    private static int explain(Exception e, Console console, Surroundings surroundings) {
        console.flush();
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return explain(unchecked.getCause(), console, surroundings);
        }
        if (e instanceof ReviewException mendable) {
            console.say(mendable.getMessage());
            if (!mendable.advice().isEmpty()) {
                console.say(mendable.advice());
            }
            if (!surroundings.trace().isEmpty()) {
                e.printStackTrace(console.err());
            }
            return mendable.kind().exitCode();
        }
        if (e instanceof IOException trouble) {
            return explain(
                    ReviewException.workspace(
                            "A file could not be read or written: " + FileTrouble.words(trouble) + ".",
                            "Check that the disk has space and that you may write here; what was acknowledged before"
                                    + " is kept.",
                            trouble),
                    console,
                    surroundings);
        }
        return ourBug(e, console);
    }

    private static int ourBug(Throwable e, Console console) {
        console.say("This is a mistake in Sheaf, not yours. Nothing that was acknowledged is lost.");
        console.say("Please report it with the lines below.");
        e.printStackTrace(console.err());
        return ExitCode.OUR_BUG;
    }
}
