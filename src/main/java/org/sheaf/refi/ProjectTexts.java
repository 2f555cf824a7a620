// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.refi.QdaLoss.Direction;

/** Gives the texts of a project their words, and what is marked in them its place in these. */
final class ProjectTexts {
    private final Reading reading;
    private final QdpxContent content;
    private final Map<String, String> docx;
    private String origin = "";

    /** @param docx the words of documents with layout whose plain text says nothing */
    ProjectTexts(Reading reading, QdpxContent content, Map<String, String> docx) {
        this.reading = reading;
        this.content = content;
        this.docx = docx;
    }

    QdaProject read(QdaProject project) {
        origin = project.origin();
        return new QdaProject(
                project.name(),
                project.origin(),
                project.stamp(),
                project.basePath(),
                project.users(),
                project.codes(),
                project.variables(),
                project.cases(),
                project.sources().stream().map(this::source).toList(),
                project.notes().stream().map(this::source).toList(),
                project.links(),
                project.sets(),
                project.graphs(),
                project.description(),
                project.noteRefs());
    }

    private QdaSource source(QdaSource read) {
        QdaSource source = named(read);
        if (!source.kind().isText()) {
            missing(source, source.path(), "file");
            return source.withTexts(source.texts().stream().map(this::source).toList());
        }
        missing(source, source.path(), "file with layout");
        Optional<String> written = source.text().or(() -> content.text(SourcePath.inside(source.textPath())));
        String rich = docx.getOrDefault(SourcePath.inside(source.path()), "");
        if (written.orElse("").isBlank() && !rich.isBlank()) {
            reading.deviates(
                    node(source),
                    "layout only",
                    "The plain text of " + label(source)
                            + " says nothing; its words stand only in the document with layout.",
                    "The words are taken from there.");
            written = Optional.of(rich);
        }
        if (written.isEmpty()) {
            missing(source, source.textPath(), "text");
            return source;
        }
        return placed(source, written.get());
    }

    private QdaSource named(QdaSource source) {
        for (String path : List.of(source.path(), source.textPath())) {
            if (SourcePath.leadsOut(path)) {
                reading.wrong(
                        node(source),
                        label(source) + " names a file that would lie outside the project: " + path + ".",
                        "It is not looked for. Ask where the project comes from.");
            }
        }
        String path = content.has(SourcePath.inside(source.path())) ? SourcePath.named(source.path()) : source.path();
        String textPath = content.has(SourcePath.inside(source.textPath()))
                ? SourcePath.named(source.textPath())
                : source.textPath();
        if (!path.equals(source.path()) || !textPath.equals(source.textPath())) {
            reading.deviates(
                    node(source),
                    "internal",
                    label(source) + " names its file without \"internal://\".",
                    "The file of that name in the project is read.");
        }
        return source.withPaths(path, textPath);
    }

    private void missing(QdaSource source, String path, String what) {
        if (path.isEmpty() || content.has(SourcePath.inside(path)) || SourcePath.leadsOut(path)) {
            return;
        }
        boolean outside = path.startsWith("relative:") || path.startsWith("absolute:");
        reading.deviates(
                node(source),
                outside ? "outside" : "missing",
                "The " + what + " of " + label(source) + " is not in the project: " + path + ".",
                outside
                        ? "A file beside the project is not looked for; what is known about it is kept."
                        : "What is known about it is kept; export the project with its sources for the rest.");
    }

    private QdaSource placed(QdaSource source, String written) {
        String words = TextPlaces.clean(written);
        TextPlaces places = new TextPlaces(written);
        TextPlaces.Rule rule = places.rule(origin, source.selections());
        List<QdaSelection> selections = new ArrayList<>();
        for (QdaSelection selection : source.selections()) {
            selections.add(
                    selection.place() instanceof QdaPlace.InText at
                            ? placed(source, selection, at, places.place(rule, selection, at))
                            : selection);
        }
        List<QdaSource.Time> times = source.times().stream()
                .map(time -> time.position().isEmpty()
                        ? time
                        : new QdaSource.Time(
                                time.guid(),
                                time.at(),
                                String.valueOf(places.moved(rule, Long.parseLong(time.position())))))
                .toList();
        if (places.isAmbiguous() && (!selections.isEmpty() || !times.isEmpty())) {
            reading.deviates(
                    node(source),
                    "line ends",
                    label(source) + " has Windows line ends or a byte order mark; a line end is counted as "
                            + (rule.twoSigns() ? "two signs" : "one sign")
                            + (rule.mark() ? ", and the mark as one." : "."),
                    "Places are counted anew, with one sign for a line end.");
        }
        return source.with(words, selections, times);
    }

    private QdaSelection placed(QdaSource source, QdaSelection selection, QdaPlace.InText at, TextPlaces.Place place) {
        String which =
                "\"" + shortened(selection.name().isEmpty() ? selection.guid().text() : selection.name()) + "\" in "
                        + label(source);
        switch (place.found()) {
            case BESIDE -> {
                reading.deviates(
                        node(source),
                        "beside",
                        "The quote " + which + " stands one sign beside its place.",
                        "It is read where the quote stands.");
                reading.lost(new QdaLoss(
                        Direction.READING,
                        source.kind().selection(),
                        selection.name(),
                        QdaLoss.Kind.CHANGED,
                        "place",
                        at.start() + " to " + at.end(),
                        place.start() + " to " + place.end()));
            }
            case ELSEWHERE ->
                reading.wrong(
                        node(source),
                        "The quote " + which + " does not stand at its place (" + at.start() + " to " + at.end()
                                + "), but elsewhere in the text.",
                        "Its place is kept as the file has it: look at it in the program that wrote it.");
            case OUTSIDE ->
                reading.wrong(
                        node(source),
                        "The place of " + which + " (" + at.start() + " to " + at.end()
                                + ") lies behind the end of the text.",
                        "Its place is kept as the file has it: the text may not be the one that was coded.");
            case EXACT, UNCHECKED -> {
                // as it should be, as far as anybody can tell
            }
        }
        return selection.at(new QdaPlace.InText(place.start(), place.end()));
    }

    private static XmlNode node(QdaSource source) {
        return new XmlNode(source.kind().element(), "", 0);
    }

    private static String label(QdaSource source) {
        return source.kind().element() + " \""
                + shortened(source.name().isEmpty() ? source.guid().text() : source.name()) + "\"";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }
}
