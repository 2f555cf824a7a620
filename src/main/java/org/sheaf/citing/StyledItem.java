// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.List;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;
import org.sheaf.citation.CslItem;
import org.sheaf.citation.NameParts;
import org.sheaf.citation.PublicationDate;

/** Tells a style about a work, with the habits of databases taken away that would show in a reference. */
final class StyledItem {
    /** {@code JP}: initials without blanks or full stops, which a style would take for one short name. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private StyledItem() {}

    static CSLItemData of(CslItem item, CitationStyle style) {
        CSLItemDataBuilder builder = new CSLItemDataBuilder()
                .id(item.id())
                .type(CSLType.fromString(item.type()))
                .title(title(item.text("title")))
                .author(names(item.authors()));
        if (!item.editors().isEmpty()) {
            builder.editor(names(item.editors()));
        }
        item.issued().ifPresent(date -> builder.issued(date(date)));
        String container = item.text("container-title");
        if (!container.isEmpty()) {
            builder.containerTitle(container);
        }
        item.variables().forEach((name, value) -> variable(builder, name, value));
        // Citing Medicine writes the number of an article where others have pages; the style knows pages only.
        if (style == CitationStyle.VANCOUVER && item.text("page").isEmpty()) {
            builder.page(item.text("number"));
        }
        return builder.build();
    }

    private static void variable(CSLItemDataBuilder builder, String name, String value) {
        switch (name) {
            case "container-title-short" -> builder.containerTitleShort(value).journalAbbreviation(value);
            case "volume" -> builder.volume(value);
            case "issue" -> builder.issue(value);
            case "page" -> builder.page(value);
            case "number" -> builder.number(value);
            case "DOI" -> builder.DOI(value);
            case "PMID" -> builder.PMID(value);
            case "PMCID" -> builder.PMCID(value);
            case "URL" -> builder.URL(value);
            case "publisher" -> builder.publisher(value);
            case "publisher-place" -> builder.publisherPlace(value);
            case "edition" -> builder.edition(value);
            case "genre" -> builder.genre(value);
            default -> {
                // Title and container are set above; abstract, language and serial numbers are in no reference.
            }
        }
    }

    /** The title on one line, without the full stop that Ovid and others put behind it. */
    private static String title(String title) {
        String line = BLANKS.matcher(title).replaceAll(" ").strip();
        return line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
    }

    private static CSLName[] names(List<Author> authors) {
        return authors.stream().map(StyledItem::name).toArray(CSLName[]::new);
    }

    private static CSLName name(Author author) {
        if (author.group()) {
            return new CSLNameBuilder()
                    .literal(author.family())
                    .isInstitution(true)
                    .build();
        }
        NameParts parts = NameParts.of(author);
        CSLNameBuilder name = new CSLNameBuilder().family(parts.family()).given(given(parts.given()));
        if (!parts.particle().isEmpty()) {
            name.nonDroppingParticle(parts.particle());
        }
        if (!parts.droppingParticle().isEmpty()) {
            name.droppingParticle(parts.droppingParticle());
        }
        if (!parts.suffix().isEmpty()) {
            name.suffix(parts.suffix());
        }
        return name.build();
    }

    private static String given(String given) {
        return INITIALS.matcher(given).matches() ? String.join(". ", given.split("")) + "." : given;
    }

    private static CSLDate date(PublicationDate date) {
        if (date.month().isEmpty()) {
            return new CSLDateBuilder().dateParts(date.year()).build();
        }
        return date.day().isEmpty()
                ? new CSLDateBuilder()
                        .dateParts(date.year(), date.month().getAsInt())
                        .build()
                : new CSLDateBuilder()
                        .dateParts(
                                date.year(), date.month().getAsInt(), date.day().getAsInt())
                        .build();
    }
}
