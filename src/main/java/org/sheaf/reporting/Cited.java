// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * A report with its reference.
 *
 * @param id of the report
 * @param name what the text calls it, such as {@code Okafor 2019a}; empty where nothing does
 * @param text the reference as plain text
 * @param html the same with italics, as HTML that was made here and holds no mark-up from outside but that of titles
 */
public record Cited(String id, String name, String text, String html) {}
