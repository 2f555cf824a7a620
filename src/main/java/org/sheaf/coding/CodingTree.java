// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The codes of a review, as a tree.
 *
 * @param version how often the codebook was changed; 0 where nothing was recorded yet
 * @param codes in the order in which people put them; a parent may stand behind its child
 */
public record CodingTree(int version, List<Code> codes) {
    public static final CodingTree EMPTY = new CodingTree(0, List.of());

    /** @throws IllegalArgumentException if two codes have one id, a parent is not there, or codes are above themselves */
    public CodingTree {
        codes = List.copyOf(codes);
        Map<CodeId, Code> byId = new LinkedHashMap<>();
        for (Code code : codes) {
            if (byId.put(code.id(), code) != null) {
                throw new IllegalArgumentException("two codes with one id: " + code.id());
            }
        }
        for (Code code : codes) {
            Set<CodeId> above = new HashSet<>();
            Optional<CodeId> at = Optional.of(code.id());
            while (at.isPresent()) {
                Code here = byId.get(at.get());
                if (here == null || !above.add(at.get())) {
                    throw new IllegalArgumentException("the code " + code.id() + " has no place in the tree");
                }
                at = here.parent();
            }
        }
    }

    public Optional<Code> find(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /** The code with an id, whatever the case; where there is none, those that are called so. */
    public List<CodeId> meant(String said) {
        String wanted = said.strip();
        List<CodeId> byId = ids(code -> code.id().name().equalsIgnoreCase(wanted));
        return byId.isEmpty() ? ids(code -> code.name().equalsIgnoreCase(wanted)) : byId;
    }

    private List<CodeId> ids(Predicate<Code> which) {
        return codes.stream().filter(which).map(Code::id).toList();
    }

    public boolean has(CodeId id) {
        return find(id).isPresent();
    }

    /** The codes at the top, in order. */
    public List<Code> roots() {
        return codes.stream().filter(code -> code.parent().isEmpty()).toList();
    }

    /** The codes right below one, in order. */
    public List<Code> children(CodeId id) {
        return codes.stream()
                .filter(code -> code.parent().equals(Optional.of(id)))
                .toList();
    }

    /** Hands over every code with its depth, 0 at the top: each parent before its children. */
    public void walk(BiConsumer<Code, Integer> to) {
        roots().forEach(root -> walk(root, 0, to));
    }

    private void walk(Code code, int depth, BiConsumer<Code, Integer> to) {
        to.accept(code, depth);
        children(code.id()).forEach(child -> walk(child, depth + 1, to));
    }

    /** From the top down to a code, itself last; empty if there is no such code. */
    public List<Code> path(CodeId id) {
        List<Code> path = new ArrayList<>();
        Optional<Code> at = find(id);
        while (at.isPresent()) {
            path.add(0, at.get());
            at = at.get().parent().flatMap(this::find);
        }
        return path;
    }

    /** Where a code stands in the logic model: what it says itself, else the nearest code above it that says something. */
    public Optional<LogicModelColumn> column(CodeId id) {
        List<Code> path = path(id);
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).column().isPresent()) {
                return path.get(i).column();
            }
        }
        return Optional.empty();
    }
}
