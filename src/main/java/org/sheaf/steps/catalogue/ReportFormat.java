// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which form a report is handed out. */
public enum ReportFormat {
    HTML(true),
    MD(true),
    CSV(true),
    JSON(true),
    SVG(true),
    DOT(true),
    DOCX(false),
    PDF(false),
    PNG(false);

    private final boolean text;

    ReportFormat(boolean text) {
        this.text = text;
    }

    /** How files of it end, without the dot; also the word that people type. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is written with every report and can be compared line by line; the others are made when asked for. */
    public boolean isText() {
        return text;
    }

    /** Those that are written with every report. */
    public static Set<ReportFormat> texts() {
        EnumSet<ReportFormat> texts = EnumSet.noneOf(ReportFormat.class);
        Arrays.stream(values()).filter(ReportFormat::isText).forEach(texts::add);
        return Collections.unmodifiableSet(texts);
    }

    /** The format whose ending this is. */
    public static Optional<ReportFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** The format of a file of a report, by its name. */
    static ReportFormat ofFile(String name) {
        return of(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() -> new IllegalArgumentException("no form of reports: " + name));
    }
}
