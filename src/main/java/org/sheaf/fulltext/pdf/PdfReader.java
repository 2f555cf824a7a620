// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sheaf.document.FullText;
import org.sheaf.document.ReaderVersion;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.fulltext.assembly.Hyphens;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.problem.Problem;

/** Reads a PDF. */
public final class PdfReader {
    public static final ReaderVersion VERSION = new ReaderVersion("pdf", 1);

    private static final int MOST_PAGES = 10_000;

    private final String name;
    private final Consumer<Problem> problems;

    private PdfReader(String name, Consumer<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * The text of a PDF; nothing if it holds none that can be read, which is a problem then.
     *
     * @param name as the user knows it
     */
    public static Optional<FullText> read(String name, byte[] bytes, Consumer<Problem> problems) {
        return new PdfReader(name, problems).read(bytes);
    }

    private Optional<FullText> read(byte[] bytes) {
        return drawn(bytes).map(drawn -> assemble(drawn.pages(), drawn.labels()));
    }

    /** What the file draws. Only here PDFBox is at work, which meets some damage unprepared. */
    private Optional<Drawn> drawn(byte[] bytes) {
        BuiltInFonts.use();
        if (PackedStreams.unpackTooFar(bytes)) {
            return refuse(
                    "The PDF unpacks to far more than a text has; it was not read.",
                    "It may be damaged or made to fill the memory. Fetch it again from its publisher.");
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int count = document.getNumberOfPages();
            if (count == 0) {
                return damaged();
            }
            if (count > MOST_PAGES) {
                return refuse(
                        "The PDF has " + count + " pages; more than " + MOST_PAGES + " are not read.",
                        "Save the chapters that matter as a file of their own.");
            }
            PdfPages pages = PdfPages.of(document);
            tell(pages, count);
            if (pages.pages().stream().allMatch(page -> page.lines().isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(new Drawn(pages.pages(), labels(document)));
        } catch (InvalidPasswordException e) {
            return refuse(
                    "The PDF is encrypted and asks for a password; it was not read.",
                    "Open it with its password, print it to a new PDF, and use that.");
        } catch (IOException e) {
            return damaged();
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | StackOverflowError e) {
            return damaged();
        } catch (OutOfMemoryError e) {
            // Streams that only decryption or a rare packing lays open are not counted before. What failed was one
            // large array.
            return refuse(
                    "The PDF needs more memory than there is; it was not read.",
                    "It may be damaged or made to fill the memory. Fetch it again from its publisher.");
        }
    }

    private Optional<Drawn> damaged() {
        return refuse(
                "The PDF is damaged: it could not be opened.",
                "The download may have broken off. Fetch it again, or open it and print it to a new PDF.");
    }

    private Optional<Drawn> refuse(String what, String advice) {
        problems.accept(Problem.error(name, 0, what, advice));
        return Optional.empty();
    }

    private void tell(PdfPages pages, int count) {
        for (int page : pages.broken()) {
            problems.accept(Problem.error(
                    name,
                    0,
                    "Page " + page + " is damaged; what stands behind the damage was not read.",
                    "Compare the page with its text, or fetch the file again."));
        }
        for (int page : pages.unreadable()) {
            problems.accept(Problem.warning(
                    name,
                    0,
                    "Page " + page + " is set in a font that does not say which letters it shows.",
                    "Its text is not what a reader sees. Run text recognition over the file and use its result."));
        }
        boolean none = pages.pages().stream().allMatch(page -> page.lines().isEmpty());
        String advice = "It is a scan. Run text recognition (OCR) over the file and use its result.";
        if (none) {
            problems.accept(Problem.error(
                    name,
                    0,
                    (count == 1 ? "The one page" : "Each of the " + count + " pages") + " of the PDF is without text.",
                    pages.pictures().isEmpty() ? "Open it and look; it may be empty." : advice));
            return;
        }
        for (int page : pages.pictures()) {
            problems.accept(Problem.warning(name, 0, "Page " + page + " is a picture without text.", advice));
        }
    }

    /** The lines of all pages, and the labels that the file itself gives them. */
    private record Drawn(List<PageLines> pages, List<String> labels) {}

    /** Labels that the file gives its pages, if they say more than their places. */
    private static List<String> labels(PDDocument document) throws IOException {
        PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
        if (labels == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        boolean plain = true;
        String[] given = labels.getLabelsByPageIndices();
        for (int i = 0; i < given.length; i++) {
            all.add(given[i] == null ? "" : given[i].strip());
            plain &= all.get(i).isEmpty() || all.get(i).equals(String.valueOf(i + 1));
        }
        return plain ? List.of() : all;
    }

    private static FullText assemble(List<PageLines> pages, List<String> given) {
        RunningLines running = RunningLines.of(pages);
        Hyphens hyphens = new Hyphens();
        List<Block> blocks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<Line> text = LineNumbers.without(running.text(p));
            text.forEach(line -> hyphens.learn(line.text()));
            blocks.addAll(ReadingOrder.of(text));
            for (List<Line> turned : pages.get(p).turned()) {
                turned.forEach(line -> hyphens.learn(line.text()));
                blocks.addAll(ReadingOrder.of(turned));
            }
            String label = running.label(p);
            labels.add(label.isEmpty() && p < given.size() ? given.get(p) : label);
        }
        BodyLook body = BodyLook.of(blocks);
        List<Paragraph> paragraphs = Paragraphs.of(blocks);
        Headings headings = Headings.of(paragraphs, body);
        FullTextBuilder text = new FullTextBuilder(VERSION, labels);
        PassageMaker passages = new PassageMaker(hyphens, headings);
        for (Paragraph paragraph : paragraphs) {
            for (Passage passage : passages.passages(paragraph)) {
                text.add(passage);
            }
        }
        return text.build();
    }
}
