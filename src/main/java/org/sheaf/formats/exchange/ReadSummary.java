// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.exchange;

/**
 * How the reading of one file went.
 *
 * @param format what the file was found to be, such as {@code RIS}; a format that is not read is named too
 * @param charset the charset it was read in; empty if no text was read
 * @param records how many records it gave
 * @param problems how many problems were told, errors and warnings
 * @param errors how many of them are errors, each of which stands for something that could not be used
 */
public record ReadSummary(String format, String charset, int records, int problems, int errors) {}
