// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.Author;
import org.sheaf.formats.field.AuthorList;
import tools.jackson.databind.JsonNode;

/** The names of a CSL-JSON item: parts with particles and suffixes, literal names, or plain texts. */
final class CslNames {
    /** The authors in their order; none where the item has none. */
    List<Author> of(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return node.isObject() ? name(node).stream().toList() : AuthorList.parse(JsonTree.text(node));
        }
        List<Author> authors = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (JsonNode name : node) {
            if (name.isObject()) {
                name(name).ifPresent(authors::add);
            } else if (!JsonTree.text(name).isEmpty()) {
                plain.add(JsonTree.text(name));
            }
        }
        authors.addAll(AuthorList.named(plain));
        return authors;
    }

    private static Optional<Author> name(JsonNode name) {
        String literal = JsonTree.text(name, "literal");
        literal = literal.isEmpty() ? JsonTree.text(name, "name") : literal;
        if (!literal.isEmpty()) {
            return Optional.of(Author.group(literal));
        }
        String family = joined(
                " ",
                JsonTree.text(name, "dropping-particle"),
                JsonTree.text(name, "non-dropping-particle"),
                either(name, "family", "last_name"));
        String given = joined(", ", either(name, "given", "first_name"), JsonTree.text(name, "suffix"));
        if (family.isEmpty()) {
            return given.isEmpty() ? Optional.empty() : Optional.of(Author.person(given, ""));
        }
        String institution = JsonTree.text(name, "isInstitution");
        boolean group = institution.equals("1") || institution.equals("true");
        return Optional.of(group ? Author.group(family) : Author.person(family, given));
    }

    private static String either(JsonNode name, String first, String second) {
        String value = JsonTree.text(name, first);
        return value.isEmpty() ? JsonTree.text(name, second) : value;
    }

    private static String joined(String separator, String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.length() == 0 ? "" : separator).append(part);
            }
        }
        return text.toString();
    }
}
