// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** A terminal on which a test types: each piece comes at once, a second after the one before unless it is said otherwise. */
final class TypedKeys implements KeySource {
    private static final long SECOND = 1_000;

    private record Piece(String text, long after, boolean resize, int width) {}

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final Deque<Character> now = new ArrayDeque<>();
    private long millis;
    private boolean resized;
    private int width = 80;
    private boolean stopped;
    private boolean closed;

    /** Types a piece, its characters together. */
    TypedKeys type(String text) {
        pieces.add(new Piece(text, SECOND, false, 0));
        return this;
    }

    /** Types single keys, each for itself. */
    TypedKeys keys(String keys) {
        keys.codePoints().forEach(c -> type(Character.toString(c)));
        return this;
    }

    /** Types a piece so many milliseconds after the one before. */
    TypedKeys soon(String text, long after) {
        pieces.add(new Piece(text, after, false, 0));
        return this;
    }

    /** The window gets another width. */
    TypedKeys resize(int columns) {
        pieces.add(new Piece("", SECOND, true, columns));
        return this;
    }

    /** What Ctrl-C and a closed window do. */
    void stop() {
        stopped = true;
    }

    @Override
    public int read(long wait) {
        if (!now.isEmpty()) {
            return now.poll();
        }
        if (pieces.isEmpty()) {
            return END;
        }
        if (wait < 100) { // nothing but what came together is there so soon
            return NOTHING;
        }
        Piece piece = pieces.poll();
        millis += piece.after;
        if (piece.resize) {
            resized = true;
            width = piece.width;
            return NOTHING;
        }
        piece.text.chars().forEach(c -> now.add((char) c));
        return now.poll();
    }

    @Override
    public boolean wasResized() {
        boolean was = resized;
        resized = false;
        return was;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return 24;
    }

    @Override
    public long millis() {
        return millis;
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
