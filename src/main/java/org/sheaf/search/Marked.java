// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the places that a query found in it.
 *
 * @param spans from first to last; they do not overlap
 */
public record Marked(String text, List<Span> spans) {
    private static final String CUT = "…";

    /**
     * A place.
     *
     * @param from 0-based index of the first {@code char}
     * @param to index behind the last one
     */
    public record Span(int from, int to) {}

    public Marked {
        spans = List.copyOf(spans);
    }

    /**
     * The part of the text with the most places in it, cut at blanks, with an ellipsis where something is left out.
     *
     * @param width about how many {@code char}s
     */
    public Marked excerpt(int width) {
        if (text.length() <= width) {
            return this;
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            int within = 0;
            for (int j = i; j < spans.size() && spans.get(j).to <= spans.get(i).from + width; j++) {
                within++;
            }
            if (within > most) {
                most = within;
                best = i;
            }
        }
        int first = spans.isEmpty() ? 0 : Math.max(0, spans.get(best).from - width / 4);
        first = Math.min(first, text.length() - width);
        int from = first == 0 ? 0 : wordBegin(first, spans.isEmpty() ? first : spans.get(best).from);
        int to = Math.min(text.length(), from + width);
        to = to == text.length() ? to : wordEnd(to, from);
        return part(from, to);
    }

    private int wordBegin(int from, int limit) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank >= limit ? limit : blank + 1;
    }

    private int wordEnd(int to, int from) {
        int blank = text.lastIndexOf(' ', to);
        int end = blank <= from ? to : blank;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private Marked part(int from, int to) {
        String before = from > 0 ? CUT : "";
        List<Span> within = new ArrayList<>();
        for (Span span : spans) {
            if (span.from >= from && span.to <= to) {
                within.add(new Span(span.from - from + before.length(), span.to - from + before.length()));
            }
        }
        return new Marked(before + text.substring(from, to) + (to < text.length() ? CUT : ""), within);
    }

    /** The text with signs around each place. */
    public String with(String open, String close) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            all.append(text, at, span.from)
                    .append(open)
                    .append(text, span.from, span.to)
                    .append(close);
            at = span.to;
        }
        return all.append(text.substring(at)).toString();
    }
}
