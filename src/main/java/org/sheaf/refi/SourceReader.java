// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.refi.QdaSource.Kind;

/** Reads sources, and notes, which are texts like them, with what was marked and coded in them. */
final class SourceReader {
    private final Reading reading;

    SourceReader(Reading reading) {
        this.reading = reading;
    }

    QdaSource source(XmlNode node, Kind kind) {
        Guid guid = reading.guid(node);
        String description = reading.text(node, "Description");
        List<QdaSource> texts = new ArrayList<>();
        if (!kind.isText()) {
            node.takeAll(kind.text().element()).forEach(text -> texts.add(source(text, kind.text())));
        }
        if (kind != Kind.AUDIO && kind != Kind.VIDEO) {
            onlyOne(node, texts);
        }
        QdaSource source = new QdaSource(
                kind,
                guid,
                node.take("name"),
                reading.stamp(node),
                description,
                node.take(kind.isText() ? "richTextPath" : "path"),
                kind.isText() ? "" : node.take("currentPath"),
                kind.isText() ? node.take("plainTextPath") : "",
                kind.isText() ? content(node) : Optional.empty(),
                texts,
                kind == Kind.TRANSCRIPT ? times(node) : List.of(),
                selections(node, kind),
                kind == Kind.TRANSCRIPT ? List.of() : codings(node),
                reading.references(node, "NoteRef"),
                kind == Kind.TRANSCRIPT ? List.of() : values(node));
        reading.rest(node);
        if (source.text().isPresent() && !source.textPath().isEmpty()) {
            reading.deviates(
                    node,
                    "two texts",
                    kind.element() + " \"" + source.name() + "\" holds its text and names a file with it.",
                    "The text that it holds is read.");
            return source.withPaths(source.path(), "");
        }
        return source;
    }

    private void onlyOne(XmlNode node, List<QdaSource> texts) {
        while (texts.size() > 1) {
            QdaSource more = texts.remove(1);
            reading.lost(node, QdaLoss.Kind.LEFT_OUT, more.kind().element(), more.name(), "");
        }
    }

    private Optional<String> content(XmlNode node) {
        return node.childrenLeft().stream().anyMatch(child -> child.name().equals("PlainTextContent"))
                ? Optional.of(reading.text(node, "PlainTextContent"))
                : Optional.empty();
    }

    private List<QdaSource.Time> times(XmlNode node) {
        List<QdaSource.Time> times = new ArrayList<>();
        for (XmlNode point : node.takeAll("SyncPoint")) {
            times.add(new QdaSource.Time(
                    reading.guid(point),
                    reading.wholeIfAny(point, "timeStamp"),
                    reading.wholeIfAny(point, "position")));
            reading.rest(point);
        }
        return times;
    }

    private List<QdaSelection> selections(XmlNode node, Kind kind) {
        List<QdaSelection> selections = new ArrayList<>();
        for (XmlNode child : node.takeAll(kind.selection())) {
            Optional<QdaPlace> place = place(child, kind);
            if (place.isEmpty()) {
                reading.lost(child, QdaLoss.Kind.LEFT_OUT, "", "no place that can be read", "");
                reading.wrong(
                        child,
                        "The place of a " + child.name() + " cannot be read; it is left out, with its codes.",
                        "Export the project again.");
                continue;
            }
            Guid guid = reading.guid(child);
            selections.add(new QdaSelection(
                    guid,
                    child.take("name"),
                    place.get(),
                    reading.stamp(child),
                    reading.text(child, "Description"),
                    kind == Kind.PDF
                            ? child.takeFirst("Representation").map(text -> source(text, Kind.REPRESENTATION))
                            : Optional.empty(),
                    codings(child),
                    reading.references(child, "NoteRef")));
            reading.rest(child);
        }
        return selections;
    }

    private Optional<QdaPlace> place(XmlNode node, Kind kind) {
        return switch (kind) {
            case TRANSCRIPT ->
                Optional.of(new QdaPlace.Between(
                        reading.reference(node, "fromSyncPoint"), reading.reference(node, "toSyncPoint")));
            case PDF ->
                numbers(node, "page", "firstX", "firstY", "secondX", "secondY")
                        .map(at -> new QdaPlace.OnPage(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4)));
            case PICTURE ->
                numbers(node, "firstX", "firstY", "secondX", "secondY")
                        .map(at -> new QdaPlace.InPicture(at.get(0), at.get(1), at.get(2), at.get(3)));
            case AUDIO, VIDEO -> numbers(node, "begin", "end").map(at -> new QdaPlace.InTime(at.get(0), at.get(1)));
            default ->
                numbers(node, "startPosition", "endPosition")
                        .filter(at -> at.get(0) >= 0 && at.get(1) >= at.get(0))
                        .map(at -> {
                            if (at.get(0).equals(at.get(1))) {
                                reading.deviates(
                                        node,
                                        "empty",
                                        "A selection begins where it ends, at " + at.get(0) + ".",
                                        "It is kept as an empty one.");
                            }
                            return new QdaPlace.InText(at.get(0), at.get(1));
                        });
        };
    }

    private Optional<List<Long>> numbers(XmlNode node, String... keys) {
        List<Long> numbers = new ArrayList<>();
        for (String key : keys) {
            reading.whole(node, key).ifPresent(numbers::add);
        }
        return numbers.size() == keys.length ? Optional.of(numbers) : Optional.empty();
    }

    private List<QdaCoding> codings(XmlNode node) {
        List<QdaCoding> codings = new ArrayList<>();
        for (XmlNode child : node.takeAll("Coding")) {
            Guid guid = reading.guid(child);
            Optional<Guid> by = reading.reference(child, "creatingUser");
            String at = reading.time(child, "creationDateTime");
            List<Guid> codes = reading.references(child, "CodeRef");
            List<Guid> notes = reading.references(child, "NoteRef");
            if (codes.isEmpty()) {
                reading.lost(child, QdaLoss.Kind.LEFT_OUT, "", "names no code", "");
                reading.wrong(child, "A coding names no code; it is left out.", "Export the project again.");
            }
            for (int i = 0; i < codes.size(); i++) {
                Guid one = i == 0
                        ? guid
                        : Guid.of(guid.text(), "Coding", codes.get(i).text());
                codings.add(new QdaCoding(one, codes.get(i), by, at, notes));
            }
            if (codes.size() > 1) {
                reading.deviates(
                        child, "codes", "A coding names " + codes.size() + " codes.", "It is read as one for each.");
            }
            reading.rest(child);
        }
        return codings;
    }

    List<QdaValue> values(XmlNode node) {
        List<QdaValue> values = new ArrayList<>();
        for (XmlNode child : node.takeAll("VariableValue")) {
            List<Guid> variable = reading.references(child, "VariableRef");
            if (variable.isEmpty()) {
                reading.lost(child, QdaLoss.Kind.LEFT_OUT, "", "names no variable", "");
                continue;
            }
            values.add(value(child, variable.get(0)));
            reading.rest(child);
        }
        return values;
    }

    private QdaValue value(XmlNode child, Guid variable) {
        for (QdaVariable.Type type : QdaVariable.Type.values()) {
            Optional<XmlNode> written = child.takeFirst(type.key() + "Value");
            if (written.isPresent()) {
                String value = type == QdaVariable.Type.TEXT
                        ? written.get().text().replace("\r\n", "\n")
                        : written.get().text().strip();
                if (value.isEmpty() || type.takes(value)) {
                    return new QdaValue(variable, type, value);
                }
                reading.lost(written.get(), QdaLoss.Kind.CHANGED, "type", type.key() + " " + value, "Text " + value);
                return new QdaValue(variable, QdaVariable.Type.TEXT, value);
            }
        }
        return new QdaValue(variable, QdaVariable.Type.TEXT, "");
    }
}
