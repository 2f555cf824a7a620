// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Logic models for tests: themes in columns, and relations between them. */
final class SampleLogicModels {
    static final List<String> KEYS = List.of("element", "influencing-factor", "short-term-effect", "long-term-effect");
    private static final List<String> TITLES =
            List.of("Elements", "Influencing factors", "Short-term effects", "Longer-term effects");
    private static final List<String> KINDS = List.of("leads to", "moderates", "mediates");
    private static final List<String> NAMES = List.of(
            "Trust",
            "A patient employer <who> knows the work & the worker",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "\u05ea\u05de\u05d9\u05db\u05d4 (\u05d0\u05d9\u05e9\u05d9\u05ea) at work",
            "Help with papers, money, housing and the way to work, as long as it is wanted",
            "</text><script>alert(1)</script>",
            "\u202eturned round\u202c and \u0007 a bell",
            "\u652f\u63f4\u306e\u6027\u8cea\u3068\u671f\u9593\u306b\u3064\u3044\u3066\u306e\u7406\u89e3");

    private SampleLogicModels() {}

    /** Themes whose ids are their names in small letters, a column each, separated by blanks. */
    static Builder of(String elements, String factors, String shortTerm, String longTerm) {
        Builder builder = new Builder();
        List<String> columns = List.of(elements, factors, shortTerm, longTerm);
        for (int c = 0; c < columns.size(); c++) {
            for (String id :
                    columns.get(c).isEmpty() ? new String[0] : columns.get(c).split(" ")) {
                builder.solo(c, theme(id, id, 3));
            }
        }
        return builder;
    }

    static LogicModelView.Theme theme(String id, String name, int studies) {
        return new LogicModelView.Theme(id, name, studies, studies, 2 * studies, studies);
    }

    /** Many themes of all kinds, the same for the same seed. */
    static LogicModelView large(int themes, int relations, long seed) {
        Random random = new Random(seed);
        Builder builder = new Builder();
        List<String> ids = new ArrayList<>();
        int next = 0;
        while (next < themes) {
            int column = random.nextInt(KEYS.size());
            int boxes = random.nextInt(4) == 0 ? 3 : 1;
            List<LogicModelView.Box> made = new ArrayList<>();
            for (int b = 0; b < boxes; b++) {
                List<LogicModelView.Part> parts = new ArrayList<>();
                LogicModelView.Theme own = theme("t" + next, name(random, next), random.nextInt(12));
                ids.add("t" + next++);
                for (int p = random.nextInt(3); p > 0; p--) {
                    parts.add(new LogicModelView.Part(
                            theme("t" + next, name(random, next), random.nextInt(4)), parts.size() % 3));
                    ids.add("t" + next++);
                }
                made.add(new LogicModelView.Box(own, parts));
            }
            List<LogicModelView.Theme> heading = new ArrayList<>();
            if (boxes > 1) {
                heading.add(theme("t" + next, name(random, next), 12));
                ids.add("t" + next++);
            }
            builder.blocks.get(column).add(new LogicModelView.Block(heading, made));
        }
        Map<String, LogicModelView.Relation> drawn = new LinkedHashMap<>();
        while (drawn.size() < relations) {
            String from = ids.get(random.nextInt(ids.size()));
            String to = ids.get(random.nextInt(ids.size()));
            if (!from.equals(to)) {
                LogicModelView.Relation relation =
                        relation(from, KINDS.get(random.nextInt(3)), to, 1 + random.nextInt(12));
                drawn.put(LogicModelMarks.key(relation), relation);
            }
        }
        builder.relations.addAll(drawn.values());
        return builder.view();
    }

    private static String name(Random random, int number) {
        return (random.nextInt(3) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : "Being heard in matters of work")
                + " " + number;
    }

    static LogicModelView.Relation relation(String from, String kind, String to, int studies) {
        return new LogicModelView.Relation(
                from,
                "\u201c" + from + "\u201d",
                kind,
                to,
                "\u201c" + to + "\u201d",
                studies,
                List.of("Okafor 2001"),
                "amina",
                "");
    }

    /** A logic model that is being put together. */
    static final class Builder {
        private final List<List<LogicModelView.Block>> blocks = new ArrayList<>();
        private final List<LogicModelView.Relation> relations = new ArrayList<>();

        Builder() {
            KEYS.forEach(key -> blocks.add(new ArrayList<>()));
        }

        Builder solo(int column, LogicModelView.Theme theme, LogicModelView.Part... parts) {
            return block(column, List.of(), new LogicModelView.Box(theme, List.of(parts)));
        }

        Builder block(int column, List<LogicModelView.Theme> heading, LogicModelView.Box... boxes) {
            blocks.get(column).add(new LogicModelView.Block(heading, List.of(boxes)));
            return this;
        }

        Builder relate(String from, String to) {
            return relate(from, "leads to", to, 2);
        }

        Builder relate(String from, String kind, String to, int studies) {
            relations.add(relation(from, kind, to, studies));
            return this;
        }

        LogicModelView view() {
            return view(SampleFlows.frame("Work and health", "", ""));
        }

        LogicModelView view(PageFrame frame) {
            List<LogicModelView.Column> columns = new ArrayList<>();
            for (int c = 0; c < KEYS.size(); c++) {
                columns.add(new LogicModelView.Column(KEYS.get(c), TITLES.get(c), blocks.get(c)));
            }
            return new LogicModelView(
                    frame,
                    "some themes",
                    relations.isEmpty()
                            ? List.of("No relations between themes were coded; none are drawn.")
                            : List.of(),
                    columns,
                    relations,
                    List.of(),
                    List.of());
        }
    }
}
