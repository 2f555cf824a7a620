// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Item;

/** Reads the items of an instrument, section after section. */
final class InstrumentItems {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final List<String> KINDS = List.of("choice", "text");
    private static final List<String> DUTIES =
            Stream.of(Item.Duty.values()).map(InstrumentItems::key).toList();

    private final List<Answer> scale;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    /** @param scale the answers of an item that names none of its own */
    InstrumentItems(List<Answer> scale) {
        this.scale = scale;
    }

    /** The items that can be known again by their ids. */
    List<Item> read(List<YamlForm> entries) {
        List<Item> items = new ArrayList<>();
        for (YamlForm entry : entries) {
            item(entry).ifPresent(items::add);
        }
        return items;
    }

    private Optional<Item> item(YamlForm entry) {
        String number = entry.text("number");
        String id = id(entry, number);
        String question = entry.text("question");
        String label = entry.text("label");
        Item.Duty duty = entry.word("duty", InstrumentItems::duty, DUTIES).orElse(Item.Duty.ORDINARY);
        boolean note = duty == Item.Duty.NOTE;
        Item.Kind kind = entry.word("kind", InstrumentItems::kind, KINDS)
                .orElse(note && entry.node("answers").isEmpty() ? Item.Kind.TEXT : Item.Kind.CHOICE);
        List<Answer> own = new InstrumentAnswers(entry).own(scale);
        List<Answer> answers = kind == Item.Kind.TEXT ? List.of() : own.isEmpty() ? scale : own;
        List<String> hints = entry.texts("hints");
        Item.CommentRule comment = comment(entry, answers);
        boolean optional =
                entry.word("optional", YES_OR_NO, List.of("yes", "no")).orElse(note);
        entry.refuseOtherKeys();
        if (!isKnownById(entry, id)) {
            return Optional.empty();
        }
        if (question.isEmpty() && label.isEmpty()) {
            entry.wrong(
                    entry.line(),
                    "The item \"" + id + "\" asks nothing.",
                    "Add `question:`, and `label:` for the head of its column.");
        }
        if (kind == Item.Kind.TEXT && !own.isEmpty()) {
            entry.wrong(
                    entry.lineOf("answers"),
                    "The item \"" + id + "\" takes words, and has answers to choose from; they are not read.",
                    "Write `kind: choice`, or take the answers out.");
        }
        if (kind == Item.Kind.CHOICE && answers.isEmpty()) {
            entry.wrong(
                    entry.line(),
                    "The item \"" + id + "\" has no answers to choose from.",
                    "Write `answers:` at the item, or once for all items at the top, or `kind: text`.");
        }
        if (duty == Item.Duty.BRANCH && kind == Item.Kind.TEXT) {
            entry.wrong(
                    entry.lineOf("kind"),
                    "The item \"" + id + "\" says of what kind a study is, which cannot be told from free words.",
                    "Give it `answers:` to choose from.");
        }
        String head = label.isEmpty() ? (number.isEmpty() ? id : number) : label;
        if (!labels.add(head.toLowerCase(Locale.ROOT))) {
            entry.wrong(
                    entry.lineOf("label"),
                    "Two items have the label \"" + head + "\", so that their columns look alike.",
                    "Rename one.");
        }
        return Optional.of(new Item(
                id, number, head, question.isEmpty() ? head : question, hints, kind, answers, comment, duty, optional));
    }

    private static String id(YamlForm entry, String number) {
        String id = entry.text("id");
        return !id.isEmpty() || number.isEmpty() ? id : "q" + number.strip().replaceAll("\\.$", "");
    }

    private boolean isKnownById(YamlForm entry, String id) {
        if (id.isEmpty()) {
            entry.wrong(
                    entry.line(),
                    "An item has neither id nor number, so that no answer could refer to it; it is not read.",
                    "Add `id: q1`, or any other word of letters, digits, hyphens and dots.");
            return false;
        }
        if (!ID.matcher(id).matches()) {
            entry.wrong(
                    entry.lineOf("id"),
                    "\"" + id
                            + "\" cannot be the id of an item: letters, digits, hyphens and dots only; it is not read.",
                    "For example `id: q1`.");
            return false;
        }
        if (!ids.add(id.toLowerCase(Locale.ROOT))) {
            entry.wrong(
                    entry.lineOf("id"), "Two items have the id \"" + id + "\"; only the first is read.", "Rename one.");
            return false;
        }
        return true;
    }

    private static Item.CommentRule comment(YamlForm entry, List<Answer> answers) {
        List<String> words = entry.texts("comment");
        if (words.isEmpty() || words.equals(List.of("never")) || words.equals(List.of("no"))) {
            return Item.CommentRule.NEVER;
        }
        if (words.equals(List.of("always")) || words.equals(List.of("yes"))) {
            return new Item.CommentRule(true, Set.of());
        }
        Set<String> owed = new HashSet<>();
        for (String word : words) {
            Optional<Answer> meant =
                    answers.stream().filter(answer -> answer.isMeantBy(word)).findFirst();
            if (meant.isPresent()) {
                owed.add(meant.get().code());
            } else {
                List<String> known = new ArrayList<>(List.of("never", "always"));
                answers.forEach(answer -> known.add(answer.code()));
                entry.wrong(
                        entry.lineOf("comment"),
                        "\"" + word + "\" is not an answer of this item, so that no comment is owed for it.",
                        InstrumentFile.nearest(word, known));
            }
        }
        return new Item.CommentRule(false, owed);
    }

    private static String key(Item.Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Item.Duty> duty(String word) {
        return Stream.of(Item.Duty.values())
                .filter(duty -> key(duty).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Item.Kind> kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "choice" -> Optional.of(Item.Kind.CHOICE);
            case "text", "words", "free text" -> Optional.of(Item.Kind.TEXT);
            default -> Optional.empty();
        };
    }

    private static final Function<String, Optional<Boolean>> YES_OR_NO =
            text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> Optional.of(true);
                case "no", "false" -> Optional.of(false);
                default -> Optional.empty();
            };
}
