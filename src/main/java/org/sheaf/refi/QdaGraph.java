// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;
import java.util.Optional;

/**
 * A drawing of things and how they hang together, such as a logic model.
 *
 * @param name empty for none
 */
public record QdaGraph(Guid guid, String name, List<Vertex> vertices, List<Edge> edges) {
    public QdaGraph {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
    }

    /**
     * A box.
     *
     * @param represents the thing that it stands for
     * @param secondX of the lower right corner; as it is written, empty where it is not said
     * @param shape a word of the standard, such as {@code Rectangle}; empty where it is not said
     */
    public record Vertex(
            Guid guid,
            Optional<Guid> represents,
            String name,
            long firstX,
            long firstY,
            String secondX,
            String secondY,
            String shape,
            String colour) {}

    /**
     * A line between two boxes.
     *
     * @param represents the link that it stands for
     * @param line {@code dotted}, {@code dashed} or {@code solid}; empty where it is not said
     */
    public record Edge(
            Guid guid,
            Optional<Guid> represents,
            String name,
            Guid source,
            Guid target,
            String colour,
            String direction,
            String line) {}
}
