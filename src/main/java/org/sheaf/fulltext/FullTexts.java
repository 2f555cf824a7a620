// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.document.FullText;
import org.sheaf.document.ReaderVersion;
import org.sheaf.fulltext.markup.DocxReader;
import org.sheaf.fulltext.markup.HtmlReader;
import org.sheaf.fulltext.markup.PlainReader;
import org.sheaf.fulltext.pdf.PdfReader;
import org.sheaf.problem.Problem;

/** Reads the file of a full text, whatever kind it is. */
public final class FullTexts {
    /** Larger files are no articles; a book of scans can be larger, and has no text. */
    private static final int MOST_BYTES = 256 << 20;

    private static final int HEAD = 4096;

    private FullTexts() {}

    /** The readers and their versions: while these are the same, a file gives the same text. */
    public static String readers() {
        return Stream.of(PdfReader.VERSION, DocxReader.VERSION, HtmlReader.VERSION, PlainReader.VERSION)
                .map(ReaderVersion::toString)
                .collect(Collectors.joining(" "));
    }

    /** What a file is by its first bytes. */
    private enum Kind {
        PDF("a PDF", "pdf"),
        DOCX("a zipped document", "docx"),
        HTML("a web page", "html", "htm", "xhtml"),
        TEXT("plain text", "txt", "text", "md"),
        OLD_WORD("a file of Word 97 to 2003", "doc"),
        RTF("a Rich Text file", "rtf"),
        XML("XML", "xml"),
        PICTURE("a picture", "png", "jpg", "jpeg", "tif", "tiff", "gif"),
        BINARY("not text", "");

        private final String words;
        private final String[] endings;

        Kind(String words, String... endings) {
            this.words = words;
            this.endings = endings;
        }

        static Kind of(byte[] bytes) {
            String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
            if (head.contains("%PDF-")) {
                return PDF;
            }
            if (head.startsWith("PK\u0003\u0004")) {
                return DOCX;
            }
            if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
                return OLD_WORD;
            }
            if (head.startsWith("{\\rtf")) {
                return RTF;
            }
            if (head.startsWith("\u0089PNG")
                    || head.startsWith("\u00ff\u00d8\u00ff")
                    || head.startsWith("GIF8")
                    || head.startsWith("II*\u0000")
                    || head.startsWith("MM\u0000*")) {
                return PICTURE;
            }
            String plain = head.replace("\u0000", "").toLowerCase(Locale.ROOT);
            if (plain.contains("<!doctype html") || plain.contains("<html")) {
                return HTML;
            }
            if (plain.replaceFirst("^[^<]{0,3}", "").startsWith("<?xml")) {
                return XML;
            }
            return isText(bytes) ? TEXT : BINARY;
        }

        /** Whether there are next to no control characters in it; every second byte of UTF-16 is nil. */
        private static boolean isText(byte[] bytes) {
            int controls = 0;
            int count = Math.min(bytes.length, HEAD);
            boolean wide = PlainReader.isWide(bytes);
            for (int i = 0; i < count; i++) {
                byte b = bytes[i];
                boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
                controls += control && !(wide && b == 0) ? 1 : 0;
            }
            return controls * 50 <= count;
        }

        boolean hasEnding(String name) {
            String small = name.toLowerCase(Locale.ROOT);
            for (String ending : endings) {
                if (small.endsWith("." + ending)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The text of a file. If it has none that can be read, nothing, and a problem that says why.
     *
     * @param name the file as the user knows it
     * @param in its bytes, of which at most {@value #MOST_BYTES} are taken; the caller closes it
     * @throws IOException if the bytes cannot be had
     */
    public static Optional<FullText> read(String name, InputStream in, Consumer<Problem> problems) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length == 0) {
            return refuse(problems, name, "The file is empty.", "The download may have failed: fetch it again.");
        }
        if (bytes.length > MOST_BYTES) {
            return refuse(
                    problems,
                    name,
                    "The file is larger than " + (MOST_BYTES >> 20) + " MB; it was not read.",
                    "Save the chapters that matter as a file of their own.");
        }
        Kind kind = Kind.of(bytes);
        if (kind != Kind.TEXT) {
            renamed(kind, name, problems);
        }
        return switch (kind) {
            case PDF -> PdfReader.read(name, bytes, problems);
            case DOCX -> DocxReader.read(name, bytes, problems);
            case HTML -> HtmlReader.read(name, bytes, problems);
            case TEXT -> PlainReader.read(name, bytes, problems);
            case OLD_WORD, RTF ->
                refuse(
                        problems,
                        name,
                        "The file is " + kind.words + ", which is not read.",
                        "Open it in a word processor and save it as DOCX or PDF.");
            case XML ->
                refuse(
                        problems,
                        name,
                        "The file is XML, which is not read as a full text.",
                        "Use the PDF or the web page of the article.");
            case PICTURE ->
                refuse(
                        problems,
                        name,
                        "The file is a picture; it holds no text.",
                        "Run text recognition (OCR) over it and use its result.");
            case BINARY ->
                refuse(
                        problems,
                        name,
                        "The file is neither PDF, DOCX, web page nor plain text.",
                        "Look what it is; the download may have failed.");
        };
    }

    /** Says so where a file is called something that it is not. */
    private static void renamed(Kind kind, String name, Consumer<Problem> problems) {
        for (Kind other : Kind.values()) {
            if (other != kind && other != Kind.BINARY && other.hasEnding(name)) {
                problems.accept(Problem.warning(
                        name,
                        0,
                        "The file is called " + other.words + " and is " + kind.words + ".",
                        "It is taken for what it is; see that it is the file you meant."));
            }
        }
    }

    private static Optional<FullText> refuse(Consumer<Problem> problems, String name, String what, String advice) {
        problems.accept(Problem.error(name, 0, what, advice));
        return Optional.empty();
    }
}
