// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Eligibility.Criterion;
import org.sheaf.protocol.Eligibility.Highlights;
import org.sheaf.protocol.Eligibility.Reason;
import org.sheaf.protocol.ReviewId;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code codebooks/<review>/eligibility.yml}, or {@code eligibility.csv} or {@code eligibility.xlsx}, whose columns
 * {@link EligibilitySheet} explains.
 */
final class EligibilityFile {
    /** A {@code *} that does not end a word, or ends one without letters. */
    private static final Pattern MISPLACED_STAR = Pattern.compile("\\*[^\\s]|(?<![\\p{L}\\p{M}\\p{N}])\\*");

    /** Signs by which other systems cut a word short. */
    private static final Pattern OTHER_TRUNCATION = Pattern.compile("\\p{L}[$#?]");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private EligibilityFile() {}

    /** Reads it as far as it can be read; each mistake is a problem. */
    static Eligibility read(String file, String text, List<Problem> problems) {
        Yaml tree =
                file.endsWith(".csv") ? EligibilitySheet.parse(file, text, problems) : Yaml.parse(file, text, problems);
        return read(YamlForm.of(file, tree, problems));
    }

    /** Reads it from a workbook's sheet. */
    static Eligibility read(String file, CsvTable sheet, List<Problem> problems) {
        return read(YamlForm.of(file, EligibilitySheet.of(file, sheet, problems), problems));
    }

    private static Eligibility read(YamlForm form) {
        List<Criterion> criteria = criteria(form);
        List<Reason> reasons =
                reasons(form, criteria.stream().map(Criterion::id).toList());
        YamlForm highlight = form.form("highlight");
        Map<String, String> seen = new HashMap<>();
        Highlights highlights = new Highlights(words(highlight, "include", seen), words(highlight, "exclude", seen));
        highlight.refuseOtherKeys();
        form.refuseOtherKeys();
        return new Eligibility(criteria, reasons, highlights);
    }

    private static List<Criterion> criteria(YamlForm form) {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlForm entry : form.forms("criteria")) {
            Criterion criterion = new Criterion(
                    id(entry),
                    entry.requiredText("element"),
                    entry.requiredText("eligible"),
                    entry.text("rule"),
                    entry.text("note"));
            entry.refuseOtherKeys();
            if (isFirst(entry, criterion.id(), "criteria", ids)) {
                criteria.add(criterion);
            }
        }
        return criteria;
    }

    private static List<Reason> reasons(YamlForm form, List<String> criteria) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        for (YamlForm entry : form.forms("reasons")) {
            String id = id(entry);
            String name = entry.requiredText("name");
            String criterion = entry.text("criterion");
            entry.refuseOtherKeys();
            if (!criterion.isEmpty() && !criteria.contains(criterion)) {
                entry.wrong(
                        entry.lineOf("criterion"),
                        "The reason \"" + id + "\" names the criterion \"" + criterion + "\", which is not there.",
                        NearestWord.to(criterion, criteria)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Name the id of a criterion, or leave it out."));
                criterion = "";
            }
            if (!isFirst(entry, id, "reasons", ids)) {
                continue;
            }
            String other = name.isEmpty() ? null : names.putIfAbsent(folded(name), id);
            if (other != null) {
                entry.wrong(
                        entry.lineOf("name"),
                        "The reasons \"" + other + "\" and \"" + id + "\" have the same name.",
                        "Rename one: the flow diagram shows names.");
            }
            reasons.add(new Reason(id, name, criterion));
        }
        return reasons;
    }

    private static String id(YamlForm entry) {
        String id = entry.requiredText("id");
        if (!id.isEmpty() && ReviewId.parse(id).isEmpty()) {
            entry.wrong(
                    entry.lineOf("id"),
                    "\"" + id + "\" cannot be an id: small letters, digits and hyphens only.",
                    "For example `id: participants`.");
        }
        return id;
    }

    /** Whether the entry has an id that none before it has. */
    private static boolean isFirst(YamlForm entry, String id, String entries, Set<String> ids) {
        if (id.isEmpty()) {
            return false;
        }
        boolean first = ids.add(id);
        if (!first) {
            entry.wrong(
                    entry.lineOf("id"),
                    "Two " + entries + " have the id \"" + id + "\"; only the first is read.",
                    "Rename one.");
        }
        return first;
    }

    /** @param seen the words so far, folded, with their group */
    private static List<String> words(YamlForm form, String group, Map<String, String> seen) {
        List<String> words = new ArrayList<>();
        for (Yaml.Scalar item : form.scalars(group)) {
            String word = item.text();
            if (word.isBlank()) {
                continue;
            }
            if (isWord(form, item)) {
                String other = seen.putIfAbsent(folded(word), group);
                if (other == null) {
                    words.add(word);
                } else {
                    form.wrong(
                            item.line(),
                            "\"" + word + "\" stands under \"" + other + "\" already.",
                            "Keep one of the two.");
                }
            }
        }
        return words;
    }

    private static boolean isWord(YamlForm form, Yaml.Scalar item) {
        String word = item.text();
        if (word.contains(",") || word.contains(";")) {
            form.wrong(
                    item.line(),
                    "\"" + word + "\" seems to be several words in one entry.",
                    "Write each as an entry of its own: [one, two] in YAML, one; two in a sheet.");
            return false;
        }
        if (!LETTER_OR_DIGIT.matcher(word).find()) {
            form.wrong(item.line(), "\"" + word + "\" holds no letter and no digit.", "Write a word or a phrase.");
            return false;
        }
        if (MISPLACED_STAR.matcher(word).find()) {
            form.wrong(
                    item.line(),
                    "In \"" + word + "\" a * stands where no word ends.",
                    "Write it behind the beginning of a word, as in employ*.");
            return false;
        }
        if (OTHER_TRUNCATION.matcher(word).find()) {
            form.wrong(
                    item.line(),
                    "\"" + word + "\" is cut short by a sign that is not known here.",
                    "Write * for any ending, as in employ*.");
            return false;
        }
        return true;
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
