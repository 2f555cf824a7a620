// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document of a project, or the text of one: a note, the words in a PDF, a transcript.
 *
 * @param name empty where it has none
 * @param path the file, as the project names it: {@code internal://NAME} for one in the {@code .qdpx} file; of a text the one
 *     with its layout; empty for none
 * @param currentPath where the file lay before; empty where it is not said
 * @param textPath of a text, the file that holds it plain; empty where the text stands in the project itself
 * @param text of a text, its words, with LF at the end of each line; nothing where they are not in the file
 * @param texts of a PDF, picture or recording, what is said about it as text
 * @param times of a transcript, where in the text the recording is at which time
 */
public record QdaSource(
        Kind kind,
        Guid guid,
        String name,
        QdaStamp stamp,
        String description,
        String path,
        String currentPath,
        String textPath,
        Optional<String> text,
        List<QdaSource> texts,
        List<Time> times,
        List<QdaSelection> selections,
        List<QdaCoding> codings,
        List<Guid> notes,
        List<QdaValue> values) {
    public QdaSource {
        texts = List.copyOf(texts);
        times = List.copyOf(times);
        selections = List.copyOf(selections);
        codings = List.copyOf(codings);
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    /** What stands in the file under which names. */
    public enum Kind {
        TEXT("TextSource", "PlainTextSelection", ""),
        PICTURE("PictureSource", "PictureSelection", "TextDescription"),
        PDF("PDFSource", "PDFSelection", "Representation"),
        AUDIO("AudioSource", "AudioSelection", "Transcript"),
        VIDEO("VideoSource", "VideoSelection", "Transcript"),
        NOTE("Note", "PlainTextSelection", ""),
        REPRESENTATION("Representation", "PlainTextSelection", ""),
        TEXT_DESCRIPTION("TextDescription", "PlainTextSelection", ""),
        TRANSCRIPT("Transcript", "TranscriptSelection", "");

        private final String element;
        private final String selection;
        private final String text;

        Kind(String element, String selection, String text) {
            this.element = element;
            this.selection = selection;
            this.text = text;
        }

        /** The name of its element. */
        public String element() {
            return element;
        }

        String selection() {
            return selection;
        }

        /** Whether it is a text itself. */
        public boolean isText() {
            return text.isEmpty();
        }

        /** What the text of a source is called that is none itself. */
        Kind text() {
            return switch (this) {
                case PICTURE -> TEXT_DESCRIPTION;
                case PDF -> REPRESENTATION;
                default -> TRANSCRIPT;
            };
        }

        /** Whether it stands among the sources of a project. */
        boolean isSource() {
            return element.endsWith("Source");
        }
    }

    /**
     * A point in a recording and in its transcript.
     *
     * @param at milliseconds; as it is written, empty where it is not said
     * @param position 0-based code point; empty where it is not said
     */
    public record Time(Guid guid, String at, String position) {}

    /** A text that stands in the project itself. */
    public static QdaSource text(Kind kind, Guid guid, String name, QdaStamp stamp, String text) {
        return new QdaSource(
                kind,
                guid,
                name,
                stamp,
                "",
                "",
                "",
                "",
                Optional.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The selections of a text which the project itself contradicts: what they are called by, or what is said about them, is
     * a passage of the text, and stands elsewhere than they do. Where it is meant nobody can tell.
     */
    public Set<QdaSelection> astray() {
        return text.map(words -> TextPlaces.astray(words, selections)).orElse(Set.of());
    }

    /** The same text with other words, and everything in it where it stands in them. */
    QdaSource with(String words, List<QdaSelection> placed, List<Time> timed) {
        return new QdaSource(
                kind,
                guid,
                name,
                stamp,
                description,
                path,
                currentPath,
                textPath,
                Optional.of(words),
                texts,
                timed,
                placed,
                codings,
                notes,
                values);
    }

    QdaSource withTexts(List<QdaSource> others) {
        return new QdaSource(
                kind,
                guid,
                name,
                stamp,
                description,
                path,
                currentPath,
                textPath,
                text,
                others,
                times,
                selections,
                codings,
                notes,
                values);
    }

    /** The same with notes about it. */
    public QdaSource withNotes(List<Guid> others) {
        return new QdaSource(
                kind,
                guid,
                name,
                stamp,
                description,
                path,
                currentPath,
                textPath,
                text,
                texts,
                times,
                selections,
                codings,
                others,
                values);
    }

    QdaSource withPaths(String file, String textFile) {
        return new QdaSource(
                kind,
                guid,
                name,
                stamp,
                description,
                file,
                currentPath,
                textFile,
                text,
                texts,
                times,
                selections,
                codings,
                notes,
                values);
    }
}
