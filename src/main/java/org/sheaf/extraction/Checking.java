// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.Optional;
import org.sheaf.sampling.SampleSize;

/**
 * How a second person checks what was extracted.
 *
 * @param sample which part of the reports
 * @param blind whether the second person fills in without seeing the first value; if not, confirms or corrects it
 * @param extendAbove the rate of errors above which more is checked; nothing if no such rule was agreed
 */
public record Checking(SampleSize sample, boolean blind, Optional<SampleSize> extendAbove) {
    /** A quarter, with the first value in sight. */
    public static final Checking USUAL = new Checking(SampleSize.percent("25%").orElseThrow(), false, Optional.empty());
}
