// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a report before it is made.
 *
 * @param section where it stands in the contents
 * @param name what people type, and how its page is called without the ending; for a report that exists once for each
 *     synthesis with the synthesis before it, such as {@code qualitative/prisma-flow}
 * @param title what it is called
 * @param answers the question that it answers, in one sentence
 * @param formats the forms that it can have
 */
public record ReportCard(ReportSection section, String name, String title, String answers, Set<ReportFormat> formats) {
    public ReportCard {
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /**
     * A card.
     *
     * @param written the forms that are written for it, by their endings with blanks between; what can be made of a page
     *     (Markdown, Word, PDF) and of a drawing (PNG) comes with them
     */
    static ReportCard of(ReportSection section, String name, String title, String answers, String written) {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        Arrays.stream(written.split(" ")).map(ReportFormat::of).forEach(format -> formats.add(format.orElseThrow()));
        formats.addAll(Documents.besides(formats));
        return new ReportCard(section, name, title, answers, formats);
    }

    /** Folder of its files below the review's, with the slash at its end; empty for the review's own. */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Its name without the folder: the name of its page and of its template. */
    public String page() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
