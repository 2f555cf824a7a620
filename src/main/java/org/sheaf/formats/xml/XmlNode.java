// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

/** What stands in an element: text or another element. */
sealed interface XmlNode permits XmlElement, XmlText {}
