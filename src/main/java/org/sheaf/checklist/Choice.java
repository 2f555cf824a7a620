// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.protocol.SynthesisMethod;

/**
 * Which checklists a review has: those that its protocol names, or, where it names none, those that what is known of it
 * suggests.
 *
 * @param checklists in the order in which they are filled in
 * @param named whether the protocol names them
 * @param unfit checklists that the protocol names and that are made for another method
 * @param unknown names in the protocol that no checklist has
 */
public record Choice(List<Checklist> checklists, boolean named, List<Checklist> unfit, List<String> unknown) {
    public Choice {
        checklists = List.copyOf(checklists);
        unfit = List.copyOf(unfit);
        unknown = List.copyOf(unknown);
    }

    /**
     * Chooses. One that is made for another method is filled in all the same, since its name is said: whoever reads it is told.
     *
     * @param all in the order in which they are suggested
     * @param named ids in the protocol
     * @param methods of the review's syntheses, as far as they are named
     * @param coded whether any text is coded
     */
    public static Choice of(
            Collection<Checklist> all, List<String> named, Set<SynthesisMethod> methods, boolean coded) {
        if (named.isEmpty()) {
            return new Choice(
                    all.stream().filter(one -> suggested(one, methods, coded)).toList(), false, List.of(), List.of());
        }
        List<Checklist> chosen = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : named.stream().distinct().toList()) {
            Optional<Checklist> found =
                    all.stream().filter(one -> one.id().equals(id)).findFirst();
            found.ifPresentOrElse(chosen::add, () -> unknown.add(id));
        }
        return new Choice(
                chosen,
                true,
                chosen.stream()
                        .filter(one -> one.applies() == Checklist.Applies.METHOD && !isOf(one, methods))
                        .toList(),
                unknown);
    }

    private static boolean suggested(Checklist checklist, Set<SynthesisMethod> methods, boolean coded) {
        return switch (checklist.applies()) {
            case ALWAYS -> true;
            case CODED_TEXTS -> coded;
            case METHOD -> isOf(checklist, methods);
            case NAMED -> false;
        };
    }

    private static boolean isOf(Checklist checklist, Set<SynthesisMethod> methods) {
        return checklist.methods().stream().anyMatch(methods::contains);
    }

    /** Their ids, separated by commas. */
    public String ids() {
        return checklists.stream().map(Checklist::id).collect(Collectors.joining(", "));
    }
}
