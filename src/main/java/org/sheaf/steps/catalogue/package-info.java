// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The reports that a review hands out, one line each in {@link org.sheaf.steps.catalogue.Catalogue}. What comes in is one
 * state of the facts ({@link org.sheaf.steps.catalogue.Material}); what is decided is whether a report can be made of it
 * now, and if not, what it waits for. A report is rendered when it is asked for and not before, so that one page costs what
 * one page needs.
 */
@NullMarked
package org.sheaf.steps.catalogue;

import org.jspecify.annotations.NullMarked;
