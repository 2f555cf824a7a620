// SPDX-License-Identifier: GPL-3.0-or-later
/** What was agreed beforehand: the review's protocol and its searches. Floor 1. */
@NullMarked
package org.sheaf.protocol;

import org.jspecify.annotations.NullMarked;
