// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Section;
import org.sheaf.workspace.Instruments;

/** An instrument in words, whole. */
final class InstrumentWords {
    private static final int WIDTH = 96;

    private final Console console;
    private List<Answer> last = List.of();

    private InstrumentWords(Console console) {
        this.console = console;
    }

    static void print(Console console, Instruments.Found found) {
        new InstrumentWords(console).print(found);
    }

    private void print(Instruments.Found found) {
        Instrument one = found.instrument();
        console.print(one.name() + (one.version().isEmpty() ? "" : ", " + one.version()));
        line("id", one.id());
        line("from", found.isShipped() ? "the program" : found.file());
        line("source", one.source().isEmpty() ? "not stated" : one.source());
        line("link", one.link());
        line("licence", one.licence().isEmpty() ? "not stated" : one.licence());
        line(
                "wording",
                one.wording().equals("official")
                        ? "that of its owners" + (found.wordingFile().isEmpty() ? "" : " (" + found.wordingFile() + ")")
                        : "short wording of our own, not that of its owners");
        line("unit", "one appraisal for each " + one.unit().key());
        line("note", one.note());
        line(
                "total",
                one.hasTotal()
                        ? one.totals().stream()
                                .map(band -> band.from() + " to " + band.to() + ": " + band.label())
                                .collect(Collectors.joining("; "))
                        : "none");
        one.sections().forEach(this::print);
    }

    private void line(String name, String words) {
        if (!words.isEmpty()) {
            hanging(String.format(Locale.ROOT, "  %-9s", name), words);
        }
    }

    /** Further lines stand below the first word. */
    private void hanging(String before, String words) {
        List<String> lines = new ArrayList<>();
        Wrapped.print(lines::add, words, WIDTH - before.length());
        for (int i = 0; i < lines.size(); i++) {
            console.print((i == 0 ? before : " ".repeat(before.length())) + lines.get(i));
        }
    }

    private void print(Section section) {
        console.print("");
        if (!section.title().isEmpty()) {
            console.print(section.title());
        }
        if (!section.when().item().isEmpty()) {
            console.print("  asked where " + section.when().item() + " is "
                    + String.join(
                            " or ", section.when().codes().stream().sorted().toList()));
        }
        section.items().forEach(this::print);
    }

    private void print(Item item) {
        String duty =
                item.duty() == Item.Duty.ORDINARY ? "" : item.duty().name().toLowerCase(Locale.ROOT);
        List<String> marks = new ArrayList<>();
        if (!duty.isEmpty()) {
            marks.add(duty);
        }
        if (item.optional()) {
            marks.add("optional");
        }
        String number = item.number().isEmpty() ? "" : item.number() + "  ";
        console.print("  " + number + item.label() + "  [" + item.id() + "]"
                + (marks.isEmpty() ? "" : "  (" + String.join(", ", marks) + ")"));
        Wrapped.print(console, item.question(), WIDTH, "      ");
        item.hints().forEach(hint -> hanging("      - ", hint));
        if (item.kind() == Item.Kind.TEXT) {
            console.print("      Answer in words.");
        } else if (!item.answers().equals(last)) {
            // said again only where it changes
            last = item.answers();
            Wrapped.print(
                    console,
                    "Answers: "
                            + item.answers().stream()
                                    .map(InstrumentWords::words)
                                    .collect(Collectors.joining("; ")),
                    WIDTH,
                    "      ");
        }
        if (item.comment().always()) {
            console.print("      Every answer owes a reason.");
        } else if (!item.comment().codes().isEmpty()) {
            console.print("      A reason is owed for "
                    + String.join(", ", item.comment().codes().stream().sorted().toList()) + ".");
        }
    }

    private static String words(Answer answer) {
        return answer.code()
                + (answer.code().equals(answer.label()) ? "" : " " + answer.label())
                + (answer.points().isPresent() ? " [" + answer.points().getAsInt() + "]" : "")
                + (answer.aliases().isEmpty() ? "" : " (also " + String.join(", ", answer.aliases()) + ")");
    }
}
