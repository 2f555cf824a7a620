// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.checklist.Checklist;
import org.sheaf.checklist.Checklist.Applies;
import org.sheaf.checklist.Checklist.Item;
import org.sheaf.checklist.Checklist.Section;
import org.sheaf.checklist.Fact;
import org.sheaf.protocol.SynthesisMethod;

/**
 * Reads the file of a reporting checklist. Where there is a checklist of its name already, the file says only what is to be
 * otherwise, item by item: so an institution's wording needs no more than numbers and words.
 */
final class ChecklistFile {
    private final Optional<Checklist> base;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<String> given = new ArrayList<>();

    private ChecklistFile(Optional<Checklist> base) {
        this.base = base;
        base.ifPresent(known -> known.sections()
                .forEach(section -> section.items().forEach(item -> {
                    items.put(item.number(), item);
                    sections.computeIfAbsent(section.title(), title -> new ArrayList<>())
                            .add(item.number());
                })));
    }

    /**
     * Reads it as far as it can be read; each mistake is a problem of the form.
     *
     * @param base the checklist of this name that there is already
     */
    static Checklist read(String id, YamlForm form, Optional<Checklist> base) {
        return new ChecklistFile(base).checklist(id, form);
    }

    private Checklist checklist(String id, YamlForm form) {
        String name = base.isEmpty() ? form.requiredText("name") : or(form.text("name"), Checklist::name);
        String version = or(form.text("version"), Checklist::version);
        String source = or(form.text("source"), Checklist::source);
        String doi = or(form.text("doi"), Checklist::doi);
        String licence = or(form.text("licence"), Checklist::licence);
        String wording = or(form.text("wording"), Checklist::wording);
        String purpose = or(form.text("for"), Checklist::purpose);
        Applies applies = form.word(
                        "applies",
                        Applies::parse,
                        List.of(Applies.values()).stream().map(Applies::key).toList())
                .or(() -> base.map(Checklist::applies))
                .orElse(Applies.NAMED);
        List<SynthesisMethod> methods = form.words("methods", SynthesisMethod::parse, SynthesisMethod.keys());
        String notRead = or(form.text("not-read"), Checklist::notRead);
        for (YamlForm section : form.forms("sections")) {
            String title = section.requiredText("title");
            section.forms("items").forEach(item -> item(title, item));
            section.refuseOtherKeys();
        }
        form.forms("items").forEach(item -> item("", item));
        form.refuseOtherKeys();
        if (items.isEmpty()) {
            form.wrong(form.line(), "This checklist asks nothing.", "List its items under `sections:` or `items:`.");
        }
        return new Checklist(
                id,
                name.isEmpty() ? id : name,
                version,
                source,
                doi,
                licence.isEmpty() ? "not stated" : licence,
                wording,
                purpose,
                applies,
                methods.isEmpty() ? base.map(Checklist::methods).orElse(List.of()) : methods,
                notRead,
                sections.entrySet().stream()
                        .map(section -> new Section(
                                section.getKey(),
                                section.getValue().stream()
                                        .flatMap(number -> Optional.ofNullable(items.get(number)).stream())
                                        .toList()))
                        .toList());
    }

    private String or(String said, java.util.function.Function<Checklist, String> known) {
        return said.isEmpty() ? base.map(known).orElse("") : said;
    }

    private void item(String section, YamlForm form) {
        String number = form.requiredText("number");
        Optional<Item> known = base.flatMap(checklist -> checklist.item(number));
        String topic = form.text("topic");
        String asked = form.text("asked");
        List<Fact> facts = form.words("facts", Fact::parse, Fact.keys());
        String author = form.text("author");
        List<String> see = form.texts("see");
        form.refuseOtherKeys();
        if (number.isEmpty()) {
            return;
        }
        if (base.isPresent() && known.isEmpty()) {
            form.wrong(
                    form.lineOf("number"),
                    base.get().name() + " has no item " + number + ".",
                    nearest(number, base.get()));
        } else if (given.contains(number)) {
            form.wrong(form.lineOf("number"), "Item " + number + " is there twice; the first is used.", "Keep one.");
        } else {
            given.add(number);
            if (known.isEmpty()) {
                if (asked.isEmpty()) {
                    form.wrong(form.line(), "Item " + number + " does not say what is asked.", "Add `asked: …`.");
                }
                items.put(number, new Item(number, topic, asked, facts, author, see));
                sections.computeIfAbsent(section, title -> new ArrayList<>()).add(number);
            } else {
                items.put(known.get().number(), over(known.get(), topic, asked, facts, author, see));
            }
        }
    }

    private static Item over(
            Item known, String topic, String asked, List<Fact> facts, String author, List<String> see) {
        return new Item(
                known.number(),
                topic.isEmpty() ? known.topic() : topic,
                asked.isEmpty() ? known.asked() : asked,
                facts.isEmpty() ? known.facts() : facts,
                author.isEmpty() ? known.author() : author,
                see.isEmpty() ? known.see() : see);
    }

    /** Advice about a number that a checklist does not have. */
    static String nearest(String number, Checklist checklist) {
        List<String> numbers = checklist.items().stream().map(Item::number).toList();
        return NearestWord.to(number, numbers)
                .map(near -> "Did you mean " + near + "?")
                .orElse("Its items: " + String.join(", ", numbers) + ".");
    }
}
