// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

/**
 * Where something stands in a manuscript, in words by which a reader finds it.
 *
 * @param heading the heading above; empty before the first
 * @param paragraph 1-based number of the paragraph below that heading, tables and captions not counted; 0 if it is none
 * @param table 1-based number of the table in the document; 0 if it is none
 * @param picture 1-based number of the picture in the document; 0 if it is none
 * @param row what heads the row of the table; empty for none
 * @param column what heads its column; empty for none
 * @param after after what something new belongs, such as {@code the heading}; empty for what is there already
 */
public record Place(String heading, int paragraph, int table, int picture, String row, String column, String after) {
    private static final int LONGEST = 80;

    static final Place NOWHERE = new Place("", 0, 0, 0, "", "", "");

    static Place of(Unit unit) {
        boolean table = unit.kind() == Unit.Kind.TABLE;
        boolean picture = unit.kind() == Unit.Kind.PICTURE;
        return new Place(
                unit.heading(),
                table || picture ? 0 : unit.number(),
                table ? unit.number() : 0,
                picture ? unit.number() : 0,
                "",
                "",
                "");
    }

    static Place after(Unit unit) {
        boolean heading = unit.kind() == Unit.Kind.HEADING;
        String words = switch (unit.kind()) {
            case HEADING -> "the heading";
            case TABLE -> "table " + unit.number();
            case PICTURE -> "figure " + unit.number();
            default -> quoted(unit.text());
        };
        return new Place(
                heading ? unit.text() : unit.heading(),
                unit.kind() == Unit.Kind.SENTENCE ? unit.number() : 0,
                0,
                0,
                "",
                "",
                words);
    }

    Place in(String ofRow, String ofColumn) {
        return new Place(heading, paragraph, table, picture, ofRow, ofColumn, after);
    }

    Place belongsAfter(String words) {
        return new Place(heading, paragraph, table, picture, row, column, quoted(words));
    }

    private static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + " …";
    }

    /** The place as words, such as {@code Under "Results", paragraph 2}. */
    public String words() {
        StringBuilder words =
                new StringBuilder(heading.isEmpty() ? "At the beginning" : "Under \"" + shortened(heading) + "\"");
        if (table > 0) {
            words.append(", table ").append(table);
        } else if (picture > 0) {
            words.append(", figure ").append(picture);
        } else if (paragraph > 0) {
            words.append(", paragraph ").append(paragraph);
        }
        if (!row.isEmpty()) {
            words.append(", row \"").append(shortened(row)).append('"');
        }
        if (!column.isEmpty()) {
            words.append(", column \"").append(shortened(column)).append('"');
        }
        if (!after.isEmpty()) {
            words.append(", after ").append(after);
        }
        return words.toString();
    }
}
