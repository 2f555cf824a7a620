// SPDX-License-Identifier: GPL-3.0-or-later
/** Records, reports and studies, kept apart as PRISMA 2020 keeps them (Page et al. 2021, doi:10.1136/bmj.n71, Box 1). Floor 1. */
@NullMarked
package org.sheaf.citation;

import org.jspecify.annotations.NullMarked;
