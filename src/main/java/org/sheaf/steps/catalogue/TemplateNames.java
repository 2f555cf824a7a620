// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.reporting.Templates;
import org.sheaf.workspace.NearestWord;

/** The templates that reports are made with, by name: a page is {@code NAME.html.ftlh}, a drawing {@code NAME.svg.ftlx}. */
public final class TemplateNames {
    private static final String PAGE = ".html.ftlh";
    private static final String DRAWING = ".svg.ftlx";

    private final SortedSet<String> pages = new TreeSet<>();

    public TemplateNames(Catalogue catalogue) {
        catalogue.cards().forEach(card -> pages.add(card.page()));
        pages.add("index");
    }

    /**
     * The text of one of ours.
     *
     * @param name of a report, such as {@code study-table}, or of a template, such as {@code page} or
     *     {@code theme-matrix.svg}; the endings may be left out
     * @throws ReviewException if there is none
     */
    public String text(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        return Stream.of(plain, plain + PAGE, plain + ".ftlh", plain + ".ftlx", plain + DRAWING)
                .map(Templates::ours)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "There is no template \"" + name + "\".",
                        NearestWord.to(plain, known())
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Name a report of `sheaf report --list`, or page or style.")));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(pages);
        known.addAll(List.of("page", "style"));
        return known;
    }

    /** A note on each template of a user that has the name of a page or drawing, but of none that there is. */
    public List<Problem> unused(SortedMap<String, Templates.UserTemplate> users) {
        List<Problem> notes = new ArrayList<>();
        users.forEach((name, template) -> {
            boolean ofReport = name.endsWith(PAGE) || name.endsWith(DRAWING);
            if (ofReport && Templates.ours(name).isEmpty()) {
                String stem = name.substring(0, name.lastIndexOf('.', name.length() - ".ftlh".length() - 1));
                notes.add(Problem.warning(
                        template.file(),
                        0,
                        "No report is made with a template of this name, so it is not used.",
                        NearestWord.to(stem, pages)
                                .map(near -> "Did you mean " + near + name.substring(stem.length()) + "?")
                                .orElse("`sheaf report --list` lists the names.")));
            }
        });
        return notes;
    }
}
