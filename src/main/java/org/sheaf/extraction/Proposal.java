// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

/**
 * Words of a report's text that may answer a field. Only a person makes a value of them.
 *
 * @param words what would be filled in, as the text says it
 * @param kind what they were taken for, such as {@code sample-size}; kept with the value
 * @param place where they stand
 */
public record Proposal(String words, String kind, Place place) {}
