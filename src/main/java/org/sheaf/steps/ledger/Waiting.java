// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

/**
 * Something that waits for a person; the program cannot do it.
 *
 * @param what in words, such as {@code 2 disagreements to settle}
 * @param command with which it is done
 * @param mine whether the person who acts here can do it
 */
public record Waiting(String what, String command, boolean mine) {
    /** Something that anybody can do who takes part. */
    public static Waiting forAnybody(String what, String command) {
        return new Waiting(what, command, true);
    }

    /** A number with its noun, the plural made with an s. */
    public static String amount(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The end of a sentence that says how much of it is for whoever acts; empty where nothing is. */
    public static String forYou(long number) {
        return number == 0 ? "" : ", " + number + " for you";
    }
}
