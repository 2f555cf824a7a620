// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

/**
 * A word of a text.
 *
 * @param form in small letters without accents
 * @param stem the form without its ending
 * @param from 0-based index of its first {@code char} in the text
 * @param to index behind its last one
 */
record Token(String form, String stem, int from, int to) {}
