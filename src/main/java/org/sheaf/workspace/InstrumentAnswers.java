// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Answer.Meaning;

/**
 * Reads the answers of an instrument or of one item. Each is a form with {@code code}, {@code label}, {@code meaning},
 * {@code points} and {@code aliases}; or one line, {@code U, CT = Can't tell (unclear) [0]}, as cells of a sheet have them; or,
 * at an item, the code of an answer of the whole instrument.
 */
final class InstrumentAnswers {
    private static final String KEY = "answers";
    /** A code, other ways to write it, the label, what it means, its points. */
    private static final Pattern LINE = Pattern.compile(
            "(?<codes>[^=]+)=(?<label>[^=\\[\\]]*?)(\\s*\\((?<meaning>[A-Za-z -]+)\\))?(\\s*\\[(?<points>\\d+)])?\\s*");

    private static final List<String> MEANINGS =
            Stream.of(Meaning.values()).map(Meaning::key).toList();
    /** What can be taken for granted of an answer that does not say what it means; anything else is neutral. */
    private static final Map<Meaning, List<String>> USUAL = Map.of(
            Meaning.GOOD, List.of("yes", "met", "low risk", "low risk of bias"),
            Meaning.PARTLY, List.of("partly", "partial", "partially", "partial yes", "partly met", "some concerns"),
            Meaning.POOR, List.of("no", "not met", "high risk", "high risk of bias"),
            Meaning.UNCLEAR, List.of("unclear", "can't tell", "cannot tell", "unclear risk", "no information"),
            Meaning.NOT_APPLICABLE, List.of("not applicable", "n/a"));

    private final YamlForm form;

    InstrumentAnswers(YamlForm form) {
        this.form = form;
    }

    /** The answers of an instrument as a whole. */
    List<Answer> scale() {
        return own(List.of());
    }

    /**
     * The answers of one item.
     *
     * @param scale those of the instrument, which the item can name by their codes
     * @return none where it has none of its own
     */
    List<Answer> own(List<Answer> scale) {
        Optional<Yaml> node = form.node(KEY);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Yaml.Fields) {
            form.wrong(node.get().line(), "\"" + KEY + "\" takes a list.", "Begin each answer with `- `.");
            return List.of();
        }
        List<Yaml> entries = node.get() instanceof Yaml.Items list ? list.items() : List.of(node.get());
        List<Answer> answers = new ArrayList<>();
        for (Yaml entry : entries) {
            Optional<Answer> answer = entry instanceof Yaml.Scalar line ? line(line, scale) : whole(form.formOf(entry));
            if (answer.isPresent() && isNew(answer.get(), answers, entry.line())) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Optional<Answer> whole(YamlForm entry) {
        String code = entry.text("code");
        String label = entry.text("label");
        Optional<Meaning> meaning = entry.word("meaning", InstrumentAnswers::meaning, MEANINGS);
        OptionalInt points = entry.wholeNumber("points", 0);
        List<String> aliases = entry.texts("aliases");
        entry.refuseOtherKeys();
        return answer(code.isEmpty() ? label : code, label, meaning, points, aliases, entry.line());
    }

    private Optional<Answer> line(Yaml.Scalar line, List<Answer> scale) {
        Optional<Answer> known = scale.stream()
                .filter(answer -> answer.code().equals(line.text()))
                .findFirst()
                .or(() -> scale.stream()
                        .filter(answer -> answer.isMeantBy(line.text()))
                        .findFirst());
        if (known.isPresent()) {
            return known;
        }
        Matcher written = LINE.matcher(line.text());
        if (!written.matches()) {
            form.wrong(
                    line.line(),
                    "\"" + line.text() + "\" is not an answer as it can be read.",
                    scale.isEmpty()
                            ? "Write a code and what it stands for, such as `Y = Yes` or `N = No (poor)`."
                            : "Write one of " + String.join(", ", codes(scale))
                                    + ", or a code and what it stands for, such as `Y = Yes`.");
            return Optional.empty();
        }
        List<String> codes = Stream.of(written.group("codes").split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        String label = written.group("label");
        String said = written.group("meaning");
        Optional<Meaning> meaning = Optional.ofNullable(said).flatMap(InstrumentAnswers::meaning);
        if (said != null && meaning.isEmpty()) {
            // not what it means, but a part of the label: "Yes (in full)"
            label += " (" + said + ")";
        }
        String points = written.group("points");
        return answer(
                codes.isEmpty() ? "" : codes.get(0),
                label,
                meaning,
                points == null || points.length() > 6 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(points)),
                codes.isEmpty() ? List.of() : codes.subList(1, codes.size()),
                line.line());
    }

    private Optional<Answer> answer(
            String code, String label, Optional<Meaning> meaning, OptionalInt points, List<String> aliases, long line) {
        if (code.isBlank()) {
            form.wrong(line, "An answer has no code; it is not read.", "Write for example `code: Y`.");
            return Optional.empty();
        }
        if (code.contains("(") || code.contains(")") || code.contains(";")) {
            form.wrong(
                    line,
                    "\"" + code
                            + "\" cannot be the code of an answer: brackets and semicolons have a meaning of their own"
                            + " beside it; it is not read.",
                    "Write a short word without them, such as `Y`.");
            return Optional.empty();
        }
        String words = label.isBlank() ? code : label.strip();
        return Optional.of(new Answer(
                code.strip(),
                words,
                meaning.orElseGet(() -> usual(words).or(() -> usual(code)).orElse(Meaning.NEUTRAL)),
                points,
                aliases));
    }

    private static Optional<Meaning> usual(String words) {
        String plain = words.strip().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return Stream.of(Meaning.values())
                .filter(meaning -> USUAL.getOrDefault(meaning, List.of()).contains(plain))
                .findFirst();
    }

    private static Optional<Meaning> meaning(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Stream.of(Meaning.values())
                .filter(meaning -> meaning.key().equals(plain))
                .findFirst();
    }

    /** Whether it can be told from those before it, however it is typed. */
    private boolean isNew(Answer answer, List<Answer> before, long line) {
        for (Answer other : before) {
            Optional<String> shared = Stream.concat(Stream.of(answer.code(), answer.label()), answer.aliases().stream())
                    .filter(other::isMeantBy)
                    .findFirst();
            if (shared.isPresent()) {
                form.wrong(
                        line,
                        "Two answers can be written \"" + shared.get() + "\": " + other.code() + " and " + answer.code()
                                + "; only the first is read.",
                        "Give each its own code, label and aliases.");
                return false;
            }
        }
        return true;
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream().map(Answer::code).toList();
    }
}
