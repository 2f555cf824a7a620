// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.document.FullText;
import org.sheaf.document.ReaderVersion;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.fulltext.assembly.Hyphens;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.fulltext.assembly.SectionWords;
import org.sheaf.problem.Problem;

/**
 * Reads plain text: paragraphs parted by empty lines, pages by form feeds. Lines that were broken to a width are joined;
 * short ones stay apart. A heading is a line that says so ({@code #}), or one that only headings say: by itself, or where a
 * line of prose follows it at once.
 */
public final class PlainReader {
    public static final ReaderVersion VERSION = new ReaderVersion("text", 2);

    /** A paragraph whose lines but the last are at least so long was broken to a width. */
    private static final int BROKEN_AT = 40;

    private static final Pattern MARKED = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t\\u00a0]*\\n)+");

    private PlainReader() {}

    /** The text of a plain file; nothing if it is blank, which is a problem then. */
    public static Optional<FullText> read(String name, byte[] bytes, Consumer<Problem> problems) {
        String all = decode(name, bytes, problems).replace("\r\n", "\n").replace('\r', '\n');
        if (all.isBlank()) {
            problems.accept(
                    Problem.error(name, 0, "The file holds no text.", "The download may have failed: fetch it again."));
            return Optional.empty();
        }
        String[] pages = all.split("\f", -1);
        int count = pages.length > 1 && pages[pages.length - 1].isBlank() ? pages.length - 1 : pages.length;
        Hyphens hyphens = new Hyphens();
        all.lines().forEach(line -> hyphens.learn(line.strip()));
        String[] labels = new String[count];
        Arrays.fill(labels, "");
        FullTextBuilder text = new FullTextBuilder(VERSION, List.of(labels));
        for (int page = 0; page < count; page++) {
            for (String paragraph : EMPTY_LINES.split(pages[page])) {
                passages(paragraph, page + 1, hyphens).forEach(text::add);
            }
        }
        return Optional.of(text.build());
    }

    private static List<Passage> passages(String paragraph, int page, Hyphens hyphens) {
        List<String> lines = new ArrayList<>();
        paragraph
                .lines()
                .map(PlainReader::plain)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        List<Passage> passages = new ArrayList<>();
        Optional<Passage> heading = heading(lines, page);
        while (heading.isPresent()) {
            passages.add(heading.get());
            lines.remove(0);
            heading = heading(lines, page);
        }
        if (lines.isEmpty()) {
            return passages;
        }
        int headings = passages.size();
        boolean broken =
                lines.stream().limit(Math.max(0, lines.size() - 1)).allMatch(line -> line.length() >= BROKEN_AT);
        if (broken) {
            lines = List.of(joined(lines, hyphens));
        }
        for (String line : lines) {
            passages.add(Passage.of(
                    Passage.Kind.PROSE,
                    passages.size() == headings ? Passage.Apart.PARAGRAPH : Passage.Apart.ROW,
                    0,
                    line,
                    page));
        }
        return passages;
    }

    /** The heading that the first of the lines is. */
    private static Optional<Passage> heading(List<String> lines, int page) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String first = lines.get(0);
        Matcher marked = MARKED.matcher(first);
        if (marked.matches()) {
            int level = marked.group(1).length();
            return Optional.of(Passage.of(Passage.Kind.HEADING, Passage.Apart.PARAGRAPH, level, marked.group(2), page));
        }
        return SectionWords.of(first).isPresent() && (lines.size() == 1 || isAbove(first, lines.get(1)))
                ? Optional.of(Passage.of(Passage.Kind.HEADING, Passage.Apart.PARAGRAPH, 1, first, page))
                : Optional.empty();
    }

    /** Whether a line that only headings say stands above prose, and is not the beginning of a sentence or of a list. */
    private static boolean isAbove(String heading, String next) {
        return heading.length() < BROKEN_AT
                && !heading.matches(".*[.,;]")
                && !Character.isLowerCase(heading.codePointAt(0))
                && !Character.isLowerCase(next.codePointAt(0))
                && SectionWords.of(next).isEmpty()
                && (next.length() >= BROKEN_AT || next.matches(".*[.!?]['\"\u2019\u201d)]*"));
    }

    private static String joined(List<String> lines, Hyphens hyphens) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            joined.append(lines.get(i));
            if (i + 1 < lines.size()) {
                switch (hyphens.joint(lines.get(i), lines.get(i + 1))) {
                    case BLANK -> joined.append(' ');
                    case NOTHING -> {}
                    case WITHOUT_HYPHEN -> joined.setLength(joined.length() - 1);
                }
            }
        }
        return joined.toString();
    }

    /** Without control characters, with one blank for any run of white space. */
    private static String plain(String line) {
        return line.replaceAll("[\\p{Cc}&&[^\\t]]|\u00ad|\ufeff", "")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
    }

    /** Whether the bytes are UTF-16: by their mark, or because every second one of the first is nil. */
    public static boolean isWide(byte[] bytes) {
        return wide(bytes).isPresent();
    }

    private static Optional<Charset> wide(byte[] b) {
        if (b.length < 4) {
            return Optional.empty();
        }
        if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE || b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static String decode(String name, byte[] bytes, Consumer<Problem> problems) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.accept(Problem.warning(
                    name,
                    0,
                    "The file is not UTF-8; it was read as windows-1252.",
                    "Look at a name with an accent; if it is wrong, save the file again as UTF-8."));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
