// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Words in, exit code out. Commands hold words and order; the work lies below them. Data go to standard output, talk
 * goes to standard error. The only place with picocli and with the program's streams. Floor 7.
 */
@NullMarked
package org.sheaf.cli;

import org.jspecify.annotations.NullMarked;
