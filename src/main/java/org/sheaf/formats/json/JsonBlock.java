// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

/**
 * One object of a JSON file that may be a citation, or be needed to understand one.
 *
 * @param list the member of the file whose list it stands in; empty for a list or an object that is the file itself
 * @param text the object as written
 * @param line 1-based line of its opening brace
 * @param offset 0-based byte of its opening brace
 * @param length bytes up to its closing brace, that one counted
 * @param closed whether its closing brace was found
 */
record JsonBlock(String list, String text, long line, long offset, long length, boolean closed) {}
