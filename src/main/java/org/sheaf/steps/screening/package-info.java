// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Screening as people do it. What comes in are decisions of people; what {@link org.sheaf.screening} makes of them is asked
 * each time and stored nowhere. Decided here: who may do what, and what a person may see before voting.
 */
@NullMarked
package org.sheaf.steps.screening;

import org.jspecify.annotations.NullMarked;
