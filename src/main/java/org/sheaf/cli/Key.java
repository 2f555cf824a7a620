// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** What happened at the keyboard of a terminal that hands over single keys. */
sealed interface Key {
    /**
     * A key that stands for a character.
     *
     * @param codePoint in Unicode; Enter is 13, and a letter with Ctrl is below 32
     * @param hasty whether it came so soon after the one before that nobody can have looked in between
     */
    record Letter(int codePoint, boolean hasty) implements Key {}

    /** Several characters that were there at once, as nobody types them: pasted, or typed while nothing was read. */
    record Burst(String text) implements Key {}

    /** Text between the marks that a terminal sets around what is pasted. */
    record Pasted(String text) implements Key {}

    /**
     * A key without a character, such as an arrow.
     *
     * @param sequence what came after the escape character; empty for the escape key itself
     */
    record Steering(String sequence) implements Key {}

    /** The window has another size, or its content is gone. */
    record Resized() implements Key {}

    /** No key will come any more: Ctrl-C, Ctrl-D, or the terminal is closed. */
    record Ended() implements Key {}
}
