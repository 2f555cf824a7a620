// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/**
 * Cuts a JSON file into the objects of its list without understanding them, so that one that is broken costs no other,
 * and so that a file of a gigabyte on one line needs no more memory than its longest object. The list is the file itself,
 * or a member of it such as {@code References} or {@code items}; objects behind one another (JSON Lines) are a list too.
 */
final class JsonBlocks {
    /** Bytes of one object that are kept; an object that is longer is lost and said to be. */
    private static final int OBJECT_CAP = 16 << 20;

    /** Where an object stands that is a member of the file's own and in no list. */
    private static final String NO_LIST = "-";

    private static final int LONGEST_NAME = 100;

    private final Reading reading;
    private final InputStream in;
    private final boolean wide;
    private final Consumer<JsonBlock> sink;
    private final ByteArrayOutputStream object = new ByteArrayOutputStream(4096);
    private final StringBuilder name = new StringBuilder();
    private String list = "";

    /** How many brackets are open around the place, up to the object that is being gathered. */
    private int outer;

    /** How many are open in that object; 0 if none is being gathered. */
    private int depth;

    private boolean inList;

    /** Whether the file's own object has begun; what begins at the outermost place behind it is something else. */
    private boolean within;

    private boolean quoted;
    private boolean escaped;
    private boolean full;
    private long line = 1;
    private long place;
    private long startLine;
    private long lostLine;
    private long start;

    private JsonBlocks(Reading reading, InputStream in, boolean wide, Consumer<JsonBlock> sink) {
        this.reading = reading;
        this.in = in;
        this.wide = wide;
        this.sink = sink;
    }

    static void read(Reading reading, Consumer<JsonBlock> sink) throws IOException {
        Head.Encoding encoding = reading.head().encoding();
        try (InputStream in = encoding.asUtf8(reading.open())) {
            new JsonBlocks(reading, in, encoding.isWide(), sink).read();
        }
    }

    private void read() throws IOException {
        byte[] chunk = new byte[1 << 15];
        boolean carriage = false;
        for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                byte b = chunk[i];
                next(b);
                place += !wide ? 1 : b >= 0 || (b & 0xFF) >= 0xC0 ? (b & 0xFF) >= 0xF0 ? 4 : 2 : 0;
                line += b == '\r' || b == '\n' && !carriage ? 1 : 0;
                carriage = b == '\r';
            }
            reading.progress(place);
        }
        if (depth > 0) {
            give(false);
        }
    }

    private void next(byte b) {
        boolean inside = depth > 0;
        if (quoted) {
            string(b);
        } else {
            switch (b) {
                case '"' -> {
                    quoted = true;
                    name.setLength(0);
                }
                case '{' -> open(true);
                case '[' -> open(false);
                case '}', ']' -> {
                    if (inside) {
                        depth--;
                    } else if (outer > 0) {
                        outer--;
                        inList = false;
                        list = outer == 0 ? "" : list;
                    }
                }
                default -> {
                    // blanks, numbers, commas
                }
            }
        }
        if (inside || depth > 0) {
            keep(b);
            if (depth == 0) {
                give(true);
            }
        }
    }

    /** A byte inside quotes. A line break ends them: JSON has none there, so a quote must be missing before it. */
    private void string(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"' || b == '\n' || b == '\r') {
            quoted = false;
        } else if (depth == 0 && name.length() < LONGEST_NAME) {
            name.append((char) (b & 0xFF));
        }
    }

    /** A bracket opens. The file's own object, if it has lists in it, is not one to be gathered. */
    private void open(boolean brace) {
        if (depth > 0) {
            depth++;
        } else if (brace && !(outer == 0 && !within && hasLists())) {
            depth = 1;
            start = place;
            startLine = line;
            full = false;
            object.reset();
        } else {
            within |= outer == 0;
            outer++;
            inList = !brace;
            list = brace || outer == 1 ? "" : name.toString();
        }
    }

    /** Whether the file is an object of which {@code References} or {@code items} are the citations. */
    private boolean hasLists() {
        if (reading.head().contains("\"References\"")) {
            return true;
        }
        String first = reading.head().firstLine().toLowerCase(Locale.ROOT);
        return first.startsWith("{") && reading.head().contains("\"items\"");
    }

    private void keep(byte b) {
        if (object.size() < OBJECT_CAP) {
            object.write(b);
        } else if (!full) {
            full = true;
            lostLine = line;
        }
    }

    private void give(boolean closed) {
        if (full) {
            reading.problems()
                    .error(
                            startLine,
                            "The object that starts here is longer than " + (OBJECT_CAP >> 20)
                                    + " MB; what stands in it from line " + lostLine + " to line " + line
                                    + " was not read.",
                            "Look whether a quotation mark or a brace is missing in it.");
        }
        byte[] bytes = object.toByteArray();
        String text = reading.text(bytes, bytes.length, startLine);
        long end = closed ? place + (wide ? 2 : 1) : place;
        depth = 0;
        String of = inList || outer == 0 ? list : NO_LIST;
        sink.accept(new JsonBlock(of, text, startLine, start, end - start, closed && !full));
    }
}
