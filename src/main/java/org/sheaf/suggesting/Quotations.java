// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;

/**
 * Finds what participants said: between quotation marks of any style, and in paragraphs of their own, which end in a speaker's
 * tag or are told by an "I".
 */
final class Quotations {
    /**
     * What somebody said.
     *
     * @param from 0-based index of its first {@code char}, without the mark
     * @param to index behind the last one, without mark and tag
     * @param speaker the tag behind it, without brackets; may be empty
     */
    record Quotation(int from, int to, String speaker) {}

    private static final Set<Section> SPOKEN = EnumSet.of(
            Section.FRONT, Section.ABSTRACT, Section.METHODS, Section.RESULTS, Section.DISCUSSION, Section.OTHER);
    /** Where a quotation is a participant's even if it does not say "I". */
    private static final Set<Section> FINDINGS = EnumSet.of(Section.RESULTS, Section.OTHER);

    /** Fewer words are a term, unless somebody is named behind them. */
    private static final int SENTENCE = 5;
    /** So many words between marks are somebody's speech. */
    private static final int SPEECH = 9;

    /** A mark that is not closed within so many chars is none. */
    private static final int LONGEST = 3000;

    private static final Pattern PARAGRAPH_END = Pattern.compile("[\\n\\f]*\\n[\\n\\f]*|\\t");
    private static final Pattern PERSON = Pattern.compile(
            "(?<![\\p{L}])(?:I(?:(?= \\p{Ll})|['’](?:m|ve|d|ll)\\b)|(?i:my|me|we|us|our|you|your|i['’]m|don['’]t|can['’]t|didn['’]t"
                    + "|it['’]s|that['’]s|they['’]re|he['’]s|she['’]s))(?![\\p{L}])");
    /** An "I" with a verb behind it, and no Roman number. */
    private static final Pattern I =
            Pattern.compile("(?:^|(?<=[\\s“‘\"'(]))I(?: \\p{Ll}{2,}|['’](?:m|ve|d|ll)\\b)|\\bmy(?:self)?\\b");

    private static final Pattern SAID_END = Pattern.compile("[.!?…,;]\\s*$");
    private static final Pattern ENDS_MARKED = Pattern.compile("[”’\"»]\\s*[.,]?\\s*$");
    private static final Pattern MARK = Pattern.compile("[“„«‹\"]|(?<=\\s)[‘']");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern CITED =
            Pattern.compile("et al\\b|\\[\\d+(?:[,–-]\\s*\\d+)*]|\\((?:[^()]* )?(?:19|20)\\d\\d\\)");

    /** An opening mark and what may close it. */
    private static final String OPENING = "“„«‹‘\"'”»";

    private final FullText text;
    private final Places places;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(FullText text, Places places) {
        this.text = text;
        this.places = places;
    }

    static List<Quotation> of(FullText text, Places places) {
        Quotations all = new Quotations(text, places);
        if (!text.sentences().isEmpty()) {
            Matcher end = PARAGRAPH_END.matcher(text.text());
            int from = 0;
            while (end.find()) {
                all.paragraph(from, end.start());
                from = end.end();
            }
            all.paragraph(from, text.text().length());
        }
        return all.found;
    }

    private void paragraph(int from, int to) {
        String words = text.text().substring(from, to);
        if (words.isBlank()) {
            return;
        }
        Section section = places.sentence(from).section();
        if (!SPOKEN.contains(section)) {
            return;
        }
        boolean bare = FINDINGS.contains(section) || section == Section.DISCUSSION;
        if (bare && OPENING.indexOf(words.charAt(0)) < 0 && block(words, from, section)) {
            return;
        }
        marked(words, from, section);
    }

    private void marked(String words, int offset, Section section) {
        int at = 0;
        while (at < words.length()) {
            int close = opens(words, at) ? close(words, at) : -1;
            if (close < 0) {
                at++;
                continue;
            }
            String said = words.substring(at + 1, close);
            Optional<SpeakerTag> tag = SpeakerTag.behind(words, close + 1);
            if (isSpeech(said, tag.isPresent(), section)) {
                add(words, offset, at + 1, close, tag);
            }
            at = close + 1;
        }
    }

    private static boolean isSpeech(String said, boolean tagged, Section section) {
        long count = WORDS.matcher(said).results().count();
        if (tagged) {
            return count >= 2;
        }
        return count >= SENTENCE
                && (FINDINGS.contains(section)
                        ? PERSON.matcher(said).find() || count >= SPEECH
                        : I.matcher(said).find())
                && !CITED.matcher(said).find();
    }

    /** A paragraph of its own that nobody put between marks; what is between marks in it, its speaker repeats. */
    private boolean block(String words, int offset, Section section) {
        Optional<SpeakerTag> tag = SpeakerTag.last(words);
        String said = words.substring(0, tag.map(SpeakerTag::from).orElse(words.length()))
                .stripTrailing();
        if (WORDS.matcher(said).results().count() < SENTENCE
                || CITED.matcher(said).find()
                || ENDS_MARKED.matcher(said).find()) {
            return false;
        }
        Matcher mark = MARK.matcher(said);
        String own = mark.find() ? said.substring(0, mark.start()) : said;
        boolean spoken = I.matcher(own).find();
        boolean tagged = tag.isPresent()
                && (spoken
                        || SAID_END.matcher(said).find() && PERSON.matcher(own).find());
        if (tagged || tag.isEmpty() && section == Section.RESULTS && spoken) {
            add(words, offset, 0, said.length(), tag);
            return true;
        }
        return false;
    }

    private void add(String words, int offset, int from, int to, Optional<SpeakerTag> tag) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(words.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(words.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            String speaker = tag.map(SpeakerTag::words).orElse("").replaceAll("\\s+", " ");
            found.add(new Quotation(offset + first, offset + last, speaker));
        }
    }

    /** Whether a mark stands where one opens: before a word, and behind none. */
    private static boolean opens(String words, int at) {
        char mark = words.charAt(at);
        if (OPENING.indexOf(mark) < 0 || at + 1 >= words.length() || Character.isWhitespace(words.charAt(at + 1))) {
            return mark == '«' && at + 1 < words.length(); // French puts a blank behind it
        }
        char before = at == 0 ? ' ' : words.charAt(at - 1);
        boolean free = Character.isWhitespace(before) || "([{:—–-“‘".indexOf(before) >= 0;
        return mark == '“' || mark == '„' || mark == '«' || mark == '‹' || free;
    }

    /** Where the quotation that opens at a place ends; -1 if it does not, or too late. */
    private static int close(String words, int open) {
        return switch (words.charAt(open)) {
            case '“' -> first(words, open, "”\"");
            case '„' -> first(words, open, "“”\"");
            case '«' -> first(words, open, "»");
            case '»' -> first(words, open, "«»");
            case '‹' -> first(words, open, "›");
            case '”' -> first(words, open, "”");
            case '"' -> first(words, open, "\"”");
            case '‘' -> single(words, open, '’');
            default -> single(words, open, '\'');
        };
    }

    private static int first(String words, int open, String marks) {
        for (int i = open + 1; i < Math.min(words.length(), open + LONGEST); i++) {
            if (marks.indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** A single mark is an apostrophe too: within a word, and behind the s of several. */
    private static int single(String words, int open, char mark) {
        int afterS = -1;
        for (int i = open + 1; i < Math.min(words.length(), open + LONGEST); i++) {
            if (words.charAt(i) == '‘' && afterS >= 0) {
                return afterS;
            }
            if (words.charAt(i) != mark || i + 1 < words.length() && Character.isLetterOrDigit(words.charAt(i + 1))) {
                continue;
            }
            boolean plural = words.charAt(i - 1) == 's'
                    && i + 2 < words.length()
                    && words.charAt(i + 1) == ' '
                    && Character.isLowerCase(words.charAt(i + 2));
            if (!plural) {
                return i;
            }
            afterS = afterS < 0 ? i : afterS;
        }
        return afterS;
    }
}
