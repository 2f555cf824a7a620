// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sheaf.fulltext.assembly.Passage;

/** Lines that belong together, before anybody knows whether they are a heading. */
final class Paragraph {
    private static final Pattern END = Pattern.compile("[.?!:;][\"'\u201d\u2019)\\]]*$");
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:(?i:supplementary |additional )?(?:Table|Figure|Fig|Box|Scheme|Chart|Exhibit|Panel|TABLE|FIGURE|FIG|BOX)"
                    + "\\.?\\s*(?:S|A)?(?:\\d|[IVX]+\\b)).*");

    private final List<Line> lines = new ArrayList<>();
    private final boolean cell;
    private final Passage.Apart apart;
    /** Whether its last line reaches the right edge of its column. */
    private boolean full;

    Paragraph(boolean cell, Passage.Apart apart) {
        this.cell = cell;
        this.apart = apart;
    }

    List<Line> lines() {
        return lines;
    }

    boolean isCell() {
        return cell;
    }

    Passage.Apart apart() {
        return apart;
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    int page() {
        return first().page();
    }

    float size() {
        return first().size();
    }

    void setFull(boolean full) {
        this.full = full;
    }

    boolean isCaption() {
        return CAPTION.matcher(first().text()).matches();
    }

    /** Whether a sentence is still going on at its end. */
    boolean isOpen() {
        return !cell && full && !ends(last());
    }

    /** Whether a sentence ends with the line, numbers of references apart. */
    static boolean ends(Line line) {
        String text = line.text();
        if (!line.raised().isEmpty()) {
            Line.Raised raised = line.raised().get(line.raised().size() - 1);
            if (raised.to() >= text.length()) {
                text = text.substring(0, raised.from()).stripTrailing();
            }
        }
        return END.matcher(text).find();
    }

    boolean beginsSmall() {
        return Character.isLowerCase(first().text().codePointAt(0));
    }

    /** Whether both are set in the same letters. */
    boolean looksLike(Paragraph other) {
        return Math.abs(size() - other.size()) < 0.06f * size()
                && first().isBold() == other.first().isBold();
    }

    void continueWith(Paragraph next) {
        lines.addAll(next.lines);
        full = next.full;
    }
}
