// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodingTree;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaLoss;

/**
 * Which codes of another program are codes of the review. A code is known by its GUID: the one that a review gives it, or the
 * one under which it came in; else by the id that its description states; else by its name, whatever the case, where only one
 * code on either side has it, or only one below the code above it. No two of theirs are one of ours.
 */
final class KnownCodes {
    private final QdaReview review;
    private final Map<Guid, CodeId> known = new HashMap<>();
    private final Set<CodeId> claimed = new HashSet<>();
    private final Map<String, Integer> theirNames = new HashMap<>();

    private KnownCodes(QdaReview review) {
        this.review = review;
    }

    /** @param codes those of the other program at the top */
    static Map<Guid, CodeId> of(QdaReview review, List<QdaCode> codes) {
        KnownCodes known = new KnownCodes(review);
        List<QdaCode> all = new ArrayList<>();
        gather(codes, all);
        Map<Guid, CodeId> guids = new HashMap<>(review.cameAs());
        review.everyCode().forEach(code -> guids.put(QdaCodes.guid(review.id(), code.id()), code.id()));
        known.claim(all, code -> Optional.ofNullable(guids.get(code.guid())));
        known.claim(all, code -> CodeDescription.read(code.description()).id().filter(review::hasEver));
        all.forEach(code -> known.theirNames.merge(folded(code.name()), 1, Integer::sum));
        known.byName(codes, Optional.empty(), true);
        return Map.copyOf(known.known);
    }

    private static void gather(List<QdaCode> codes, List<QdaCode> all) {
        for (QdaCode code : codes) {
            all.add(code);
            gather(code.children(), all);
        }
    }

    private void claim(List<QdaCode> codes, Function<QdaCode, Optional<CodeId>> ours) {
        for (QdaCode code : codes) {
            if (!known.containsKey(code.guid())) {
                ours.apply(code).filter(claimed::add).ifPresent(id -> known.put(code.guid(), id));
            }
        }
    }

    /**
     * @param parent the code of ours above these
     * @param isPlace whether that is known: at the top no code is above
     */
    private void byName(List<QdaCode> siblings, Optional<CodeId> parent, boolean isPlace) {
        for (QdaCode code : siblings) {
            claim(
                    List.of(code),
                    one -> anywhere(one)
                            .or(() -> isPlace ? here(one, siblings, parent) : Optional.empty())
                            .or(() -> retired(one)));
            Optional<CodeId> ours = Optional.ofNullable(known.get(code.guid()));
            byName(code.children(), ours, ours.isPresent());
        }
    }

    private Optional<CodeId> anywhere(QdaCode code) {
        return theirNames.getOrDefault(folded(code.name()), 0) == 1
                ? only(called(review.codes().codes().stream(), code))
                : Optional.empty();
    }

    private Optional<CodeId> here(QdaCode code, List<QdaCode> siblings, Optional<CodeId> parent) {
        long namesakes = siblings.stream()
                .filter(other -> folded(other.name()).equals(folded(code.name())))
                .count();
        return namesakes == 1
                ? only(called(
                        review.codes().codes().stream()
                                .filter(ours -> ours.parent().equals(parent)),
                        code))
                : Optional.empty();
    }

    /** One that is no longer used says where its passages belong now; one in use with the name comes first. */
    private Optional<CodeId> retired(QdaCode code) {
        return theirNames.getOrDefault(folded(code.name()), 0) == 1
                        && called(review.codes().codes().stream(), code).isEmpty()
                ? only(called(review.retired().stream(), code))
                : Optional.empty();
    }

    private static List<Code> called(Stream<Code> ours, QdaCode code) {
        String name = folded(code.name());
        return ours.filter(one -> !name.isEmpty() && folded(one.name()).equals(name))
                .toList();
    }

    private static Optional<CodeId> only(List<Code> found) {
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    private static String folded(String name) {
        return QdaText.oneLine(name).toLowerCase(Locale.ROOT);
    }

    /**
     * What is said of a code there and is not taken over, since the review says something else of it. What is not said there
     * changes nothing and is not listed; another definition becomes a memo.
     */
    static List<QdaLoss> differences(CodingTree ours, CodingTree theirs, Code their) {
        Optional<Code> found = ours.find(their.id());
        if (found.isEmpty()) {
            return List.of();
        }
        Code our = found.get();
        List<QdaLoss> losses = new ArrayList<>();
        differs(losses, our, "name", their.name(), our.name());
        differs(losses, our, "use", their.use(), our.use());
        differs(losses, our, "not", their.not(), our.not());
        differs(losses, our, "example", their.example(), our.example());
        differs(losses, our, "source", their.source(), our.source());
        differs(losses, our, "column", key(their.column(), one -> one.key()), key(our.column(), one -> one.key()));
        differs(losses, our, "level", key(their.level(), one -> one.key()), key(our.level(), one -> one.key()));
        differs(losses, our, "origin", key(their.origin(), one -> one.key()), key(our.origin(), one -> one.key()));
        if (!their.parent().equals(our.parent())) {
            losses.add(changed(our, "place", place(theirs, their), place(ours, our)));
        }
        return losses;
    }

    private static <T> String key(Optional<T> value, Function<T, String> key) {
        return value.map(key).orElse("");
    }

    private static String place(CodingTree tree, Code code) {
        return code.parent()
                .flatMap(tree::find)
                .map(above -> "below " + above.name())
                .orElse("at the top");
    }

    private static void differs(List<QdaLoss> losses, Code our, String what, String theirs, String ours) {
        if (!theirs.isBlank() && !QdaText.oneLine(theirs).equals(QdaText.oneLine(ours))) {
            losses.add(changed(our, what, theirs, ours));
        }
    }

    private static QdaLoss changed(Code code, String what, String theirs, String ours) {
        return new QdaLoss(
                QdaLoss.Direction.READING,
                "Code",
                code.name(),
                ours.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED,
                what,
                theirs,
                ours);
    }
}
