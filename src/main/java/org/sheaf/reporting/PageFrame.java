// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * What stands at the head and foot of every page.
 *
 * @param review title of the review
 * @param synthesis the synthesis within it; empty for a page about the review as a whole
 * @param notice a warning to every reader, such as that the works are invented; empty if there is none
 * @param toolVersion version of the program
 * @param factsDigest digest of the facts behind the page
 */
public record PageFrame(String review, String synthesis, String notice, String toolVersion, String factsDigest) {}
