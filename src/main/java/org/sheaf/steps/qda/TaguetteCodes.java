// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeSlug;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.refi.QdaLoss;
import org.sheaf.tabular.CsvTable;

/**
 * The codes of a review as the table that Taguette exports as its codebook, and back: {@code tag}, {@code description},
 * {@code number of highlights}. A dot in a tag parts it from the one above it, where that one is in the table.
 */
public final class TaguetteCodes {
    private static final String TAG = "tag";
    private static final String DESCRIPTION = "description";
    private static final String COUNT = "number of highlights";

    private TaguetteCodes() {}

    /** Whether a table with such headings is one. */
    public static boolean recognises(List<String> headings) {
        return headings.contains(TAG) && headings.contains(DESCRIPTION) && !headings.contains("id");
    }

    /** The table; how many passages have a code nobody knows here, so that the column is empty. */
    public static CsvTable write(CodingTree tree, List<QdaLoss> losses) {
        List<List<String>> rows = new ArrayList<>();
        Map<CodeId, String> tags = new HashMap<>();
        tree.walk((code, depth) -> {
            String name = code.name().replace('.', ' ').strip();
            if (!name.equals(code.name())) {
                losses.add(loss(QdaLoss.Direction.WRITING, code.name(), "name", code.name(), name));
            }
            String tag = code.parent().map(tags::get).map(above -> above + ".").orElse("") + name;
            tags.put(code.id(), tag);
            boolean withId = !CodeSlug.of(name, taken -> false).equals(code.id());
            rows.add(List.of(tag, CodeDescription.write(code, withId), ""));
        });
        if (tree.version() > 0) {
            losses.add(loss(QdaLoss.Direction.WRITING, "", "version", String.valueOf(tree.version()), ""));
        }
        return new CsvTable(List.of(TAG, DESCRIPTION, COUNT), rows);
    }

    /** The codes of such a table. A tag that is there twice is a problem. */
    public static QdaCodes.Here read(String file, CsvTable table, List<Problem> problems) {
        List<QdaLoss> losses = new ArrayList<>();
        Map<String, CodeId> ids = new LinkedHashMap<>();
        Map<String, CodeDescription> descriptions = new HashMap<>();
        Set<CodeId> taken = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String tag = table.cell(row, TAG).strip();
            if (!tag.isEmpty()) {
                descriptions.putIfAbsent(tag, CodeDescription.read(text(table.cell(row, DESCRIPTION))));
                descriptions.get(tag).id().filter(taken::add).ifPresent(id -> ids.put(tag, id));
            }
        }
        List<Code> codes = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String tag = table.cell(row, TAG).strip();
            String description = table.cell(row, DESCRIPTION).strip();
            if (tag.isEmpty() && description.isEmpty()) {
                continue;
            }
            if (tag.isEmpty() || !read.add(tag)) {
                problems.add(Problem.error(
                        file,
                        table.line(row),
                        tag.isEmpty()
                                ? "A row has no tag."
                                : "The tag \"" + tag + "\" is there twice; the first is read.",
                        "Name it, or take the row out."));
                continue;
            }
            Optional<String> above = above(tag, descriptions.keySet());
            String name =
                    above.map(parent -> tag.substring(parent.length() + 1)).orElse(tag);
            CodeId id = id(tag, name, ids, taken);
            Optional<CodeId> parent = above.map(one -> id(
                    one,
                    above(one, descriptions.keySet())
                            .map(p -> one.substring(p.length() + 1))
                            .orElse(one),
                    ids,
                    taken));
            CodeDescription said = descriptions.getOrDefault(tag, CodeDescription.read(""));
            codes.add(said.code(id, name, parent));
            said.unknownWords()
                    .forEach(word -> losses.add(loss(QdaLoss.Direction.READING, name, DESCRIPTION, word, "")));
            said.id()
                    .filter(other -> !other.equals(id))
                    .ifPresent(
                            other -> losses.add(loss(QdaLoss.Direction.READING, name, "Id", other.name(), id.name())));
            String count = table.cell(row, COUNT).strip();
            if (!count.isEmpty() && !count.equals("0")) {
                losses.add(loss(QdaLoss.Direction.READING, tag, COUNT, count, ""));
            }
        }
        return new QdaCodes.Here(new CodingTree(0, codes), Map.of(), losses);
    }

    private static CodeId id(String tag, String name, Map<String, CodeId> ids, Set<CodeId> taken) {
        return ids.computeIfAbsent(tag, key -> {
            CodeId id = CodeSlug.of(name, taken::contains);
            taken.add(id);
            return id;
        });
    }

    /** The longest tag of the table that this one goes on from. */
    private static Optional<String> above(String tag, Set<String> tags) {
        for (int dot = tag.lastIndexOf('.'); dot > 0; dot = tag.lastIndexOf('.', dot - 1)) {
            if (tags.contains(tag.substring(0, dot)) && !tag.substring(dot + 1).isBlank()) {
                return Optional.of(tag.substring(0, dot));
            }
        }
        return Optional.empty();
    }

    private static String text(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static QdaLoss loss(QdaLoss.Direction direction, String thing, String what, String before, String after) {
        return new QdaLoss(
                direction,
                "tag",
                thing,
                after.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED,
                what,
                before,
                after);
    }
}
