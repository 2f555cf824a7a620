// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;
import org.sheaf.refi.QdaSource.Kind;

/** Writes a {@code project.qde} in the order of the schema. */
final class ProjectWriter {
    static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    private static final String PLACE = "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd";

    private final XmlOut out;
    private final List<QdaLoss> losses;

    ProjectWriter(XmlOut out, List<QdaLoss> losses) {
        this.out = out;
        this.losses = losses;
    }

    void write(QdaProject project) {
        out.begin("Project")
                .always("xmlns", NAMESPACE)
                .always("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .always("xsi:schemaLocation", NAMESPACE + " " + PLACE)
                .always("name", project.name())
                .attribute("origin", project.origin())
                .attribute("creatingUserGUID", project.stamp().by())
                .attribute("creationDateTime", project.stamp().at())
                .attribute("modifyingUserGUID", project.stamp().changedBy())
                .attribute("modifiedDateTime", project.stamp().changedAt())
                .attribute("basePath", project.basePath());
        list("Users", project.users(), this::user);
        if (!project.codes().isEmpty()) {
            out.begin("CodeBook");
            new CodebookWriter(out, losses).codes(project.codes(), true);
            out.end();
        }
        list("Variables", project.variables(), this::variable);
        list("Cases", project.cases(), this::oneCase);
        list("Sources", project.sources(), this::source);
        list("Notes", project.notes(), this::source);
        list("Links", project.links(), this::link);
        list("Sets", project.sets(), this::set);
        list("Graphs", project.graphs(), this::graph);
        out.text("Description", project.description());
        out.references("NoteRef", "targetGUID", project.noteRefs());
        out.end();
    }

    private interface Each<T> {
        void write(T one);
    }

    private <T> void list(String element, List<T> all, Each<T> each) {
        if (!all.isEmpty()) {
            out.begin(element);
            all.forEach(each::write);
            out.end();
        }
    }

    private void user(QdaProject.User user) {
        out.begin("User")
                .attribute("guid", user.guid())
                .attribute("name", user.name())
                .attribute("id", user.id())
                .end();
    }

    private void variable(QdaVariable variable) {
        out.begin("Variable")
                .attribute("guid", variable.guid())
                .always("name", variable.name())
                .always("typeOfVariable", variable.type().key());
        out.text("Description", variable.description()).end();
    }

    private void oneCase(QdaProject.Case one) {
        out.begin("Case").attribute("guid", one.guid()).attribute("name", one.name());
        out.text("Description", one.description());
        out.references("CodeRef", "targetGUID", one.codes());
        one.values().forEach(this::value);
        out.references("SourceRef", "targetGUID", one.sources());
        out.references("SelectionRef", "targetGUID", one.selections());
        out.end();
    }

    private void value(QdaValue value) {
        out.begin("VariableValue").references("VariableRef", "targetGUID", List.of(value.variable()));
        out.text(value.type().key() + "Value", value.value()).end();
    }

    private void source(QdaSource source) {
        Kind kind = source.kind();
        out.begin(kind.element()).attribute("guid", source.guid()).attribute("name", source.name());
        if (kind.isText()) {
            out.attribute("richTextPath", source.path()).attribute("plainTextPath", source.textPath());
        } else {
            out.attribute("path", source.path()).attribute("currentPath", source.currentPath());
        }
        stamp(source.stamp());
        out.text("Description", source.description());
        if (kind.isText()) {
            if (source.textPath().isEmpty()) {
                source.text().ifPresent(text -> out.textAlways("PlainTextContent", text));
            }
            source.times()
                    .forEach(time -> out.begin("SyncPoint")
                            .attribute("guid", time.guid())
                            .attribute("timeStamp", time.at())
                            .attribute("position", time.position())
                            .end());
        } else if (kind != Kind.PDF) {
            source.texts().forEach(this::source);
        }
        source.selections().forEach(selection -> selection(kind, selection));
        if (kind == Kind.PDF) {
            source.texts().forEach(this::source);
        }
        source.codings().forEach(this::coding);
        out.references("NoteRef", "targetGUID", source.notes());
        source.values().forEach(this::value);
        out.end();
    }

    private void stamp(QdaStamp stamp) {
        out.attribute("creatingUser", stamp.by())
                .attribute("creationDateTime", stamp.at())
                .attribute("modifyingUser", stamp.changedBy())
                .attribute("modifiedDateTime", stamp.changedAt());
    }

    private void selection(Kind kind, QdaSelection selection) {
        out.begin(kind.selection()).attribute("guid", selection.guid()).attribute("name", selection.name());
        place(selection.place());
        stamp(selection.stamp());
        out.text("Description", selection.description());
        selection.text().ifPresent(this::source);
        selection.codings().forEach(this::coding);
        out.references("NoteRef", "targetGUID", selection.notes());
        out.end();
    }

    private void place(QdaPlace place) {
        if (place instanceof QdaPlace.InText at) {
            number("startPosition", at.start()).number("endPosition", at.end());
        } else if (place instanceof QdaPlace.OnPage at) {
            number("page", at.page())
                    .number("firstX", at.firstX())
                    .number("firstY", at.firstY())
                    .number("secondX", at.secondX())
                    .number("secondY", at.secondY());
        } else if (place instanceof QdaPlace.InPicture at) {
            number("firstX", at.firstX())
                    .number("firstY", at.firstY())
                    .number("secondX", at.secondX())
                    .number("secondY", at.secondY());
        } else if (place instanceof QdaPlace.InTime at) {
            number("begin", at.begin()).number("end", at.end());
        } else if (place instanceof QdaPlace.Between at) {
            out.attribute("fromSyncPoint", at.from()).attribute("toSyncPoint", at.to());
        }
    }

    private ProjectWriter number(String key, long value) {
        out.always(key, String.valueOf(value));
        return this;
    }

    private void coding(QdaCoding coding) {
        out.begin("Coding")
                .attribute("guid", coding.guid())
                .attribute("creatingUser", coding.by())
                .attribute("creationDateTime", coding.at());
        out.references("CodeRef", "targetGUID", List.of(coding.code()));
        out.references("NoteRef", "targetGUID", coding.notes());
        out.end();
    }

    private void link(QdaProject.Link link) {
        out.begin("Link")
                .attribute("guid", link.guid())
                .attribute("name", link.name())
                .attribute("direction", link.direction())
                .attribute("color", link.colour())
                .attribute("originGUID", link.origin())
                .attribute("targetGUID", link.target());
        out.references("NoteRef", "targetGUID", link.notes()).end();
    }

    private void set(QdaSet set) {
        out.begin("Set").attribute("guid", set.guid()).always("name", set.name());
        out.text("Description", set.description());
        out.references("MemberCode", "targetGUID", set.codes());
        out.references("MemberSource", "targetGUID", set.sources());
        out.references("MemberNote", "targetGUID", set.notes());
        out.end();
    }

    private void graph(QdaGraph graph) {
        out.begin("Graph").attribute("guid", graph.guid()).attribute("name", graph.name());
        graph.vertices().forEach(vertex -> {
            out.begin("Vertex")
                    .attribute("guid", vertex.guid())
                    .attribute("representedGUID", vertex.represents())
                    .attribute("name", vertex.name());
            number("firstX", vertex.firstX()).number("firstY", vertex.firstY());
            out.attribute("secondX", vertex.secondX())
                    .attribute("secondY", vertex.secondY())
                    .attribute("shape", vertex.shape())
                    .attribute("color", vertex.colour())
                    .end();
        });
        graph.edges()
                .forEach(edge -> out.begin("Edge")
                        .attribute("guid", edge.guid())
                        .attribute("representedGUID", edge.represents())
                        .attribute("name", edge.name())
                        .attribute("sourceVertex", edge.source())
                        .attribute("targetVertex", edge.target())
                        .attribute("color", edge.colour())
                        .attribute("direction", edge.direction())
                        .attribute("lineStyle", edge.line())
                        .end());
        out.end();
    }
}
