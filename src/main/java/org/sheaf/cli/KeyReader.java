// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/**
 * Makes keys of the characters that a terminal sends. Characters that come together are one burst, since a vote must be a
 * key that somebody pressed: pasted text, and what was typed while nobody looked, must not cast any.
 */
final class KeyReader {
    /** How often it is looked whether the window was resized or closed. */
    private static final long POLL_MILLIS = 100;
    /** What comes within this time of a character came with it. */
    private static final long TOGETHER_MILLIS = 10;
    /** The keys of an arrow come this close together, also over a slow connection. */
    private static final long SEQUENCE_MILLIS = 50;
    /** Nobody looks at a report and presses a key in this time; a key that is held down comes again in half of it. */
    private static final long HASTY_MILLIS = 60;
    /** Pasted text that is not closed for so long is not going to be. */
    private static final long PASTE_MILLIS = 2_000;

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    private static final String PASTE_BEGINS = "[200~";
    private static final String PASTE_ENDS = "\u001b[201~";

    private final KeySource source;
    private long last = Long.MIN_VALUE / 2;
    private int ahead = KeySource.NOTHING;
    private boolean ended;

    KeyReader(KeySource source) {
        this.source = source;
    }

    /** Waits for the next key. After the end there is nothing but the end. */
    Key next() {
        while (!ended) {
            if (source.isStopped()) {
                break;
            }
            if (source.wasResized()) {
                return new Key.Resized();
            }
            int c = read(POLL_MILLIS);
            if (c != KeySource.NOTHING) {
                return key(c);
            }
        }
        ended = true;
        return new Key.Ended();
    }

    /** Throws away what was typed and not read; true if there was anything. */
    boolean drain() {
        boolean any = false;
        for (int c = read(1); c >= 0; c = read(1)) {
            any = true;
        }
        return any;
    }

    private Key key(int c) {
        long now = source.millis();
        boolean hasty = now - last < HASTY_MILLIS;
        last = now;
        if (c == KeySource.END || c == CTRL_C || c == CTRL_D) {
            ended = true;
            return new Key.Ended();
        }
        if (c == ESCAPE) {
            return sequence();
        }
        StringBuilder text = new StringBuilder().append((char) c);
        int next = read(TOGETHER_MILLIS);
        while (next >= 0 && next != ESCAPE) {
            text.append((char) next);
            next = read(TOGETHER_MILLIS);
        }
        ahead = next;
        boolean one = text.codePointCount(0, text.length()) == 1 && next != ESCAPE;
        return one ? new Key.Letter(text.codePointAt(0), hasty) : new Key.Burst(text.toString());
    }

    private int read(long millis) {
        int c = ahead;
        ahead = KeySource.NOTHING;
        if (c == KeySource.NOTHING) {
            c = source.read(millis);
        }
        ended |= c == KeySource.END;
        return c;
    }

    /** What follows an escape character (ECMA-48, 5.4): {@code [}, parameters and one letter, or {@code O} and a letter. */
    private Key sequence() {
        StringBuilder text = new StringBuilder();
        int c = read(SEQUENCE_MILLIS);
        if (c < 0) {
            return new Key.Steering("");
        }
        text.append((char) c);
        boolean open = c == '[' || c == 'O';
        while (open) {
            c = read(SEQUENCE_MILLIS);
            if (c < 0) {
                break;
            }
            text.append((char) c);
            open = c < '@' || c >= DELETE;
        }
        return text.toString().equals(PASTE_BEGINS) ? pasted() : new Key.Steering(text.toString());
    }

    private Key pasted() {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(PASTE_ENDS, Math.max(0, text.length() - PASTE_ENDS.length())) < 0) {
            int c = read(PASTE_MILLIS);
            if (c < 0) {
                return new Key.Pasted(text.toString());
            }
            text.append((char) c);
        }
        last = source.millis();
        return new Key.Pasted(text.substring(0, text.length() - PASTE_ENDS.length()));
    }
}
