// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.Templates.UserTemplate;

/** Says in plain words what is wrong with a template of a user. */
final class TemplateWords {
    private static final String TAKE_OURS =
            " `sheaf report NAME --template` prints Sheaf's own to compare with; without yours, Sheaf uses its own.";
    private static final String MEND = "Mend it there.";

    /** How a message says that another template is missing. */
    private static final Pattern NO_TEMPLATE =
            Pattern.compile("Template (?:importing|inclusion) failed \\(for parameter value \"(.*)\"\\)");
    /** What only somebody who writes Java can use. */
    private static final Pattern JAVA = Pattern.compile(" \\([\\w$.]+ wrapped into [\\w$.]+\\)");

    private final Map<String, UserTemplate> users;
    private final Map<String, ?> model;

    /** @param model what the templates were given to show */
    TemplateWords(Map<String, UserTemplate> users, Map<String, ?> model) {
        this.users = users;
        this.model = model;
    }

    /**
     * The problem.
     *
     * @param asked the template that was to be used
     */
    Problem problem(String asked, Exception e) {
        if (e instanceof ParseException parse) {
            return at(
                    new Place(parse.getTemplateName(), parse.getLineNumber(), parse.getColumnNumber()),
                    asked,
                    "This template cannot be read: " + firstLine(parse.getEditorMessage()) + ".",
                    MEND);
        } else if (e instanceof InvalidReferenceException missing) {
            Place place = Place.of(missing);
            String name = String.valueOf(missing.getBlamedExpressionString());
            return isCalled(place, asked)
                    ? at(place, asked, "There is no macro `" + name + "`.", "Mend the name, or import what has it.")
                    : at(
                            place,
                            asked,
                            "There is no `" + name + "` here to show" + whatThereIs(name) + ".",
                            "Mend the name, or say what to show instead, such as ${(" + name + ")!\"nothing\"}.");
        } else if (e instanceof TemplateException wrong) {
            String message = firstLine(wrong.getMessageWithoutStackTop());
            Matcher missing = NO_TEMPLATE.matcher(message);
            return missing.find()
                    ? at(
                            Place.of(wrong),
                            asked,
                            "There is no template \"" + missing.group(1) + "\".",
                            "Put it beside this one, or mend the name. Files elsewhere are not read.")
                    : at(Place.of(wrong), asked, JAVA.matcher(message).replaceAll("") + ".", MEND);
        }
        return at(
                new Place(asked, 0, 0),
                asked,
                "This template " + firstLine(e.getMessage()) + ", so it was stopped.",
                "Look for a loop or a macro in it that never ends.");
    }

    /** Where something is wrong: line and column are 1-based, 0 or less where they are not known. */
    private record Place(@Nullable String template, int line, int column) {
        static Place of(TemplateException e) {
            return new Place(e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()));
        }

        private static int number(@Nullable Integer n) {
            return n == null ? 0 : n;
        }

        String templateOr(String asked) {
            return template == null ? asked : template;
        }
    }

    private Problem at(Place place, String asked, String what, String advice) {
        String blamed = place.templateOr(asked);
        UserTemplate user = users.get(blamed);
        String column = place.line() > 0 && place.column() > 0 ? "Column " + place.column() + ": " : "";
        if (user != null) {
            return Problem.error(user.file(), Math.max(0, place.line()), column + what, advice + TAKE_OURS);
        }
        // Ours stumbles over what one of theirs does not give it.
        return Problem.error(
                blamed + " (Sheaf's own)",
                Math.max(0, place.line()),
                column + what,
                "It is used together with "
                        + users.values().stream().map(UserTemplate::file).collect(Collectors.joining(", "))
                        + ", which must give it what it asks for." + TAKE_OURS);
    }

    /** Whether a macro is called at this place: the name stands behind {@code <@}. */
    private boolean isCalled(Place place, String asked) {
        String name = place.templateOr(asked);
        UserTemplate user = users.get(name);
        return (user == null ? Templates.ours(name) : Optional.of(user.text()))
                .flatMap(
                        text -> text.lines().skip(Math.max(0, place.line() - 1)).findFirst())
                .filter(line -> place.column() > 2 && place.column() <= line.length())
                .filter(line -> line.startsWith("<@", place.column() - 3))
                .isPresent();
    }

    /** What can be had of the thing of which something was asked that it has not, where that thing is handed over as it is. */
    private String whatThereIs(String expression) {
        int dot = expression.indexOf('.');
        Object of = dot > 0 && expression.indexOf('.', dot + 1) < 0 ? model.get(expression.substring(0, dot)) : null;
        if (of == null || !of.getClass().isRecord()) {
            return "";
        }
        return ". It has "
                + Arrays.stream(of.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name + "()")
                        .collect(Collectors.joining(", "));
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "" : message.strip();
        String line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    }
}
