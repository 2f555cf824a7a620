// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodeSlug;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaCodebook;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaSet;

/**
 * The codes of a review as a codebook by REFI-QDA, and back. What was written reads back the same, but for the order of codes
 * that do not stand right below their parent. A code's GUID follows from its id, so that another program knows it again
 * whatever became of its name.
 */
public final class QdaCodes {
    /** The space of GUIDs of codebooks that belong to no project. */
    public static final String NO_PROJECT = "codebook";

    private static final Pattern VERSION = Pattern.compile("^Sheaf, codebook version (\\d{1,9})$");

    /** Codes in the words of another program, with what did not get there. */
    public record There(QdaCodebook codebook, List<QdaLoss> losses) {}

    /**
     * Codes of another program, with what did not get here.
     *
     * @param ids which code became which
     */
    public record Here(CodingTree tree, Map<Guid, CodeId> ids, List<QdaLoss> losses) {
        public Here {
            ids = Map.copyOf(ids);
            losses = List.copyOf(losses);
        }
    }

    private QdaCodes() {}

    /**
     * The codes as another program knows codes.
     *
     * @param project the space of GUIDs: {@link #NO_PROJECT}, or the id of the review
     */
    public static There write(CodingTree tree, String project) {
        List<QdaLoss> losses = new ArrayList<>();
        List<CodeId> walked = new ArrayList<>();
        tree.walk((code, depth) -> walked.add(code.id()));
        if (!walked.equals(tree.codes().stream().map(Code::id).toList())) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.WRITING,
                    "CodeBook",
                    "",
                    QdaLoss.Kind.CHANGED,
                    "order",
                    "codes that stand elsewhere than below their parent",
                    "each code below its parent"));
        }
        QdaCodebook codebook = new QdaCodebook(
                "Sheaf, codebook version " + tree.version(),
                tree.roots().stream().map(code -> code(tree, code, project)).toList(),
                sets(tree, project));
        return new There(codebook, List.copyOf(losses));
    }

    private static QdaCode code(CodingTree tree, Code code, String project) {
        boolean withId = !CodeSlug.of(code.name(), taken -> false).equals(code.id());
        return new QdaCode(
                guid(project, code.id()),
                code.name(),
                true,
                "",
                CodeDescription.write(code, withId),
                List.of(),
                tree.children(code.id()).stream()
                        .map(child -> code(tree, child, project))
                        .toList());
    }

    /** The GUID of a code, for whoever refers to it. */
    public static Guid guid(String project, CodeId id) {
        return Guid.of(project, "Code", id.name());
    }

    /** Sets show in other programs what the description says in words. */
    private static List<QdaSet> sets(CodingTree tree, String project) {
        List<QdaSet> sets = new ArrayList<>();
        for (CodeOrigin origin : CodeOrigin.values()) {
            add(
                    sets,
                    tree,
                    project,
                    "Origin: " + origin.key(),
                    code -> code.origin().equals(Optional.of(origin)));
        }
        for (CodeLevel level : CodeLevel.values()) {
            add(
                    sets,
                    tree,
                    project,
                    "Level: " + level.key(),
                    code -> code.level().equals(Optional.of(level)));
        }
        for (LogicModelColumn column : LogicModelColumn.values()) {
            add(
                    sets,
                    tree,
                    project,
                    "Column: " + column.key(),
                    code -> code.column().equals(Optional.of(column)));
        }
        return sets;
    }

    private static void add(List<QdaSet> sets, CodingTree tree, String project, String name, Predicate<Code> isMember) {
        List<Guid> members = tree.codes().stream()
                .filter(isMember)
                .map(code -> guid(project, code.id()))
                .toList();
        if (!members.isEmpty()) {
            sets.add(new QdaSet(Guid.of(project, "Set", name), name, "", members, List.of(), List.of()));
        }
    }

    /** The codes of a codebook that any program wrote. */
    public static Here read(QdaCodebook codebook) {
        return read(codebook, new Reader(Map.of(), Set.of(), false));
    }

    /**
     * The codes of a project, of which the notes are read by {@link ProjectNotes}.
     *
     * @param known codes of which it is known what they are here, no two the same
     * @param taken ids that no other code gets
     */
    static Here read(QdaCodebook codebook, Map<Guid, CodeId> known, Set<CodeId> taken) {
        return read(codebook, new Reader(known, taken, true));
    }

    private static Here read(QdaCodebook codebook, Reader reader) {
        reader.gatherIds(codebook.codes());
        codebook.codes().forEach(code -> reader.read(code, Optional.empty()));
        reader.sets(codebook.sets());
        Matcher version = VERSION.matcher(codebook.origin());
        boolean ours = version.matches();
        long strange = reader.codes.keySet().stream()
                .filter(guid -> !reader.known.containsKey(guid))
                .count();
        if (!ours && strange > 0) {
            reader.lost("CodeBook", "", "guid", "GUIDs of " + strange + " codes", "ids made of names");
        }
        Map<Guid, CodeId> ids = new HashMap<>();
        reader.codes.forEach((guid, code) -> ids.put(guid, code.id()));
        return new Here(
                new CodingTree(ours ? Integer.parseInt(version.group(1)) : 0, List.copyOf(reader.codes.values())),
                ids,
                reader.losses);
    }

    private static final class Reader {
        private final Map<Guid, Code> codes = new LinkedHashMap<>();
        private final Map<Guid, CodeId> stated = new HashMap<>();
        private final Set<CodeId> taken;
        private final List<QdaLoss> losses = new ArrayList<>();
        private final Map<Guid, CodeId> known;
        private final boolean withNotes;

        /** @param withNotes whether notes on codes are not lost, since somebody else reads them */
        Reader(Map<Guid, CodeId> known, Set<CodeId> taken, boolean withNotes) {
            this.known = known;
            this.withNotes = withNotes;
            this.taken = new HashSet<>(taken);
            this.taken.addAll(known.values());
            this.stated.putAll(known);
        }

        /** Ids that are stated come before those that are made of names. */
        void gatherIds(List<QdaCode> all) {
            for (QdaCode code : all) {
                if (!known.containsKey(code.guid())) {
                    CodeDescription.read(code.description())
                            .id()
                            .filter(taken::add)
                            .ifPresent(id -> stated.put(code.guid(), id));
                }
                gatherIds(code.children());
            }
        }

        void read(QdaCode code, Optional<CodeId> parent) {
            CodeDescription description = CodeDescription.read(code.description());
            String name =
                    code.name().isBlank() ? "(no name)" : code.name().strip().replaceAll("\\s*\\n\\s*", " ");
            CodeId id = stated.getOrDefault(code.guid(), CodeSlug.of(name, taken::contains));
            taken.add(id);
            codes.put(code.guid(), description.code(id, name, parent));
            description.unknownWords().forEach(word -> lost("Code", name, "Description", word, ""));
            description
                    .id()
                    .filter(other -> !other.equals(id))
                    .ifPresent(other -> lost("Code", name, "Id", other.name(), id.name()));
            if (!code.colour().isEmpty()) {
                lost("Code", name, "color", code.colour(), "");
            }
            if (!code.codable()) {
                lost("Code", name, "isCodable", "false", "passages can have it");
            }
            if (!withNotes && !code.notes().isEmpty()) {
                lost("Code", name, "NoteRef", String.valueOf(code.notes().size()), "");
            }
            code.children().forEach(child -> read(child, Optional.of(id)));
        }

        void sets(List<QdaSet> sets) {
            for (QdaSet set : sets) {
                CodeDescription said = CodeDescription.read(labelled(set.name()));
                boolean known = said.column().isPresent()
                        || said.level().isPresent()
                        || said.origin().isPresent();
                if (known) {
                    set.codes().forEach(guid -> codes.computeIfPresent(guid, (key, code) -> member(code, said)));
                } else {
                    lost(
                            "Set",
                            set.name(),
                            "",
                            set.codes().stream()
                                    .flatMap(guid -> Optional.ofNullable(codes.get(guid)).stream())
                                    .map(Code::name)
                                    .collect(Collectors.joining("; ")),
                            "");
                }
            }
        }

        /** Such a set may be called by the word alone. */
        private static String labelled(String name) {
            String word = name.strip().toLowerCase(Locale.ROOT);
            if (CodeOrigin.parse(word).isPresent()) {
                return "Origin: " + word;
            }
            return CodeLevel.parse(word).isPresent() ? "Level: " + word : name;
        }

        /** What the code says itself is not changed. */
        private static Code member(Code code, CodeDescription said) {
            return new Code(
                    code.id(),
                    code.name(),
                    code.definition(),
                    code.use(),
                    code.not(),
                    code.example(),
                    code.parent(),
                    code.column().or(said::column),
                    code.level().or(said::level),
                    code.origin().or(said::origin),
                    code.source());
        }

        void lost(String element, String thing, String what, String before, String after) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.READING,
                    element,
                    thing,
                    after.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED,
                    what,
                    before,
                    after));
        }
    }
}
