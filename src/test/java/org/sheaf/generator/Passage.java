// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/**
 * A part of an abstract.
 *
 * @param label such as {@code Methods}; empty in an unstructured abstract
 * @param text its sentences
 */
record Passage(String label, String text) {}
