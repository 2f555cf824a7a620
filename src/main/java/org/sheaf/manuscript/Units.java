// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sheaf.text.SentenceCutter;

/** A document as units in their order. */
final class Units {
    private static final Set<String> REFERENCES =
            Set.of("references", "bibliography", "literature", "literature cited", "works cited", "reference list");

    /** A paragraph that is the same in several documents is cut once. */
    private final Map<String, List<String>> cut;

    private final List<Unit> units = new ArrayList<>();
    private int section = -1;
    private String heading = "";
    private int paragraphs;
    private int tables;
    private int pictures;
    /** Level of the heading that says that references follow; negative elsewhere. */
    private int references = -1;

    private Units(Map<String, List<String>> cut) {
        this.cut = cut;
    }

    /** What cuts several documents. */
    static final class Cutter {
        private final Map<String, List<String>> cut = new HashMap<>();

        List<Unit> units(Manuscript document) {
            Units units = new Units(cut);
            for (int i = 0; i < document.parts().size(); i++) {
                units.add(document.parts().get(i), i);
            }
            return List.copyOf(units.units);
        }
    }

    private void add(Part part, int index) {
        if (part instanceof Part.Paragraph paragraph) {
            switch (paragraph.kind()) {
                case HEADING -> heading(paragraph, index);
                case CAPTION -> unit(Unit.Kind.CAPTION, paragraph.text(), index, 0);
                case BODY, NOTE -> body(paragraph.text(), index);
            }
        } else if (part instanceof Part.Table table) {
            StringBuilder known = new StringBuilder(table.caption());
            for (int column = 0; column < table.columns(); column++) {
                known.append(" | ").append(table.head(column));
            }
            unit(Unit.Kind.TABLE, known.toString(), index, ++tables);
        } else if (part instanceof Part.Picture picture) {
            unit(Unit.Kind.PICTURE, picture.caption(), index, ++pictures);
        }
    }

    private void heading(Part.Paragraph paragraph, int index) {
        unit(Unit.Kind.HEADING, paragraph.text(), index, 0);
        section = units.size() - 1;
        heading = paragraph.text();
        paragraphs = 0;
        String plain = Plain.of(heading).toLowerCase(Locale.ROOT).replaceFirst("^[0-9. ]+", "");
        if (REFERENCES.contains(plain)) {
            references = paragraph.level();
        } else if (paragraph.level() <= references) {
            references = -1;
        }
    }

    private void body(String text, int index) {
        paragraphs++;
        if (references >= 0) {
            unit(Unit.Kind.REFERENCE, text, index, paragraphs);
        } else {
            cut.computeIfAbsent(text, Units::sentences)
                    .forEach(sentence -> unit(Unit.Kind.SENTENCE, sentence, index, paragraphs));
        }
    }

    private static List<String> sentences(String text) {
        return SentenceCutter.ENGLISH.cut(text).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }

    private void unit(Unit.Kind kind, String text, int part, int number) {
        units.add(new Unit(kind, text, part, section, heading, number));
    }
}
