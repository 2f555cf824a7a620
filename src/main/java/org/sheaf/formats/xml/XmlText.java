// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

/**
 * Text in an element.
 *
 * @param text the characters, entities undone
 */
record XmlText(String text) implements XmlNode {}
