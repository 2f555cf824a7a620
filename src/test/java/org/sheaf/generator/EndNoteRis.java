// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * EndNote, from an old Windows machine: tags in the order of the alphabet, keywords under each other without a tag,
 * page range in SP, windows-1252. What that charset cannot hold becomes a question mark, as it does there.
 */
final class EndNoteRis implements Dialect {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public Charset charset() {
        return WINDOWS;
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return String.valueOf(400 + ordinal);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        Lines lines = Lines.ris("\r\n").tag("TY", work.kind().ris());
        lines.tag("AB", work.abstractLine());
        work.authors().forEach(a -> lines.tag("AU", a.spaced()));
        if (!imprint.volume().isEmpty()) {
            lines.tag("DA", imprint.monthName());
        }
        lines.tag("DO", work.doi())
                .tag("IS", imprint.issue())
                .tag("J2", imprint.journal().abbreviation());
        lines.tag("KW", String.join("\r\n", work.keywords()))
                .tag("LA", work.language().equals("English") ? "" : work.language())
                .tag("PY", String.valueOf(imprint.year()))
                .tag("SN", imprint.journal().issn())
                .tag("SP", imprint.shortPages())
                .tag("ST", shortTitle(work.title()))
                .tag("T2", imprint.journal().name())
                .tag("TI", work.title())
                .tag("VL", imprint.volume())
                .tag("ID", ownId(work, ordinal));
        return lines.raw("ER  - \r\n\r\n").toString();
    }

    private static String shortTitle(String title) {
        int colon = title.indexOf(": ");
        String brief = colon > 0 ? title.substring(0, colon) : title;
        return brief.substring(0, 1).toUpperCase(Locale.ROOT) + brief.substring(1);
    }
}
