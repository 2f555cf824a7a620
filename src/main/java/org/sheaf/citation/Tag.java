// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

/**
 * A field of the source that no field of ours holds, kept word for word.
 *
 * @param name the source's own name for it: a RIS tag, a column heading
 * @param value its value
 */
public record Tag(String name, String value) {}
