// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of every included report, as the team agreed it beforehand.
 *
 * @param fields in the order in which they are filled in and shown
 * @param checking how a second person checks them
 * @param note what readers of the study table are told beforehand, such as from where its values are; empty for nothing
 * @param stated how many studies and reports a publication says it includes, to be shown beside what is derived
 */
public record ExtractionForm(List<Field> fields, Checking checking, String note, Stated stated) {
    /**
     * Counts that a publication states.
     *
     * @param source where; empty where nothing is stated
     */
    public record Stated(OptionalInt studies, OptionalInt reports, String source) {
        public static final Stated NOTHING = new Stated(OptionalInt.empty(), OptionalInt.empty(), "");
    }

    /** The usual table of the characteristics of included studies (PRISMA 2020, item 17), for reviews that agreed on no other. */
    public static final ExtractionForm STANDARD = new ExtractionForm(
            List.of(
                    text("first-author", "First author", "Family name of the first author.", true),
                    new Field("date", "Date", "Year of publication.", Field.Kind.YEAR, List.of(), true, true),
                    text("country", "Country", "Where the study took place.", true),
                    text("intervention", "Intervention", "The programme, by the name that the report gives it.", true),
                    text("method", "Method", "How data were gathered and analysed.", true),
                    new Field(
                            "participants",
                            "Participants",
                            "Each group: role | number as printed | method.",
                            Field.Kind.PARTICIPANTS,
                            List.of(),
                            true,
                            true),
                    text("outcomes", "Outcomes", "What was looked at, or what came of it.", false),
                    text("author-conclusions", "Author conclusions", "In few words of your own.", false),
                    text("context", "Context", "Setting, policy, model, time.", false)),
            Checking.USUAL,
            "",
            Stated.NOTHING);

    public ExtractionForm {
        fields = List.copyOf(fields);
    }

    private static Field text(String id, String label, String help, boolean required) {
        return new Field(id, label, help, Field.Kind.TEXT, List.of(), required, true);
    }

    /** The field with this id or label, in whatever case; nothing if there is none. */
    public Optional<Field> field(String said) {
        String wanted = said.strip().toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.id().equals(wanted)
                        || field.label().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
