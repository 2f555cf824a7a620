// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** A terminal that hands over each character as it is typed. */
interface KeySource extends AutoCloseable {
    /** Nothing was typed in the time. */
    int NOTHING = -2;
    /** Nothing will be typed any more. */
    int END = -1;

    /** The next character, {@link #NOTHING} after so many milliseconds without one, or {@link #END}. */
    int read(long millis);

    /** Whether the window has had another size, or lost its content, since this was asked last. */
    boolean wasResized();

    /** Whether the person or the system wants the program to stop. */
    boolean isStopped();

    /** In columns; 0 where it is not known. */
    int width();

    /** In rows; 0 where it is not known. */
    int height();

    /** A clock that only goes forward, in milliseconds from any beginning. */
    long millis();

    /** Gives the terminal back as it was. */
    @Override
    void close();
}
