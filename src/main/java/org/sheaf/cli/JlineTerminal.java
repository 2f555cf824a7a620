// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/**
 * The terminal that the program was started in, with single keys instead of lines. It is given back as it was in every
 * case: at the end, after an exception, and when the program is told to end.
 */
final class JlineTerminal implements KeySource {
    private static final String PASTE_MARKS_ON = "\u001b[?2004h";
    private static final String PASTE_MARKS_OFF = "\u001b[?2004l";
    private static final String HANG_UP = "HUP";

    private final Terminal terminal;
    private final PrintStream out;
    private final boolean steered;
    private final Attributes before;
    private final Thread atExit = new Thread(this::restore);
    private final AtomicBoolean resized = new AtomicBoolean();
    private final AtomicBoolean continued = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Object hangUpBefore;

    private JlineTerminal(Terminal terminal, PrintStream out, boolean steered) {
        this.terminal = terminal;
        this.out = out;
        this.steered = steered;
        terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
        terminal.handle(Terminal.Signal.CONT, signal -> continued.set(true));
        terminal.handle(Terminal.Signal.INT, signal -> stopped.set(true));
        this.hangUpBefore = Signals.register(HANG_UP, () -> stopped.set(true));
        this.before = terminal.enterRawMode();
        Runtime.getRuntime().addShutdownHook(atExit);
        setPasteMarks();
    }

    /**
     * The terminal on standard input and output; nothing if there is none that can hand over single keys.
     *
     * @param steered whether the terminal may be sent escape codes
     */
    static Optional<KeySource> open(PrintStream out, boolean steered) {
        try {
            return Optional.of(new JlineTerminal(
                    TerminalBuilder.builder()
                            .system(true)
                            .dumb(false)
                            .graphemeCluster(false)
                            .encoding(StandardCharsets.UTF_8)
                            .build(),
                    out,
                    steered));
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty(); // whole lines can be typed on any
        }
    }

    private void setPasteMarks() {
        if (steered) {
            out.print(PASTE_MARKS_ON);
            out.flush();
        }
    }

    @Override
    public int read(long millis) {
        try {
            return terminal.reader().read(millis);
        } catch (IOException e) {
            return END; // the terminal is gone
        }
    }

    @Override
    public boolean wasResized() {
        if (continued.getAndSet(false)) { // after Ctrl-Z the shell had it in between
            terminal.enterRawMode();
            setPasteMarks();
            resized.set(true);
        }
        return resized.getAndSet(false);
    }

    @Override
    public boolean isStopped() {
        return stopped.get();
    }

    @Override
    public int width() {
        return terminal.getWidth();
    }

    @Override
    public int height() {
        return terminal.getHeight();
    }

    @Override
    public long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private void restore() {
        if (steered) {
            out.print(PASTE_MARKS_OFF);
            out.flush();
        }
        terminal.setAttributes(before);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the program is ending, and the hook does it
        }
        restore();
        Signals.unregister(HANG_UP, hangUpBefore);
        try {
            terminal.close();
        } catch (IOException e) {
            // the terminal is gone
        }
    }
}
