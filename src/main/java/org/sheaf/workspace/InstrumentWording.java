// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Section;

/**
 * Lays the wording of an instrument's owners over ours, question by question. Ids, answers and conditions stay: what was
 * answered before stands.
 */
final class InstrumentWording {
    /** Words for one item. */
    private record Words(String question, List<String> hints) {}

    private InstrumentWording() {}

    /** The instrument in the words of a form; an item that the form does not name keeps its own. */
    static Instrument over(Instrument base, YamlForm form) {
        form.text("wording-of");
        form.text("name");
        String version = form.text("version");
        String source = form.text("source");
        String licence = form.text("licence");
        String link = form.text("link");
        String note = form.text("note");
        List<String> known = base.items().stream().map(Item::id).toList();
        Map<String, Words> words = new LinkedHashMap<>();
        for (YamlForm entry : form.forms("items")) {
            words(entry, known, words);
        }
        for (YamlForm section : form.forms("sections")) {
            section.text("title");
            section.text("id");
            section.forms("items").forEach(entry -> words(entry, known, words));
            section.refuseOtherKeys();
        }
        form.refuseOtherKeys();
        if (words.isEmpty()) {
            form.wrong(
                    form.line(),
                    "No item is given a wording; the words of \"" + base.id() + "\" stay as they are.",
                    "List under `items:` each `id:` with its `question:`. `sheaf instrument show " + base.id()
                            + "` lists the ids.");
            return base;
        }
        return new Instrument(
                base.id(),
                base.name(),
                base.version(),
                source.isEmpty() ? base.source() : source,
                link.isEmpty() ? base.link() : link,
                licence.isEmpty() ? base.licence() : licence,
                "official",
                base.unit(),
                note.isEmpty() ? (version.isEmpty() ? base.note() : "Wording: " + version + ".") : note,
                base.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title(),
                                section.when(),
                                section.items().stream()
                                        .map(item -> worded(item, words))
                                        .toList()))
                        .toList(),
                base.totals());
    }

    private static Item worded(Item item, Map<String, Words> words) {
        Words said = words.get(item.id());
        return said == null ? item : item.worded(said.question(), said.hints());
    }

    private static void words(YamlForm entry, List<String> known, Map<String, Words> words) {
        String number = entry.text("number");
        String id = entry.text("id").isEmpty() && !number.isEmpty() ? "q" + number : entry.requiredText("id");
        Words said = new Words(entry.text("question"), entry.texts("hints"));
        entry.refuseOtherKeys();
        if (id.isEmpty()) {
            return;
        }
        if (!known.contains(id)) {
            entry.wrong(
                    entry.lineOf("id"),
                    "The instrument has no item \"" + id + "\", so that this wording is not read.",
                    InstrumentFile.nearest(id, known));
        } else if (words.putIfAbsent(id, said) != null) {
            entry.wrong(
                    entry.lineOf("id"),
                    "Two wordings are given for the item \"" + id + "\"; only the first is read.",
                    "Keep one.");
        }
    }
}
