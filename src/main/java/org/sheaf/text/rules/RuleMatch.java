// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text.rules;

/**
 * Where a rule holds.
 *
 * @param label what the rule says stands there
 * @param from 0-based index of the first {@code char}
 * @param to index behind the last {@code char}
 */
public record RuleMatch(String label, int from, int to) {}
