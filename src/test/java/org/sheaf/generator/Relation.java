// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/**
 * A note by which PubMed ties one publication to another.
 *
 * @param tag {@code EIN} erratum in, {@code EFR} erratum for, {@code CIN} comment in, {@code CON} comment on, {@code RIN}
 *     retraction in, {@code ROF} retraction of, {@code ECI} expression of concern in, {@code ECF} expression of concern
 *     for (NLM, MEDLINE/PubMed Data Element Descriptions)
 * @param citation the other publication
 */
record Relation(String tag, String citation) {}
