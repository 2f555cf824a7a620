// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.LinkKind;

/**
 * What one run leaves for the next, so that a late search is compared with what is there without reading it all again. A
 * cache: whoever loses it loses time only. It holds for the same rules and settings, which it does not know itself.
 */
public final class Kept {
    /** Nothing was seen yet. */
    public static final Kept NONE =
            new Kept(Places.NONE, Sketches.of(List.of()), List.of(), new int[0], new Answers(List.of(), Places.NONE));

    private static final int NOTHING = -1;

    private final Places places;
    private final Sketches sketches;
    private final List<Edge> edges;
    private final int[] roots;
    private final Answers answers;

    /**
     * @param edges what was decided about pairs, sorted by pair
     * @param roots of each record the place that stands for its group
     */
    Kept(Places places, Sketches sketches, List<Edge> edges, int[] roots, Answers answers) {
        this.places = places;
        this.sketches = sketches;
        this.edges = edges;
        this.roots = roots;
        this.answers = answers;
    }

    Places places() {
        return places;
    }

    Sketches sketches() {
        return sketches;
    }

    List<Edge> edges() {
        return edges;
    }

    int[] roots() {
        return roots;
    }

    Answers answers() {
        return answers;
    }

    /** The files whose records were seen: each by the first digits of its digest, as in its records' ids. */
    public Set<String> files() {
        return places.files();
    }

    /** Writes it down; {@link #read} reads it. */
    public void write(DataOutputStream out) throws IOException {
        places.write(out);
        sketches.write(out);
        out.writeInt(edges.size());
        for (Edge edge : edges) {
            write(edge, out);
        }
        for (int root : roots) {
            out.writeInt(root);
        }
        answers.write(out);
    }

    private static void write(Edge edge, DataOutputStream out) throws IOException {
        Decision d = edge.decision();
        out.writeLong(edge.pair());
        out.writeByte(d.kind().ordinal());
        out.writeByte(d.rule().map(Rule::ordinal).orElse(NOTHING));
        out.writeByte(d.link().map(LinkKind::ordinal).orElse(NOTHING));
        out.writeDouble(d.score());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also where it is cut off; what else is wrong with it only a checksum can tell
     */
    public static Kept read(DataInputStream in) throws IOException {
        Places places = Places.read(in);
        Sketches sketches = Sketches.read(in);
        int size = in.readInt();
        List<Edge> edges = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            edges.add(readEdge(in));
        }
        int[] roots = new int[places.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        return new Kept(places, sketches, edges, roots, Answers.read(in));
    }

    private static Edge readEdge(DataInputStream in) throws IOException {
        long pair = in.readLong();
        Decision.Kind kind = Decision.Kind.values()[in.readByte()];
        int rule = in.readByte();
        int link = in.readByte();
        return new Edge(
                Edge.first(pair),
                Edge.second(pair),
                new Decision(
                        kind,
                        rule == NOTHING ? Optional.empty() : Optional.of(Rule.values()[rule]),
                        link == NOTHING ? Optional.empty() : Optional.of(LinkKind.values()[link]),
                        in.readDouble()));
    }
}
