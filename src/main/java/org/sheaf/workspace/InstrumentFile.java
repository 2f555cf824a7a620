// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Section;
import org.sheaf.protocol.ReviewId;

/**
 * Reads {@code codebooks/instruments/<id>.yml}, or the tree that {@link InstrumentSheet} makes of a sheet. An instrument with
 * mistakes is kept as far as it can be read, so that answers given to the rest of it still show.
 */
final class InstrumentFile {
    private static final List<String> UNITS =
            Stream.of(Instrument.Unit.values()).map(Instrument.Unit::key).toList();
    private static final List<String> WORDINGS = List.of("own", "official");

    private final YamlForm form;
    private final InstrumentItems items;
    /** The item that a condition names and the answers it asks for, to be looked up when all items are known. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** A section's condition as it was written. */
    private record Waiting(YamlForm form, Section.Condition condition) {}

    private InstrumentFile(YamlForm form) {
        this.form = form;
        this.items = new InstrumentItems(new InstrumentAnswers(form).scale());
    }

    /** Reads it as far as it can be read; each mistake is a problem. */
    static Instrument read(String id, YamlForm form) {
        return new InstrumentFile(form).read(id);
    }

    private Instrument read(String id) {
        String said = form.text("id");
        if (!said.isEmpty() && !said.equals(id)) {
            form.wrong(
                    form.lineOf("id"),
                    "The id \"" + said + "\" differs from the name of the file; the instrument is known as \"" + id
                            + "\".",
                    "Leave out `id:`, or rename the file.");
        }
        String name = form.text("name");
        if (name.isEmpty()) {
            form.wrong(
                    form.line(),
                    "The instrument \"" + id + "\" has no name.",
                    "Write `name: …`; in a sheet, a column \"instrument\" with the name in any row.");
        }
        String version = form.text("version");
        String source = form.text("source");
        String link = form.text("link");
        String licence = form.text("licence");
        String wording = form.word("wording", word -> Optional.of(word).filter(WORDINGS::contains), WORDINGS)
                .orElse("own");
        Instrument.Unit unit = form.word("unit", InstrumentFile::unit, UNITS).orElse(Instrument.Unit.STUDY);
        String note = form.text("note");
        List<Section> sections = sections();
        List<Instrument.Band> totals = totals();
        form.refuseOtherKeys();
        Instrument instrument = new Instrument(
                id,
                name.isEmpty() ? id : name,
                version,
                source,
                link,
                licence,
                wording,
                unit,
                note,
                checked(sections),
                totals);
        if (instrument.items().isEmpty()) {
            form.wrong(
                    form.lineOf("items"),
                    "The instrument \"" + id + "\" has no items, so that nothing can be answered.",
                    "List its questions under `items:`, or under `sections:` with a title for each; in a sheet, a row"
                            + " with a question is an item.");
        }
        refusePointsWithoutTotal(instrument);
        return instrument;
    }

    private static Optional<Instrument.Unit> unit(String word) {
        return Stream.of(Instrument.Unit.values())
                .filter(unit -> unit.key().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Item> loose = items.read(form.forms("items"));
        if (!loose.isEmpty()) {
            sections.add(new Section("items", "", Section.Condition.ALWAYS, loose));
        }
        Map<String, YamlForm> ids = new LinkedHashMap<>();
        for (YamlForm entry : form.forms("sections")) {
            String title = entry.text("title");
            String id = entry.text("id");
            if (id.isEmpty()) {
                id = "section-" + (sections.size() + 1);
            } else if (ReviewId.parse(id).isEmpty()) {
                entry.wrong(
                        entry.lineOf("id"),
                        "\"" + id + "\" cannot be an id: small letters, digits and hyphens only.",
                        "For example `id: section-a`.");
                id = "section-" + (sections.size() + 1);
            }
            if (ids.putIfAbsent(id, entry) != null) {
                entry.wrong(entry.lineOf("id"), "Two sections have the id \"" + id + "\".", "Rename one.");
            }
            Section.Condition condition = condition(entry);
            List<Item> inside = items.read(entry.forms("items"));
            entry.refuseOtherKeys();
            if (inside.isEmpty()) {
                entry.wrong(
                        entry.line(),
                        "The section \"" + (title.isEmpty() ? id : title) + "\" has no items.",
                        "List its questions under `items:`, or take the section out.");
            } else {
                sections.add(new Section(id, title, condition, inside));
            }
        }
        return sections;
    }

    private Section.Condition condition(YamlForm entry) {
        if (entry.node("when").isEmpty()) {
            return Section.Condition.ALWAYS;
        }
        YamlForm when = entry.form("when");
        Section.Condition condition = new Section.Condition(when.requiredText("item"), Set.copyOf(when.texts("is")));
        when.refuseOtherKeys();
        if (condition.item().isEmpty()) {
            return Section.Condition.ALWAYS;
        }
        waiting.add(new Waiting(when, condition));
        return condition;
    }

    /** The sections, with the conditions that can be met. One that cannot be would hide its questions for ever. */
    private List<Section> checked(List<Section> sections) {
        List<Item> all =
                sections.stream().flatMap(section -> section.items().stream()).toList();
        List<Section.Condition> unfit = new ArrayList<>();
        for (Waiting one : waiting) {
            if (!isSound(one, all)) {
                unfit.add(one.condition());
            }
        }
        return sections.stream()
                .map(section -> unfit.contains(section.when())
                        ? new Section(section.id(), section.title(), Section.Condition.ALWAYS, section.items())
                        : section)
                .toList();
    }

    private static boolean isSound(Waiting one, List<Item> all) {
        YamlForm form = one.form();
        String named = one.condition().item();
        Optional<Item> item =
                all.stream().filter(other -> other.id().equals(named)).findFirst();
        if (item.isEmpty()) {
            form.wrong(
                    form.lineOf("item"),
                    "The condition names the item \"" + named + "\", which is not there; its section is always asked.",
                    nearest(named, all.stream().map(Item::id).toList()));
            return false;
        }
        if (item.get().duty() != Item.Duty.BRANCH) {
            form.wrong(
                    form.lineOf("item"),
                    "The condition names the item \"" + named
                            + "\", which is a question about the study, not about its kind; its section is always asked.",
                    "Write `duty: branch` at that item if it says of what kind the study is.");
            return false;
        }
        if (one.condition().codes().isEmpty()) {
            form.wrong(
                    form.lineOf("is"),
                    "The condition does not say with which answers to \"" + named
                            + "\" its section applies; it is always asked.",
                    "Write `is:` with codes of answers.");
            return false;
        }
        List<String> codes = item.get().answers().stream().map(Answer::code).toList();
        List<String> strange = one.condition().codes().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .toList();
        for (String code : strange) {
            form.wrong(
                    form.lineOf("is"),
                    "The condition asks for the answer \"" + code + "\", which \"" + named + "\" does not have.",
                    nearest(code, codes));
        }
        return strange.isEmpty();
    }

    static String nearest(String word, List<String> known) {
        // every code of a letter or two is near every other
        return NearestWord.to(word, known)
                .filter(near -> word.length() > 2)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(known.isEmpty() ? "Nothing is defined there." : "Known: " + String.join(", ", known) + ".");
    }

    private List<Instrument.Band> totals() {
        List<Instrument.Band> bands = new ArrayList<>();
        for (YamlForm entry : form.forms("totals")) {
            OptionalInt from = entry.wholeNumber("from", 0);
            OptionalInt to = entry.wholeNumber("to", 0);
            String label = entry.requiredText("label");
            entry.refuseOtherKeys();
            if (from.isEmpty() || to.isEmpty()) {
                entry.wrong(
                        entry.line(),
                        "The band \"" + label + "\" has no beginning or no end; it is not read.",
                        "Write `from:` and `to:`, the lowest and the highest total in it.");
                continue;
            }
            Instrument.Band band = new Instrument.Band(from.getAsInt(), to.getAsInt(), label);
            Optional<Instrument.Band> other = bands.stream()
                    .filter(before -> before.from() <= band.to() && band.from() <= before.to())
                    .findFirst();
            if (band.from() > band.to()) {
                entry.wrong(
                        entry.lineOf("from"),
                        "The band \"" + label + "\" ends before it begins; it is not read.",
                        "The lower number is `from:`.");
            } else if (other.isPresent()) {
                entry.wrong(
                        entry.lineOf("from"),
                        "The bands \"" + other.get().label() + "\" and \"" + label
                                + "\" overlap; only the first is read.",
                        "A total belongs to one band.");
            } else {
                bands.add(band);
            }
        }
        bands.sort(Comparator.comparingInt(Instrument.Band::from));
        return bands;
    }

    private void refusePointsWithoutTotal(Instrument instrument) {
        boolean points = instrument.items().stream()
                .flatMap(item -> item.answers().stream())
                .anyMatch(answer -> answer.points().isPresent());
        if (instrument.hasTotal() && !points) {
            form.wrong(
                    form.lineOf("totals"),
                    "The instrument has bands of a total, and no answer has points to add up.",
                    "Write `points:` at the answers, or take `totals:` out.");
        } else if (points && !instrument.hasTotal()) {
            form.wrong(
                    form.lineOf("answers"),
                    "Answers have points, and no total is defined, so that none is shown.",
                    "Write `totals:` with `from:`, `to:` and `label:` if the authors of the instrument give a total; else"
                            + " take the points out.");
        }
    }
}
