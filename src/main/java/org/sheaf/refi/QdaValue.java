// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

/**
 * The value of a variable for a case or a source.
 *
 * @param value as it is written; empty where the variable is named and no value is given
 */
public record QdaValue(Guid variable, QdaVariable.Type type, String value) {}
