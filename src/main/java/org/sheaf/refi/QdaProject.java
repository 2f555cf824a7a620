// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A project, as the {@code project.qde} of a {@code .qdpx} file holds it.
 *
 * @param origin the program that wrote it; empty where it is not said
 * @param basePath the folder from which files beside the {@code .qdpx} file are named; empty for none
 * @param codes those at the top, with those below them
 * @param description empty for none
 * @param noteRefs GUIDs of notes about the project as a whole
 */
public record QdaProject(
        String name,
        String origin,
        QdaStamp stamp,
        String basePath,
        List<User> users,
        List<QdaCode> codes,
        List<QdaVariable> variables,
        List<Case> cases,
        List<QdaSource> sources,
        List<QdaSource> notes,
        List<Link> links,
        List<QdaSet> sets,
        List<QdaGraph> graphs,
        String description,
        List<Guid> noteRefs) {
    public QdaProject {
        users = List.copyOf(users);
        codes = List.copyOf(codes);
        variables = List.copyOf(variables);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        links = List.copyOf(links);
        sets = List.copyOf(sets);
        graphs = List.copyOf(graphs);
        noteRefs = List.copyOf(noteRefs);
    }

    /**
     * Somebody who worked on the project. Two may have one name.
     *
     * @param name empty where it is not said
     * @param id short form; empty for none
     */
    public record User(Guid guid, String name, String id) {}

    /**
     * Something that is compared with its like, such as a person or a study.
     *
     * @param name empty for none
     * @param description empty for none
     */
    public record Case(
            Guid guid,
            String name,
            String description,
            List<Guid> codes,
            List<QdaValue> values,
            List<Guid> sources,
            List<Guid> selections) {
        public Case {
            codes = List.copyOf(codes);
            values = List.copyOf(values);
            sources = List.copyOf(sources);
            selections = List.copyOf(selections);
        }
    }

    /**
     * A relation between two things.
     *
     * @param direction {@code Associative}, {@code OneWay} or {@code Bidirectional}; empty where it is not said
     */
    public record Link(
            Guid guid,
            String name,
            String direction,
            String colour,
            Optional<Guid> origin,
            Optional<Guid> target,
            List<Guid> notes) {
        public Link {
            notes = List.copyOf(notes);
        }
    }

    /** Its codes as a codebook of their own, with the sets that hold nothing but codes. */
    public QdaCodebook codebook() {
        return new QdaCodebook(
                origin,
                codes,
                sets.stream()
                        .filter(set -> !set.codes().isEmpty()
                                && set.sources().isEmpty()
                                && set.notes().isEmpty())
                        .toList());
    }

    /** All sources, with the texts in them, and the notes. */
    public List<QdaSource> everySource() {
        List<QdaSource> all = new ArrayList<>();
        sources.forEach(source -> gather(source, all::add));
        notes.forEach(note -> gather(note, all::add));
        return all;
    }

    private static void gather(QdaSource source, Consumer<QdaSource> to) {
        to.accept(source);
        source.texts().forEach(text -> gather(text, to));
        source.selections().forEach(selection -> selection.text().ifPresent(text -> gather(text, to)));
    }
}
