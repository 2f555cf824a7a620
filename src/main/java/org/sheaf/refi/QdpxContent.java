// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.BoundedZip;

/**
 * What lies in a {@code .qdpx} file: the XML, the plain texts, and the names of all other sources. A name is never taken for
 * a place on a disk.
 */
final class QdpxContent {
    /** A project with an answer of each respondent as a source of its own has thousands. */
    private static final int MOST_ENTRIES = 100_000;

    /** A text that is larger is none that anybody codes. */
    private static final int LARGEST_TEXT = 64 << 20;

    private static final int LARGEST_PROJECT = 1 << 30;

    private static final String FOLDER = "sources/";

    /** In which programs write names of files that never heard of UTF-8. Letters may come out wrong; no name is refused. */
    static final Charset OLD_NAMES = StandardCharsets.ISO_8859_1;

    private final String file;
    private final Reading reading;
    /** Name in the file, and bytes. */
    private final Map<String, byte[]> projects = new TreeMap<>();
    /** Names without their folder, in the order of the file. */
    private final Map<String, Optional<String>> sources = new LinkedHashMap<>();
    /** What the folder of sources is called if not as it should be. */
    private String folder = "";

    private QdpxContent(String file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    static QdpxContent read(String file, QdpxSource source, Reading reading) throws IOException {
        QdpxContent content = new QdpxContent(file, reading);
        try {
            content.read(source, StandardCharsets.UTF_8);
        } catch (BoundedZip.UnreadableName e) {
            content = new QdpxContent(file, reading);
            content.read(source, OLD_NAMES);
        }
        return content;
    }

    private void read(QdpxSource source, Charset names) throws IOException {
        boolean sawEntry = false;
        List<String> others = new ArrayList<>();
        try (InputStream in = source.open();
                BoundedZip zip = new BoundedZip(in, MOST_ENTRIES, names)) {
            for (String name = zip.next(); !name.isEmpty(); name = zip.next()) {
                sawEntry = true;
                entry(name, zip, others);
            }
        } catch (BoundedZip.UnreadableName e) {
            throw e;
        } catch (BoundedZip.Refused e) {
            refused(e.why());
            projects.clear();
            return;
        } catch (IOException e) {
            if (!sawEntry) {
                noZip();
                return;
            }
            reading.problem(Problem.error(
                    file,
                    0,
                    "The file breaks off, or is damaged; only what stands before that is read.",
                    "Copy or export it once more."));
        }
        left(others);
        if (!sawEntry) {
            noZip();
        } else if (projects.isEmpty()) {
            noProject(others);
        }
    }

    private void left(List<String> others) {
        others.forEach(name -> reading.lost(new QdaLoss(
                QdaLoss.Direction.READING, "file", name, QdaLoss.Kind.LEFT_OUT, "", "not where sources lie", "")));
        if (!folder.isEmpty()) {
            reading.deviates(
                    new XmlNode("file", "", 0),
                    "folder",
                    "The folder of the sources is called \"" + folder + "\", not \"sources\".",
                    "It is read all the same; -o writes it in small letters.");
        }
    }

    private void entry(String name, BoundedZip zip, List<String> others) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.endsWith("/")) {
            return;
        }
        if (lower.endsWith(".qde") && name.indexOf('/') < 0) {
            projects.put(name, bytes(zip, LARGEST_PROJECT));
            return;
        }
        String inFolder = lower.startsWith(FOLDER) ? name.substring(FOLDER.length()) : "";
        if (inFolder.isEmpty()
                || inFolder.indexOf('/') >= 0
                || inFolder.startsWith(".")
                || inFolder.indexOf(':') >= 0) {
            zip.skip();
            others.add(name);
            return;
        }
        if (!name.startsWith(FOLDER)) {
            folder = name.substring(0, FOLDER.length() - 1);
        }
        if (sources.containsKey(inFolder)) {
            zip.skip();
            reading.problem(Problem.error(
                    file, 0, "\"" + name + "\" is in the file twice; the first is read.", "Export the project again."));
            return;
        }
        Optional<String> text = Optional.empty();
        if (lower.endsWith(".txt")) {
            byte[] bytes = bytes(zip, LARGEST_TEXT);
            if (bytes.length >= LARGEST_TEXT) {
                reading.problem(Problem.error(
                        file, 0, "The text \"" + name + "\" is larger than 64 MB; it is not read.", "Divide it."));
            } else {
                text = Optional.of(decode(bytes));
            }
        } else {
            zip.skip();
        }
        sources.put(inFolder, text);
    }

    private static byte[] bytes(BoundedZip zip, int most) throws IOException {
        byte[] bytes = zip.content().readNBytes(most);
        zip.skip();
        return bytes;
    }

    private static String decode(byte[] bytes) {
        boolean utf16 = bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        if (utf16) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private void refused(BoundedZip.Why why) {
        reading.problem(
                switch (why) {
                    case NAME_LEADS_OUT ->
                        Problem.error(
                                file,
                                0,
                                "A file in it has a name that leads out of it (../); none of it is read.",
                                "No program that is sound writes such a file: ask where it comes from.");
                    case TOO_MUCH ->
                        Problem.error(
                                file,
                                0,
                                "It unpacks to more than " + BoundedZip.RATIO
                                        + " times its size; it is read no further.",
                                "No program that is sound writes such a file: ask where it comes from.");
                    case TOO_MANY_PARTS ->
                        Problem.error(file, 0, "It holds more than " + MOST_ENTRIES + " files.", "Divide the project.");
                });
    }

    private void noZip() {
        reading.problem(Problem.error(
                file,
                0,
                "This is no .qdpx file: it is not a ZIP file, or an empty one.",
                "Export the project in the format REFI-QDA (.qdpx); a codebook (.qdc) is for `sheaf tool codebook`."));
    }

    private void noProject(List<String> others) {
        boolean word = others.contains("word/document.xml");
        boolean excel = others.contains("xl/workbook.xml");
        reading.problem(Problem.error(
                file,
                0,
                "There is no project in it (project.qde)"
                        + (word ? ": it is a Word document." : excel ? ": it is an Excel workbook." : "."),
                "Export the project in the format REFI-QDA (.qdpx)."));
    }

    /** The XML of the project; nothing where there is none. */
    Optional<byte[]> project() {
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        String name = projects.containsKey("project.qde")
                ? "project.qde"
                : projects.keySet().iterator().next();
        if (!name.equals("project.qde")) {
            reading.deviates(
                    new XmlNode("file", "", 0),
                    "name",
                    "The project is called \"" + name + "\", not \"project.qde\".",
                    "It is read all the same; -o writes it as project.qde.");
        }
        projects.keySet().stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> reading.problem(Problem.error(
                        file,
                        0,
                        "There is more than one project in it; \"" + other + "\" is not read.",
                        "Export each project into a file of its own.")));
        return Optional.ofNullable(projects.get(name));
    }

    boolean has(String name) {
        return sources.containsKey(name);
    }

    /** The words of a plain text; nothing where there is no such file, or it is no text. */
    Optional<String> text(String name) {
        return sources.getOrDefault(name, Optional.empty());
    }

    /** Names of all sources, in the order of the file. */
    List<String> names() {
        return List.copyOf(sources.keySet());
    }

    /** The name of a source where an entry of the ZIP file is one; empty where it is none. */
    static String sourceName(String entry) {
        return entry.toLowerCase(Locale.ROOT).startsWith(FOLDER) ? entry.substring(FOLDER.length()) : "";
    }
}
