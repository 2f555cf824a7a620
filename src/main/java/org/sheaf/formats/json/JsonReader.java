// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;
import tools.jackson.databind.JsonNode;

/**
 * Reads the objects of a JSON file one by one. If one is broken, what follows it within the same brackets is looked
 * through for the next objects, because a missing brace or quote joins several into one.
 */
final class JsonReader {
    /**
     * Where an object begins that has a citation's first member: behind a comma, or, if that member is one that nothing
     * else begins with, behind the bracket of a list. A stray control character is a blank here.
     */
    private static final Pattern BORDER = Pattern.compile(
            ",[\\x00- ]{0,200}(?=\\{[\\x00- ]{0,200}\"(?:id|type|title|key|itemId|ItemId|Codes|Outcomes|itemKey|citation-key|DOI)\")"
                    + "|\\[[\\x00- ]{0,200}(?=\\{[\\x00- ]{0,200}\"(?:id|ItemId|Codes)\"[\\x00- ]{0,20}:)");

    /** How many objects that a piece stood in may be closed behind it. */
    private static final int CLOSED_BEHIND = 3;

    private final Reading reading;
    private final Mapping mapping;

    /** Whether an object was broken, so that which list an object behind it stands in is no longer known. */
    private boolean damaged;

    JsonReader(Reading reading, Mapping mapping) {
        this.reading = reading;
        this.mapping = mapping;
    }

    /** Makes a record of an object; or gives what is wrong with it. */
    interface Mapping {
        /** Whether objects of this list are citations. */
        boolean isCitation(String list);

        /** What a text holds that is a citation, wherever a missing or needless bracket has put it. */
        Pattern sign();

        /** How a citation begins that may lack its sign; where the brackets are right other things may begin so too. */
        Pattern opening();

        /** Whether nothing but a citation begins so, not even within one. */
        boolean opensNothingElse();

        /** Hands a record to the reading; false if the object holds nothing that a citation has. */
        boolean map(JsonNode object, JsonBlock block);
    }

    void read() throws IOException {
        JsonBlocks.read(reading, block -> {
            if (mapping.isCitation(block.list())) {
                object(block);
            } else {
                elsewhere(block);
            }
        });
    }

    private void object(JsonBlock block) {
        Optional<JsonNode> whole = JsonTree.parse(block.text());
        if (whole.isEmpty()) {
            damaged = true;
            pieces(block).forEach(this::odd);
        } else if (mapping.opensNothingElse() && hidesAnother(block.text())) {
            // the brackets are right by chance: a list that lost its end has taken in the citations behind it
            damaged = true;
            pieces(block).forEach(this::odd);
        } else {
            take(whole.get(), block);
        }
    }

    private boolean hidesAnother(String text) {
        Matcher border = BORDER.matcher(text);
        Matcher opening = mapping.opening().matcher(text);
        while (border.find()) {
            if (opening.region(border.end(), text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private void odd(JsonBlock piece) {
        Optional<JsonNode> object = JsonTree.parse(piece.text());
        if (object.isPresent()) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.ODD_JSON,
                            piece.line(),
                            "A bracket is missing or too many here; this object was read as it was probably meant.",
                            "Compare it with where it comes from.");
            take(object.get(), piece);
        } else {
            broken(piece);
        }
    }

    /**
     * An object outside of the list of citations. If it holds what only a citation has, a bracket is missing or too many
     * somewhere before it; if it begins like a citation behind a broken object, it may be the rest of one. What in it is
     * something else is passed over, as it is everywhere.
     */
    private void elsewhere(JsonBlock block) {
        boolean whole = JsonTree.parse(block.text()).isPresent();
        damaged |= !whole;
        boolean signed = mapping.sign().matcher(block.text()).find();
        for (JsonBlock piece : whole && !signed ? List.of(block) : pieces(block)) {
            if (mapping.sign().matcher(piece.text()).find()
                    || damaged && mapping.opening().matcher(piece.text()).lookingAt()) {
                odd(piece);
            }
        }
    }

    private void take(JsonNode object, JsonBlock block) {
        if (!mapping.map(object, block)) {
            reading.problems()
                    .error(
                            block.line(),
                            "This object holds nothing that is known of citations: \"" + Excerpt.of(block.text())
                                    + "\".",
                            "If it is a citation, compare its members with those of the others.");
        }
    }

    private void broken(JsonBlock block) {
        long last = block.line()
                + block.text().strip().chars().filter(c -> c == '\n').count();
        reading.problems()
                .error(
                        block.line(),
                        (last > block.line() ? "The object from here to line " + last : "This object")
                                + " is no JSON; it was not read: \"" + Excerpt.of(block.text()) + "\".",
                        "A quotation mark, comma or brace may be missing in it, or it holds far more than a citation; export the"
                                + " file again.");
    }

    /** The objects that a broken one may consist of, with their places. */
    private static List<JsonBlock> pieces(JsonBlock block) {
        List<JsonBlock> pieces = new ArrayList<>();
        String text = block.text();
        Matcher border = BORDER.matcher(text);
        int from = 0;
        long line = block.line();
        long offset = block.offset();
        while (from < text.length()) {
            boolean last = !border.find();
            int to = last ? text.length() : border.start();
            int next = last ? text.length() : border.end();
            String piece = text.substring(from, to);
            long length = last
                    ? block.offset() + block.length() - offset
                    : Math.min(Utf8Length.in(piece), block.offset() + block.length() - offset);
            pieces.add(new JsonBlock(block.list(), balanced(piece), line, offset, length, false));
            line += piece.chars().filter(c -> c == '\n').count()
                    + text.substring(to, next).chars().filter(c -> c == '\n').count();
            offset = Math.min(offset + Utf8Length.in(piece) + next - to, block.offset() + block.length());
            from = next;
        }
        return pieces;
    }

    /** An object that closes what it stands in behind it, or lacks its own brace at the end, is made whole. */
    private static String balanced(String piece) {
        String first = stripped(piece);
        String rest = first;
        for (int i = 0; i <= CLOSED_BEHIND; i++) {
            if (JsonTree.parse(rest).isPresent()) {
                return rest;
            }
            if (!rest.endsWith("}")) {
                break;
            }
            rest = stripped(rest.substring(0, rest.length() - 1));
        }
        return first + "}";
    }

    /** Without blanks and closing brackets of lists at the end. */
    private static String stripped(String piece) {
        int end = piece.length();
        while (end > 0 && (piece.charAt(end - 1) <= ' ' || piece.charAt(end - 1) == ']')) {
            end--;
        }
        return piece.substring(0, end);
    }

    /** How many bytes a text has in UTF-8. */
    private static final class Utf8Length {
        static long in(String text) {
            long bytes = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
            return bytes;
        }
    }
}
