// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A flame graph (after Gregg 2016, doi:10.1145/2909476): each method a bar on the one that called it, as wide as its share of
 * the samples. Whose code it is shows in fill and pattern, so also without colour; every bar has a tooltip, no script.
 */
final class FlameGraph {
    private static final int WIDTH = 1200;
    private static final int ROW = 19;
    private static final int MARGIN = 8;
    private static final int LEGEND = 30;
    private static final double LETTER = 6.3;
    private static final double SMALLEST_SHARE = 0.005;

    private final CallTree root;
    private final List<String> bars = new ArrayList<>();
    private final Set<Owner> owners = EnumSet.noneOf(Owner.class);
    private int rows;

    private FlameGraph(CallTree root) {
        this.root = root;
    }

    /**
     * Draws a tree.
     *
     * @param title what was measured
     * @param description what the picture shows, for those who do not see it
     */
    static String draw(CallTree root, String title, String description) {
        FlameGraph graph = new FlameGraph(root);
        graph.rows = graph.depth(root);
        graph.place(root, 0, 0);
        return graph.svg(title, description);
    }

    private int depth(CallTree tree) {
        return 1
                + tree.called().stream()
                        .filter(this::isDrawn)
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }

    /** Narrower bars would be lines without a name. */
    private boolean isDrawn(CallTree tree) {
        return tree.samples() >= SMALLEST_SHARE * root.samples();
    }

    private void place(CallTree tree, long before, int level) {
        bar(tree.method(), tree == root ? Owner.SEVERAL : Owner.of(tree.method()), before, tree.samples(), level);
        long at = before;
        for (CallTree child : tree.called()) {
            if (isDrawn(child)) {
                place(child, at, level + 1);
                at += child.samples();
            }
        }
        List<CallTree> narrow =
                tree.called().stream().filter(child -> !isDrawn(child)).toList();
        long rest = narrow.stream().mapToLong(CallTree::samples).sum();
        if (rest >= SMALLEST_SHARE * root.samples()) {
            bar(narrow.size() + " others", Owner.SEVERAL, at, rest, level + 1);
            rows = Math.max(rows, level + 2);
        }
    }

    private void bar(String method, Owner owner, long before, long samples, int level) {
        double x = MARGIN + (WIDTH - 2.0 * MARGIN) * before / root.samples();
        double width = (WIDTH - 2.0 * MARGIN) * samples / root.samples();
        int y = -(level + 1) * ROW;
        owners.add(owner);
        String label = fitted(method, width);
        bars.add("<g><title>" + escaped(method) + ": " + percent(samples) + " %</title><rect x=\""
                + Benchmarks.number(x, 1) + "\" y=\"" + y + "\" width=\"" + Benchmarks.number(width, 1) + "\" height=\""
                + ROW + "\" class=\"" + owner.style + "\"/>"
                + (label.isEmpty()
                        ? ""
                        : "<text x=\"" + Benchmarks.number(x + 3, 1) + "\" y=\"" + (y + ROW - 5) + "\">"
                                + escaped(label) + "</text>")
                + "</g>");
    }

    /** The class and the method as far as they fit; nothing where not even the beginning of a name does. */
    private static String fitted(String method, double width) {
        int letters = (int) ((width - 6) / LETTER);
        String[] parts = method.split("\\.");
        String label = parts.length < 2 ? method : parts[parts.length - 2] + "." + parts[parts.length - 1];
        if (label.length() <= letters) {
            return label;
        }
        return letters < 4 ? "" : label.substring(0, letters - 1) + "…";
    }

    private String percent(long samples) {
        return Benchmarks.number(100.0 * samples / root.samples(), 1);
    }

    private String svg(String title, String description) {
        int height = rows * ROW + LEGEND + 2 * MARGIN;
        List<String> svg = new ArrayList<>();
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\""
                + WIDTH + "\" height=\"" + height
                + "\" role=\"img\" aria-labelledby=\"flame-title flame-description\">");
        svg.add("<title id=\"flame-title\">" + escaped(title) + "</title>");
        svg.add("<desc id=\"flame-description\">" + escaped(description) + "</desc>");
        svg.add("<defs>");
        svg.add("<pattern id=\"slanted\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"8\" height=\"8\" style=\"fill: #dceaf7; stroke: none\"/>"
                + "<path d=\"M0 0V8\" stroke=\"#b4cfe8\" stroke-width=\"3\"/></pattern>");
        svg.add("<pattern id=\"dotted\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"6\" height=\"6\" style=\"fill: #f4f4f4; stroke: none\"/><circle cx=\"3\" cy=\"3\" r=\"1\" fill=\"#c4c4c4\"/>"
                + "</pattern>");
        svg.add("</defs>");
        svg.add("<style>text { font: 11px \"DejaVu Sans\", Verdana, sans-serif; fill: #111; } rect { stroke: #444;"
                + " stroke-width: 0.6; } .sheaf { fill: #f6c667; } .library { fill: url(#slanted); } .java { fill:"
                + " url(#dotted); } .several { fill: #fff; }</style>");
        svg.add("<rect x=\"0\" y=\"0\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" style=\"fill: #fff; stroke: none\"/>");
        legend(svg);
        svg.add("<g transform=\"translate(0 " + (height - MARGIN) + ")\">");
        svg.addAll(bars);
        svg.add("</g>");
        svg.add("</svg>");
        return String.join("\n", svg) + "\n";
    }

    private void legend(List<String> svg) {
        int x = MARGIN;
        for (Owner owner : owners) {
            svg.add("<rect x=\"" + x + "\" y=\"" + MARGIN + "\" width=\"26\" height=\"14\" class=\"" + owner.style
                    + "\"/><text x=\"" + (x + 32) + "\" y=\"" + (MARGIN + 11) + "\">" + owner.words + "</text>");
            x += 32 + 24 + (int) (owner.words.length() * LETTER);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whose code a bar stands for. */
    private enum Owner {
        SHEAF("sheaf", "Sheaf"),
        LIBRARY("library", "libraries"),
        JAVA("java", "Java"),
        SEVERAL("several", "several together");

        private final String style;
        private final String words;

        Owner(String style, String words) {
            this.style = style;
            this.words = words;
        }

        private static Owner of(String method) {
            if (method.startsWith("org.sheaf.")) {
                return SHEAF;
            }
            return method.matches("(java|javax|jdk|sun)\\..*") ? JAVA : LIBRARY;
        }
    }
}
