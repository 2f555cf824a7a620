// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sheaf.refi.QdaProject.Case;
import org.sheaf.refi.QdaProject.Link;
import org.sheaf.refi.QdaProject.User;
import org.sheaf.refi.QdaSource.Kind;

/** Reads a {@code project.qde}. */
final class ProjectReader {
    static final List<String> DIRECTIONS = List.of("Associative", "OneWay", "Bidirectional");
    static final List<String> LINES = List.of("dotted", "dashed", "solid");
    static final List<String> SHAPES = List.of(
            "Person",
            "Oval",
            "Rectangle",
            "RoundedRectangle",
            "Star",
            "LeftTriangle",
            "RightTriangle",
            "UpTriangle",
            "DownTriangle",
            "Note");

    private final Reading reading;
    private final SourceReader sources;
    private final CodebookReader codebook;

    ProjectReader(Reading reading) {
        this.reading = reading;
        this.sources = new SourceReader(reading);
        this.codebook = new CodebookReader(reading);
    }

    QdaProject project(XmlNode root) {
        List<QdaCode> codes = new ArrayList<>();
        List<QdaSet> sets = new ArrayList<>();
        for (XmlNode book : root.takeAll("CodeBook")) {
            codes.addAll(codebook.codes(book));
            sets.addAll(codebook.sets(book));
            reading.rest(book);
        }
        sets.addAll(codebook.sets(root));
        QdaProject project = new QdaProject(
                root.take("name"),
                root.take("origin"),
                reading.stamp(root, "creatingUserGUID", "modifyingUserGUID"),
                root.take("basePath"),
                each(root, "Users", "User", this::user),
                codes,
                each(root, "Variables", "Variable", this::variable),
                each(root, "Cases", "Case", this::oneCase),
                allSources(root),
                each(root, "Notes", "Note", note -> sources.source(note, Kind.NOTE)),
                each(root, "Links", "Link", this::link),
                sets,
                each(root, "Graphs", "Graph", this::graph),
                reading.text(root, "Description"),
                reading.references(root, "NoteRef"));
        reading.rest(root);
        people(root, project);
        return project;
    }

    private <T> List<T> each(XmlNode root, String list, String element, Function<XmlNode, T> read) {
        List<T> all = new ArrayList<>();
        for (XmlNode node : root.takeAll(list)) {
            node.takeAll(element).forEach(child -> all.add(read.apply(child)));
            reading.rest(node);
        }
        return all;
    }

    private List<QdaSource> allSources(XmlNode root) {
        List<QdaSource> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlNode list : root.takeAll("Sources")) {
            for (XmlNode node : List.copyOf(list.childrenLeft())) {
                for (Kind kind : Kind.values()) {
                    if (kind.isSource() && kind.element().equals(node.name())) {
                        list.childrenLeft().remove(node);
                        QdaSource source = sources.source(node, kind);
                        all.add(source);
                        if (!source.name().isEmpty() && !names.add(source.name())) {
                            reading.deviates(
                                    node,
                                    "same name",
                                    "Two sources are called \"" + source.name() + "\".",
                                    "They are kept apart by their GUIDs.");
                        }
                    }
                }
            }
            reading.rest(list);
        }
        return all;
    }

    private User user(XmlNode node) {
        User user = new User(reading.guid(node), node.take("name"), node.take("id"));
        reading.rest(node);
        return user;
    }

    private QdaVariable variable(XmlNode node) {
        Guid guid = reading.guid(node);
        String written = node.take("typeOfVariable");
        Optional<QdaVariable.Type> type = QdaVariable.Type.parse(written);
        if (type.isEmpty()) {
            reading.lost(node, QdaLoss.Kind.CHANGED, "typeOfVariable", written, "Text");
        }
        QdaVariable variable = new QdaVariable(
                guid, node.take("name"), type.orElse(QdaVariable.Type.TEXT), reading.text(node, "Description"));
        reading.rest(node);
        return variable;
    }

    private Case oneCase(XmlNode node) {
        Guid guid = reading.guid(node);
        if (node.peek("name").isBlank()) {
            reading.deviates(
                    node,
                    "nameless case",
                    "A case has no name.",
                    "It is kept without one; some programs hold the variables of documents so.");
        }
        Case read = new Case(
                guid,
                node.take("name"),
                reading.text(node, "Description"),
                reading.references(node, "CodeRef"),
                sources.values(node),
                reading.references(node, "SourceRef"),
                reading.references(node, "SelectionRef"));
        reading.rest(node);
        return read;
    }

    private Link link(XmlNode node) {
        Link link = new Link(
                reading.guid(node),
                node.take("name"),
                reading.word(node, "direction", DIRECTIONS),
                reading.colour(node),
                reading.reference(node, "originGUID"),
                reading.reference(node, "targetGUID"),
                reading.references(node, "NoteRef"));
        reading.rest(node);
        return link;
    }

    private QdaGraph graph(XmlNode node) {
        List<QdaGraph.Vertex> vertices = new ArrayList<>();
        List<QdaGraph.Edge> edges = new ArrayList<>();
        Guid guid = reading.guid(node);
        for (XmlNode child : node.takeAll("Vertex")) {
            Optional<Long> x = reading.whole(child, "firstX");
            Optional<Long> y = reading.whole(child, "firstY");
            if (x.isEmpty() || y.isEmpty()) {
                reading.lost(child, QdaLoss.Kind.CHANGED, "place", "none that can be read", "0, 0");
            }
            vertices.add(new QdaGraph.Vertex(
                    reading.guid(child),
                    reading.reference(child, "representedGUID"),
                    child.take("name"),
                    x.orElse(0L),
                    y.orElse(0L),
                    reading.wholeIfAny(child, "secondX"),
                    reading.wholeIfAny(child, "secondY"),
                    reading.word(child, "shape", SHAPES),
                    reading.colour(child)));
            reading.rest(child);
        }
        for (XmlNode child : node.takeAll("Edge")) {
            Optional<Guid> from = reading.reference(child, "sourceVertex");
            Optional<Guid> to = reading.reference(child, "targetVertex");
            if (from.isEmpty() || to.isEmpty()) {
                reading.lost(child, QdaLoss.Kind.LEFT_OUT, "", "has no two ends", "");
                continue;
            }
            edges.add(new QdaGraph.Edge(
                    reading.guid(child),
                    reading.reference(child, "representedGUID"),
                    child.take("name"),
                    from.get(),
                    to.get(),
                    reading.colour(child),
                    reading.word(child, "direction", DIRECTIONS),
                    reading.word(child, "lineStyle", LINES)));
            reading.rest(child);
        }
        QdaGraph graph = new QdaGraph(guid, node.take("name"), vertices, edges);
        reading.rest(node);
        return graph;
    }

    /** Two people of one name, codes given by somebody who is not there, and codes that are not there. */
    private void people(XmlNode root, QdaProject project) {
        Map<String, Guid> names = new HashMap<>();
        Set<Guid> users = new HashSet<>();
        for (User user : project.users()) {
            users.add(user.guid());
            Guid other = user.name().isBlank() ? null : names.putIfAbsent(user.name(), user.guid());
            if (other != null && !other.equals(user.guid())) {
                reading.deviates(
                        root,
                        "same user",
                        "Two users are called \"" + user.name() + "\".",
                        "They are kept apart by their GUIDs: " + other + " and " + user.guid() + ".");
            }
        }
        Set<Guid> codes = new HashSet<>();
        project.codes().forEach(code -> gather(code, codes));
        for (QdaSource source : project.everySource()) {
            source.codings().forEach(coding -> known(root, coding, users, codes));
            source.selections()
                    .forEach(selection -> selection.codings().forEach(coding -> known(root, coding, users, codes)));
        }
    }

    private static void gather(QdaCode code, Set<Guid> codes) {
        codes.add(code.guid());
        code.children().forEach(child -> gather(child, codes));
    }

    private void known(XmlNode root, QdaCoding coding, Set<Guid> users, Set<Guid> codes) {
        if (coding.by().isPresent() && !users.contains(coding.by().get())) {
            reading.deviates(
                    root,
                    "unknown user",
                    "A code was given by " + coding.by().get() + ", who is not among the users.",
                    "It is kept with that GUID and no name.");
        }
        if (!codes.contains(coding.code())) {
            reading.deviates(
                    root,
                    "unknown code",
                    "The coding " + coding.guid() + " names the code " + coding.code()
                            + ", which is not in the codebook.",
                    "It is kept; nothing can be shown for the code but its GUID.");
        }
    }
}
