// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.checklist.Checklist;
import org.sheaf.checklist.Saying;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code codebooks/<review>/checklists.yml}, or {@code checklists.csv} or {@code checklists.xlsx}: what authors say of
 * items. The sheet has the columns of the report's own table, so that this can be filled in; what the program wrote there is
 * passed over, and so is a row in which nobody said anything.
 */
final class SayingsFile {
    private static final SheetRows ROWS = new SheetRows(Set.of());
    private static final List<String> KEYS = List.of("checklist", "item", "where", "does-not-apply", "by", "on");

    private final String file;
    private final Checklists checklists;
    private final Protocol protocol;
    private final List<Saying> sayings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    SayingsFile(String file, Checklists checklists, Protocol protocol) {
        this.file = file;
        this.checklists = checklists;
        this.protocol = protocol;
    }

    /** Reads a text as far as it can be read; each mistake is a problem. */
    List<Saying> read(String text, List<Problem> problems) {
        Yaml tree = file.endsWith(".csv") ? tree(ROWS.parse(file, text, problems)) : Yaml.parse(file, text, problems);
        return read(YamlForm.of(file, tree, problems));
    }

    /** Reads a workbook's sheet. */
    List<Saying> read(CsvTable sheet, List<Problem> problems) {
        return read(YamlForm.of(file, tree(ROWS.of(file, sheet, problems)), problems));
    }

    private static Yaml tree(List<Yaml.Fields> rows) {
        List<Yaml> items = new ArrayList<>();
        for (Yaml.Fields row : rows) {
            Map<String, Yaml> fields = new TreeMap<>(row.fields());
            fields.keySet().retainAll(KEYS);
            items.add(new Yaml.Fields(fields, row.line()));
        }
        return new Yaml.Fields(Map.of("items", new Yaml.Items(items, 1)), 1);
    }

    private List<Saying> read(YamlForm form) {
        String by = form.text("by");
        String on = form.text("on");
        form.forms("items").forEach(item -> item(item, by, on));
        form.refuseOtherKeys();
        return sayings;
    }

    private void item(YamlForm form, String byAll, String onAll) {
        String id = form.requiredText("checklist");
        String number = form.requiredText("item");
        String where = form.text("where").strip();
        String not = form.text("does-not-apply").strip();
        String by = or(form.text("by").strip(), byAll);
        String on = or(form.text("on").strip(), onAll);
        form.refuseOtherKeys();
        if ((where.isEmpty() && not.isEmpty()) || id.isEmpty() || number.isEmpty()) {
            return;
        }
        Optional<Checklist> checklist = checklists.checklist(id);
        if (checklist.isEmpty()) {
            form.wrong(form.lineOf("checklist"), "There is no checklist \"" + id + "\".", checklists.nearest(id));
            return;
        }
        Optional<Checklist.Item> item = checklist.get().item(number);
        if (item.isEmpty()) {
            form.wrong(
                    form.lineOf("item"),
                    checklist.get().name() + " has no item " + number + ".",
                    ChecklistFile.nearest(number, checklist.get()));
        } else if (!where.isEmpty() && !not.isEmpty()) {
            form.wrong(
                    form.line(),
                    "Item " + number + " both stands somewhere and does not apply.",
                    "Keep `where` or `does-not-apply`.");
        } else if (signed(form, by, on, !not.isEmpty())) {
            if (seen.add((id + " " + item.get().number()).toLowerCase(Locale.ROOT))) {
                sayings.add(new Saying(id, item.get().number(), where, not, by, on, file, form.line()));
            } else {
                form.wrong(form.line(), "Item " + number + " is there twice; the first counts.", "Keep one.");
            }
        }
    }

    /** Whether it is said by whom, and, where an item is left out, when. */
    private boolean signed(YamlForm form, String by, String on, boolean leftOut) {
        if (by.isEmpty()) {
            form.wrong(form.line(), "Nobody stands for this.", "Add `by:` with the id of a person of the protocol.");
            return false;
        }
        if (ReviewerId.parse(by).filter(protocol::names).isEmpty()) {
            List<String> people = protocol.reviewers().stream()
                    .map(reviewer -> reviewer.id().name())
                    .toList();
            form.wrong(
                    form.lineOf("by"),
                    "The protocol names nobody with the id \"" + by + "\".",
                    NearestWord.to(by, people)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("It names " + String.join(", ", people) + "."));
            return false;
        }
        if (on.isEmpty() ? leftOut : !isDay(on)) {
            form.wrong(
                    form.lineOf("on"),
                    on.isEmpty()
                            ? "That an item does not apply needs the day on which it was said."
                            : "\"" + on + "\" is no day.",
                    "Write `on: 2026-01-31`: year, month, day.");
            return false;
        }
        return true;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String or(String said, String all) {
        return said.isEmpty() ? all : said;
    }
}
