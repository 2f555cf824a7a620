// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * A record, report or study in a list.
 *
 * @param id its id
 * @param label what it is recognised by
 */
public record ItemView(String id, ItemLabel label) {}
