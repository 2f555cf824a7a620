// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Understands what a person fills into a field. */
public final class FieldReader {
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)[0-9]{2}");

    private FieldReader() {}

    /**
     * What came of it.
     *
     * @param value what was understood; nothing if it was not
     * @param what what is wrong; empty if nothing is
     * @param advice what to do about it
     */
    public record Reading(Optional<Value> value, String what, String advice) {
        static Reading of(String text) {
            return new Reading(Optional.of(new Value(text)), "", "");
        }

        static Reading wrong(String what, String advice) {
            return new Reading(Optional.empty(), what, advice);
        }
    }

    /**
     * Reads what was typed. Groups of participants stand one a line or with semicolons between, as
     * {@code role | number | method | part}.
     */
    public static Reading read(Field field, String typed) {
        if (typed.isBlank()) {
            return Reading.wrong(
                    "Nothing was said about \"" + field.label() + "\".",
                    "If the source does not state it, write: " + StatedNumber.NOT_REPORTED + ".");
        }
        if (StatedNumber.isSaying(typed)) {
            return new Reading(Optional.of(Value.NOT_REPORTED), "", "");
        }
        return switch (field.kind()) {
            case TEXT -> Reading.of(Group.oneLine(typed));
            case NUMBER -> Reading.of(new StatedNumber(typed).words());
            case YEAR ->
                YEAR.matcher(typed.strip()).matches()
                        ? Reading.of(typed.strip())
                        : Reading.wrong("\"" + typed.strip() + "\" is no year.", "Write four digits, such as 2018.");
            case CHOICE -> choice(field, typed);
            case SEVERAL -> several(field, typed);
            case PARTICIPANTS -> participants(typed);
        };
    }

    private static Reading choice(Field field, String typed) {
        return option(field, typed).map(Reading::of).orElseGet(() -> noOption(field, typed));
    }

    private static Reading noOption(Field field, String typed) {
        return Reading.wrong(
                "\"" + typed.strip() + "\" is no option of \"" + field.label() + "\".",
                "Choose from: " + String.join("; ", field.options()) + ".");
    }

    /** The option that is named, or else the one that has this number: an option may be a number itself. */
    private static Optional<String> option(Field field, String typed) {
        String wanted = Group.oneLine(typed).toLowerCase(Locale.ROOT);
        return field.options().stream()
                .filter(option -> Group.oneLine(option).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() -> IntStream.range(0, field.options().size())
                        .filter(i -> String.valueOf(i + 1).equals(wanted))
                        .mapToObj(field.options()::get)
                        .findFirst());
    }

    private static Reading several(Field field, String typed) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String part : typed.split("[;\\n]")) {
            if (!part.isBlank()) {
                Optional<String> option = option(field, part);
                if (option.isEmpty()) {
                    return noOption(field, part);
                }
                chosen.add(field.options().indexOf(option.get()));
            }
        }
        return chosen.isEmpty()
                ? noOption(field, typed)
                : Reading.of(chosen.stream().map(field.options()::get).collect(Collectors.joining("; ")));
    }

    private static Reading participants(String typed) {
        List<Group> groups = new ArrayList<>();
        for (String line : typed.split(typed.contains("\n") ? "\\n" : Group.BREAK)) {
            if (line.isBlank()) {
                continue;
            }
            Optional<Group> group = Group.parse(line);
            if (group.isEmpty()) {
                return Reading.wrong(
                        "\"" + line.strip() + "\" is no group of participants.",
                        "Write: role | number | method, with ; between groups. A fourth part says whether these people are"
                                + " part of another group: " + String.join(", ", Group.Part.words()) + ".");
            }
            groups.add(group.get());
        }
        return groups(groups);
    }

    /** The value that some groups make. */
    public static Reading groups(Collection<Group> groups) {
        Optional<String> complaint = groups.stream()
                .map(Group::complaint)
                .filter(words -> !words.isEmpty())
                .findFirst();
        if (groups.isEmpty() || complaint.isPresent()) {
            return Reading.wrong(
                    complaint.orElse("There is no group."),
                    "Write for each group who it is, how many, and how they took part, with commas within.");
        }
        return Reading.of(groups.stream().map(Group::kept).collect(Collectors.joining("\n")));
    }

    /** A value as it is typed to get the same again. */
    public static String typed(Field field, Value value) {
        if (value.isNotReported()) {
            return StatedNumber.NOT_REPORTED;
        }
        return field.kind() == Field.Kind.PARTICIPANTS
                ? value.text().replace(Group.BREAK, ",").replace("\n", Group.BREAK + " ")
                : value.text();
    }
}
