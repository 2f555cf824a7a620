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
 * @param formats the forms
 * @param named those of the forms that somebody named one by one: each report that is named must have them
 * @param besides files that are made whatever their form, as they are called in the folder of reports
 */
public record ReportOrder(List<String> names, Set<ReportFormat> formats, Set<ReportFormat> named, Set<String> besides) {
    /** Every report in all forms of text, with the contents. */
    public static final ReportOrder EVERYTHING = new ReportOrder(List.of(), ReportFormat.texts(), Set.of());

    public ReportOrder {
        names = List.copyOf(names);
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
        named = Set.copyOf(named);
        besides = Set.copyOf(besides);
    }

    public ReportOrder(List<String> names, Set<ReportFormat> formats, Set<ReportFormat> named) {
        this(names, formats, named, Set.of());
    }

    /** Every report in all forms of text, and these documents and pictures with them. */
    public static ReportOrder everythingAnd(Set<String> files) {
        return new ReportOrder(List.of(), ReportFormat.texts(), Set.of(), files);
    }

    /** Whether a file is to be written. */
    boolean wants(String file) {
        return formats.contains(ReportFormat.ofFile(file)) || besides.contains(file);
    }

    public boolean isForAll() {
        return names.isEmpty();
    }
}
