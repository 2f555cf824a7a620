// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The folder that people see: {@code corpus/} with what came in and what they decided, {@code codebooks/} with what was
 * agreed beforehand, {@code reports/} with what the program made. The only place that reads and writes files and YAML.
 * Floor 3.
 */
@NullMarked
package org.sheaf.workspace;

import org.jspecify.annotations.NullMarked;
