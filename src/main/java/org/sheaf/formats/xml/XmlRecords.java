// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Cuts an XML file into its records without parsing it: from the start tag of a record to its end tag, or to the next
 * start tag where that is missing. So a damaged record costs no other, memory does not grow with the file, and no parser
 * ever sees the file's DOCTYPE. Start tags inside comments and CDATA sections begin nothing; a comment that is never
 * closed is none.
 */
final class XmlRecords implements Closeable {
    /** Bytes of one record that are kept. */
    static final int CAP = 16 << 20;

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_NAME = 100;
    private static final int END = -1;

    private final Opener file;
    private final boolean wide;
    private final Set<String> names;
    private InputStream in;
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;
    private long read;
    private long offset;
    private long line = 1;
    private boolean commentsClose = true;
    private boolean sectionsClose = true;

    private byte[] record = new byte[CHUNK];
    private int length;
    private boolean open;
    private boolean ended;
    private String name = "";
    private Place start = new Place(0, 0, 1);
    private Place behind = start;
    private Place pending = start;
    private String pendingName = "";
    private int hidden;
    private long hiddenLine;

    /**
     * @param file opens the file's bytes: UTF-8, or bytes of which ASCII is a part
     * @param wide whether the bytes were made from UTF-16, in which case places are counted in the bytes of that file
     * @param names the names of the elements that are records, without prefix
     */
    XmlRecords(Opener file, boolean wide, Set<String> names) throws IOException {
        this.file = file;
        this.wide = wide;
        this.names = names;
        this.in = file.open();
    }

    /** Opens a file at its beginning. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A place in the file.
     *
     * @param read how many bytes were read before it
     * @param offset 0-based, in the bytes of the file
     * @param line 1-based
     */
    record Place(long read, long offset, long line) {}

    /** Goes to the next record; false at the end of the file. */
    boolean next() throws IOException {
        open = false;
        length = 0;
        ended = false;
        if (!pendingName.isEmpty()) {
            begin(pendingName, pending);
            pendingName = "";
        }
        while (true) {
            int b = peek();
            if (b == END) {
                behind = here();
                return open;
            }
            if (b != '<') {
                take();
                continue;
            }
            markup();
            if (ended || !pendingName.isEmpty()) {
                return true;
            }
        }
    }

    private void begin(String tagName, Place from) {
        open = true;
        name = tagName;
        start = from;
        byte[] tag = ("<" + tagName).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(tag, 0, record, 0, tag.length);
        length = tag.length;
    }

    /** Reads one tag, comment or section; on the way out the record may be ended, or the next one pending. */
    private void markup() throws IOException {
        Place from = here();
        int kept = length;
        take();
        int b = peek();
        if (b == '/') {
            take();
            String tag = tagName();
            skipTag();
            if (open && tag.equals(name)) {
                ended = true;
                behind = here();
            }
        } else if (b == '!') {
            take();
            section(from, kept);
        } else if (isNameStart(b)) {
            String tag = tagName();
            if (names.contains(local(tag))) {
                startTag(tag, from, kept);
            } else {
                skipTag();
            }
        }
    }

    private void startTag(String tag, Place from, int kept) throws IOException {
        if (open) {
            length = Math.min(length, kept); // the record before has no end tag; this one is read next
            behind = from;
            pending = from;
            pendingName = tag;
            return;
        }
        begin(tag, from);
        if (skipTag()) {
            ended = true;
            behind = here();
        }
    }

    /** Behind {@code <!}: a comment or a CDATA section is passed over to its end, if it has one. */
    private void section(Place from, int kept) throws IOException {
        if (commentsClose && lookingAt("--")) {
            commentsClose = passOver("-->", from, kept);
        } else if (sectionsClose && lookingAt("[CDATA[")) {
            sectionsClose = passOver("]]>", from, kept);
        }
    }

    /** Reads to the end of a section. If there is none in all the file, goes back to where it began; then false. */
    private boolean passOver(String end, Place from, int kept) throws IOException {
        int found = 0;
        int hiddenBefore = hidden;
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        while (found < end.length()) {
            int b = take();
            if (b == END) {
                hidden = hiddenBefore;
                length = Math.min(length, kept);
                goBack(from);
                take();
                return false;
            }
            if (b == end.charAt(found)) {
                found++;
            } else if (!(b == end.charAt(0) && found == 2)) { // "--->" and "]]]>" end a section too
                found = b == end.charAt(0) ? 1 : 0;
            }
            if (b == '<') {
                inWord = true;
                word.setLength(0);
            } else if (inWord && isNamePart(b) && word.length() <= LONGEST_NAME) {
                word.append((char) b);
            } else if (inWord) {
                inWord = false;
                hide(word.toString());
            }
        }
        return true;
    }

    private void hide(String tag) {
        if (names.contains(local(tag))) {
            hidden++;
            hiddenLine = hiddenLine == 0 ? line : hiddenLine;
        }
    }

    private void goBack(Place to) throws IOException {
        in.close();
        in = file.open();
        in.skipNBytes(to.read());
        at = 0;
        limit = 0;
        read = to.read();
        offset = to.offset();
        line = to.line();
    }

    private Place here() {
        return new Place(read, offset, line);
    }

    /** Reads the rest of a tag; whether it closes itself. A tag that is not closed ends before the next one. */
    private boolean skipTag() throws IOException {
        int quote = 0;
        int last = 0;
        while (true) {
            int b = peek();
            if (b == END || b == '<') {
                return false;
            }
            take();
            if (quote == 0 && b == '>') {
                return last == '/';
            }
            if (b == '"' || b == '\'') {
                quote = quote == 0 ? b : quote == b ? 0 : quote;
            }
            last = b;
        }
    }

    /** The name of a tag with its prefix; empty if it is longer than any that could matter. */
    private String tagName() throws IOException {
        StringBuilder text = new StringBuilder();
        while (isNamePart(peek())) {
            int b = take();
            if (text.length() <= LONGEST_NAME) {
                text.append((char) b);
            }
        }
        return text.length() > LONGEST_NAME ? "" : text.toString();
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    private static boolean isNameStart(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_';
    }

    private static boolean isNamePart(int b) {
        return isNameStart(b) || b >= '0' && b <= '9' || b == '-' || b == '.' || b == ':';
    }

    private boolean lookingAt(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (peek() != text.charAt(i)) {
                return false;
            }
            take();
        }
        return true;
    }

    private int peek() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at < limit ? buffer[at] & 0xFF : END;
    }

    /** The next byte; it is kept if a record is open. Counts lines as other readers do. */
    private int take() throws IOException {
        int b = peek();
        if (b == END) {
            return END;
        }
        at++;
        boolean newLine = b == '\n' || b == '\r' && peek() != '\n';
        int width = !wide ? 1 : b >= 0xF0 ? 4 : b < 0x80 || b >= 0xC0 ? 2 : 0;
        read++;
        offset += width;
        line += newLine ? 1 : 0;
        if (open && length <= CAP) {
            if (length == record.length) {
                record = Arrays.copyOf(record, 2 * record.length);
            }
            record[length++] = (byte) b;
        }
        return b;
    }

    /** The bytes of the record; the first {@link #length()} count, until {@link #next()}. */
    byte[] bytes() {
        return record;
    }

    int length() {
        return Math.min(length, CAP);
    }

    /** The name of the record's element, without prefix. */
    String name() {
        return local(name);
    }

    /** Whether the record has its end tag. */
    boolean ended() {
        return ended;
    }

    /** Whether the record is longer than {@link #CAP}, and was cut there. */
    boolean cut() {
        return length > CAP;
    }

    Place start() {
        return start;
    }

    /** The place behind the record's last byte. */
    Place behind() {
        return behind;
    }

    /** How many start tags of records stand in comments and CDATA sections so far. */
    int hidden() {
        return hidden;
    }

    /** The line of the first of them. */
    long hiddenLine() {
        return hiddenLine;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
