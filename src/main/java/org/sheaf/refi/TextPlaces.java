// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where selections stand in a text that has LF at the end of each line, whatever the program counted. Programs differ in
 * three ways: whether the two signs of a Windows line end count as one or two, whether the mark at the beginning of the file
 * counts, and whether the end is the last sign or the one behind it. The quote that many write beside a selection tells.
 */
final class TextPlaces {
    private static final char MARK = '\uFEFF';

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** A shorter text may stand anywhere. */
    private static final int LEAST_QUOTE = 3;

    /** How the program counted. */
    record Rule(boolean twoSigns, boolean mark) {}

    /** What became of one place. */
    enum Found {
        /** The quote stands there. */
        EXACT,
        /** The quote stands one sign beside it. */
        BESIDE,
        /** The quote stands elsewhere in the text, and not there. */
        ELSEWHERE,
        /** There is no quote to tell. */
        UNCHECKED,
        /** The text is shorter. */
        OUTSIDE
    }

    /** A place in the text with LF, and how sure it is. */
    record Place(long start, long end, Found found) {}

    private final int[] raw;
    private final int[] text;
    private final boolean windows;
    private final String folded;
    /** How many line ends of two signs end before a position, the mark not counted. */
    private final int[] lineEnds;

    TextPlaces(String written) {
        this.raw = written.codePoints().toArray();
        this.text = clean(written).codePoints().toArray();
        this.windows = written.contains("\r\n");
        this.folded = fold(clean(written));
        int first = raw.length > 0 && raw[0] == MARK ? 1 : 0;
        this.lineEnds = new int[raw.length - first + 1];
        for (int i = 1; i < lineEnds.length; i++) {
            boolean end = i > 1 && raw[first + i - 1] == '\n' && raw[first + i - 2] == '\r';
            lineEnds[i] = lineEnds[i - 1] + (end ? 1 : 0);
        }
    }

    /** A text with LF at the end of each line and no mark at its beginning. */
    static String clean(String written) {
        String text = !written.isEmpty() && written.charAt(0) == MARK ? written.substring(1) : written;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether the rules differ for this text. */
    boolean isAmbiguous() {
        return windows || raw.length > 0 && raw[0] == MARK;
    }

    /**
     * The rule by which most quotes stand where they should; where that says nothing, what is known of the program.
     *
     * @param origin the program
     */
    Rule rule(String origin, List<QdaSelection> selections) {
        boolean atlas = origin.toLowerCase(Locale.ROOT).contains("atlas");
        Rule usual = new Rule(windows && !atlas, false);
        if (!isAmbiguous()) {
            return usual;
        }
        Rule best = usual;
        long most = hits(usual, selections);
        for (Rule rule : others(usual)) {
            long hits = hits(rule, selections);
            if (hits > most) {
                best = rule;
                most = hits;
            }
        }
        return best;
    }

    /** Rules by which this text has other places. */
    private List<Rule> others(Rule usual) {
        List<Rule> others = new ArrayList<>();
        if (windows) {
            others.add(new Rule(!usual.twoSigns(), false));
        }
        if (raw.length > 0 && raw[0] == MARK) {
            others.add(new Rule(usual.twoSigns(), true));
            if (windows) {
                others.add(new Rule(!usual.twoSigns(), true));
            }
        }
        return others;
    }

    private long hits(Rule rule, List<QdaSelection> selections) {
        return selections.stream()
                .filter(selection -> selection.place() instanceof QdaPlace.InText at
                        && !partsLineEnd(rule, at.start())
                        && quotes(selection).stream()
                                .anyMatch(quote -> holds(moved(rule, at.start()), moved(rule, at.end()), quote)))
                .count();
    }

    /** Where a selection stands by a rule, or one sign beside it if only there its quote does. */
    Place place(Rule rule, QdaSelection selection, QdaPlace.InText at) {
        long start = moved(rule, at.start());
        long end = moved(rule, at.end());
        List<String> quotes = quotes(selection);
        if (quotes.stream().anyMatch(quote -> holds(start, end, quote))) {
            return new Place(start, end, Found.EXACT);
        }
        Optional<Place> beside = quotes.stream()
                .flatMap(quote -> List.of(
                                new long[] {start, end + 1},
                                new long[] {start - 1, end - 1},
                                new long[] {start + 1, end + 1},
                                new long[] {start - 1, end},
                                new long[] {start + 1, end},
                                new long[] {start, end - 1})
                        .stream()
                        .filter(near -> holdsSharply(near[0], near[1], quote)))
                .findFirst()
                .map(near -> new Place(near[0], near[1], Found.BESIDE));
        if (beside.isPresent()) {
            return beside.get();
        }
        if (end > text.length) {
            return new Place(start, end, Found.OUTSIDE);
        }
        return new Place(start, end, standsElsewhere(selection, start, end) ? Found.ELSEWHERE : Found.UNCHECKED);
    }

    /** A comment may have a word of the text in it: it is taken for a quote only if it is as long as the passage. */
    private boolean standsElsewhere(QdaSelection selection, long start, long end) {
        String comment = fold(selection.description());
        long length = end <= start
                ? 0
                : fold(new String(text, (int) start, (int) (end - start))).length();
        return isInText(fold(selection.name()))
                || (isCut(comment) || Math.abs(comment.length() - length) <= 2) && isInText(comment);
    }

    private boolean isInText(String quote) {
        return core(quote).length() > LEAST_QUOTE && folded.contains(core(quote));
    }

    /**
     * The selections of a text which are called by words that do not stand at their place, but elsewhere in it.
     *
     * @param words with LF at the end of each line
     */
    static Set<QdaSelection> astray(String words, List<QdaSelection> selections) {
        TextPlaces places = new TextPlaces(words);
        Rule rule = new Rule(false, false);
        return selections.stream()
                .filter(selection -> selection.place() instanceof QdaPlace.InText at
                        && places.place(rule, selection, at).found() == Found.ELSEWHERE)
                .collect(Collectors.toSet());
    }

    /** A position of the file in the text with LF; one before the text stays as it is. */
    long moved(Rule rule, long position) {
        if (position < 0) {
            return position;
        }
        long at = position;
        if (rule.mark() && raw.length > 0 && raw[0] == MARK) {
            at = Math.max(0, at - 1);
        }
        if (!rule.twoSigns()) {
            return at;
        }
        return at - lineEnds[(int) Math.min(lineEnds.length - 1, at)];
    }

    /** Whether a position lies between the two signs of a line end, where nobody marks anything. */
    private boolean partsLineEnd(Rule rule, long position) {
        long at = position - (rule.mark() ? 1 : 0) + (raw.length > 0 && raw[0] == MARK ? 1 : 0);
        return rule.twoSigns() && at > 0 && at < raw.length && raw[(int) at - 1] == '\r' && raw[(int) at] == '\n';
    }

    private static List<String> quotes(QdaSelection selection) {
        return List.of(fold(selection.name()), fold(selection.description())).stream()
                .filter(quote -> core(quote).length() >= LEAST_QUOTE)
                .toList();
    }

    /** Whether these signs are the quote, or begin as it does where it was cut short. */
    private boolean holds(long start, long end, String quote) {
        if (start < 0 || end > text.length || start >= end) {
            return false;
        }
        String slice = fold(new String(text, (int) start, (int) (end - start)));
        return isCut(quote) ? slice.startsWith(core(quote)) : slice.equals(quote);
    }

    /** The same, and no blank is the first or last sign. */
    private boolean holdsSharply(long start, long end, String quote) {
        return holds(start, end, quote)
                && !Character.isWhitespace(text[(int) start])
                && (isCut(quote) || !Character.isWhitespace(text[(int) end - 1]));
    }

    private static boolean isCut(String quote) {
        return quote.endsWith("…") || quote.endsWith("...");
    }

    private static String core(String quote) {
        String cut = quote.endsWith("…") ? quote.substring(0, quote.length() - 1) : quote;
        return (cut.endsWith("...") ? cut.substring(0, cut.length() - 3) : cut).strip();
    }

    private static String fold(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
