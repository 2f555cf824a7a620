// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sheaf.extraction.Checking;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.sampling.SampleSize;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code codebooks/<review>/extraction.yml}, or {@code extraction.csv} or {@code extraction.xlsx}, in which a row is a
 * field, its columns are the keys of a field, and options have semicolons between them.
 */
final class ExtractionFile {
    private static final SheetRows ROWS = new SheetRows(Set.of("options"));
    /** Columns that a sheet of extraction has for itself. */
    private static final Set<String> TAKEN = Set.of("no", "report", "title", "id", "sheet", "name", "round");

    private ExtractionFile() {}

    /** Reads it as far as it can be read; each mistake is a problem. */
    static ExtractionForm read(String file, String text, List<Problem> problems) {
        return file.endsWith(".csv")
                ? sheet(file, ROWS.parse(file, text, problems), problems)
                : whole(YamlForm.of(file, Yaml.parse(file, text, problems), problems));
    }

    /** Reads it from a workbook's sheet. */
    static ExtractionForm read(String file, CsvTable sheet, List<Problem> problems) {
        return sheet(file, ROWS.of(file, sheet, problems), problems);
    }

    private static ExtractionForm sheet(String file, List<Yaml.Fields> rows, List<Problem> problems) {
        return new ExtractionForm(
                fields(rows.stream()
                        .map(row -> YamlForm.of(file, row, problems))
                        .toList()),
                Checking.USUAL,
                "",
                ExtractionForm.Stated.NOTHING);
    }

    private static ExtractionForm whole(YamlForm form) {
        List<Field> fields = fields(form.forms("fields"));
        YamlForm checking = form.form("checking");
        Checking check = new Checking(
                percent(checking, "sample").orElse(Checking.USUAL.sample()),
                yes(checking, "blind", Checking.USUAL.blind()),
                percent(checking, "extend-above"));
        checking.refuseOtherKeys();
        YamlForm stated = form.form("stated");
        ExtractionForm.Stated counts = new ExtractionForm.Stated(
                stated.wholeNumber("studies", 0), stated.wholeNumber("reports", 0), stated.text("source"));
        if (counts.source().isEmpty()
                && (counts.studies().isPresent() || counts.reports().isPresent())) {
            stated.wrong(
                    stated.line(),
                    "\"stated\" gives a number and not where it stands.",
                    "Add `source:` with the publication.");
            counts = ExtractionForm.Stated.NOTHING;
        }
        stated.refuseOtherKeys();
        String note = form.text("note");
        form.refuseOtherKeys();
        return new ExtractionForm(fields, check, note, counts);
    }

    private static Optional<SampleSize> percent(YamlForm form, String key) {
        String text = form.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<SampleSize> percent = SampleSize.percent(text);
        if (percent.isEmpty()) {
            form.wrong(
                    form.lineOf(key),
                    "\"" + key + "\" takes a percentage above 0 and at most 100, not \"" + text + "\".",
                    "Write for example `" + key + ": 25%`.");
        }
        return percent;
    }

    private static boolean yes(YamlForm form, String key, boolean otherwise) {
        return form.word(key, YES_OR_NO, List.of("yes", "no")).orElse(otherwise);
    }

    private static final Function<String, Optional<Boolean>> YES_OR_NO =
            text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Optional.of(true);
                case "no", "false" -> Optional.of(false);
                default -> Optional.empty();
            };

    private static List<Field> fields(List<YamlForm> entries) {
        List<Field> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> labels = new HashMap<>();
        for (YamlForm entry : entries) {
            Field field = field(entry);
            entry.refuseOtherKeys();
            if (!isSound(entry, field)) {
                continue;
            }
            String label = field.label().toLowerCase(Locale.ROOT);
            String other = labels.putIfAbsent(label, field.id());
            if (!ids.add(field.id())) {
                entry.wrong(
                        entry.lineOf("id"),
                        "Two fields have the id \"" + field.id() + "\"; only the first is read.",
                        "Rename one.");
            } else if (other != null) {
                entry.wrong(
                        entry.lineOf("label"),
                        "The fields \"" + other + "\" and \"" + field.id()
                                + "\" have the same label; only the first is read.",
                        "Rename one: sheets and tables show labels.");
            } else if (field.kind() == Field.Kind.PARTICIPANTS
                    && fields.stream().anyMatch(before -> before.kind() == Field.Kind.PARTICIPANTS)) {
                entry.wrong(
                        entry.lineOf("kind"),
                        "There are two fields of the kind \"participants\"; only the first is read.",
                        "Keep one: a group says of itself who it is, how many, and how they took part.");
            } else {
                fields.add(field);
            }
        }
        return fields;
    }

    private static Field field(YamlForm entry) {
        String id = entry.requiredText("id");
        String label = entry.text("label");
        return new Field(
                id,
                label.isEmpty() ? id : label,
                entry.text("help"),
                entry.word("kind", Field.Kind::parse, Field.Kind.words()).orElse(Field.Kind.TEXT),
                entry.texts("options").stream().map(String::strip).toList(),
                yes(entry, "required", true),
                yes(entry, "second-check", true),
                entry.text("theme"));
    }

    private static boolean isSound(YamlForm entry, Field field) {
        if (ReviewId.parse(field.id()).isEmpty()) {
            if (!field.id().isEmpty()) {
                entry.wrong(
                        entry.lineOf("id"),
                        "\"" + field.id() + "\" cannot be an id: small letters, digits and hyphens only.",
                        "For example `id: country`.");
            }
            return false;
        }
        if (TAKEN.contains(field.id()) || TAKEN.contains(field.label().toLowerCase(Locale.ROOT))) {
            entry.wrong(
                    entry.lineOf("id"),
                    "\"" + field.label() + "\" is a column that every sheet of extraction has already.",
                    "Choose another id and label.");
            return false;
        }
        if (field.kind().hasOptions() != !field.options().isEmpty()) {
            entry.wrong(
                    entry.lineOf("options"),
                    field.kind().hasOptions()
                            ? "The field \"" + field.id() + "\" is a choice and has no options."
                            : "The field \"" + field.id() + "\" has options and is no choice.",
                    field.kind().hasOptions()
                            ? "List them under `options:`."
                            : "Write `kind: choice` (one of them) or `kind: several`, or leave out the options.");
            return false;
        }
        if (field.options().stream().anyMatch(option -> option.contains(";"))) {
            entry.wrong(
                    entry.lineOf("options"),
                    "An option of \"" + field.id() + "\" holds a semicolon, which stands between options.",
                    "Write it without.");
            return false;
        }
        long different = field.options().stream()
                .flatMap(option -> Stream.of(option.toLowerCase(Locale.ROOT)))
                .distinct()
                .count();
        if (different != field.options().size()) {
            entry.wrong(
                    entry.lineOf("options"), "An option of \"" + field.id() + "\" stands there twice.", "Keep one.");
            return false;
        }
        return true;
    }
}
