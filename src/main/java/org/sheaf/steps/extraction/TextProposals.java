// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sheaf.document.FullText;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Place;
import org.sheaf.extraction.Proposal;
import org.sheaf.suggesting.Suggestion;
import org.sheaf.suggesting.Suggestions;
import org.sheaf.text.Lemmas;

/**
 * What a text offers for the fields of the form: countries, methods, groups, numbers in their words, quotations. A field is
 * recognised by its kind or by what it is called; for others nothing is offered.
 */
public final class TextProposals implements Proposals {
    private static final int MOST = 12;

    private final Lemmas lemmas;
    /** The last text's suggestions: the fields of a report are asked one after another. */
    private final Map<FullText, List<Suggestion>> last = new HashMap<>();

    public TextProposals(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    @Override
    public List<Proposal> of(FullText text, Field field) {
        List<Suggestion.Kind> kinds = kinds(field);
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Proposal> proposals = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Suggestion suggestion : suggestions(text)) {
            if (kinds.contains(suggestion.kind())
                    && proposals.size() < MOST
                    && seen.add(suggestion.words().toLowerCase(Locale.ROOT))) {
                proposals.add(new Proposal(
                        suggestion.words(),
                        suggestion.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Place.of(text, suggestion.start(), suggestion.end())));
            }
        }
        return proposals;
    }

    private List<Suggestion> suggestions(FullText text) {
        List<Suggestion> known = last.get(text);
        if (known != null) {
            return known;
        }
        List<Suggestion> found = Suggestions.of(text, lemmas);
        last.clear();
        last.put(text, found);
        return found;
    }

    private static List<Suggestion.Kind> kinds(Field field) {
        String called = (field.id() + " " + field.label()).toLowerCase(Locale.ROOT);
        if (field.kind() == Field.Kind.PARTICIPANTS || field.kind() == Field.Kind.NUMBER) {
            return List.of(Suggestion.Kind.SAMPLE_SIZE, Suggestion.Kind.GROUP);
        }
        if (called.contains("country") || called.contains("countries")) {
            return List.of(Suggestion.Kind.COUNTRY);
        }
        if (called.contains("method") || called.contains("design")) {
            return List.of(Suggestion.Kind.METHOD);
        }
        return called.contains("quot") ? List.of(Suggestion.Kind.QUOTATION) : List.of();
    }
}
