// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which reports are wanted, and in which forms.
 *
 * @param names those that are named; empty for all that can be made
 * @param formats the forms that are named; empty for all forms of text
 */
public record ReportOrder(List<String> names, Set<ReportFormat> formats) {
    /** Every report in all forms of text, with the contents. */
    public static final ReportOrder EVERYTHING = new ReportOrder(List.of(), Set.of());

    public ReportOrder {
        names = List.copyOf(names);
        formats = formats.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /** The forms that are wanted, whether they were named or not. */
    public Set<ReportFormat> wanted() {
        return formats.isEmpty() ? ReportFormat.texts() : formats;
    }

    public boolean isForAll() {
        return names.isEmpty();
    }
}
