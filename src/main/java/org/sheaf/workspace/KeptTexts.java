// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.Digest;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.problem.Problem;

/**
 * Texts as they were read from the files of full texts, so that a file is read once. They are in the private folder, may be
 * lost, and are passed over where another version of the readers made them or they cannot be read.
 *
 * <p>The first form kept the text of a file without looking whether the file was still the one that came in, and without the
 * problems that reading met.
 */
public final class KeptTexts {
    private static final String FORM = "text/2 ";

    private final Workspace workspace;

    public KeptTexts(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A text as it was kept.
     *
     * @param mark what its file looked like at a glance when it was last seen to be the one that came in
     * @param problems met when it was read, such as pages that are damaged; their source is no part of what is kept
     */
    public record Kept(String mark, FullText text, List<Problem> problems) {
        public Kept {
            problems = List.copyOf(problems);
        }
    }

    /** @param readers the versions of the readers that would read it now */
    public Optional<Kept> find(Digest file, String readers) {
        try {
            return KeptFile.ofText(workspace, file).read(label(file, readers), KeptTexts::read);
        } catch (IOException e) {
            return Optional.empty(); // it is read again from the file itself
        }
    }

    /** Keeps a text if there is room for it. */
    public void keep(Digest file, String readers, Kept kept) {
        try {
            KeptFile.ofText(workspace, file).write(label(file, readers), out -> write(out, kept));
        } catch (IOException e) {
            return; // without it the file is read again next time
        }
    }

    private static String label(Digest file, String readers) {
        return FORM + readers + " " + file.hex();
    }

    private static void write(DataOutputStream out, Kept kept) throws IOException {
        out.writeUTF(kept.mark());
        out.writeInt(kept.problems().size());
        for (Problem problem : kept.problems()) {
            out.writeLong(problem.line());
            out.writeUTF(problem.severity().name());
            out.writeUTF(problem.what());
            out.writeUTF(problem.advice());
        }
        FullText text = kept.text();
        out.writeUTF(text.reader().kind());
        out.writeInt(text.reader().version());
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(text.pages().size());
        for (Page page : text.pages()) {
            out.writeInt(page.number());
            out.writeUTF(page.label());
            out.writeInt(page.start());
            out.writeInt(page.end());
        }
        out.writeInt(text.headings().size());
        for (Heading heading : text.headings()) {
            out.writeInt(heading.level());
            out.writeUTF(heading.section().name());
            out.writeInt(heading.page());
            out.writeInt(heading.start());
            out.writeInt(heading.end());
        }
        out.writeInt(text.sentences().size());
        for (Sentence sentence : text.sentences()) {
            out.writeInt(sentence.page());
            out.writeInt(sentence.start());
            out.writeInt(sentence.end());
            out.writeUTF(sentence.section().name());
        }
    }

    private static Kept read(DataInputStream in) throws IOException {
        String mark = in.readUTF();
        List<Problem> problems = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            long line = in.readLong();
            Problem.Severity severity = Problem.Severity.valueOf(in.readUTF());
            problems.add(new Problem("", line, severity, in.readUTF(), in.readUTF()));
        }
        ReaderVersion reader = new ReaderVersion(in.readUTF(), in.readInt());
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        List<Page> pages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.add(new Page(in.readInt(), in.readUTF(), in.readInt(), in.readInt()));
        }
        List<Heading> headings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int level = in.readInt();
            Section section = Section.valueOf(in.readUTF());
            headings.add(new Heading(level, section, in.readInt(), in.readInt(), in.readInt()));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            sentences.add(new Sentence(in.readInt(), in.readInt(), in.readInt(), Section.valueOf(in.readUTF())));
        }
        return new Kept(mark, new FullText(reader, text, pages, headings, sentences), problems);
    }
}
