// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.document.Page;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.coding.CodeProposals;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.coding.PassageDesk;
import org.sheaf.suggesting.CodeSuggestion;

/**
 * One sentence after another: shows it with the codes that the person gave it, and takes further ones. What is coded is a
 * place in the text; nobody types a quote.
 */
final class CodeLoop {
    private static final int WIDTH = 78;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?");

    private static final List<String> HELP = List.of(
            "CODE       gives the code: its id, its name, or the beginning of either",
            "Enter      the next sentence          b   the one before",
            "x          takes the next sentence to the passage",
            "w 3-9      the passage is words 3 to 9; w alone numbers them",
            "l [WORD]   lists the codes            r CODE   takes a code off the passage",
            "s          codes suggested here, and why; + gives the first of them",
            "f          goes to the next sentence for which a code is suggested",
            "m TEXT     a memo on the code given last, or on the report",
            "g 120      goes to sentence 120; g results to a section",
            "u          takes back the code given last",
            "d          this report is coded: done",
            "a          it is not done after all: again",
            "q          stops; nothing is lost");

    private final Console console;
    private final PassageDesk desk;
    private final OpenText open;
    private final List<Sentence> sentences;
    private final int[] offsets;
    private Optional<CodeProposals> proposals = Optional.empty();
    private int at;
    private int start;
    private int end;
    private boolean done;
    private int given;

    /** @param open a text with a sentence at least */
    CodeLoop(Console console, PassageDesk desk, OpenText open) {
        this.console = console;
        this.desk = desk;
        this.open = open;
        this.sentences = open.text().sentences();
        this.offsets = open.text().text().codePoints().toArray();
        go(afterTheLastCoded());
    }

    /** The sentence behind the last one that the person coded; the first where nothing is coded yet. */
    private int afterTheLastCoded() {
        int last = desk.mine(open.report()).stream()
                .filter(segment -> segment.text().equals(open.digest()))
                .mapToInt(CodedSegment::end)
                .max()
                .orElse(0);
        int place = 0;
        while (place < sentences.size() - 1 && sentences.get(place).start() < last) {
            place++;
        }
        return place;
    }

    /** Runs until the person stops or says that the report is done; true if it is done. */
    boolean run() {
        while (true) {
            show();
            Optional<String> typed = console.ask("code, Enter for the next, ? > ");
            if (typed.isEmpty()) {
                break;
            }
            try {
                if (!take(typed.get())) {
                    break;
                }
            } catch (ReviewException e) {
                console.say(e.getMessage() + " " + e.advice());
            }
        }
        console.print(open.name() + ": " + Amount.of(given, "code") + " given, sentence " + (at + 1) + " of "
                + sentences.size() + (done ? "; done" : ""));
        return done;
    }

    private void go(int sentence) {
        at = Math.max(0, Math.min(sentence, sentences.size() - 1));
        start = sentences.get(at).start();
        end = sentences.get(at).end();
    }

    private void show() {
        Page page = open.text().pageAt(start);
        console.print("");
        console.print("--- " + open.name() + " --- page " + page.number()
                + (page.label().isEmpty() || page.label().equals(String.valueOf(page.number()))
                        ? ""
                        : " (printed " + page.label() + ")")
                + " --- " + sentences.get(at).section().name().toLowerCase(Locale.ROOT) + " --- sentence " + (at + 1)
                + " of " + sentences.size());
        Wrapped.print(console, open.text().quote(start, end), WIDTH, "  ");
        for (CodedSegment segment : here()) {
            boolean whole = segment.start() == start && segment.end() == end;
            console.print("  # " + segment.code() + "  " + name(segment)
                    + (whole ? "" : "  (on: " + cut(open.text().quote(segment.start(), segment.end())) + ")"));
        }
    }

    private String name(CodedSegment segment) {
        return desk.codebook().find(segment.code()).map(Code::name).orElse("(no longer used)");
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }

    /** The person's codes that touch the passage. */
    private List<CodedSegment> here() {
        return desk.mine(open.report()).stream()
                .filter(segment ->
                        segment.text().equals(open.digest()) && segment.start() < end && start < segment.end())
                .toList();
    }

    /** Does what was typed; false if the person stops. */
    private boolean take(String typed) {
        String line = typed.strip();
        String first = line.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        String rest =
                line.length() > first.length() ? line.substring(first.length()).strip() : "";
        switch (first) {
            case "", "n" -> next();
            case "b" -> go(at - 1);
            case "x" -> extend();
            case "w" -> words(rest);
            case "l" -> list(rest);
            case "r" -> takeOff(rest);
            case "s" -> suggest();
            case "f" -> nextSuggested();
            case "+" -> giveSuggested();
            case "m" -> memo(rest);
            case "g" -> goTo(rest);
            case "u" ->
                console.print(desk.undo()
                        .map(back -> "Taken back: " + back.code() + " on \"" + cut(back.quote()) + "\"")
                        .orElse("You have given no code yet."));
            case "d" -> {
                desk.done(open.report(), true);
                done = true;
                return false;
            }
            case "a" ->
                console.print(
                        desk.done(open.report(), false)
                                ? "Not done: it comes to you again."
                                : "You had not called this report done.");
            case "q" -> {
                return false;
            }
            case "?" -> HELP.forEach(console::print);
            default -> give(line);
        }
        return true;
    }

    private void next() {
        if (at == sentences.size() - 1) {
            console.print("That was the last sentence: d if the report is coded, q to stop.");
        } else {
            go(at + 1);
        }
    }

    /** The passage grows by the sentence behind it; the place in the text goes along. */
    private void extend() {
        if (at < sentences.size() - 1) {
            at++;
            end = sentences.get(at).end();
        }
    }

    private void give(String said) {
        String code = find(said);
        boolean isNew = desk.code(open, start, end, code, "");
        given += isNew ? 1 : 0;
        if (!isNew) {
            console.print("You gave this passage that code already.");
        }
    }

    /** The code meant: the whole of an id or name, or the beginning of just one. */
    private String find(String said) {
        String wanted = said.toLowerCase(Locale.ROOT);
        List<Code> codes = desk.codebook().codes();
        boolean whole = codes.stream()
                .anyMatch(code -> code.id().name().equals(wanted) || code.name().equalsIgnoreCase(said));
        List<Code> begin = codes.stream()
                .filter(code -> code.id().name().startsWith(wanted)
                        || code.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        if (whole || begin.isEmpty()) {
            return said;
        }
        if (begin.size() > 1) {
            throw ReviewException.usage(
                    "\"" + said + "\" begins several codes: "
                            + String.join(
                                    ", ",
                                    begin.stream().map(code -> code.id().name()).toList()) + ".",
                    "Type more of it.");
        }
        return begin.get(0).id().name();
    }

    private void takeOff(String said) {
        String code = desk.code(find(said)).name();
        List<CodedSegment> own = here().stream()
                .filter(segment -> segment.code().name().equals(code))
                .toList();
        if (own.isEmpty()) {
            console.print("You did not give this passage that code.");
        }
        own.forEach(desk::takeBack);
    }

    /** What is suggested does not change while the person sits here: nothing is learned from this report itself. */
    private List<CodeSuggestion> suggested(Sentence sentence) {
        CodeProposals all = proposals.orElseGet(() -> desk.proposals(open));
        proposals = Optional.of(all);
        return all.on(sentence).stream()
                .sorted(Comparator.comparingDouble(CodeSuggestion::score).reversed())
                .toList();
    }

    private void suggest() {
        List<CodeSuggestion> here = suggested(sentences.get(at));
        if (here.isEmpty()) {
            console.print("No code is suggested for this sentence.");
        }
        for (CodeSuggestion one : here) {
            console.print("  ? " + one.codeId() + "  "
                    + String.format(Locale.ROOT, "%.2f", one.score()) + "  because of "
                    + String.join(", ", one.because()));
        }
    }

    private void nextSuggested() {
        for (int i = at + 1; i < sentences.size(); i++) {
            if (!suggested(sentences.get(i)).isEmpty()) {
                go(i);
                suggest();
                return;
            }
        }
        console.print("No code is suggested for a later sentence.");
    }

    private void giveSuggested() {
        List<CodeSuggestion> here = suggested(sentences.get(at));
        if (here.isEmpty()) {
            console.print("No code is suggested for this sentence.");
        } else {
            give(here.get(0).codeId());
        }
    }

    private void memo(String text) {
        if (text.isEmpty()) {
            console.print("Type the memo behind the m.");
            return;
        }
        List<CodedSegment> here = here();
        if (here.isEmpty()) {
            desk.memo("report", open.report().toString(), text);
            console.print("Noted on the report.");
        } else {
            CodedSegment newest = here.stream()
                    .max(Comparator.comparing(CodedSegment::at, Decision.BY_TIME)
                            .thenComparing(CodedSegment::said))
                    .orElseThrow();
            desk.memo("segment", newest.said(), text);
            console.print("Noted on " + newest.code() + ".");
        }
    }

    private void list(String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<String> lines = lines(desk.codebook(), wanted);
        lines.forEach(console::print);
        if (lines.isEmpty()) {
            console.print(filter.isEmpty() ? "The codebook is empty." : "No code has \"" + filter + "\" in it.");
        }
    }

    private static List<String> lines(CodingTree codebook, String wanted) {
        List<String> lines = new ArrayList<>();
        codebook.walk((code, depth) -> {
            String all = code.id() + " " + code.name() + " " + code.definition() + " " + code.use();
            if (all.toLowerCase(Locale.ROOT).contains(wanted)) {
                lines.add("  ".repeat(depth + 1) + code.id() + "  " + code.name()
                        + (code.definition().isEmpty() ? "" : ": " + code.definition()));
            }
        });
        return lines;
    }

    private void goTo(String where) {
        if (where.matches("\\d{1,6}")) {
            go(Integer.parseInt(where) - 1);
            return;
        }
        Optional<Section> section = Stream.of(Section.values())
                .filter(one -> !where.isEmpty() && one.name().startsWith(where.toUpperCase(Locale.ROOT)))
                .findFirst();
        for (int i = 0; i < sentences.size(); i++) {
            if (section.isPresent() && sentences.get(i).section() == section.get()) {
                go(i);
                return;
            }
        }
        console.print("Type the number of a sentence, or a section that this text has, such as results.");
    }

    /** Numbers the words of the passage, or makes some of them the passage. */
    private void words(String range) {
        List<int[]> words = words();
        Matcher wanted = RANGE.matcher(range);
        if (!wanted.matches()) {
            StringBuilder numbered = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                numbered.append(i + 1)
                        .append(':')
                        .append(open.text().quote(words.get(i)[0], words.get(i)[1]))
                        .append(' ');
            }
            Wrapped.print(console, numbered.toString(), WIDTH, "  ");
            return;
        }
        int from = Integer.parseInt(wanted.group(1));
        int to = wanted.group(2) == null ? from : Integer.parseInt(wanted.group(2));
        if (from < 1 || to < from || to > words.size()) {
            console.print("The passage has words 1 to " + words.size() + ".");
            return;
        }
        start = words.get(from - 1)[0];
        end = words.get(to - 1)[1];
    }

    /** Where the words of the passage begin and end, in code points of the text. */
    private List<int[]> words() {
        String passage = new String(offsets, start, end - start);
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(passage);
        while (word.find()) {
            words.add(new int[] {
                start + passage.codePointCount(0, word.start()), start + passage.codePointCount(0, word.end())
            });
        }
        return words;
    }
}
